import { describeNearNames } from '@standin/diagnostics';
import type { YamlEntry } from '../yaml/yaml-value.ts';
import { foreignKeys } from './foreign-keys.ts';
import { report, type FileContext } from './file-context.ts';

/** Reports a key that is none of `known`, with what it may have meant: a key of another program by its meaning, others by their spelling. */
export function reportUnknownKey(context: FileContext, { key, offset }: YamlEntry, known: readonly string[]): void {
  const hint = foreignKeys.get(key) ?? describeNearNames(key, known) ?? 'docs/configuration.md lists all keys';
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  report(context, { code: 'GEN402', message: `unknown key ${shown}`, offset, hint });
}
