import { placeDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { locateOrigin } from '../plan/locate-origin.ts';
import type { Origin, Plan, PlannedRequest } from '../plan/plan.ts';
import type { GenerateResult, Generator, Session } from '../types.ts';
import type { Apply } from './apply.ts';
import { declaresForOthers } from './declares-for-others.ts';
import { generateSafely } from './generate-safely.ts';
import type { Outcome, RunResult } from './outcome.ts';
import { programStoreOf, type ProgramStore } from './program-store.ts';
import { describeGeneration, mayRecordGeneration, nameGeneration, type Generation } from './generation.ts';
import { createDeclarationChecks, type DeclarationChecks } from './declaration-checks.ts';
import { createTurns } from './next-turn.ts';
import { createQueue } from './queue.ts';
import { createSharedDestinations, type Made, type SharedDestinations } from './shared-destinations.ts';

/** How a run is carried out, watched and stopped. */
export interface RunOptions {
  /** Called when a request is generated for the first time: where nothing has changed, never. */
  readonly loadGenerator: () => Promise<Generator>;
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
  try {
    return await carryOut(session, plan, options);
  } finally {
    session.outputs.clear();
    session.cache.forgetChanged();
  }
}

async function carryOut(session: Session, plan: Plan, options: RunOptions): Promise<RunResult> {
  const { apply, loadGenerator, onProgress, onOutcome, signal } = options;
  const shared = createSharedDestinations(plan.requests);
  const run: Run = {
    session,
    shared,
    loadGenerator,
    store: programStoreOf(session),
    declarations: createDeclarationChecks(),
    hasUnseenFiles: false,
  };
  const outcomes = new Map<number, Outcome>();
  const underway = createQueue<Concluded>(({ index, outcome }) => {
    outcomes.set(index, outcome);
    onOutcome?.(outcome);
  });
  const takeTurn = createTurns();
  for (const [index, planned] of plan.requests.entries()) {
    await takeTurn();
    if (signal?.aborted) {
      break;
    }
    onProgress?.(index, planned);
    for (const settled of shared.settle(await make(run, planned, index))) {
      await underway.add(conclude(settled, apply).then((outcome) => ({ index: settled.index, outcome })));
    }
  }
  await underway.end();
  const inOrder = [...outcomes].sort(([left], [right]) => left - right).map(([, outcome]) => outcome);
  return { outcomes: inOrder, isInterrupted: signal?.aborted ?? false };
}

interface Concluded {
  readonly index: number;
  readonly outcome: Outcome;
}

interface Run {
  readonly session: Session;
  readonly shared: SharedDestinations;
  readonly loadGenerator: () => Promise<Generator>;
  /** Absent until something was generated. */
  generator?: Generator;
  readonly store: ProgramStore;
  readonly declarations: DeclarationChecks;
  /** Whether files were made that the generator, remembering the directories without them, does not know. */
  hasUnseenFiles: boolean;
}

async function make(run: Run, planned: PlannedRequest, index: number): Promise<Made> {
  const { generation, text } = await obtain(run, planned);
  const diagnostics = placeAll(generation.diagnostics, planned.origin);
  const clashes = generation.declares === undefined ? [] : run.declarations.note(planned, generation.declares);
  if (clashes.some(({ severity }) => severity === 'error')) return { index, planned, diagnostics: [...diagnostics, ...clashes] };
  if (text !== undefined && planned.destination !== undefined) rememberOutput(run, planned.destination, text);
  const isUnchanged = text === undefined && generation.hash !== undefined;
  return {
    index,
    planned,
    diagnostics: [...diagnostics, ...clashes],
    ...(text !== undefined && { text }),
    ...(isUnchanged && { isUnchanged }),
  };
}

/** The user who calls a command knows what was asked for. */
function placeAll(diagnostics: readonly Diagnostic[], origin: Origin): readonly Diagnostic[] {
  if (origin.kind === 'command') return diagnostics;
  const label = origin.kind === 'directive' ? 'directive' : 'asked for by';
  return diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, locateOrigin(origin), label));
}

interface Obtained {
  readonly generation: Generation;
  /** Absent where there is none, and where what is recorded tells enough. */
  readonly text?: string;
}

/** What a request makes: by what is recorded, where that says that there is nothing to make or that the destination holds it, else by making it. */
async function obtain(run: Run, planned: PlannedRequest): Promise<Obtained> {
  const { cache } = run.session;
  const { environment } = run.store.get(planned.variables);
  const name = nameGeneration(planned, environment);
  const recorded = cache.recall(name) as Generation | undefined;
  if (recorded !== undefined && !needsText(run, planned, recorded)) return { generation: recorded };
  const generator = (run.generator ??= await run.loadGenerator());
  let text: string | undefined;
  const compute = (): Generation => {
    const result = generateSeeing(run, generator, planned);
    text = result.file?.text;
    return describeGeneration(result);
  };
  const generation = recorded === undefined ? cache.step({ name, compute, mayRecord: mayRecordGeneration }) : compute();
  return { generation, ...(text !== undefined && { text }) };
}

function needsText({ session, shared }: Run, { destination }: PlannedRequest, { hash }: Generation): boolean {
  if (hash === undefined) return false;
  return destination === undefined || shared.isShared(destination) || session.cache.fingerprintOf(destination) !== hash;
}

async function conclude({ planned, diagnostics, text, isRepeated, isUnchanged }: Made, { apply, keep }: Apply): Promise<Outcome> {
  if (isUnchanged === true && planned.destination !== undefined) {
    keep(planned.destination);
    return { kind: 'unchanged', planned, diagnostics };
  }
  if (text === undefined) return { kind: 'failed', planned, diagnostics };
  if (planned.destination === undefined) return { kind: 'printed', planned, text, diagnostics };
  if (isRepeated === true) return { kind: 'repeated', planned, diagnostics };
  const result = await apply(planned.destination, text);
  if (result.kind === 'refused') return { kind: 'failed', planned, diagnostics: [...diagnostics, result.diagnostic] };
  return { kind: result.kind, planned, diagnostics, ...((result.kind === 'stale' || result.kind === 'missing') && { text }) };
}

/** Generates, and once more, with what came from the directories before that forgotten, where files were made meanwhile and something was missed. */
function generateSeeing(run: Run, generator: Generator, planned: PlannedRequest): GenerateResult {
  const result = generateOnce(run, generator, planned);
  if (result.file !== undefined || !run.hasUnseenFiles) {
    run.store.note(planned, result.file?.text ?? '');
    return result;
  }
  run.session.cache.forgetChanged();
  run.hasUnseenFiles = false;
  return generateOnce(run, generator, planned);
}

function generateOnce({ session: { tree }, store }: Run, generator: Generator, { request, variables }: PlannedRequest): GenerateResult {
  const { environment, programs } = store.get(variables);
  return generateSafely(generator, { tree, environment, programs: programs(generator), request });
}

/** Lets later requests see an output that differs from what they would have read. */
function rememberOutput(run: Run, destination: string, text: string): void {
  const before = run.session.tree.read(destination);
  if (before.kind === 'text' && before.text === text) {
    return;
  }
  run.session.outputs.put(destination, text);
  if (declaresForOthers(text) || (before.kind === 'text' && declaresForOthers(before.text))) {
    run.session.cache.forgetChanged();
    run.hasUnseenFiles = false;
  } else {
    run.hasUnseenFiles = true;
  }
}
