import type { Workspace } from '@standin/modules';
import type { FileRequest } from '../file-request.ts';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import { isOwnPackage } from '../interfaces/is-own-package.ts';
import { workspaceOf, type ProgramSources } from '../programs.ts';
import { sanitizePackageName } from './sanitize-package-name.ts';

/**
 * What the package of a file is called where nobody says: as the package in the directory of the destination, or, where there is none yet, as that directory. What goes to
 * the standard output is taken to be meant for the package of the interfaces, as moq does it; where that is another's, a library for instance, for the one in the working directory.
 */
export function nameOutputPackage(
  { packageName, reference }: Pick<InterfaceSource, 'packageName' | 'reference'>,
  request: FileRequest,
  sources: ProgramSources,
): string {
  const { path } = sources.tree;
  const { destination, workingDirectory, buildFlags } = request;
  if (destination === undefined && isOwnPackage(reference)) return packageName;
  const directory = destination === undefined ? workingDirectory : path.dirname(path.resolve(workingDirectory, destination));
  return nameIn(directory, workspaceOf(sources, directory, buildFlags));
}

function nameIn(directory: string, workspace: Workspace): string {
  const location = workspace.locate(directory);
  return (location && workspace.packageName(location)) ?? sanitizePackageName(workspace.tree.path.basename(directory));
}
