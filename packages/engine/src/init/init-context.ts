import type { Workspace } from '@standin/modules';
import { listDeclared } from '../list/list-interfaces.ts';
import type { ListedInterface } from '../list/listing.ts';
import { generateWorkspacesOf } from '../plan/generate-workspaces.ts';
import type { Session } from '../types.ts';

/** What reading a repository needs: its files, and the directory that gen.yaml is to lie in. */
export interface InitContext {
  readonly session: Session;
  /** Absolute. */
  readonly root: string;
  /** The workspace of a directory. */
  readonly workspaceOf: (directory: string) => Workspace;
  /** The types of the package in a directory that mocks can be asked for, in the order of files and declarations. */
  readonly typesOf: (directory: string) => readonly ListedInterface[];
}

/** Opens a repository for reading. Interfaces are listed when the first is asked for, all of the repository at once. */
export function createInitContext(session: Session, root: string): InitContext {
  const workspaceOf = generateWorkspacesOf(session);
  const known = new Map<string, readonly ListedInterface[]>();
  let isListed = false;
  const list = (pattern: string): void => {
    for (const { directory, interfaces } of listDeclared(session, [pattern], root)) known.set(directory, interfaces);
  };
  const typesOf = (directory: string): readonly ListedInterface[] => {
    if (!isListed) list(root);
    isListed = true;
    if (!known.has(directory)) {
      known.set(directory, []);
      list(workspaceOf(directory).locate(directory)?.importPath ?? directory);
    }
    return known.get(directory) ?? [];
  };
  return Object.freeze({ session, root, workspaceOf, typesOf });
}
