/** What stands before the counts of a report about a shard, `2/5` for instance; nothing where the report is about the whole. */
export function shardPrefix(shard: string | undefined): string {
  return shard === undefined ? '' : `shard ${shard}: `;
}
