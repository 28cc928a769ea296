import { describeNearNames } from '@standin/diagnostics';
import { createLayer } from '../options/create-layer.ts';
import { readOptions, type OptionsPlace } from '../options/read-options.ts';
import type { TargetEntry } from '../types.ts';
import type { YamlEntry, YamlValue } from '../yaml/yaml-value.ts';
import { report, type FileContext } from './file-context.ts';
import { readTexts, reportWrongValue } from './read-texts.ts';

type TargetsPlace = Pick<OptionsPlace, 'label' | 'level'>;

const purpose = { key: 'targets', expected: 'a list of targets, or a mapping from target to options', example: '[gomock]' };

/** The value of `targets`: a list of names, or a mapping from name to options, which may be left empty. */
export function readTargets(context: FileContext, value: YamlValue, place: TargetsPlace): readonly TargetEntry[] {
  if (value.kind === 'map') return value.entries.flatMap((entry) => readTarget(context, entry, place));
  if (value.kind === 'scalar') {
    reportWrongValue(context, value, purpose);
    return [];
  }
  const named = new Map<string, TargetEntry>();
  for (const { text, offset } of readTexts(context, value, purpose)) {
    if (isKnown(context, text, { offset, level: place.level })) named.set(text, createEntry(context, text, { offset, label: place.label }));
  }
  return [...named.values()];
}

function readTarget(context: FileContext, { key, offset, value }: YamlEntry, place: TargetsPlace): readonly TargetEntry[] {
  if (!isKnown(context, key, { offset, level: place.level })) return [];
  const label = `${place.label} > ${key}`;
  if (value.kind === 'scalar' && value.value === null) return [createEntry(context, key, { offset, label })];
  if (value.kind !== 'map') {
    reportWrongValue(context, value, { key, expected: 'a mapping with options', example: '{ typed: true }' });
    return [];
  }
  const { layer } = readOptions(context, value, { label, level: place.level, keys: [] });
  return [Object.freeze({ name: key, position: context.locate(offset).position, options: layer })];
}

function createEntry(
  context: FileContext,
  name: string,
  { offset, label }: { readonly offset: number; readonly label: string },
): TargetEntry {
  const options = createLayer({ label, directory: context.directory });
  return Object.freeze({ name, position: context.locate(offset).position, options });
}

interface NamePlace extends Pick<TargetsPlace, 'level'> {
  readonly offset: number;
}

function isKnown(context: FileContext, name: string, { offset, level }: NamePlace): boolean {
  const known = context.targets[level];
  if (known.includes(name)) return true;
  if (context.targets.package.includes(name)) {
    const message = `${name} makes files for packages, not for an interface`;
    report(context, { code: 'GEN415', message, offset, hint: 'write it below the package or at the top level' });
    return false;
  }
  const hint = describeNearNames(name, known) ?? `there is ${known.join(', ')}`;
  report(context, { code: 'GEN406', message: `there is no target ${JSON.stringify(name)}`, offset, hint });
  return false;
}
