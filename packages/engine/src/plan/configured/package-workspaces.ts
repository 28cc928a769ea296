import { createMemory, openWorkspace, type Workspace } from '@standin/modules';
import { readEnvironment } from '../../read-environment.ts';
import type { Session } from '../../types.ts';
import { findModule } from '../find-module.ts';

/** What packages are read for, where options say so. */
export interface ReadingContext {
  readonly tags?: readonly string[];
  readonly goos?: string;
  readonly goarch?: string;
}

/** The workspaces of a run, each opened once. */
export interface PackageWorkspaces {
  /** The workspace of the module that a directory is in, for build tags and a platform. */
  of(directory: string, context: ReadingContext): Workspace;
}

/** An empty memory of workspaces. */
export function createPackageWorkspaces({ tree, machine, environment }: Session): PackageWorkspaces {
  const known = createMemory<Workspace>(tree);
  const open = (module: string, { tags, goos, goarch }: Required<ReadingContext>): Workspace => {
    const variables = { ...machine.variables, ...(goos !== '' && { GOOS: goos }), ...(goarch !== '' && { GOARCH: goarch }) };
    return openWorkspace({
      tree,
      environment: goos === '' && goarch === '' ? environment : readEnvironment(tree, { ...machine, variables }),
      directory: module,
      buildFlags: tags.length === 0 ? [] : [`-tags=${tags.join(',')}`],
    });
  };
  return Object.freeze({
    of(directory: string, { tags = [], goos = '', goarch = '' }: ReadingContext): Workspace {
      const module = findModule(tree, directory)?.directory ?? directory;
      return known(JSON.stringify([module, tags, goos, goarch]), () => open(module, { tags, goos, goarch }));
    },
  });
}
