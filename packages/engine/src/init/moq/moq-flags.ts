import { carried, lost, type KeyMapping } from '../key-mapping.ts';

/** What becomes of every flag of moq. */
export const moqFlags: readonly KeyMapping[] = Object.freeze([
  carried('source-dir', 'the package below `packages`'),
  carried('interface', 'its name below `interfaces`'),
  carried('interface:alias', 'its name below `interfaces`; the alias stays the name of the double of moq'),
  carried('-out', '`directory` and `filename`, a file beside it; without `-out`, nothing'),
  carried('-pkg', '`package`'),
  carried('-rm', 'nothing: files are replaced at one stroke'),
  carried('-fmt', 'nothing: what is written has the form of gofmt'),
  carried('-skip-ensure', 'nothing: gomock mocks hold no such check'),
  lost('-stub', 'a gomock mock fails calls that are not expected; write `EXPECT()...AnyTimes()` for those'),
  lost('-with-resets', 'make a new controller instead of resetting calls'),
  carried('-version', 'nothing: it makes no mock'),
]);
