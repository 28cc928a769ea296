import path from 'node:path';
import type { PlatformPath } from 'node:path';
import type { DirectoryEntry, SourceTree } from '../types.ts';
import { compareByteOrder } from './compare-byte-order.ts';
import { computePlainly } from './compute-plainly.ts';
import { rememberPlainly } from './remember-plainly.ts';

/**
 * A tree made of the given texts by absolute path; directories are those that the files lie in. `flavour` is the path rules it follows, those
 * of POSIX where absent.
 */
export function createMemoryTree(files: Readonly<Record<string, string>>, flavour: PlatformPath = path.posix): SourceTree {
  const texts = new Map<string, string>();
  const directories = new Map<string, Map<string, DirectoryEntry>>();
  for (const [name, text] of Object.entries(files)) {
    const file = flavour.normalize(name);
    texts.set(file, text);
    addEntry(directories, flavour, file, 'file');
  }
  const clean = (name: string): string => trimSeparator(flavour, flavour.normalize(name));
  return Object.freeze<SourceTree>({
    path: flavour,
    realPath: (name) => name,
    remember: rememberPlainly,
    narrow: computePlainly,
    kindOf: (name) => (texts.has(clean(name)) ? 'file' : directories.has(clean(name)) ? 'directory' : undefined),
    read(name) {
      const text = texts.get(clean(name));
      if (text !== undefined) return { kind: 'text', text };
      return directories.has(clean(name)) ? { kind: 'directory' } : { kind: 'absent' };
    },
    list(name) {
      const entries = directories.get(clean(name));
      return entries && [...entries.values()].sort((left, right) => compareByteOrder(left.name, right.name));
    },
  });
}

function trimSeparator(flavour: PlatformPath, name: string): string {
  return name.endsWith(flavour.sep) && flavour.dirname(name) !== name ? name.slice(0, -1) : name;
}

function addEntry(
  directories: Map<string, Map<string, DirectoryEntry>>,
  flavour: PlatformPath,
  name: string,
  kind: 'file' | 'directory',
): void {
  const parent = flavour.dirname(name);
  if (parent === name) return;
  const entries = directories.get(parent) ?? new Map<string, DirectoryEntry>();
  if (!directories.has(parent)) {
    directories.set(parent, entries);
    addEntry(directories, flavour, parent, 'directory');
  }
  const entry = { name: flavour.basename(name), kind };
  entries.set(entry.name, entry);
}
