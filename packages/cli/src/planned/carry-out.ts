import { carryOutPlan, type Apply, type Generator, type Outcome, type Plan, type RunResult, type Session } from '@standin/engine';
import type { InterruptStatus, Io } from '../io.ts';
import { loadGenerator, loadTemplates } from '../load-generator.ts';
import { createStatusLine } from '../output/status-line.ts';

/** What is done with outputs, and with what becomes of them. */
export interface CarryOutOptions {
  readonly apply: Apply;
  /** Another way to the generator than `loadGenerator`. */
  readonly loadGenerator?: () => Promise<Generator>;
  /** Called as each outcome is known, with the status line out of the way. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** What a plan came to, and the exit status where a signal stopped it. */
export type CarriedOut = RunResult & { readonly interruptStatus?: InterruptStatus };

/** Carries out a plan under a status line; Ctrl-C and SIGTERM stop it between two requests. */
export async function carryOut(session: Session, plan: Plan, options: CarryOutOptions, io: Io): Promise<CarriedOut> {
  const { apply, onOutcome } = options;
  if (plan.requests.length === 0) return { outcomes: [], isInterrupted: false };
  const status = createStatusLine(io, plan.requests.length);
  const controller = new AbortController();
  let interruptStatus: InterruptStatus | undefined;
  const stopListening = io.onInterrupt((signalStatus) => {
    interruptStatus = signalStatus;
    controller.abort();
  });
  try {
    const result = await carryOutPlan(session, plan, {
      loadGenerator: async () => {
        if (plan.requests.some(({ request }) => request.templates !== undefined)) await loadTemplates();
        return (options.loadGenerator ?? loadGenerator)();
      },
      apply,
      signal: controller.signal,
      onProgress: (done, planned) => status.show(done, planned.destination ?? planned.origin.file),
      ...(onOutcome && {
        onOutcome: (outcome: Outcome) => {
          if (outcome.kind !== 'unchanged') status.clear();
          onOutcome(outcome);
        },
      }),
    });
    return { ...result, ...(result.isInterrupted && interruptStatus !== undefined && { interruptStatus }) };
  } finally {
    stopListening();
    status.clear();
  }
}
