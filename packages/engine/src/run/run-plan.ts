import { invariant, placeDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { locateOrigin } from '../plan/locate-origin.ts';
import type { Plan, PlannedRequest } from '../plan/plan.ts';
import type { GenerateResult, Generator, OutputFile, Session } from '../types.ts';
import { writeFile } from '../write/write-file.ts';
import { declaresForOthers } from './declares-for-others.ts';
import { generateSafely } from './generate-safely.ts';
import { createProgramStore, type ProgramStore } from './program-store.ts';
import { createRunTree, type RunTree } from './run-tree.ts';

/** What became of a directive; `replaced` is one whose output a later directive made again. */
export type OutcomeKind = 'written' | 'unchanged' | 'printed' | 'failed' | 'replaced';

/** What became of one planned request. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly planned: PlannedRequest;
  /** What was made: for `printed` what goes to the standard output. Absent for `failed`. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run came to. */
export interface RunResult {
  /** In the order of the plan; shorter than the plan where the run was interrupted. */
  readonly outcomes: readonly Outcome[];
  readonly isInterrupted: boolean;
}

/** How a run is watched and stopped. */
export interface RunOptions {
  readonly generator: Generator;
  /** Called before each request, with how many are done. */
  readonly onProgress?: (done: number, planned: PlannedRequest) => void;
  /** Stops the run before the next request. */
  readonly signal?: AbortSignal;
}

/**
 * Carries out a plan, one request after the other; one that fails stops no other. Outputs are written as soon as no later request of the plan has the
 * same destination, and every request sees the outputs of those before it.
 */
export async function runPlan(session: Session, plan: Plan, options: RunOptions): Promise<RunResult> {
  const { generator, onProgress, signal } = options;
  const run: Run = { generator, files: createRunTree(session.tree), store: createProgramStore(session, generator), hasUnseenFiles: false };
  const lastUses = new Map(plan.requests.map(({ destination }, index) => [destination, index]));
  const outcomes: Outcome[] = [];
  for (const [index, planned] of plan.requests.entries()) {
    await letEventsIn();
    if (signal?.aborted) {
      break;
    }
    onProgress?.(index, planned);
    outcomes.push(carryOut(run, planned, planned.destination === undefined || lastUses.get(planned.destination) === index));
  }
  return { outcomes: settleReplaced(outcomes), isInterrupted: signal?.aborted ?? false };
}

interface Run {
  readonly generator: Generator;
  readonly files: RunTree;
  readonly store: ProgramStore;
  /** Whether files were made that the generator, remembering the directories without them, does not know. */
  hasUnseenFiles: boolean;
}

// A signal or a terminal that was resized is heard only between turns of the event loop.
function letEventsIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function carryOut(run: Run, planned: PlannedRequest, isLast: boolean): Outcome {
  const result = generateSeeing(run, planned);
  const diagnostics = result.diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, locateOrigin(planned.origin)));
  const { file } = result;
  if (file === undefined) {
    return { kind: 'failed', planned, diagnostics };
  }
  if (planned.destination === undefined) {
    return { kind: 'printed', planned, text: file.text, diagnostics };
  }
  rememberOutput(run, planned.destination, file);
  const made: Outcome = { kind: 'replaced', planned, text: file.text, diagnostics };
  return isLast ? writeOutcome(made) : made;
}

function writeOutcome(made: Outcome): Outcome {
  const { planned, text, diagnostics } = made;
  const { destination } = planned;
  invariant(destination !== undefined && text !== undefined, 'only an output with a destination is written');
  const result = writeFile(destination, text);
  return result.kind === 'refused'
    ? { kind: 'failed', planned, diagnostics: [...diagnostics, result.diagnostic] }
    : { ...made, kind: result.kind };
}

/** Writes what waited for a later directive that failed or was never reached. */
function settleReplaced(outcomes: readonly Outcome[]): readonly Outcome[] {
  const settled = new Set<string | undefined>();
  const last = outcomes.toReversed().map((outcome) => {
    const { destination } = outcome.planned;
    if (outcome.kind === 'failed' || settled.has(destination)) {
      return outcome;
    }
    settled.add(destination);
    return outcome.kind === 'replaced' ? writeOutcome(outcome) : outcome;
  });
  return last.toReversed();
}

/** Generates, and once more with nothing remembered where files were made meanwhile and something was missed. */
function generateSeeing(run: Run, planned: PlannedRequest): GenerateResult {
  const result = generateOnce(run, planned);
  if (result.file !== undefined || !run.hasUnseenFiles) {
    return result;
  }
  run.store.refresh();
  run.hasUnseenFiles = false;
  return generateOnce(run, planned);
}

function generateOnce({ generator, files, store }: Run, planned: PlannedRequest): GenerateResult {
  const { environment, programs } = store.get(planned.variables);
  return generateSafely(generator, { tree: files.tree, environment, programs, request: planned.request });
}

/** Lets later requests see an output that differs from what they would have read. */
function rememberOutput(run: Run, destination: string, { text }: OutputFile): void {
  const before = run.files.tree.read(destination);
  if (before.kind === 'text' && before.text === text) {
    return;
  }
  run.files.put(destination, text);
  if (declaresForOthers(text) || (before.kind === 'text' && declaresForOthers(before.text))) {
    run.store.refresh();
  } else {
    run.hasUnseenFiles = true;
  }
}
