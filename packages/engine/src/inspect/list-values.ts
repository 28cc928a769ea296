import { optionDefinitions, optionNames, resolveOptions, type Layer, type OptionName, type ResolvedOptions } from '@standin/config';
import type { ConfiguredValue } from './configuration-view.ts';

/** Every option that layers, the most specific first, come to, with its provenance and, of mappings, that of each key. */
export function listValues(layers: readonly Layer[], resolved: ResolvedOptions): readonly ConfiguredValue[] {
  return optionNames.map((name) => ({
    name,
    value: resolved.options[name],
    provenance: resolved.provenance[name],
    parts: isMapping(name) ? listParts(layers, resolved, name) : [],
  }));
}

function isMapping(name: OptionName): boolean {
  return ['map', 'data'].includes(optionDefinitions[name].kind);
}

function listParts(layers: readonly Layer[], { options, provenance }: ResolvedOptions, name: OptionName): ConfiguredValue['parts'] {
  return Object.entries(options[name] as object).map(([key, value]: [string, unknown]) => {
    const holder = layers.find(({ values }) => Object.hasOwn((values[name] ?? {}) as object, key));
    const alone = holder && resolveOptions([holder], holder).provenance[name];
    return { key, value, provenance: alone ?? provenance[name] };
  });
}
