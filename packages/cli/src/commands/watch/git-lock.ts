import { readFileSync, statSync } from 'node:fs';
import nodePath from 'node:path';

// What is older was left behind by a git that was killed.
const longest = 10_000;

/** Tells whether git is changing the files of a repository, whose root is given: as long as it does, it holds a lock. */
export function createGitLock(root: string): () => boolean {
  const lock = nodePath.join(findGitDirectory(root), 'index.lock');
  return () => {
    const status = statSync(lock, { throwIfNoEntry: false });
    return status !== undefined && Date.now() - status.mtimeMs < longest;
  };
}

/** In a further working tree of a repository `.git` is a file that names the directory. */
function findGitDirectory(root: string): string {
  const place = nodePath.join(root, '.git');
  try {
    const [, directory] = /^gitdir: (.*)/.exec(readFileSync(place, 'utf8')) ?? [];
    return directory === undefined ? place : nodePath.resolve(root, directory);
  } catch {
    return place;
  }
}
