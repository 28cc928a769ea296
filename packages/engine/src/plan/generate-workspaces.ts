import { createMemory, openWorkspace, type Workspace } from '@standin/modules';
import { oncePer } from '../once-per.ts';
import type { Session } from '../types.ts';
import { findModule } from './find-module.ts';

/**
 * Opens workspaces as `go generate` sees them, with the build tag `generate` beside those of GOFLAGS: one for the directories of a module, since
 * only the module decides which of their files count.
 */
export const generateWorkspacesOf = oncePer((session: Session): ((directory: string) => Workspace) => {
  const known = createMemory<Workspace>(session.tree);
  return (directory) => {
    const module = findModule(session.tree, directory)?.directory ?? directory;
    return known(module, () => openForGenerate(session, module));
  };
});

function openForGenerate({ tree, environment }: Session, directory: string): Workspace {
  const { tags } = openWorkspace({ tree, environment, directory }).context;
  return openWorkspace({ tree, environment, directory, buildFlags: [`-tags=${[...tags, 'generate'].join(',')}`] });
}
