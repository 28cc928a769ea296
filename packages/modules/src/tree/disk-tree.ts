import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import path from 'node:path';
import type { DirectoryEntry, ReadResult, SourceTree } from '../types.ts';
import { compareByteOrder } from './compare-byte-order.ts';
import { rememberPlainly } from './remember-plainly.ts';

type Kind = 'file' | 'directory';

/**
 * The file system of this machine. Texts are decoded as UTF-8: a byte order mark stays the first character, so that offsets are those of the
 * file, and bytes that are no UTF-8 become U+FFFD. Answers are remembered for the life of the tree. Broken links are absent; pipes,
 * sockets, devices and links in circles are listed as files, and reading them gives `unreadable`.
 */
export function createDiskTree(): SourceTree {
  const kinds = new Map<string, Kind | undefined>();
  const texts = new Map<string, ReadResult>();
  const listings = new Map<string, readonly DirectoryEntry[] | undefined>();
  const kindOf = (file: string): Kind | undefined => rememberIn(kinds, file, findKind);
  return Object.freeze({
    path,
    kindOf,
    realPath: followLinks,
    read: (file: string) => rememberIn(texts, file, (name) => readText(name, kindOf(name))),
    list: (directory: string) => rememberIn(listings, directory, listDirectory),
    remember: rememberPlainly,
  });
}

function rememberIn<Value>(known: Map<string, Value>, key: string, find: (key: string) => Value): Value {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as Value;
  const found = find(key);
  known.set(key, found);
  return found;
}

function followLinks(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}

function findKind(file: string): Kind | undefined {
  try {
    return kindOfStatus(statSync(file, { throwIfNoEntry: false }));
  } catch {
    return undefined;
  }
}

function kindOfStatus(status: Stats | undefined): Kind | undefined {
  if (status?.isFile()) return 'file';
  return status?.isDirectory() ? 'directory' : undefined;
}

function readText(file: string, kind: Kind | undefined): ReadResult {
  if (kind === 'directory') return { kind };
  try {
    if (kind === undefined) statSync(file);
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

function listDirectory(directory: string): readonly DirectoryEntry[] | undefined {
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch {
    return undefined;
  }
  const listed: DirectoryEntry[] = [];
  for (const entry of entries) {
    const kind = kindOfEntry(directory, entry);
    if (kind !== undefined) listed.push(entry.isSymbolicLink() ? { name: entry.name, kind, isLink: true } : { name: entry.name, kind });
  }
  return listed.sort((left, right) => compareByteOrder(left.name, right.name));
}

// Whatever is no directory is listed as a file, so that reading it can tell what is wrong with it; a link to nothing is nothing.
function kindOfEntry(directory: string, entry: Dirent): Kind | undefined {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'directory' : 'file';
  const file = path.join(directory, entry.name);
  return findKind(file) ?? (readText(file, undefined).kind === 'unreadable' ? 'file' : undefined);
}
