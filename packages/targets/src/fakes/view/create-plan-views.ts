import { namePlan } from '../faults/name-plan.ts';
import { printRule } from '../faults/print-rule.ts';
import type { FakeRequest } from '../request.ts';
import type { FaultPlanView } from './fakes-file-view.ts';

/** What names of plans and of packages depend on. */
export interface PlanNaming {
  /** What else the fakes have. */
  readonly taken: ReadonlySet<string>;
  /** How the file calls the package `faults` of the runtime. */
  readonly faults: string;
  readonly nameOf: (path: string) => string;
}

/** The views of the plans of what goes wrong, in byte order of their keys. */
export function createPlanViews(plans: FakeRequest['faults'], { taken, faults, nameOf }: PlanNaming): readonly FaultPlanView[] {
  return Object.keys(plans)
    .toSorted()
    .map((key) => ({
      key,
      name: namePlan(key, taken),
      rules: (plans[key] ?? []).map((rule) => ({
        pattern: JSON.stringify(rule['on']),
        options: printRule(rule, faults, nameOf),
      })),
    }));
}
