import { createLayer } from '../options/create-layer.ts';
import type { InterfaceOutput, PackageEntry } from '../types.ts';
import { matchesName } from './matches-name.ts';

/**
 * How an entry takes an interface: `name` where the name is written out in `interfaces`, which takes unexported ones and those of generated files whatever the options
 * say; `pattern` where a glob or regular expression matches; `all` where there is no key `interfaces`.
 */
export interface InterfaceMatch {
  readonly kind: 'name' | 'pattern' | 'all';
  /** At least one. */
  readonly outputs: readonly InterfaceOutput[];
}

/**
 * How `entry` takes the interface called `name`; `undefined` where it does not. A name that is written out wins over patterns, also over those of `exclude-interfaces`;
 * among patterns the first in the file that matches does.
 */
export function matchInterface(entry: PackageEntry, name: string): InterfaceMatch | undefined {
  const named = entry.interfaces?.find(({ pattern }) => pattern.kind === 'name' && pattern.text === name);
  if (named) return { kind: 'name', outputs: named.outputs };
  if (entry.excludeInterfaces.some(({ text }) => matchesName(text, name))) return undefined;
  if (!entry.interfaces)
    return { kind: 'all', outputs: [{ options: createLayer({ label: entry.options.label, directory: entry.directory }) }] };
  const matching = entry.interfaces.find(({ pattern }) => pattern.kind !== 'name' && matchesName(pattern.text, name));
  return matching && { kind: 'pattern', outputs: matching.outputs };
}
