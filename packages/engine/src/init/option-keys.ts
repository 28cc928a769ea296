import { optionDefinitions, optionNames, type JsonValue } from '@standin/config';
import type { InterfaceTargetName } from '@standin/targets';
import { defaultsOf, defaultTarget } from '../plan/configured/target-names.ts';

/** The options that are carried over, and the key `targets`, in the order in which a gen.yaml that we write lists them. */
export const optionKeys = Object.freeze([
  'targets',
  'directory',
  'filename',
  'package',
  'mock-name',
  'in-package',
  'typed',
  'ensure',
  'strict',
  'controls',
  'copy-slices',
  'unexported',
  'include-generated',
  'build-constraint',
  'header-file',
  'tags',
  'goos',
  'goarch',
  'local-prefix',
  'replace-type',
  'command-comment',
  'source-comment',
  'package-comment',
] as const);

/** The key of an option in gen.yaml. */
export type OptionKey = (typeof optionKeys)[number];

const definitions = new Map(optionNames.map((name) => [optionDefinitions[name].key, { ...optionDefinitions[name], name }]));

const ofOneTarget: ReadonlyMap<OptionKey, InterfaceTargetName> = new Map([
  ['typed', 'gomock'],
  ['command-comment', 'gomock'],
  ['ensure', 'stub'],
  ['strict', 'stub'],
  ['controls', 'stub'],
  ['copy-slices', 'stub'],
]);

/** Whether an option has a say in what a target makes. */
export function concerns(key: OptionKey, target: InterfaceTargetName): boolean {
  return (ofOneTarget.get(key) ?? target) === target;
}

/** What holds in gen.yaml for a target where nothing is said. */
export function defaultOf(key: OptionKey, target: InterfaceTargetName = defaultTarget): JsonValue {
  if (key === 'targets') return [defaultTarget];
  const definition = definitions.get(key);
  const defaults: Readonly<Partial<Record<string, JsonValue>>> = defaultsOf(target);
  return defaults[definition?.name ?? ''] ?? definition?.default ?? '';
}
