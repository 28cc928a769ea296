import { chooseFilename, chooseMockName, type NameFacts } from './choices.ts';
import { placeDouble, type ForeignDouble } from './foreign-output.ts';
import type { InitContext } from './init-context.ts';
import type { OptionKey } from './option-keys.ts';
import type { Choices, WishedOutput } from './wished-output.ts';

/** A stub in the place of the double of another tool: in its file, under its name, so that the tests that use it go on doing so. */
export function makeStubOutput(context: InitContext, double: ForeignDouble): WishedOutput {
  const { tool, place, package: source, interface: name, destination, doubleName } = double;
  const facts: NameFacts = { interface: name, ...(source.name !== undefined && { package: source.name }) };
  const options = new Map<OptionKey, Choices>([
    ['filename', chooseFilename(context.session.tree.path.basename(destination), facts)],
    ['mock-name', chooseMockName(doubleName, facts)],
    ...Object.entries(double.options ?? {}).map(([key, value]) => [key as OptionKey, [value]] as const),
    ...placeDouble(context, double, facts),
  ]);
  return {
    ...{ tool, target: 'stub', place, pattern: source.pattern, selector: name, options, exclude: [], excludeInterfaces: [] },
    ...{ mockName: doubleName, destination },
  };
}
