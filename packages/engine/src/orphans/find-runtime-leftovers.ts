import type { SourceTree } from '@standin/modules';
import { fakeHeader, findLeftovers, runtimeDirectories, runtimeRootOf } from '@standin/targets';
import type { Plan } from '../plan/plan.ts';
import type { RunResult } from '../run/outcome.ts';
import type { Session } from '../types.ts';
import { findRepositoryRoot } from '../write/find-repository-root.ts';
import type { Orphan } from './orphan.ts';

/** The runtimes that a plan writes: the files of each, from its directory, by that directory. */
function runtimesOf({ requests }: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const runtimes = new Map<string, Set<string>>();
  for (const { request } of requests) {
    if (request.target !== 'runtime' || request.destination === undefined) continue;
    const root = runtimeRootOf(request);
    const files = runtimes.get(root) ?? new Set();
    runtimes.set(root, files.add(request.runtimeFile));
  }
  return runtimes;
}

/** Whether a file says that it is one of a runtime: fakes of a package name their source below the same line. */
function isOfRuntime({ read }: SourceTree, file: string): boolean {
  const result = read(file);
  return result.kind === 'text' && /^\r?\n\r?\n/.test(result.text.startsWith(fakeHeader) ? result.text.slice(fakeHeader.length) : '');
}

function listFiles(tree: SourceTree, root: string, below: string): readonly string[] {
  return (tree.list(tree.path.join(root, ...below.split('/'))) ?? []).flatMap(({ name, kind, isLink }) => {
    const inside = `${below}/${name}`;
    if (isLink === true) return [];
    if (kind === 'directory') return listFiles(tree, root, inside);
    return name.endsWith('.go') ? [inside] : [];
  });
}

/** Whether all of the runtimes of a plan is there. */
function isWhole({ outcomes, isInterrupted }: RunResult): boolean {
  return !isInterrupted && !outcomes.some(({ kind, planned: { request } }) => kind === 'failed' && request.target === 'runtime');
}

/**
 * Finds what another gen, or this one for other versions of clients, left in the runtimes of fakes that a plan writes: nothing before all of the new ones is there. Beside the new files it would not compile.
 * Only files that say that they are of a runtime count, in code unit order.
 */
export function findRuntimeLeftovers({ disk }: Session, plan: Plan, result: RunResult, workingDirectory: string): readonly Orphan[] {
  if (!isWhole(result)) return [];
  return [...runtimesOf(plan)]
    .flatMap(([directory, planned]) => {
      const there = runtimeDirectories().flatMap((below) => listFiles(disk, directory, below));
      return findLeftovers(there, planned).map((file) => disk.path.join(directory, ...file.split('/')));
    })
    .filter((file) => isOfRuntime(disk, file))
    .sort()
    .map((file) => ({ file, line: 1, root: findRepositoryRoot(disk, disk.path.dirname(file), workingDirectory) }));
}
