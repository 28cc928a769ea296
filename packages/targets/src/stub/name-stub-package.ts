import type { InterfaceSource } from '../interfaces/interface-source.ts';
import { sanitizePackageName } from '../output/sanitize-package-name.ts';
import { workspaceOf, type ProgramSources } from '../programs.ts';
import type { StubRequest } from './request.ts';

/**
 * What the package of stubs is called where nobody says: as the package in the directory of the destination, or, where there is none yet, as that directory. What goes to
 * the standard output is taken to be meant for the package of the interfaces.
 */
export function nameStubPackage({ packageName }: InterfaceSource, request: StubRequest, sources: ProgramSources): string {
  if (request.destination === undefined) return packageName;
  const { path } = sources.tree;
  const directory = path.dirname(path.resolve(request.workingDirectory, request.destination));
  const workspace = workspaceOf(sources, directory, request.buildFlags);
  const location = workspace.locate(directory);
  const name = location && workspace.packageName(location);
  return name ?? sanitizePackageName(path.basename(directory));
}
