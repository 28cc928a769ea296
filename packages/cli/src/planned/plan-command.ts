import type { Diagnostic } from '@standin/diagnostics';
import { planRun, type Plan, type PlanOptions, type Session, type Shard, type ShardMember } from '@standin/engine';
import type { Io } from '../io.ts';
import type { CommandCall } from '../commands/command.ts';
import { describeIdleFlags, emptyPlan } from './idle-flags.ts';
import { openCommandSession } from './open-command-session.ts';
import { readPlanOptions } from './read-plan-options.ts';

/** What a command that works on a plan starts from. */
export interface PlannedCommand {
  readonly session: Session;
  readonly plan: Plan;
  /** What the plan was made with, for whoever plans more. */
  readonly planOptions: PlanOptions;
  /** What is wrong with the flags and variables that set options of gen.yaml; `plan` has it, too. */
  readonly optionDiagnostics: readonly Diagnostic[];
  /** The shard that `plan` was cut down to, with the plan that it is a part of. */
  readonly part?: Shard & { readonly isMember: ShardMember; readonly wholePlan: Plan };
}

/** Plans what the patterns of a command line stand for; without any, the working directory and all below it. Where its options are wrong, that is nothing. Opens a session where none is given. */
export async function planCommand(call: CommandCall, io: Io, opened?: Session): Promise<PlannedCommand> {
  const session = opened ?? openCommandSession(call, io);
  const { planOptions, diagnostics, flags } = await readPlanOptions(call, io);
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  const patterns = call.arguments.length === 0 ? ['.'] : call.arguments;
  const plan = isWrong ? emptyPlan : await planRun(session, patterns, io.workingDirectory, planOptions);
  const optionDiagnostics = isWrong ? diagnostics : [...diagnostics, ...describeIdleFlags(flags, plan)];
  return { session, plan: { ...plan, diagnostics: [...optionDiagnostics, ...plan.diagnostics] }, planOptions, optionDiagnostics };
}
