export { formatMockHelp, mockFlags, parseMockArguments, type MockArguments, type MockCaller } from './gomock/flags/index.ts';
export type { MockRequest } from './gomock/request.ts';
