import { placeDiagnostic } from '@standin/diagnostics';
import { locateOrigin } from '../plan/locate-origin.ts';
import type { Plan, PlannedRequest } from '../plan/plan.ts';
import type { GenerateResult, Generator, Session } from '../types.ts';
import type { Apply } from './apply.ts';
import { declaresForOthers } from './declares-for-others.ts';
import { generateSafely } from './generate-safely.ts';
import type { Outcome, RunResult } from './outcome.ts';
import { createProgramStore, type ProgramStore } from './program-store.ts';
import { createRunTree, type RunTree } from './run-tree.ts';
import { createSharedDestinations, type Made } from './shared-destinations.ts';

/** How a run is carried out, watched and stopped. */
export interface RunOptions {
  readonly generator: Generator;
  /** What is done with each output. */
  readonly apply: Apply;
  /** Called before each request, with how many are done. */
  readonly onProgress?: (done: number, planned: PlannedRequest) => void;
  /** Called with each outcome as soon as it is known: in the order of the plan, where no two requests share a destination. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** Stops the run before the next request. */
  readonly signal?: AbortSignal;
}

/**
 * Carries out a plan, one request after the other; one that fails stops no other. Every request sees the outputs of those before it. An output is applied
 * as soon as no later request of the plan has the same destination; where several make different texts for one, nothing is applied there.
 */
export async function carryOutPlan(session: Session, plan: Plan, options: RunOptions): Promise<RunResult> {
  const { generator, onProgress, onOutcome, signal } = options;
  const run: Run = { generator, files: createRunTree(session.tree), store: createProgramStore(session, generator), hasUnseenFiles: false };
  const shared = createSharedDestinations(plan.requests);
  const outcomes = new Map<number, Outcome>();
  for (const [index, planned] of plan.requests.entries()) {
    await letEventsIn();
    if (signal?.aborted) {
      break;
    }
    onProgress?.(index, planned);
    for (const settled of shared.settle(make(run, planned, index))) {
      const outcome = conclude(settled, options.apply);
      outcomes.set(settled.index, outcome);
      onOutcome?.(outcome);
    }
  }
  const inOrder = [...outcomes].sort(([left], [right]) => left - right).map(([, outcome]) => outcome);
  return { outcomes: inOrder, isInterrupted: signal?.aborted ?? false };
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

function make(run: Run, planned: PlannedRequest, index: number): Made {
  const { file, diagnostics: found } = generateSeeing(run, planned);
  const diagnostics = found.map((diagnostic) => placeDiagnostic(diagnostic, locateOrigin(planned.origin)));
  if (file !== undefined && planned.destination !== undefined) rememberOutput(run, planned.destination, file.text);
  return { index, planned, diagnostics, ...(file !== undefined && { text: file.text }) };
}

function conclude({ planned, diagnostics, text, isRepeated }: Made, apply: Apply): Outcome {
  if (text === undefined) return { kind: 'failed', planned, diagnostics };
  if (planned.destination === undefined) return { kind: 'printed', planned, text, diagnostics };
  if (isRepeated === true) return { kind: 'repeated', planned, diagnostics };
  const result = apply(planned.destination, text);
  if (result.kind === 'refused') return { kind: 'failed', planned, diagnostics: [...diagnostics, result.diagnostic] };
  return { kind: result.kind, planned, diagnostics, ...((result.kind === 'stale' || result.kind === 'missing') && { text }) };
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
function rememberOutput(run: Run, destination: string, text: string): void {
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
