import type { FileRequest } from '../file-request.ts';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import { workspaceOf, type ProgramSources } from '../programs.ts';
import { sanitizePackageName } from './sanitize-package-name.ts';

/**
 * What the package of a file is called where nobody says: as the package in the directory of the destination, or, where there is none yet, as that directory. What goes to
 * the standard output is taken to be meant for the package of the interfaces.
 */
export function nameOutputPackage(
  { packageName }: Pick<InterfaceSource, 'packageName'>,
  request: FileRequest,
  sources: ProgramSources,
): string {
  if (request.destination === undefined) return packageName;
  const { path } = sources.tree;
  const directory = path.dirname(path.resolve(request.workingDirectory, request.destination));
  const workspace = workspaceOf(sources, directory, request.buildFlags);
  const location = workspace.locate(directory);
  const name = location && workspace.packageName(location);
  return name ?? sanitizePackageName(path.basename(directory));
}
