import { carried, type KeyMapping } from '../key-mapping.ts';

/** What becomes of every flag of minimock. */
export const minimockFlags: readonly KeyMapping[] = Object.freeze([
  carried('-i', 'the package below `packages`, the name below `interfaces`; every interface there is for `*`'),
  carried('-o', '`directory` and `filename`, a file beside it'),
  carried('-p', '`package`'),
  carried('-s', '`filename`, `_mock` in it replaced by `_gomock`'),
  carried('-pr', '`filename`'),
  carried('-n', 'nothing: the gomock mock has a name of its own, `Mock...`'),
  carried('-g', 'nothing: gomock mocks hold no `//go:generate` line'),
  carried('-gr', 'nothing: as `-g`'),
  carried('-h', 'nothing: it makes no mock'),
  carried('-version', 'nothing: it makes no mock'),
]);
