import { createHash } from 'node:crypto';
import type { SourceTree } from '@standin/modules';
import { findRepositoryRoot } from '../write/find-repository-root.ts';
import type { Shard } from './shard.ts';

/** Whether a file, an absolute path, belongs to the shard. */
export type ShardMember = (file: string) => boolean;

/** A number below 2^48, which is the most that a buffer gives exactly. */
const hashBytes = 6;

/**
 * Assigns files to shards by a hash of their path in the repository: wherever the checkout lies and whatever other files there are, a file is in the same one.
 * `workingDirectory` is where the user called the program.
 */
export function createShardMember(tree: SourceTree, { index, count }: Shard, workingDirectory: string): ShardMember {
  const { path } = tree;
  const roots = new Map<string, string>();
  const rootOf = (directory: string): string => {
    const root = roots.get(directory) ?? findRepositoryRoot(tree, directory, workingDirectory);
    roots.set(directory, root);
    return root;
  };
  return (file) => {
    const inside = path
      .relative(rootOf(path.dirname(file)), file)
      .split(path.sep)
      .join('/');
    return createHash('sha256').update(inside).digest().readUIntBE(0, hashBytes) % count === index - 1;
  };
}
