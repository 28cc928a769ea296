import { readFileSync } from 'node:fs';
import type { Rounds } from '@standin/engine';
import type { Io } from '../../io.ts';
import type { Pace } from './create-pace.ts';
import type { EmptiedFiles } from './emptied-files.ts';

/** What calls for rounds. */
export interface Calls {
  /** Something has happened at a path, as the watcher tells. */
  onEvent(path: string): void;
  /** The user wants a round in which nothing counts that is remembered. */
  runAll(): void;
  /** More may have happened than the watcher told. */
  lookAgain(): void;
  /** A round begins. Tells whether something was seen to happen, and whether nothing is to be remembered. */
  take(): { readonly isSeen: boolean; readonly isFresh: boolean };
  /** Where is watched from now on, after a round; and of it, what was not watched while that went on. */
  watch(directories: ReadonlySet<string>, joined: readonly string[]): void;
}

// Events of one burst come closer together, in milliseconds.
const longestGap = 100;

/** Who is told. */
export interface CallsOptions {
  readonly rounds: Rounds;
  readonly pace: Pace;
  readonly emptied: EmptiedFiles;
}

/** Nothing has called for a round yet. */
export function createCalls({ rounds, pace, emptied }: CallsOptions, { now }: Pick<Io, 'now'>): Calls {
  const most = findMostEvents();
  const burst = { count: 0, heardAt: 0 };
  let called = { isSeen: false, isFresh: false };
  let directories: ReadonlySet<string> = new Set();

  function lookAgain(): void {
    if (rounds.recheck(directories)) pace.call();
  }

  return Object.freeze({
    onEvent(path: string) {
      const time = now();
      burst.count = time - burst.heardAt > longestGap ? 1 : burst.count + 1;
      burst.heardAt = time;
      const isNoted = rounds.note(path);
      if (isNoted) {
        called.isSeen = true;
        emptied.note(path);
      }
      if (isNoted || burst.count === most) pace.call();
    },
    runAll() {
      called.isFresh = true;
      pace.hurry();
    },
    lookAgain,
    take() {
      if (burst.count >= most) rounds.recheck(directories);
      burst.count = 0;
      const taken = called;
      called = { isSeen: false, isFresh: false };
      return taken;
    },
    watch(watched: ReadonlySet<string>, joined: readonly string[]) {
      directories = watched;
      if (rounds.recheck(joined)) pace.call();
    },
  });
}

/** How many events are not to come at once, or some may have been lost: half of what Linux keeps for a program that does not listen (inotify(7)). */
function findMostEvents(): number {
  const usual = 16_384;
  try {
    return Number(readFileSync('/proc/sys/fs/inotify/max_queued_events', 'latin1')) / 2 || usual / 2;
  } catch {
    return usual / 2;
  }
}
