import { createDiagnostic } from '@standin/diagnostics';
import { findRepositoryRoot, letEventsIn, type Round, type Rounds } from '@standin/engine';
import { createDiskTree } from '@standin/modules';
import type { Io } from '../../io.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { createCalls } from './create-calls.ts';
import { createPace, type Pace } from './create-pace.ts';
import type { Reporter } from './create-reporter.ts';
import { createEmptiedFiles } from './emptied-files.ts';
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
  readonly terminal: Terminal;
}

/** Runs a round, and another whenever something calls for it, until somebody ends it. Gives the exit status. */
export async function watchRounds({ rounds, reporter, options, terminal }: Watching, io: Io): Promise<number> {
  const root = findRepositoryRoot(createDiskTree(), io.workingDirectory, io.workingDirectory);
  const isLocked = createGitLock(root);
  const emptied = createEmptiedFiles();
  const pace = createPace({ quiet: options.debounce, now: io.now, isHeld: () => isLocked() || emptied.isAny() });
  const calls = createCalls({ rounds, pace, emptied }, io);
  const listeners = {
    onRunAll: calls.runAll,
    onShowErrors: reporter.showErrors,
    onResize: () => reporter.redraw('resized'),
    onContinue() {
      reporter.redraw('continued');
      calls.lookAgain();
    },
  };
  const end = listenForEnd({ ...listeners, terminal, endsWithInput: options.endsWithInput }, io);
  const hasEnded = (): boolean => end.signal.aborted;
  end.signal.addEventListener('abort', pace.hurry);
  const watcher = openWatcher(options, { onEvent: calls.onEvent, onWarning: reporter.warn });
  const lookout = createLookout(calls.onEvent);
  try {
    while (!hasEnded()) {
      const start = io.now();
      const { isSeen, isFresh } = calls.take();
      const round = await runRound(rounds, { end, isFresh, reporter, watcher });
      const milliseconds = io.now() - start;
      // What the round itself did is told by the system, before what it made counts as made by anybody.
      await letEventsIn();
      if (hasEnded()) break;
      if (round !== undefined) {
        const joined = await watcher.watch(round.places.directories);
        lookout.lookFor(round.places.absent);
        calls.watch(round.places.directories, joined);
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
  // What fails here fails again in the round, which tells it.
  const ahead = rounds.readAhead(waiting.signal).catch(() => undefined);
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
