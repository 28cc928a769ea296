import { carried, type KeyMapping } from '../key-mapping.ts';

/** What becomes of every flag of moq. */
export const moqFlags: readonly KeyMapping[] = Object.freeze([
  carried('source-dir', 'the package below `packages`'),
  carried('interface', 'its name below `interfaces`'),
  carried('interface:alias', 'its name below `interfaces`; the alias is `mock-name`, which is `{{interface}}Mock` without one'),
  carried('-out', '`directory` and `filename`, the same file; without `-out`, nothing'),
  carried('-pkg', '`package`'),
  carried('-rm', 'nothing: files are replaced at one stroke'),
  carried('-fmt', 'nothing: what is written has the form of gofmt'),
  carried('-skip-ensure', '`ensure: false`'),
  carried('-stub', 'nothing: `strict: true` stands where it was not given'),
  carried('-with-resets', 'nothing: stubs always have `ResetCalls` and `ResetGetCalls`'),
  carried('-version', 'nothing: it makes no double'),
]);
