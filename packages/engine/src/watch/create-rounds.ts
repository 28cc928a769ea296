import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '@standin/diagnostics';
import { findOrphans } from '../orphans/find-orphans.ts';
import { findRuntimeLeftovers } from '../orphans/find-runtime-leftovers.ts';
import type { Orphan, OrphanSearch } from '../orphans/orphan.ts';
import type { Plan } from '../plan/plan.ts';
import { planRun } from '../plan/plan-run.ts';
import { carryOutPlan } from '../run/carry-out-plan.ts';
import type { OutcomeKind } from '../run/outcome.ts';
import { readAhead } from '../run/read-ahead.ts';
import { findRepositoryRoot } from '../write/find-repository-root.ts';
import { removeFile } from '../write/remove-file.ts';
import { createAskedPaths, type AskedPaths } from './asked-paths.ts';
import { createLateOutputs, type LateOutputs } from './late-outputs.ts';
import { letEventsIn } from './let-events-in.ts';
import { createOwnFiles, type OwnFiles } from './own-files.ts';
import { createRoundMemory, type RoundMemory } from './round-memory.ts';
import type { Round, RoundOptions, Rounds, RoundsOptions } from './rounds.ts';

/** Rounds of which none was yet. */
export function createRounds(options: RoundsOptions): Rounds {
  const own = createOwnFiles();
  const late = createLateOutputs(own.apply);
  const asked = createAskedPaths();
  let memory: RoundMemory | undefined;
  let seen = new Set<string>();
  // What may have changed before anybody watched.
  let unseen = new Set<string>();
  let startedAt = 0;
  let lastPlan: Plan | undefined;

  function isCalledForBy(file: string): boolean {
    if (own.isOwn(file) || !asked.isOfInterest(file)) return false;
    asked.forget(file);
    return true;
  }

  const isOvertaken = (): boolean => seen.size > 0;

  return Object.freeze({
    note(file: string) {
      const isCalledFor = isCalledForBy(file);
      if (isCalledFor) seen.add(file);
      return isCalledFor;
    },
    recheck(directories: Iterable<string>) {
      // What was made was not there to be watched while the round went on.
      const made = own.takeMade().flatMap(listEntries);
      const fresh = [...directories].flatMap((directory) => listFresh(directory, startedAt));
      const found = [...made, ...fresh].filter(isCalledForBy);
      for (const file of found) unseen.add(file);
      if (found.length > 0) late.keep();
      return found.length > 0;
    },
    async run(roundOptions: RoundOptions): Promise<Round> {
      const changed = [...seen].sort();
      const all = new Set([...changed, ...unseen]);
      seen = new Set();
      unseen = new Set();
      startedAt = Date.now();
      if (roundOptions.isFresh === true || memory === undefined || asked.isWorn()) {
        memory = createRoundMemory();
        own.forget();
      }
      memory.change(all);
      late.begin();
      const round = await runRound({ ...options, own, late, asked, memory, isOvertaken }, roundOptions);
      if (isOvertaken() || round.isInterrupted || round.orphans.undecided.length > 0) late.keep();
      lastPlan = round.plan;
      return { changed, ...round };
    },
    async readAhead(signal: AbortSignal) {
      if (memory === undefined || lastPlan === undefined || memory.isAhead) return;
      const generator = await options.loadGenerator(lastPlan);
      const session = memory.open({ machine: options.machine, onAsked: asked.add });
      if (!signal.aborted && (await readAhead(session, lastPlan, generator, signal))) memory.isAhead = true;
    },
  });
}

// How much later than a change the system's time of it may be, as on FAT.
const granularity = 2_000;

/** What is in a directory, and the directory itself, as far as it may have changed since a time. */
function listFresh(directory: string, since: number): readonly string[] {
  return [directory, ...listEntries(directory)].filter((file) => {
    const status = lstatSync(file, { throwIfNoEntry: false });
    return status === undefined || latestTime(status) >= since - granularity;
  });
}

function listEntries(directory: string): readonly string[] {
  try {
    return readdirSync(directory).map((name) => path.join(directory, name));
  } catch {
    return [];
  }
}

function latestTime({ mtimeMs, ctimeMs }: Stats): number {
  return Math.max(mtimeMs, ctimeMs);
}

