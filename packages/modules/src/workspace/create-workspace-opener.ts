import { findMainModuleFiles } from '../graph/main-modules.ts';
import { slashPathWithin } from '../resolve/slash-path.ts';
import { createMemory, type Memory } from '../tree/create-memory.ts';
import type { Workspace } from '../types.ts';
import { openWorkspaces, type WorkspaceOptions } from './open-workspace.ts';
import { readBuildFlags } from './build-flags.ts';

/**
 * Opens workspaces of one tree and one environment like `openWorkspace`. Directories in which the same module files are in force, under the same flags,
 * share what is found out for any of them: a repository's go.mod is read once, and an import path resolved once, however many directories ask.
 */
export function createWorkspaceOpener(): (options: WorkspaceOptions) => Workspace {
  let known: Memory<(directory: string) => Workspace> | undefined;
  return (options) => {
    known ??= createMemory(options.tree);
    return known(describeSharing(options), () => openWorkspaces(options))(options.directory);
  };
}

/** A key that directories have in common where they can share. In the standard library itself, and where no go.mod is, the directory decides. */
function describeSharing(options: WorkspaceOptions): string {
  const { tree, environment, directory, buildFlags = [] } = options;
  const { modfile } = readBuildFlags(environment.goflags, buildFlags);
  const files = findMainModuleFiles({ tree, environment, directory, ...(modfile !== undefined && { modfile }) });
  const { goroot } = environment;
  const isStandard = goroot !== undefined && slashPathWithin(tree.path, tree.path.join(goroot, 'src'), directory) !== undefined;
  return JSON.stringify([buildFlags, files, ...(files.kind === 'none' || isStandard ? [directory] : [])]);
}
