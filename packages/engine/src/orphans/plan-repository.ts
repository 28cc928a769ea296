import type { Diagnostic } from '@standin/diagnostics';
import type { PlannedRequest } from '../plan/plan.ts';
import { planRun, type PlanOptions } from '../plan/plan-run.ts';
import type { Session } from '../types.ts';

/** What a whole repository asks for. */
export interface RepositoryPlan {
  readonly requests: readonly PlannedRequest[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Plans everything below `root`, and the directives of files that build constraints leave out here: under other tags, or on another system, `go generate` would
 * carry them out.
 */
export async function planRepository(session: Session, root: string, options: PlanOptions): Promise<RepositoryPlan> {
  const plan = await planRun(session, [root], root, options);
  if (plan.leftOut.length === 0) return plan;
  const others = await planRun(session, plan.leftOut, root, options);
  return { requests: [...plan.requests, ...others.requests], diagnostics: [...plan.diagnostics, ...others.diagnostics] };
}