interface Rounding extends RoundsOptions {
  readonly own: OwnFiles;
  readonly late: LateOutputs;
  readonly asked: AskedPaths;
  readonly memory: RoundMemory;
  /** Whether another round is called for already. */
  readonly isOvertaken: () => boolean;
}

/** A round looks at the disk where something has happened; what else it is spared, memory knows, in the first round the cache. */
async function runRound(rounding: Rounding, { signal, isFresh, onProgress, onDirectory }: RoundOptions): Promise<Omit<Round, 'changed'>> {
  const { machine, workingDirectory, patterns, planOptions, late, asked, memory } = rounding;
  const cache = isFresh === true ? undefined : rounding.cache;
  if (memory.isFilled) asked.resume();
  const session = memory.open({ machine, onAsked: asked.add, ...(cache && { cache }) });
  const { goroot, moduleCache } = session.environment;
  asked.begin({ root: findRepositoryRoot(session.disk, workingDirectory, workingDirectory), goroot, moduleCache }, onDirectory);
  const plan = await planRun(session, patterns, workingDirectory, planOptions);
  const result = await carryOutPlan(session, plan, {
    loadGenerator: () => rounding.loadGenerator(plan),
    apply: late.apply,
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (done, each) => onProgress(done, plan.requests.length, each.destination ?? each.origin.file) }),
  });
  const { outcomes, isInterrupted } = result;
  const leftovers = findRuntimeLeftovers(session, plan, result, workingDirectory);
  const orphans = isInterrupted ? noOrphans : await findOrphans(session, plan, { ...planOptions, workingDirectory });
  // Half of a file may have been read.
  if (orphans.orphans.length + leftovers.length > 0) await letEventsIn();
  const pruned = prune(rounding, orphans, leftovers);
  // What the system tells of directories that were made it tells before they are watched.
  await letEventsIn();
  for (const { planned, kind } of outcomes) if (planned.destination !== undefined) askForOutput(asked, planned.destination, kind);
  const cacheFailure = session.cache.close();
  memory.fill(session);
  // The next round will need it, and somebody will wait for that one.
  rounding.loadGenerator(plan).catch(() => undefined);
  memory.change([...outcomes.filter(({ kind }) => kind === 'written').flatMap(({ planned }) => planned.destination ?? []), ...pruned.gone]);
  return {
    ...{ plan, outcomes, isInterrupted, ...pruned },
    diagnostics: [...plan.diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics), ...pruned.diagnostics],
    places: asked.settle(),
    ...(cacheFailure !== undefined && { cacheFailure }),
  };
}

/** Whoever changes an output gets it back. */
function askForOutput(asked: AskedPaths, destination: string, kind: OutcomeKind): void {
  if (kind !== 'written') asked.add(destination);
  else for (const each of [destination, path.dirname(destination)]) asked.renew(each);
}

const noOrphans: OrphanSearch = Object.freeze({ orphans: [], undecided: [], doubts: [] });

interface Pruned {
  /** What is left. */
  readonly orphans: OrphanSearch;
  readonly removed: readonly string[];
  /** What went: directories that got empty among it. */
  readonly gone: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function prune(
  { prunes, own, late, asked, workingDirectory, isOvertaken }: Rounding,
  search: OrphanSearch,
  leftovers: readonly Orphan[],
): Pruned {
  const gone: string[] = [];
  const removed = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const unasked = search.orphans.filter(
    ({ file }) => (prunes || late.isLate(file)) && !leftovers.some((leftover) => leftover.file === file),
  );
  const leaving = isOvertaken() ? [] : [...leftovers, ...unasked];
  for (const { file, root } of leaving) {
    const result = removeFile(file, { root, workingDirectory });
    if (result.kind === 'refused') diagnostics.push(result.diagnostic);
    else gone.push(file, ...result.emptied);
    if (result.kind === 'removed') removed.add(file);
  }
  for (const path of gone) {
    own.remove(path);
    asked.forget(path);
  }
  const orphans = search.orphans.filter(({ file }) => !removed.has(file));
  const undecided = search.undecided.filter((file) => !removed.has(file));
  return { orphans: { ...search, orphans, undecided }, removed: [...removed], gone, diagnostics };
}
