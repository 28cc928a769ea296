import { openSession, planRun, type Plan, type PlanOptions, type Session, type Shard, type ShardMember } from '@standin/engine';
import type { Io } from '../io.ts';
import { machineOf } from '../machine-of.ts';
import type { CommandCall } from './command.ts';

/** What a command that works on a plan starts from. */
export interface PlannedCommand {
  readonly session: Session;
  readonly plan: Plan;
  /** What the plan was made with, for whoever plans more. */
  readonly planOptions: PlanOptions;
  /** The shard that `plan` was cut down to, with the plan that it is a part of. */
  readonly part?: Shard & { readonly isMember: ShardMember; readonly wholePlan: Plan };
}

/** Plans what the patterns of a command line stand for; without any, the working directory and all below it. */
export async function planCommand({ arguments: given }: CommandCall, io: Io): Promise<PlannedCommand> {
  const session = openSession(machineOf(io));
  const planOptions: PlanOptions = {};
  const plan = await planRun(session, given.length === 0 ? ['.'] : given, io.workingDirectory, planOptions);
  return { session, plan, planOptions };
}
