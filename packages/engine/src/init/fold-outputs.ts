import type { JsonValue } from '@standin/config';
import { chooseCommonest, covers, plainest, type Level } from './choose-commonest.ts';
import { optionKeys, type OptionKey } from './option-keys.ts';
import { inheritedBy } from './pattern-order.ts';
import type { WishedOutput } from './wished-output.ts';

/** Values of options, by key. */
export type Values = ReadonlyMap<OptionKey, JsonValue>;

/** A gen.yaml: what most outputs have in common stands at the top, what those of a package have in common at the package. */
export interface FoldedConfiguration {
  readonly options: Values;
  readonly packages: readonly FoldedPackage[];
}

/** An entry of `packages`. */
export interface FoldedPackage {
  readonly pattern: string;
  readonly exclude: readonly string[];
  readonly excludeInterfaces: readonly string[];
  readonly options: Values;
  readonly interfaces: readonly FoldedInterface[];
}

/** An entry of `interfaces`. */
export interface FoldedInterface {
  readonly selector: string;
  readonly outputs: readonly FoldedOutput[];
}

/** One output of an entry, with the options that are said only there. */
export interface FoldedOutput {
  readonly options: Values;
  readonly wished: WishedOutput;
}

/**
 * Folds outputs into a configuration: each option that many of them share moves up, so that as little as possible is said below. Packages and interfaces stay in the
 * order in which they were found. Outputs that are not active have no say in what is common.
 */
export function foldOutputs(outputs: readonly WishedOutput[]): FoldedConfiguration {
  const active = outputs.filter(({ inactive }) => inactive === undefined);
  const options = fold(active, new Map(), 'top');
  const groups = groupBy(outputs, ({ pattern }) => pattern);
  const own = new Map<string, Values>();
  const packages = [...groups].map(([pattern, members]): FoldedPackage => {
    const inherited = new Map([...options, ...inheritedBy(pattern, own)]);
    const folded = fold(
      members.filter(({ inactive }) => inactive === undefined),
      inherited,
      'package',
    );
    own.set(pattern, folded);
    const effective = new Map([...inherited, ...folded]);
    const interfaces = [...groupBy(members, ({ selector }) => selector)].map(([selector, several]) => ({
      selector,
      outputs: several.map((wished) => ({ wished, options: fold([wished], effective, 'interface') })),
    }));
    return {
      pattern,
      interfaces,
      options: folded,
      exclude: unite(members, 'exclude'),
      excludeInterfaces: unite(members, 'excludeInterfaces'),
    };
  });
  return { options, packages };
}

/** The values that are to be said at a level, where `inherited` holds. */
function fold(outputs: readonly WishedOutput[], inherited: Values, level: Level): Values {
  return new Map(
    optionKeys.flatMap((key) => {
      const value =
        level === 'interface' ? plainestUnlessCovered(outputs, key, inherited) : chooseCommonest({ outputs, key, inherited, level });
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function plainestUnlessCovered([output]: readonly WishedOutput[], key: OptionKey, inherited: Values): JsonValue | undefined {
  return output === undefined || covers(output, key, inherited) ? undefined : plainest(output, key);
}

function unite(outputs: readonly WishedOutput[], key: 'exclude' | 'excludeInterfaces'): readonly string[] {
  return [...new Set(outputs.flatMap((output) => output[key]))];
}

function groupBy(outputs: readonly WishedOutput[], keyOf: (output: WishedOutput) => string): ReadonlyMap<string, readonly WishedOutput[]> {
  const groups = new Map<string, WishedOutput[]>();
  for (const output of outputs) groups.set(keyOf(output), [...(groups.get(keyOf(output)) ?? []), output]);
  return groups;
}
