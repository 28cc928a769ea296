import { createShardMember, takeShard, type Shard } from '@standin/engine';
import type { Io } from '../io.ts';
import type { PlannedCommand } from './plan-command.ts';

/** What was planned, cut down to a shard where one is asked for. The whole plan stays known: what nothing makes only the whole can tell. */
export function takePart(planned: PlannedCommand, shard: Shard | undefined, { workingDirectory }: Io): PlannedCommand {
  if (shard === undefined) return planned;
  const isMember = createShardMember(planned.session.tree, shard, workingDirectory);
  return { ...planned, plan: takeShard(planned.plan, isMember), part: { ...shard, isMember, wholePlan: planned.plan } };
}
