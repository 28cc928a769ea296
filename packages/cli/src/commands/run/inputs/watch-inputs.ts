import { describeInputs, recordSession, traceGenerator, type Generator, type Plan, type RunInputs, type Session } from '@standin/engine';
import type { Io } from '../../../io.ts';
import { loadGenerator } from '../../../load-generator.ts';
import { machineOf } from '../../../machine-of.ts';

/** A run whose inputs are watched. It takes no cache, so that everything that counts is read. */
export interface WatchedRun {
  readonly session: Session;
  /** To be called when the plan is there. */
  notePlanned(): void;
  /** The generator that is watched. */
  loadGenerator(): Promise<Generator>;
  /** What the outputs of a plan were made from, once it is carried out. */
  inputsOf(plan: Plan): RunInputs;
}

/** Opens a session for a run whose inputs are asked for. */
export function watchInputs(io: Io): WatchedRun {
  const { session, queries } = recordSession(machineOf(io));
  let planned: ReturnType<typeof queries> = [];
  let trace: ReturnType<typeof traceGenerator> | undefined;
  return Object.freeze({
    session,
    notePlanned() {
      planned = queries();
    },
    async loadGenerator() {
      trace ??= traceGenerator(await loadGenerator());
      return trace.generator;
    },
    inputsOf: (plan: Plan) => describeInputs({ session, plan, planned, asked: queries(), trace: trace ?? { inputsOf: () => [] } }),
  });
}
