import { parseMockArguments, type MockArguments, type MockCaller } from './gomock/flags/index.ts';
import type { TargetName } from './target-request.ts';

const parsers: { readonly [Name in TargetName]: typeof parseMockArguments } = Object.freeze({ gomock: parseMockArguments });

/** Reads the arguments of the command that a target has: `gen mock`, which is also `mockgen`. */
export function parseTargetArguments(target: TargetName, commandArguments: readonly string[], caller: MockCaller): MockArguments {
  return parsers[target](commandArguments, caller);
}
