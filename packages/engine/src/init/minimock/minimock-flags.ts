import { carried, type KeyMapping } from '../key-mapping.ts';

/** What becomes of every flag of minimock. */
export const minimockFlags: readonly KeyMapping[] = Object.freeze([
  carried('-i', 'packages and the names below `interfaces`; `*` is all of them'),
  carried('-o', '`directory` and `filename`, files beside those of minimock'),
  carried('-s', 'the end of `filename`'),
  carried('-pr', 'the start of `filename`'),
  carried('-n', 'nothing: the gomock mock has a name of its own, `Mock...`'),
  carried('-p', '`package`'),
  carried('-g', 'nothing: no line is written into mocks'),
  carried('-gr', 'nothing: no line is written into mocks'),
  carried('-h', 'nothing: it makes no mock'),
  carried('-version', 'nothing: it makes no mock'),
]);
