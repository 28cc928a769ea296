import { createLayer } from '../options/create-layer.ts';
import { readOptions } from '../options/read-options.ts';
import type { InterfaceEntry, InterfaceOutput } from '../types.ts';
import type { YamlEntry, YamlMap, YamlValue } from '../yaml/yaml-value.ts';
import type { FileContext } from './file-context.ts';
import { readNamePattern } from './read-name-pattern.ts';
import { readTargets } from './read-targets.ts';
import { readTexts, reportWrongValue } from './read-texts.ts';

const purpose = { key: 'interfaces', expected: 'a list of names, or a mapping from name to options', example: '[Store, "*Cache"]' };

/** The value of `interfaces`: a list of patterns, or a mapping from pattern to options, to nothing, or to a list with the options of several outputs. */
export function readInterfaces(context: FileContext, value: YamlValue, label: string): readonly InterfaceEntry[] {
  if (value.kind === 'map') return value.entries.flatMap((entry) => readInterface(context, entry, `${label} > ${entry.key}`));
  if (value.kind === 'scalar') {
    reportWrongValue(context, value, purpose);
    return [];
  }
  return readTexts(context, value, purpose).flatMap(({ text, offset }) => {
    const pattern = readNamePattern(context, text, offset);
    return pattern ? [Object.freeze({ pattern, outputs: [createPlainOutput(context, `${label} > ${text}`)] })] : [];
  });
}

function readInterface(context: FileContext, { key, offset, value }: YamlEntry, label: string): readonly InterfaceEntry[] {
  const pattern = readNamePattern(context, key, offset);
  const outputs = readOutputs(context, key, { value, label });
  return pattern && outputs.length > 0 ? [Object.freeze({ pattern, outputs })] : [];
}

interface LabelledValue {
  readonly value: YamlValue;
  readonly label: string;
}

function readOutputs(context: FileContext, key: string, { value, label }: LabelledValue): readonly InterfaceOutput[] {
  if (value.kind === 'map') return [readOutput(context, value, label)];
  if (value.kind === 'scalar' && value.value === null) return [createPlainOutput(context, label)];
  if (value.kind === 'list' && value.items.length > 0) {
    return value.items.flatMap((item, index) => readListedOutput(context, key, { value: item, label: `${label} > ${index + 1}` }));
  }
  reportWrongValue(context, value, { key, expected: 'a mapping with options, or a list of such', example: '{ mock-name: FakeStore }' });
  return [];
}

function readListedOutput(context: FileContext, key: string, { value, label }: LabelledValue): readonly InterfaceOutput[] {
  if (value.kind === 'map') return [readOutput(context, value, label)];
  reportWrongValue(context, value, {
    key,
    expected: 'a list of mappings with options',
    example: '[{ typed: true }, { filename: plain.go, mock-name: Plain }]',
  });
  return [];
}

function readOutput(context: FileContext, map: YamlMap, label: string): InterfaceOutput {
  const { layer, others } = readOptions(context, map, { label, level: 'interface', keys: ['targets'], keyLevel: 'interface' });
  const targets = others.get('targets');
  if (!targets) return Object.freeze({ options: layer });
  return Object.freeze({
    options: layer,
    targets: readTargets(context, targets.value, { label: `${label} > targets`, level: 'interface' }),
  });
}

function createPlainOutput(context: FileContext, label: string): InterfaceOutput {
  return Object.freeze({ options: createLayer({ label, directory: context.directory }) });
}
