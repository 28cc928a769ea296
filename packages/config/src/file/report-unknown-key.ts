import { describeNearNames } from '@standin/diagnostics';
import type { YamlEntry } from '../yaml/yaml-value.ts';
import { foreignKeys } from './foreign-keys.ts';
import { describeKeyElsewhere, type KeyLevel } from './keys-elsewhere.ts';
import { report, type FileContext } from './file-context.ts';

/** The mapping that a key stands in: its level, and all keys that it may have. */
export interface KeyPlace {
  readonly level?: KeyLevel | undefined;
  readonly known: readonly string[];
}

/**
 * Reports a key that is none of `known`, with what it may have meant: a key of another level by where that is, a key of another program by its meaning, others by
 * their spelling.
 */
export function reportUnknownKey(context: FileContext, { key, offset }: YamlEntry, { level, known }: KeyPlace): void {
  const elsewhere = level === undefined ? undefined : describeKeyElsewhere(key, level);
  const hint = elsewhere ?? foreignKeys.get(key) ?? describeNearNames(key, known) ?? 'docs/configuration.md lists all keys';
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  report(context, { code: 'GEN402', message: `unknown key ${shown}`, offset, hint });
}
