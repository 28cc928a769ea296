import type { YamlEntry, YamlMap, YamlValue } from '../yaml/yaml-value.ts';
import { toPlainValue } from '../yaml/to-plain-value.ts';
import { valueAtPath } from '../yaml/value-at-path.ts';
import { describeValue } from '../file/describe-value.ts';
import { report, type FileContext } from '../file/file-context.ts';
import type { KeyLevel } from '../file/keys-elsewhere.ts';
import { reportUnknownKey } from '../file/report-unknown-key.ts';
import { createLayer } from './create-layer.ts';
import type { Layer, Origin } from './layer.ts';
import type { OptionDefinition } from './option-definition.ts';
import { optionDefinitions, optionNames } from './option-definitions.ts';
import { optionSchemas } from './option-schemas.ts';
import type { JsonValue, OptionName } from './options.ts';

const definitionByKey: ReadonlyMap<string, OptionDefinition> = new Map(
  optionNames.map((name) => [optionDefinitions[name].key, optionDefinitions[name] as OptionDefinition]),
);

/** What a mapping with options is read as: its label, the keys beside options that it may have, and whether it lies below an interface. */
export interface OptionsPlace {
  readonly label: string;
  readonly level: 'package' | 'interface';
  readonly keys: readonly string[];
  readonly allowsFreeKeys?: boolean;
  /** Absent below `targets`, which are on every level. */
  readonly keyLevel?: KeyLevel;
}

/** The options of a mapping as a layer, and its other entries by key. */
export interface ReadOptions {
  readonly layer: Layer;
  readonly others: ReadonlyMap<string, YamlEntry>;
}

/** Reads a mapping with options; unknown keys and wrong values are reported and left out. */
export function readOptions(context: FileContext, map: YamlMap, place: OptionsPlace): ReadOptions {
  const values: Partial<Record<OptionName, JsonValue>> = {};
  const origins: Partial<Record<OptionName, Origin>> = {};
  const others = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    const definition = definitionByKey.get(entry.key);
    if (definition) {
      if (!isPossible(context, { entry, definition, place })) continue;
      values[definition.name] = toPlainValue(entry.value);
      origins[definition.name] = Object.freeze({ kind: 'file', place: context.locate(entry.value.offset) });
    } else if (place.keys.includes(entry.key)) {
      others.set(entry.key, entry);
    } else if (!(place.allowsFreeKeys && entry.key.startsWith('x-'))) {
      reportUnknownKey(context, entry, { level: place.keyLevel, known: [...place.keys, ...listOptionKeys(place.level)] });
    }
  }
  return { layer: createLayer({ label: place.label, directory: context.directory, values, origins }), others };
}

function listOptionKeys(level: OptionsPlace['level']): readonly string[] {
  return optionNames
    .map((name) => optionDefinitions[name])
    .filter((definition) => level === 'package' || definition.level === 'interface')
    .map(({ key }) => key);
}

interface CandidateOption {
  readonly entry: YamlEntry;
  readonly definition: OptionDefinition;
  readonly place: OptionsPlace;
}

function isPossible(context: FileContext, { entry, definition, place }: CandidateOption): boolean {
  if (definition.level === 'package' && place.level === 'interface') {
    const hint = 'write it below the package, the target or at the top level';
    report(context, { code: 'GEN415', message: `${entry.key} cannot stand below an interface`, offset: entry.offset, hint });
    return false;
  }
  const result = optionSchemas[definition.name].safeParse(toPlainValue(entry.value));
  if (result.success) return true;
  const [issue] = result.error.issues;
  const wrong = findWrongPart(entry.value, issue);
  if (issue?.code === 'custom') {
    const example = definition.kind === 'map' ? '{ example.com/a.*: example.com/b.* }' : definition.example;
    const hint = `for example ${definition.key}: ${example}`;
    report(context, { code: 'GEN403', message: issue.message, offset: wrong.offset, hint });
    return false;
  }
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const hint = `for example ${definition.key}: ${definition.example}`;
    report(context, { code: 'GEN402', message: `unknown key ${key} in ${entry.key}`, offset: offsetOfKey(wrong, key), hint });
    return false;
  }
  const message = `${entry.key} has to be ${definition.expected}, ${wrong === entry.value ? 'not' : 'and holds'} ${describeValue(wrong)}`;
  report(context, { code: 'GEN403', message, offset: wrong.offset, hint: `for example ${definition.key}: ${definition.example}` });
  return false;
}

function offsetOfKey(value: YamlValue, key: string): number {
  const entry = value.kind === 'map' ? value.entries.find((each) => each.key === key) : undefined;
  return entry?.offset ?? value.offset;
}

function findWrongPart(value: YamlValue, issue: { readonly path: readonly PropertyKey[] } | undefined): YamlValue {
  return valueAtPath(value, issue?.path ?? []);
}
