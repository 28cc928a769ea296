import type { JsonValue } from '@standin/config';
import { chooseDirectory, chooseFilename, chooseMockName, choosePackage, type NameFacts } from './choices.ts';
import { directoryFacts } from './directory-facts.ts';
import type { InitContext } from './init-context.ts';
import type { NamedPackage } from './named-package.ts';
import type { OptionKey } from './option-keys.ts';
import { relativePath } from './relative-paths.ts';
import type { Choices, WishedOutput, WishPlace } from './wished-output.ts';

/** A double of another tool, beside which or in whose place one is to be made. */
export interface ForeignDouble {
  readonly tool: WishedOutput['tool'];
  readonly place: WishPlace;
  readonly package: NamedPackage;
  readonly interface: string;
  /** Absolute: the file that the tool writes. */
  readonly destination: string;
  /** The package clause of that file. */
  readonly packageName: string;
  /** What the tool calls the double. */
  readonly doubleName: string;
  /** Other options than names and places. */
  readonly options?: Readonly<Partial<Record<OptionKey, JsonValue>>>;
}

/** The name of a file beside the one that another tool writes: `store_gomock.go` for `store.go`, `_test` kept. */
export function besideFilename(filename: string): string {
  return filename.replace(/(?:_(?:mock|mocks|gomock))?(_test)?\.go$/, (_, test: string | undefined) => `_gomock${test ?? ''}.go`);
}

/**
 * A gomock mock of the same interface in the same package, in a file of its own, called `Mock...` as mockgen calls it, or `Gomock...` where the other tool
 * uses that name: both can stand side by side until the tests are rewritten.
 */
export function makeForeignOutput(context: InitContext, double: ForeignDouble): WishedOutput {
  const { tree } = context.session;
  const { tool, place, package: source, interface: name, doubleName } = double;
  const directory = tree.path.dirname(double.destination);
  const filename = besideFilename(tree.path.basename(double.destination));
  const facts: NameFacts = { interface: name, ...(source.name !== undefined && { package: source.name }) };
  const isClash = doubleName === `Mock${name}`;
  const mockName = isClash ? `Gomock${name}` : `Mock${name}`;
  const options = new Map<OptionKey, Choices>([
    ['typed', [true]],
    ['filename', chooseFilename(filename, facts)],
    ['mock-name', chooseMockName(mockName, facts)],
    ...Object.entries(double.options ?? {}).map(([key, value]) => [key as OptionKey, [value]] as const),
    ...placeDouble(context, double, facts),
  ]);
  return {
    ...{
      tool,
      target: 'gomock' as const,
      place,
      pattern: source.pattern,
      selector: name,
      options,
      exclude: [],
      excludeInterfaces: [],
      mockName,
    },
    destination: tree.path.join(directory, filename),
    ...(isClash && { remark: `${doubleName} is taken by ${tool} as long as its file is there` }),
  };
}

/** The choices of an output in the package of its interface: directory and package clause have no say. */
export const insidePackage: readonly (readonly [OptionKey, Choices])[] = [
  ['in-package', [true]],
  ['directory', []],
  ['package', []],
];

/** The choices of an output in the directory and package of a double. */
export function placeDouble(
  context: InitContext,
  { package: source, destination, packageName }: ForeignDouble,
  facts: NameFacts,
): readonly (readonly [OptionKey, Choices])[] {
  const { session, root } = context;
  const { tree } = session;
  const directory = tree.path.dirname(destination);
  if (source.directory === directory && packageName === source.name) return insidePackage;
  return [
    ['directory', chooseDirectory(relativePath(tree, root, directory), directoryFacts(context, source))],
    ['package', choosePackage(packageName, facts)],
  ];
}
