import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeLitter } from '../write/remove-litter.ts';
import { replaceFile } from '../write/replace-file.ts';
import { emptyContent, type CacheContent } from './cache-content.ts';
import { decodeContent } from './decode-content.ts';
import { isSameSignature, readStatus, type Signature } from './file-status.ts';
import { hashText } from './hash-text.ts';

/** Whose cache it is. */
export interface CachePlace {
  /** The directory of all caches. */
  readonly directory: string;
  /** The repository whose steps are recorded: an absolute path. */
  readonly root: string;
  /** Everything that all steps depend on beside what they read and their keys: the version of gen, the environment. */
  readonly version: string;
}

/** A cache file as it was at one time. */
export interface CacheFile {
  readonly content: CacheContent;
  readonly signature?: Signature;
}

/** In days. Records and files that were of no use for longer are dropped. */
export const longestAge = 30;

const day = 86_400_000;
const suffix = '.cache';
const tagName = 'CACHEDIR.TAG';
const tag = `Signature: 8a477f597d28d172789f06886806bc55
# What gen remembers between runs, a file for each repository. It is safe to delete, and made again.
`;

/** What the records of a place depend on as a whole. */
export function titleOf({ root, version }: CachePlace): string {
  return `${root}\n${version}`;
}

function fileOf(place: CachePlace): string {
  const name = path.basename(place.root).replace(/[^\w.-]/g, '_') || 'root';
  return path.join(place.directory, `${name.slice(0, 60)}-${hashText(titleOf(place))}${suffix}`);
}

/** Reads the cache of a place. One that is not there, or not as we write it, is empty. */
export function readCacheFile(place: CachePlace): CacheFile {
  const file = fileOf(place);
  const { signature } = readStatus(file);
  try {
    const content = signature && decodeContent(readFileSync(file), titleOf(place));
    return content === undefined ? { content: emptyContent } : { content, ...(signature && { signature }) };
  } catch {
    return { content: emptyContent };
  }
}

/** The cache as it is now: what was read already where nobody has written it since. */
export function readAgain(place: CachePlace, known: CacheFile): CacheFile {
  return isSameSignature(known.signature, readStatus(fileOf(place)).signature) ? known : readCacheFile(place);
}

/** Puts a cache in its place at one stroke, and removes those that were not used for a month. Throws the system's error. */
export function writeCacheFile(place: CachePlace, pieces: Iterable<Uint8Array>): void {
  mkdirSync(place.directory, { recursive: true });
  const tagFile = path.join(place.directory, tagName);
  if (readStatus(tagFile).kind === 'absent') writeFileSync(tagFile, tag);
  removeLitter(place.directory);
  replaceFile(fileOf(place), pieces, undefined);
  removeOld(place.directory);
}

function removeOld(directory: string): void {
  for (const name of readdirSync(directory)) {
    const file = path.join(directory, name);
    const status = name.endsWith(suffix) ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (status !== undefined && Date.now() - status.mtimeMs > longestAge * day) rmSync(file, { force: true });
  }
}
