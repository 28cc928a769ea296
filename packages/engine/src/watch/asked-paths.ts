import path from 'node:path';
import { isConfigurationName } from '../plan/is-configured.ts';
import { isInside } from './is-inside.ts';
import { createKnownLooks } from './known-looks.ts';
import { lookAt } from './look-at.ts';
import { createRoundPaths, type Surroundings } from './round-paths.ts';
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
  /** The round that goes on will ask only for what is forgotten, or new: all else that the round before it asked for counts again. */
  resume(): void;
  /** The round is over: what only rounds before it asked for counts no more. Gives where to watch. */
  settle(): Places;
  /** Whether far more counts than in the last round that asked for everything: paths that are gone for good among it. */
  isWorn(): boolean;
  /** Whether something that happens at a path can make a difference. */
  isOfInterest(file: string): boolean;
}

/** How many paths may be gone for good. */
const mostGone = 10_000;

/** Nothing was asked for yet. */
export function createAskedPaths(): AskedPaths {
  const looks = createKnownLooks();
  let settled: ReadonlySet<string> = new Set();
  let above: ReadonlySet<string> = new Set();
  let round = createRoundPaths(looks);
  let last = round;
  let isWhole = true;
  let wholeCount = 0;
  let places: Places = { directories: new Set(), absent: [], files: 0 };

  const isAsked = (file: string): boolean => settled.has(file) || round.asked.has(file);

  function forgetOne(file: string): void {
    looks.forget(file);
    last.asked.delete(file);
    // It is told again where it is still there.
    if (last.directories.delete(file)) last.isChanged = true;
  }

  return Object.freeze({
    begin: (surroundings: Surroundings, onDirectory: (directory: string) => void) => round.begin(surroundings, onDirectory),
    add: (file: string) => round.add(file),
    renew(file: string) {
      looks.forget(file);
      round.asked.delete(file);
      round.add(file);
    },
    forget(file: string) {
      const isDirectory = settled.has(file) && looks.look(file).kind === 'directory';
      forgetOne(file);
      // Another directory, or a link to one, may stand in its place.
      if (isDirectory) for (const each of [...last.asked, ...last.directories]) if (isInside(file, each)) forgetOne(each);
    },
    resume() {
      isWhole = false;
      const early = round.asked;
      round = last;
      early.forEach(round.add);
    },
    settle() {
      last = round;
      round = createRoundPaths(looks);
      if (isWhole) wholeCount = last.counting.size;
      isWhole = true;
      if (!last.isChanged) return places;
      last.isChanged = false;
      const { counting, directories, absent } = last;
      settled = counting;
      above = listAbove(settled);
      looks.settle(settled);
      const files = [...settled].filter((file) => looks.look(file).kind === 'file').length;
      places = { directories: new Set(directories), absent: [...absent].filter((file) => !directories.has(path.dirname(file))), files };
      return places;
    },
    isWorn: () => last.counting.size > 2 * wholeCount + mostGone,
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
  if (isAsked(file) || (isEntry && countsInDirectory(path.basename(file)))) return true;
  const { kind } = lookAt(file);
  if (kind === 'directory' && isEntry && !isPassedOver(path.basename(file))) return true;
  return kind !== 'file' && above.has(file);
}

/** Whether a file makes a difference to who only lists its directory: Go files, templates and configurations are found so. */
function countsInDirectory(name: string): boolean {
  return name.endsWith('.go') || name.endsWith('.hbs') || isConfigurationName(name);
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
