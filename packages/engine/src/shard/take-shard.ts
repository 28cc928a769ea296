import type { Plan } from '../plan/plan.ts';
import type { ShardMember } from './shard-member.ts';

/**
 * The part of a plan that belongs to a shard: requests by where their output goes, so that those with one destination stay together, or by the file that asks
 * where there is none; diagnostics by the file that they are about, those about no file in every shard. Together the shards of a plan are the plan.
 */
export function takeShard(plan: Plan, isMember: ShardMember): Plan {
  return Object.freeze({
    ...plan,
    requests: plan.requests.filter(({ destination, origin }) => isMember(destination ?? origin.file)),
    diagnostics: plan.diagnostics.filter(({ position }) => position === undefined || isMember(position.file)),
  });
}
