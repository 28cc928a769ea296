import path from 'node:path';
import { isCataloguePath } from '@standin/modules';
import { lookAt, type Look } from './look-at.ts';
import type { Places } from './rounds.ts';

/** The paths that rounds asked for, and so depend on. */
export interface AskedPaths {
  /** Something at a path was asked for. */
  add(file: string): void;
  /** What is at a path may have changed. */
  forget(file: string): void;
  /** A round is over that asked for everything that counts: what only rounds before it asked for counts no more. */
  settle(surroundings: Surroundings): void;
  /** Whether something that happens at a path can make a difference. */
  isOfInterest(file: string): boolean;
  /** Where to watch. */
  places(): Places;
}

/** Absolute directories. */
export interface Surroundings {
  /** The repository. Elsewhere, those directories are watched in which something was found. */
  readonly root: string;
  /** Nothing changes in it. */
  readonly goroot?: string | undefined;
  /** Something may come, and then nothing changes in it. */
  readonly moduleCache: string;
}

/** Nothing was asked for yet. */
export function createAskedPaths(): AskedPaths {
  let asked = new Set<string>();
  let settled = new Set<string>();
  let above = new Set<string>();
  let looks = new Map<string, Look>();
  let places: Places = { directories: new Set(), absent: [], files: 0 };
  const isAsked = (file: string): boolean => settled.has(file) || asked.has(file);

  function look(file: string): Look {
    const known = looks.get(file) ?? lookAt(file);
    looks.set(file, known);
    return known;
  }

  function counts(file: string, { goroot, moduleCache }: Surroundings): boolean {
    if (isCataloguePath(path, file) || (goroot !== undefined && isInside(goroot, file))) return false;
    return !isInside(moduleCache, file) || look(file).kind === 'absent';
  }

  return Object.freeze({
    add: (file: string) => void asked.add(file),
    forget: (file: string) => void looks.delete(file),
    settle(surroundings: Surroundings) {
      settled = new Set([...asked].filter((file) => counts(file, surroundings)));
      // What a link leads to is added to the set that is gone through, and so looked at as well.
      for (const file of settled) for (const target of look(file).targets) settled.add(target);
      asked = new Set();
      above = listAbove(settled);
      places = findPlaces(settled, look, surroundings.root);
      looks = new Map([...looks].filter(([file]) => settled.has(file)));
    },
    isOfInterest(file: string) {
      const isEntry = isAsked(path.dirname(file));
      if (isAsked(file) || (isEntry && file.endsWith('.go'))) return true;
      const { kind } = lookAt(file);
      if (kind === 'directory' && isEntry && !isPassedOver(path.basename(file))) return true;
      return kind !== 'file' && above.has(file);
    },
    places: () => places,
  });
}

function findPlaces(files: ReadonlySet<string>, look: (file: string) => Look, root: string): Places {
  const directories = new Set<string>();
  const absent: string[] = [];
  let count = 0;
  for (const file of files) {
    const { kind } = look(file);
    if (kind === 'file') count++;
    if (kind === 'directory') directories.add(file);
    if (kind !== 'absent') directories.add(path.dirname(file));
    else if (isInside(root, file)) directories.add(findNearest(path.dirname(file), directories));
    else absent.push(file);
  }
  return { directories, absent: absent.filter((file) => !directories.has(path.dirname(file))), files: count };
}

function findNearest(directory: string, known: ReadonlySet<string>): string {
  const parent = path.dirname(directory);
  const isThere = known.has(directory) || parent === directory || lookAt(directory).kind === 'directory';
  return isThere ? directory : findNearest(parent, known);
}

/** Every directory that something lies in. */
function listAbove(files: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const file of files) for (let each = path.dirname(file); !found.has(each); each = path.dirname(each)) found.add(each);
  return found;
}

// Directories that no pattern enters.
function isPassedOver(name: string): boolean {
  return /^[._]/.test(name) || name === 'node_modules';
}

function isInside(directory: string, file: string): boolean {
  return file === directory || file.startsWith(directory.endsWith(path.sep) ? directory : directory + path.sep);
}
