import { isOwnBug } from '../cache/is-own-bug.ts';
import { nameStep } from '../cache/name-step.ts';
import { stepKey } from '../cache/step-key.ts';
import { takeLoaded } from '../cache/take-loaded.ts';
import type { Session } from '../types.ts';
import type { AskedFakes, planAskedPackages } from './configured/plan-asked-packages.ts';
import { packRequests, unpackRequests, type PackedRequests } from './pack-requests.ts';
import type { Plan } from './plan.ts';
import { findFakeDirectives, type PlanOptions } from './plan-run.ts';

type PackedFakes = Omit<AskedFakes, 'requests'> & { readonly requests: PackedRequests };

/**
 * Plans the fakes of the packages that `patterns`, seen from `directory`, stand for, whether gen.yaml asks for them or not: one step of the session's cache. A package that names no
 * client of a known library has none.
 */
export async function planAskedFakes(
  session: Session,
  patterns: readonly string[],
  directory: string,
  options: PlanOptions,
): Promise<Plan> {
  const question = { patterns, directory, options, directives: findFakeDirectives(session, patterns, directory) };
  const { requests, ...others } = await takeLoaded<PackedFakes, typeof planAskedPackages>(session.cache, {
    name: nameStep('asked fakes', stepKey(question)),
    load: loadPlanner,
    compute: (plan) => {
      const planned = plan(session, question);
      return { ...planned, requests: packRequests(planned.requests) };
    },
    mayRecord: ({ diagnostics }) => !diagnostics.some(isOwnBug),
  });
  return Object.freeze({ requests: unpackRequests(requests), ...others, others: new Map(), doubleFiles: [], leftOut: [] });
}

/** What plans reads gen.yaml, which costs a start more than all else, and asks for types. */
async function loadPlanner(): Promise<typeof planAskedPackages> {
  const [planner, { loadGrammar }] = await Promise.all([import('./configured/plan-asked-packages.ts'), import('@standin/syntax')]);
  await loadGrammar();
  return planner.planAskedPackages;
}
