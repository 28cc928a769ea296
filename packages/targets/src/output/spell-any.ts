import type { Workspace } from '@standin/modules';

const firstMinorWithAny = 18;

/** How `any` is written in a file: as the interface that it is where its package declares the name otherwise, or its language is older than the name (Go 1.18). */
export function spellAnyIn(scope: Pick<ReadonlySet<string>, 'has'>, languageMinor: number): 'any' | 'interface{}' {
  return scope.has('any') || languageMinor < firstMinorWithAny ? 'interface{}' : 'any';
}

/** How `any` is written in a file in a directory, over whose package's scope it stands. */
export function spellAny(scope: ReadonlyMap<string, unknown>, directory: string, workspace: Workspace): 'any' | 'interface{}' {
  return spellAnyIn(scope, workspace.locate(directory)?.module?.goMinor ?? firstMinorWithAny);
}
