import { openWorkspace, type PackageLocation, type Workspace } from '@standin/modules';
import { findModule } from '../plan/find-module.ts';
import type { Session } from '../types.ts';
import { isBelow } from './is-below.ts';

/** The workspace of `directory` for everything that it knows; the module's own for directories of other modules, which may lie below it. */
export function createListWorkspaces({ tree, environment }: Session, directory: string): (directory: string) => Workspace {
  const root = openWorkspace({ tree, environment, directory });
  const own = new Map<string, Workspace>();
  const isKnown = (location: PackageLocation | undefined): boolean =>
    location !== undefined && (location.module === undefined || root.mainModules.some(({ path }) => path === location.module?.path));
  return (place) => {
    if (place === directory || isKnown(root.locate(place)) || isBelow(tree.path, environment.moduleCache, place)) return root;
    const module = findModule(tree, place)?.directory ?? place;
    const workspace = own.get(module) ?? openWorkspace({ tree, environment, directory: module });
    own.set(module, workspace);
    return workspace;
  };
}
