import type { Diagnostic } from '@standin/diagnostics';
import type { MachineOptions } from '@standin/modules';
import type { CacheChoice } from '../create-session.ts';
import type { OrphanSearch } from '../orphans/orphan.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanOptions } from '../plan/plan-run.ts';
import type { RunOptions } from '../run/carry-out-plan.ts';
import type { Outcome } from '../run/outcome.ts';

/** A run that goes on: what is noted calls for another round of it. */
export interface Rounds {
  /**
   * Notes that a file or directory, an absolute path, came, changed or went. Tells whether that calls for a round: not where no round asked for
   * anything there, nor where the file holds what a round wrote into it. To be called while a round is under way, too.
   */
  note(path: string): boolean;
  /**
   * To be called when a round is over, with directories of it that are watched only from now on: notes what may have changed in them since it began, and what else
   * is in directories that it made. Tells whether that calls for a round.
   */
  recheck(directories: Iterable<string>): boolean;
  /** Makes everything as it should be. One at a time. */
  run(options: RoundOptions): Promise<Round>;
  /** Reads what the next round is likely to need, while nobody waits: until the signal, and not twice. To be called between rounds. */
  readAhead(signal: AbortSignal): Promise<void>;
}

/** What is kept right, and how; paths are absolute. */
export interface RoundsOptions {
  readonly machine: MachineOptions;
  /** Where the user called the program: patterns are seen from here. */
  readonly workingDirectory: string;
  readonly patterns: readonly string[];
  readonly planOptions: PlanOptions;
  /** Absent where nothing is to be kept on the disk. */
  readonly cache?: CacheChoice;
  /** Whether orphans are removed. */
  readonly prunes: boolean;
  readonly loadGenerator: (plan: Plan) => ReturnType<RunOptions['loadGenerator']>;
}

/** How a round is watched and stopped. */
export interface RoundOptions extends Pick<RunOptions, 'signal'> {
  /** Whether nothing counts that is remembered. */
  readonly isFresh?: boolean;
  /** Called for each directory in which something counts, before the round looks there: what happens from then on is to be noted. */
  readonly onDirectory: (directory: string) => void;
  /** Called before each request, with how many are done of how many. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
}

/** What a round came to. */
export interface Round {
  /** What was noted before it and called for it, in code unit order. */
  readonly changed: readonly string[];
  readonly plan: Plan;
  /** In the order of the plan; shorter where the round was stopped. */
  readonly outcomes: readonly Outcome[];
  readonly isInterrupted: boolean;
  readonly orphans: OrphanSearch;
  /** Orphans that were removed. */
  readonly removed: readonly string[];
  /** All that is wrong now. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where to watch, now that it is over. */
  readonly places: Places;
  /** Why nothing could be kept for later runs. */
  readonly cacheFailure?: string;
}

/** Where something has to happen for a round to be called for; absolute paths. */
export interface Places {
  /** Directories whose entries count. */
  readonly directories: ReadonlySet<string>;
  /** Paths in other directories where nothing is, and where something may come to be. */
  readonly absent: readonly string[];
  /** How many files there are that count. */
  readonly files: number;
}
