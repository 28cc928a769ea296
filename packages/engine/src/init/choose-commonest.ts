import type { JsonValue } from '@standin/config';
import { concerns, defaultOf, type OptionKey } from './option-keys.ts';
import type { Choices, WishedOutput } from './wished-output.ts';

/** Where a value is to stand. */
export type Level = 'top' | 'package' | 'interface';

/** What a value is chosen for. */
export interface CommonestOptions {
  readonly outputs: readonly WishedOutput[];
  readonly key: OptionKey;
  readonly inherited: ReadonlyMap<OptionKey, JsonValue>;
  readonly level: Level;
}

/**
 * The value that comes true for most outputs, or `undefined` where what is inherited does for as many. At the top a template that many share is worth more than a text
 * that as many share; below, the text is.
 */
export function chooseCommonest({ outputs, key, inherited, level }: CommonestOptions): JsonValue | undefined {
  const counts = new Map<string, { readonly value: JsonValue; readonly rank: number; count: number }>();
  for (const output of outputs) {
    for (const [index, value] of choicesOf(output, key).entries()) {
      const id = JSON.stringify(value);
      const known = counts.get(id) ?? { value, rank: level === 'top' ? index : -index, count: 0 };
      known.count++;
      counts.set(id, known);
    }
  }
  const covered = outputs.filter((output) => choicesOf(output, key).length > 0 && covers(output, key, inherited)).length;
  const [best] = [...counts.values()].sort((left, right) => right.count - left.count || left.rank - right.rank);
  if (best === undefined || best.count <= covered) return undefined;
  // What one package or one interface alone has is better said there.
  const isShared = level !== 'top' || best.count > 1 || outputs.length === 1;
  return isShared ? best.value : undefined;
}

/** Whether the value that is in force is one of those that the output may have. */
export function covers(output: WishedOutput, key: OptionKey, inherited: ReadonlyMap<OptionKey, JsonValue>): boolean {
  const choices = choicesOf(output, key);
  const value = JSON.stringify(inherited.get(key) ?? defaultOf(key, output.target));
  return choices.length === 0 || choices.some((choice) => JSON.stringify(choice) === value);
}

/** The value that says what is meant without a template. */
export function plainest(output: WishedOutput, key: OptionKey): JsonValue {
  return choicesOf(output, key).at(-1) ?? defaultOf(key, output.target);
}

function choicesOf({ options, target }: WishedOutput, key: OptionKey): Choices {
  if (key === 'targets') return [[target]];
  return concerns(key, target) ? (options.get(key) ?? [defaultOf(key, target)]) : [];
}
