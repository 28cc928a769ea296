import { carried, lost, type KeyMapping } from '../key-mapping.ts';

/** What becomes of every flag and form of counterfeiter. */
export const counterfeiterFlags: readonly KeyMapping[] = Object.freeze([
  carried('source-path', 'the package below `packages`'),
  carried('interface', 'its name below `interfaces`'),
  carried('//counterfeiter:generate', 'an entry for each such comment'),
  carried('-generate', 'nothing: the comments are read'),
  carried('-o', '`directory` and `filename`, a file beside it; `package`'),
  carried('--fake-name', 'nothing: the gomock mock has a name of its own, `Mock...`'),
  carried('-header', '`header-file`, where the file has no comment marks'),
  carried('-q', 'nothing'),
  lost('-p', 'gen makes no interface from the functions of a package; declare one, and mock it'),
  lost('-', 'the fake goes to standard output'),
]);
