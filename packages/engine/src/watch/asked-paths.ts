import path from 'node:path';
import { isCataloguePath } from '@standin/modules';
import { lookAt, type Look } from './look-at.ts';
import type { Places } from './rounds.ts';

/** The paths that rounds asked for, and so depend on. */
export interface AskedPaths {
  /** A round goes on in these surroundings. `onDirectory` is called for each directory in which something counts. */
  begin(surroundings: Surroundings, onDirectory: (directory: string) => void): void;
  /** Something at a path is asked for, at once. */
  add(file: string): void;
  /** The round itself made or replaced a file, and perhaps directories above it. */
  renew(file: string): void;
  /** What is at a path may have changed. */
  forget(file: string): void;
  /** The round is over, and asked for everything that counts: what only rounds before it asked for counts no more. Gives where to watch. */
  settle(): Places;
  /** Whether something that happens at a path can make a difference. */
  isOfInterest(file: string): boolean;
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
  let settled: ReadonlySet<string> = new Set();
  let above: ReadonlySet<string> = new Set();
  let looks = new Map<string, Look>();
  let round = createRoundPaths();

  const isAsked = (file: string): boolean => settled.has(file) || round.asked.has(file);

  function look(file: string): Look {
    const known = looks.get(file) ?? lookAt(file);
    looks.set(file, known);
    return known;
  }

  function add(file: string): void {
    if (round.asked.has(file)) return;
    round.asked.add(file);
    place(file);
  }

  function place(file: string): void {
    const { surroundings, counting, directories, absent } = round;
    if (surroundings === undefined || !counts(file, surroundings, look)) return;
    counting.add(file);
    const { kind, targets } = look(file);
    targets.forEach(add);
    if (kind === 'directory') watchIn(file);
    if (kind !== 'absent') watchIn(path.dirname(file));
    else if (isInside(surroundings.root, file)) watchIn(findNearest(path.dirname(file), directories));
    else absent.add(file);
  }

  function watchIn(directory: string): void {
    if (round.directories.has(directory)) return;
    round.directories.add(directory);
    round.onDirectory(directory);
  }

  return Object.freeze({
    begin(surroundings: Surroundings, onDirectory: (directory: string) => void) {
      Object.assign(round, { surroundings, onDirectory });
      [...round.asked].forEach(place);
    },
    add,
    renew(file: string) {
      for (let each = file; looks.get(each)?.kind === 'absent'; each = path.dirname(each)) looks.delete(each);
      looks.delete(file);
      round.asked.add(file);
      place(file);
    },
    forget: (file: string) => void looks.delete(file),
    settle() {
      const { counting, directories, absent } = round;
      settled = counting;
      above = listAbove(settled);
      looks = new Map([...looks].filter(([file]) => settled.has(file)));
      round = createRoundPaths();
      const files = [...settled].filter((file) => look(file).kind === 'file').length;
      return { directories, absent: [...absent].filter((file) => !directories.has(path.dirname(file))), files };
    },
    isOfInterest: (file: string) => isOfInterest(file, { isAsked, above }),
  });
}

interface Known {
  readonly isAsked: (file: string) => boolean;
  /** Directories that something lies in that was asked for. */
  readonly above: ReadonlySet<string>;
}

function isOfInterest(file: string, { isAsked, above }: Known): boolean {
  const isEntry = isAsked(path.dirname(file));
  if (isAsked(file) || (isEntry && file.endsWith('.go'))) return true;
  const { kind } = lookAt(file);
  if (kind === 'directory' && isEntry && !isPassedOver(path.basename(file))) return true;
  return kind !== 'file' && above.has(file);
}

/** What is known of a round that goes on. */
interface RoundPaths {
  readonly asked: Set<string>;
  /** Those in which something may change. */
  readonly counting: Set<string>;
  readonly directories: Set<string>;
  readonly absent: Set<string>;
  /** Not known at first. */
  surroundings?: Surroundings;
  onDirectory: (directory: string) => void;
}

function createRoundPaths(): RoundPaths {
  return { asked: new Set(), counting: new Set(), directories: new Set(), absent: new Set(), onDirectory: () => undefined };
}

function counts(file: string, { goroot, moduleCache }: Surroundings, look: (file: string) => Look): boolean {
  if (isCataloguePath(path, file) || (goroot !== undefined && isInside(goroot, file))) return false;
  return !isInside(moduleCache, file) || look(file).kind === 'absent';
}

function findNearest(directory: string, known: ReadonlySet<string>): string {
  const parent = path.dirname(directory);
  const isThere = known.has(directory) || parent === directory || lookAt(directory).kind === 'directory';
  return isThere ? directory : findNearest(parent, known);
}

/** Every directory that something lies in. */
function listAbove(files: Iterable<string>): ReadonlySet<string> {
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
