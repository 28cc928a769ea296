import { createTextStore, type Change, type ChangingPart, type DirectoryEntry, type ReadResult, type SourceTree } from '@standin/modules';

/** A source tree that outputs of a run are laid over, so that later requests of the run see them. */
export interface RunTree {
  readonly tree: SourceTree;
  /** The text at a path was made. */
  put(path: string, text: string): void;
  /** Whether an output stands at a path, or below it in a directory that only outputs have. */
  isOverlaid(path: string): boolean;
  /** Takes all outputs away again. */
  clear(): void;
}

// Hardly an output is read again, so all but the latest are packed: of ten thousand that is a tenth of the memory of a run.
const limits = { ready: 2 ** 20, block: 2 ** 18 };

const partsOfFile: readonly ChangingPart[] = ['text', 'kindOf', 'realPath'];
const partsOfDirectory: readonly ChangingPart[] = ['list', 'goFiles', 'kindOf', 'realPath'];

/** What is another of a directory that was there already, where it lists one entry more. */
const partsOfListing: Readonly<Record<DirectoryEntry['kind'], readonly ChangingPart[]>> = {
  file: ['list', 'goFiles'],
  directory: ['list'],
};

/** A tree over `base` without outputs yet. `onChange` is told what is another from now on: outputs, and directories that list others. */
export function createRunTree(base: SourceTree, onChange: (changes: readonly Change[]) => void = () => undefined): RunTree {
  const { path } = base;
  const texts = createTextStore(limits);
  const added = new Map<string, Map<string, DirectoryEntry>>();
  const laid = new Set<string>();
  const isDirectory = (name: string): boolean => added.has(name);
  const tree: SourceTree = Object.freeze({
    ...base,
    kindOf: (name: string) => (texts.has(name) ? 'file' : isDirectory(name) ? 'directory' : base.kindOf(name)),
    read(name: string): ReadResult {
      const text = texts.get(name);
      if (text !== undefined) return { kind: 'text', text };
      return isDirectory(name) ? { kind: 'directory' } : base.read(name);
    },
    list(name: string) {
      const above = added.get(name);
      return above === undefined ? base.list(name) : mergeEntries(base.list(name) ?? [], above);
    },
  });
  /** Gives the directories that list more from now on. */
  const addEntry = (name: string, kind: DirectoryEntry['kind']): readonly Change[] => {
    const directory = path.dirname(name);
    if (directory === name || base.kindOf(name) !== undefined || added.get(directory)?.has(path.basename(name)) === true) return [];
    const above = addEntry(directory, 'directory');
    const entries = added.get(directory) ?? new Map<string, DirectoryEntry>();
    added.set(directory, entries.set(path.basename(name), { name: path.basename(name), kind }));
    return [{ path: directory, parts: above.length > 0 ? partsOfDirectory : partsOfListing[kind] }, ...above];
  };
  return Object.freeze({
    tree,
    put(name: string, text: string) {
      texts.set(name, text);
      laid.add(name);
      onChange([{ path: name, parts: partsOfFile }, ...addEntry(name, 'file')]);
    },
    isOverlaid: (name: string) => texts.has(name) || added.has(name),
    clear() {
      const files = [...laid].map((file) => ({ path: file, parts: partsOfFile }));
      const directories = [...added.keys()].map((directory) => ({ path: directory, parts: partsOfDirectory }));
      laid.clear();
      texts.clear();
      added.clear();
      onChange([...files, ...directories]);
    },
  });
}

function mergeEntries(below: readonly DirectoryEntry[], above: ReadonlyMap<string, DirectoryEntry>): readonly DirectoryEntry[] {
  return [...below.filter(({ name }) => !above.has(name)), ...above.values()].sort(({ name: left }, { name: right }) =>
    Buffer.compare(Buffer.from(left), Buffer.from(right)),
  );
}
