import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import path from 'node:path';
import type { DirectoryEntry, ReadResult, SourceTree } from '../types.ts';
import { compareByteOrder } from './compare-byte-order.ts';
import { computePlainly } from './compute-plainly.ts';
import { followLinks } from './follow-links.ts';
import { rememberPlainly } from './remember-plainly.ts';
import { createTextStore, type TextStore } from './text-store.ts';

/** The file system of this machine, for as long as somebody tells what changes. */
export interface DiskTree extends SourceTree {
  /** What is at these paths is looked at again when it is asked for. */
  forget(paths: Iterable<string>): void;
  /** Every path that something is known of. */
  paths(): Iterable<string>;
  /** The symbolic links among them, in directories that were listed. */
  links(): Iterable<string>;
}

type Kind = 'file' | 'directory';

/** What a look at a path found: nothing, or something that cannot be read, why ever. */
type Found = Kind | 'absent' | 'unreadable';

/**
 * The file system of this machine. Texts are decoded as UTF-8: a byte order mark stays the first character, so that offsets are those of the
 * file, and bytes that are no UTF-8 become U+FFFD. Answers are remembered for the life of the tree, texts as long as
 * `texts` does. Broken links are absent; pipes, sockets, devices and links in circles are listed as files, and reading them gives `unreadable`.
 */
export function createDiskTree(texts: TextStore = createTextStore()): DiskTree {
  const found = new Map<string, Found>();
  const realPaths = new Map<string, string>();
  const failures = new Map<string, ReadResult>();
  const listings = new Map<string, readonly DirectoryEntry[] | undefined>();
  const links = new Set<string>();
  const look = (file: string): Found => rememberIn(found, file, lookAt);
  const read = (file: string): ReadResult => {
    const known = texts.get(file);
    if (known !== undefined) return { kind: 'text', text: known };
    const result = failures.get(file) ?? readText(file, look(file));
    if (result.kind === 'text') texts.set(file, result.text);
    else failures.set(file, result);
    return result;
  };
  return Object.freeze({
    path,
    kindOf: (file: string) => kindOfFound(look(file)),
    realPath: (file: string) => rememberIn(realPaths, file, followLinks),
    read,
    list: (directory: string) =>
      rememberIn(listings, directory, (name) =>
        listDirectory(name, (file, kind) => (kind === 'link' ? links.add(file) : found.set(file, found.get(file) ?? kind))),
      ),
    remember: rememberPlainly,
    narrow: computePlainly,
    paths: () => [...found.keys(), ...listings.keys(), ...realPaths.keys(), ...failures.keys()],
    links: () => links,
    forget(paths: Iterable<string>) {
      for (const file of paths) {
        for (const known of [found, realPaths, failures, listings]) known.delete(file);
        texts.delete(file);
        links.delete(file);
      }
    },
  });
}

function rememberIn<Value>(known: Map<string, Value>, key: string, find: (key: string) => Value): Value {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as Value;
  const found = find(key);
  known.set(key, found);
  return found;
}

function kindOfFound(found: Found): Kind | undefined {
  return found === 'file' || found === 'directory' ? found : undefined;
}

function lookAt(file: string): Found {
  try {
    return kindOfStatus(statSync(file, { throwIfNoEntry: false }));
  } catch {
    return 'unreadable';
  }
}

function kindOfStatus(status: Stats | undefined): Found {
  if (status === undefined) return 'absent';
  if (status.isFile()) return 'file';
  return status.isDirectory() ? 'directory' : 'unreadable';
}

function readText(file: string, found: Found): ReadResult {
  if (found === 'directory' || found === 'absent') return { kind: found };
  try {
    if (found === 'unreadable') statSync(file);
    else return { kind: 'text', text: readFileSync(file, 'utf8') };
    return { kind: 'unreadable', reason: 'not a regular file' };
  } catch (error) {
    return failureOf(error as NodeJS.ErrnoException);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'file name too long',
};

function failureOf(error: NodeJS.ErrnoException): ReadResult {
  const code = error.code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
  if (code === 'EISDIR') return { kind: 'directory' };
  return { kind: 'unreadable', reason: reasons[code] ?? error.message };
}

/** The entries of a directory. `note` is told what files and directories there are, so that nobody has to look at them again, and what links. */
function listDirectory(directory: string, note: (file: string, kind: Kind | 'link') => void): readonly DirectoryEntry[] | undefined {
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch {
    return undefined;
  }
  const listed: DirectoryEntry[] = [];
  for (const entry of entries) {
    const file = path.join(directory, entry.name);
    const kind = kindOfEntry(file, entry);
    if (entry.isFile() || entry.isDirectory()) note(file, entry.isFile() ? 'file' : 'directory');
    else if (entry.isSymbolicLink()) note(file, 'link');
    if (kind !== undefined) listed.push(entry.isSymbolicLink() ? { name: entry.name, kind, isLink: true } : { name: entry.name, kind });
  }
  return listed.sort((left, right) => compareByteOrder(left.name, right.name));
}

// Whatever is no directory is listed as a file, so that reading it can tell what is wrong with it; a link to nothing is nothing.
function kindOfEntry(file: string, entry: Dirent): Kind | undefined {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'directory' : 'file';
  const found = lookAt(file);
  return kindOfFound(found) ?? (readText(file, found).kind === 'unreadable' ? 'file' : undefined);
}
