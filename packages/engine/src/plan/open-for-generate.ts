import { openWorkspace, type Workspace } from '@standin/modules';
import type { Session } from '../types.ts';

/** The workspace of a directory as `go generate` sees it: with the build tag `generate` beside those of GOFLAGS. */
export function openForGenerate({ tree, environment }: Session, directory: string): Workspace {
  const { tags } = openWorkspace({ tree, environment, directory }).context;
  return openWorkspace({ tree, environment, directory, buildFlags: [`-tags=${[...tags, 'generate'].join(',')}`] });
}
