import type { TargetRequest } from '@standin/targets';
import { oncePer } from '../once-per.ts';
import type { Origin, PlannedRequest } from './plan.ts';

/** What a planned request has otherwise than the one before it; both have the same properties. */
interface Changes extends Partial<Omit<PlannedRequest, 'origin' | 'request'>> {
  readonly origin?: Partial<Origin>;
  readonly request?: Partial<TargetRequest>;
}

/** Planned requests as a value that JSON can hold: each as a whole, or, since neighbours are alike, by what changes from one to the next. */
export type PackedRequests = readonly ({ readonly whole: PlannedRequest } | { readonly changes: Changes })[];

/** Packs requests; half of what is to be written of a large plan is saved. */
export function packRequests(requests: readonly PlannedRequest[]): PackedRequests {
  let before: PlannedRequest | undefined;
  return requests.map((planned) => {
    const changes = before && findAllChanges(before, planned);
    before = planned;
    return changes === undefined ? { whole: planned } : { changes };
  });
}

/** The requests that were packed: the same objects for the same packed ones. What neighbours have in common is one object. */
export const unpackRequests: (packed: PackedRequests) => readonly PlannedRequest[] = oncePer((packed: PackedRequests) => {
  let before: PlannedRequest | undefined;
  return packed.map((each) => {
    const planned = 'whole' in each ? each.whole : { ...before, ...each.changes, ...mergeParts(before, each.changes) };
    // No object is made from the rest of another: V8 would give each a hidden class of its own, which takes more memory than they do.
    before = Object.freeze({ ...planned, request: Object.freeze({ ...planned.request }) }) as PlannedRequest;
    return before;
  });
});

function mergeParts(before: PlannedRequest | undefined, { origin, request }: Changes) {
  return { origin: { ...before?.origin, ...origin }, request: { ...before?.request, ...request } };
}

/** `undefined` where other properties are there, or in another order: the names of steps depend on it. */
function findAllChanges(before: PlannedRequest, planned: PlannedRequest): Changes | undefined {
  const { destination, variables } = planned;
  const origin = findChanges(before.origin, planned.origin);
  const request = findChanges(before.request, planned.request);
  if (origin === undefined || request === undefined || !hasSameKeys(before, planned)) return undefined;
  const isElsewhere = destination !== undefined && destination !== before.destination;
  return { origin, request, ...(isElsewhere && { destination }), ...(!isSame(before.variables, variables) && { variables }) };
}

function findChanges<Value extends object>(before: Value, value: Value): Partial<Value> | undefined {
  if (!hasSameKeys(before, value)) return undefined;
  const changes: Partial<Value> = {};
  for (const key of Object.keys(value) as (keyof Value)[]) {
    if (isSame(before[key], value[key])) continue;
    // JSON would leave it out.
    if (value[key] === undefined) return undefined;
    changes[key] = value[key];
  }
  return changes;
}

function hasSameKeys(left: object, right: object): boolean {
  const keys = Object.keys(left);
  const others = Object.keys(right);
  return keys.length === others.length && keys.every((key, index) => key === others[index]);
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  return JSON.stringify(left) === JSON.stringify(right);
}
