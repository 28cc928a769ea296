import type { Layer, Provenance, ResolvedOptions } from './layer.ts';
import { optionDefinitions, optionNames } from './option-definitions.ts';
import type { JsonValue, OptionName, Options } from './options.ts';

/** Where defaults start from, and those that are not the options' own, as a target may have them. */
export interface ResolvingPlace {
  /** Absolute. */
  readonly directory: string;
  readonly defaults?: Partial<Options>;
}

/**
 * The options that `layers`, the most specific first, come to: the first layer with a value decides, and the default where there is none. Mappings are merged key by
 * key, the more specific winning. `directory`, an absolute path, is what relative paths among the defaults start from; `defaults` take the place of the options' own.
 */
export function resolveOptions(layers: readonly Layer[], { directory, defaults }: ResolvingPlace): ResolvedOptions {
  const options: Partial<Record<OptionName, unknown>> = {};
  const provenance: Partial<Record<OptionName, Provenance>> = {};
  const ofDefault = Object.freeze({ origin: Object.freeze({ kind: 'default' }), label: 'default', directory } as const);
  for (const name of optionNames) {
    const holders = layers.filter(({ values }) => values[name] !== undefined);
    options[name] = combine(name, holders, defaults?.[name] ?? optionDefinitions[name].default);
    provenance[name] = findProvenance(name, holders) ?? ofDefault;
  }
  return Object.freeze({
    options: Object.freeze(options) as Options,
    provenance: Object.freeze(provenance) as ResolvedOptions['provenance'],
  });
}

function findProvenance(name: OptionName, holders: readonly Layer[]): Provenance | undefined {
  const [first] = holders;
  const [origin, ...others] = holders.map(({ origins }) => origins[name]).filter((each) => each !== undefined);
  const { kind } = optionDefinitions[name];
  const isMerged = (kind === 'map' || kind === 'data') && others.length > 0;
  return first && origin && Object.freeze({ origin, label: first.label, directory: first.directory, ...(isMerged && { others }) });
}

function combine(name: OptionName, holders: readonly Layer[], fallback: unknown): unknown {
  const { kind } = optionDefinitions[name];
  const values = holders.map(({ values: held }) => held[name]);
  if (kind !== 'map' && kind !== 'data') return values[0] ?? fallback;
  let merged = fallback as JsonValue;
  for (const value of values.reverse()) merged = mergeValues(merged, value as JsonValue);
  return merged;
}

function mergeValues(below: JsonValue, above: JsonValue): JsonValue {
  if (!isMapping(below) || !isMapping(above)) return above;
  const merged = Object.assign(Object.create(null), below) as Record<string, JsonValue>;
  for (const [key, value] of Object.entries(above)) {
    const lower = merged[key];
    merged[key] = lower === undefined ? value : mergeValues(lower, value);
  }
  return merged;
}

function isMapping(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
