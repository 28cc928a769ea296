import type { Query } from '@standin/modules';
import type { Plan, PlannedRequest } from '../plan/plan.ts';
import type { Session } from '../types.ts';
import { sortInputs, type Inputs } from './sort-inputs.ts';
import type { GeneratorTrace } from './trace-generator.ts';

/** What an output is made from. */
export interface OutputInputs {
  readonly planned: PlannedRequest;
  /** What was read to make it, and the file that asks for it; the output itself left out. */
  readonly inputs: Inputs;
}

/** What a run was made from. */
export interface RunInputs {
  /** Everything, outputs of the run left out. */
  readonly all: Inputs;
  /** What was read to find out which outputs there are: another plan may come of another text. */
  readonly plan: Inputs;
  readonly outputs: readonly OutputInputs[];
}

/** What inputs are told from. */
export interface InputSources {
  readonly session: Session;
  readonly plan: Plan;
  /** What was asked of the disk until the plan was there, and in the whole run. */
  readonly planned: readonly Query[];
  readonly asked: readonly Query[];
  readonly trace: Pick<GeneratorTrace, 'inputsOf'>;
}

/** Tells what the outputs of a plan, which has been carried out, are made from. */
export function describeInputs({ session: { disk }, plan, planned, asked, trace }: InputSources): RunInputs {
  const made = new Set(plan.requests.flatMap(({ destination }) => destination ?? []));
  return Object.freeze({
    all: sortInputs(disk, asked, made),
    plan: sortInputs(disk, planned, made),
    outputs: plan.requests.map((each) => {
      const queries: readonly Query[] = [{ kind: 'read', path: each.origin.file }, ...trace.inputsOf(each.request)];
      return { planned: each, inputs: sortInputs(disk, queries, new Set([each.destination ?? ''])) };
    }),
  });
}
