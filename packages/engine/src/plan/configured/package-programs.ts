import { createProgram, type Program } from '@standin/model';
import { createMemory, type SourceTree, type Workspace } from '@standin/modules';
import { stepKey } from '../../cache/step-key.ts';

/** The programs of workspaces, each made once. */
export type PackagePrograms = (workspace: Workspace) => Program;

/** An empty memory of programs. */
export function createPackagePrograms(tree: SourceTree): PackagePrograms {
  const known = createMemory<Program>(tree);
  return (workspace) => known(stepKey([workspace.directory, workspace.context]), () => createProgram(workspace));
}
