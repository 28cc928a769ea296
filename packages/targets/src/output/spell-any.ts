import type { Workspace } from '@standin/modules';
import type { OutputPackage } from './output-package.ts';

const firstMinorWithAny = 18;

/** How `any` is written in a file: as the interface that it is where its package declares the name otherwise, or its language is older than the name (Go 1.18). */
export function spellAnyIn(scope: Pick<ReadonlySet<string>, 'has'>, languageMinor: number): 'any' | 'interface{}' {
  return scope.has('any') || languageMinor < firstMinorWithAny ? 'interface{}' : 'any';
}

/** How `any` is written in a file of an output package. */
export function spellAny(scope: ReadonlyMap<string, unknown>, { directory }: OutputPackage, workspace: Workspace): 'any' | 'interface{}' {
  const module = directory === undefined ? undefined : workspace.locate(directory)?.module;
  return spellAnyIn(scope, module?.goMinor ?? firstMinorWithAny);
}
