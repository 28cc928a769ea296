import type { DirectoryEntry, SourceTree } from '../types.ts';
import { compareByteOrder } from './compare-byte-order.ts';
import { createMemoryTree } from './memory-tree.ts';

/** `base` with `files` (texts by absolute path) laid over it: where both have a path the overlay wins, and directories show the entries of both. */
export function createOverlayTree(base: SourceTree, files: Readonly<Record<string, string>>): SourceTree {
  const overlay = createMemoryTree(files, base.path);
  return Object.freeze<SourceTree>({
    path: base.path,
    remember: (compute) => base.remember(compute),
    narrow: (name, aspect, compute) => base.narrow(name, aspect, compute),
    realPath: (name) => (overlay.kindOf(name) === undefined ? base.realPath(name) : name),
    kindOf: (name) => overlay.kindOf(name) ?? base.kindOf(name),
    read(name) {
      const result = overlay.read(name);
      return result.kind === 'absent' ? base.read(name) : result;
    },
    list(name) {
      const above = overlay.list(name);
      const below = overlay.kindOf(name) === 'file' ? undefined : base.list(name);
      return above && below ? mergeEntries(above, below) : (above ?? below);
    },
  });
}

function mergeEntries(above: readonly DirectoryEntry[], below: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  const entries = new Map<string, DirectoryEntry>();
  for (const entry of [...below, ...above]) entries.set(entry.name, entry);
  return [...entries.values()].sort((left, right) => compareByteOrder(left.name, right.name));
}
