import type { SourceTree } from '@standin/modules';
import type { InitContext } from './init-context.ts';

/** A path as gen.yaml has it: from its directory, with forward slashes; `.` for that directory itself. */
export function relativePath(tree: SourceTree, root: string, path: string): string {
  const relative = tree.path.relative(root, path).split(tree.path.sep).join('/');
  return relative === '' ? '.' : relative;
}

/** Whether a path lies in the directory of gen.yaml or below it. */
export function isBelowRoot({ session, root }: InitContext, path: string): boolean {
  const relative = session.tree.path.relative(root, path);
  return !/^\.\.(?:[/\\]|$)/.test(relative) && !session.tree.path.isAbsolute(relative);
}

/** The key of `packages` for a directory below that of gen.yaml: `./store`. */
export function patternOf({ session, root }: InitContext, directory: string): string {
  const relative = relativePath(session.tree, root, directory);
  return relative === '.' ? '.' : `./${relative}`;
}
