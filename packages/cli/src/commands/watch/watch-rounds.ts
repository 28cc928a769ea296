import { createDiagnostic } from '@standin/diagnostics';
import { findRepositoryRoot, letEventsIn, type Round, type Rounds } from '@standin/engine';
import { createDiskTree } from '@standin/modules';
import type { Io } from '../../io.ts';
import { createPace, type Pace } from './create-pace.ts';
import type { Reporter } from './create-reporter.ts';
import { createGitLock } from './git-lock.ts';
import { listenForEnd, type End } from './listen-for-end.ts';
import { createLookout } from './look-for.ts';
import { openWatcher } from './open-watcher.ts';
import type { WatchOptions } from './read-watch-options.ts';
import type { Watcher } from './watcher.ts';

/** What goes on, and to whom it is told. */
export interface Watching {
  readonly rounds: Rounds;
  readonly reporter: Reporter;
  readonly options: WatchOptions;
}

/** Runs a round, and another whenever something calls for it, until somebody ends it. Gives the exit status. */
export async function watchRounds({ rounds, reporter, options }: Watching, io: Io): Promise<number> {
  // What called for the next round.
  const calls = { isSeen: false, isFresh: false };
  const root = findRepositoryRoot(createDiskTree(), io.workingDirectory, io.workingDirectory);
  const pace = createPace({ quiet: options.debounce, now: io.now, isHeld: createGitLock(root) });
  const runAll = (): void => {
    calls.isFresh = true;
    pace.hurry();
  };
  const end = listenForEnd(options, { onRunAll: runAll, onShowErrors: reporter.showErrors }, io);
  const hasEnded = (): boolean => end.signal.aborted;
  end.signal.addEventListener('abort', pace.hurry);
  const onEvent = (path: string): void => {
    if (!rounds.note(path)) return;
    calls.isSeen = true;
    pace.call();
  };
  const watcher = openWatcher(options, { onEvent, onWarning: reporter.warn });
  const lookout = createLookout(onEvent);
  try {
    while (!hasEnded()) {
      const start = io.now();
      const { isSeen, isFresh } = calls;
      Object.assign(calls, { isSeen: false, isFresh: false });
      const round = await runRound(rounds, { end, isFresh, reporter, watcher });
      const milliseconds = io.now() - start;
      // What the round itself did is told by the system, before what it made counts as made by anybody.
      await letEventsIn();
      if (hasEnded()) break;
      if (round !== undefined) {
        const joined = await watcher.watch(round.places.directories);
        lookout.lookFor(round.places.absent);
        if (rounds.recheck(joined)) pace.call();
        reporter.report(round, { milliseconds, isCalledFor: isSeen || isFresh });
      }
      await waitFor(pace, rounds);
    }
    return end.status();
  } finally {
    end.close();
    lookout.close();
    await watcher.close();
    reporter.close();
  }
}

async function waitFor(pace: Pace, rounds: Rounds): Promise<void> {
  const waiting = new AbortController();
  const ahead = rounds.readAhead(waiting.signal);
  await pace.next();
  waiting.abort();
  await ahead;
}

interface Running {
  readonly end: End;
  readonly isFresh: boolean;
  readonly reporter: Reporter;
  readonly watcher: Watcher;
}

/** `undefined` where a bug of ours stopped the round, which is told. */
async function runRound(rounds: Rounds, { end, isFresh, reporter, watcher }: Running): Promise<Round | undefined> {
  try {
    return await rounds.run({ signal: end.signal, isFresh, onDirectory: watcher.join, onProgress: reporter.onProgress });
  } catch (error) {
    const hint = 'this is a bug in gen; please report it with the source that it read';
    reporter.tell(createDiagnostic({ code: 'GEN901', message: `unexpected: ${String(error)}`, hint }));
    return undefined;
  }
}
