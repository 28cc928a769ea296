export { mockFlags } from './mock-flags.ts';
export { formatMockHelp } from './mock-help.ts';
export { parseMockArguments, type MockArguments, type MockCaller } from './parse-mock-arguments.ts';
