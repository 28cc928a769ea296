import { openWorkspace, type Workspace } from '@standin/modules';
import type { Session } from '../types.ts';
import { findModule } from './find-module.ts';

/**
 * Opens workspaces as `go generate` sees them, with the build tag `generate` beside those of GOFLAGS: one for the directories of a module, since
 * only the module decides which of their files count.
 */
export function createGenerateWorkspaces(session: Session): (directory: string) => Workspace {
  const known = new Map<string, Workspace>();
  return (directory) => {
    const module = findModule(session.tree, directory)?.directory ?? directory;
    const workspace = known.get(module) ?? openForGenerate(session, module);
    known.set(module, workspace);
    return workspace;
  };
}

function openForGenerate({ tree, environment }: Session, directory: string): Workspace {
  const { tags } = openWorkspace({ tree, environment, directory }).context;
  return openWorkspace({ tree, environment, directory, buildFlags: [`-tags=${[...tags, 'generate'].join(',')}`] });
}
