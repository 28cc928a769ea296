import path from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { findRepositoryRoot } from './find-repository-root.ts';

/** An output that a comment or a configuration file asks for; paths are absolute. */
export interface AskedOutput {
  readonly destination: string;
  /** The directory of the file that asks for it. */
  readonly directory: string;
  /** Where the user called the program. */
  readonly workingDirectory: string;
}

/**
 * The diagnostic for an output that would lie outside the repository of the file that asks for it, or in its `.git`, once all symbolic links are followed;
 * `undefined` where it lies inside. Without a position: the caller knows the line. What the command line names is not to be asked about.
 */
export function refuseOutside(tree: SourceTree, { destination, directory, workingDirectory }: AskedOutput): Diagnostic | undefined {
  return createOutsideGuard(tree, workingDirectory)(destination, directory);
}

/** `refuseOutside` for many outputs: each directory is looked at once. */
export function createOutsideGuard(
  tree: SourceTree,
  workingDirectory: string,
): (destination: string, directory: string) => Diagnostic | undefined {
  const roots = new Map<string, string>();
  return (destination, directory) => {
    const root = roots.get(directory) ?? findRepositoryRoot(tree, directory, workingDirectory);
    roots.set(directory, root);
    return refuseUnlessInside(root, path.relative(tree.realPath(root), tree.realPath(destination)));
  };
}

function refuseUnlessInside(root: string, inside: string): Diagnostic | undefined {
  const [first] = inside.split(path.sep);
  if (first !== '..' && first !== '.git' && !path.isAbsolute(inside)) return undefined;
  const message =
    first === '.git' ? `the destination is in ${path.join(root, '.git')}` : `the destination is outside the repository ${root}`;
  return createDiagnostic({
    code: 'GEN508',
    message,
    hint: 'choose a path inside; gen mock -destination puts a mock there',
  });
}
