import { describeNearNames } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { listForward } from './list-forward.ts';

/** A path of a schema that nothing can be read from: what is wrong with it, and what to do. */
export interface BadPath {
  readonly message: string;
  readonly hint: string;
}

/** The first step of a path, from `root`, that is not there, and what stands in its place. */
function findMissingStep({ kindOf, list, path: { join } }: SourceTree, root: string, steps: readonly string[]) {
  const index = steps.findIndex((_, last) => kindOf(join(root, ...steps.slice(0, last + 1))) === undefined);
  return { index, candidates: (list(join(root, ...steps.slice(0, index))) ?? []).map(({ name }) => name) };
}

/** What is wrong with a path that names a schema, from the directory `root` with slashes: it is not there, or a directory without .sql files. `undefined` where nothing is. */
export function describeBadPath(tree: SourceTree, root: string, path: string): BadPath | undefined {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const whole = tree.path.join(root, ...steps);
  const kind = tree.kindOf(whole);
  const hint = 'name .sql files or directories of them, as seen from go.mod';
  if (kind === 'directory')
    return listForward(tree, whole).length > 0 ? undefined : { message: `there are no .sql files in ${path}`, hint };
  if (kind !== undefined) return undefined;
  const { index, candidates } = findMissingStep(tree, root, steps);
  const near = describeNearNames(steps[index] ?? '', candidates, (name) => steps.with(index, name).join('/'));
  return { message: `there is no ${path} in the module`, hint: near ?? hint };
}
