import { optionDefinitions, optionNames, type JsonValue } from '@standin/config';

/** The options that are carried over, in the order in which a gen.yaml that we write lists them. */
export const optionKeys = Object.freeze([
  'directory',
  'filename',
  'package',
  'mock-name',
  'in-package',
  'typed',
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

const definitions = new Map(optionNames.map((name) => [optionDefinitions[name].key, optionDefinitions[name]]));

/** What holds in gen.yaml where nothing is said. */
export function defaultOf(key: OptionKey): JsonValue {
  return definitions.get(key)?.default ?? '';
}
