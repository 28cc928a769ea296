import { carried, lost, type KeyMapping } from '../key-mapping.ts';

/** What becomes of every flag and form of counterfeiter. */
export const counterfeiterFlags: readonly KeyMapping[] = Object.freeze([
  carried('source-path', 'the package below `packages`'),
  carried('interface', 'its name below `interfaces`'),
  carried('//counterfeiter:generate', 'an entry for each such comment'),
  carried('-generate', 'nothing: the comments are read'),
  carried('-o', '`directory` and `filename`, the same file; `package`'),
  carried('--fake-name', '`mock-name`, which is `Fake{{interface}}` without it'),
  carried('-header', '`header-file`, where the file has no comment marks'),
  carried('-q', 'nothing'),
  lost('-p', 'gen makes no interface from the functions of a package; declare one'),
  lost('-', 'the fake goes to standard output'),
]);
