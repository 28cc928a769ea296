import { parseMockArguments, type MockArguments, type MockCaller } from './gomock/flags/index.ts';
import { parseStubArguments, type StubArguments } from './stub/flags/parse-stub-arguments.ts';
import type { InterfaceTargetName } from './target-request.ts';

const parsers: { readonly [Name in InterfaceTargetName]: (words: readonly string[], caller: MockCaller) => MockArguments | StubArguments } =
  Object.freeze({ gomock: parseMockArguments, stub: parseStubArguments });

/** Reads the arguments of the command that a target of interfaces has: `gen mock`, which is also `mockgen`, and `gen stub`. */
export function parseTargetArguments(
  target: InterfaceTargetName,
  commandArguments: readonly string[],
  caller: MockCaller,
): MockArguments | StubArguments {
  return parsers[target](commandArguments, caller);
}
