import { goMinorOf } from '../environment/go-version.ts';
import { defaultGoVersion } from '../graph/main-modules.ts';
import type { ModuleVersion } from '../modfile/module-file.ts';
import type { Module } from '../types.ts';
import type { WorkspaceSetup } from '../workspace/workspace-setup.ts';

/** Describes a dependency whose source is at `directory`; reads the `go` line of its go.mod, once. */
export function describeDependency(setup: WorkspaceSetup, module: ModuleVersion, directory: string): Module {
  return setup.dependencies(`${module.path}@${module.version} ${directory}`, () => readDependency(setup, module, directory));
}

/** Enough of a dependency's go.mod: reading all of it would cost as much as all else that resolving an import does. */
const goLine = /^[ \t]*go[ \t]+"?(\d[\w.]*)/m;

function readDependency({ tree, findReplacement }: WorkspaceSetup, { path, version }: ModuleVersion, directory: string): Module {
  const goMod = tree.path.join(directory, 'go.mod');
  const result = tree.read(goMod);
  const go = result.kind === 'text' ? goLine.exec(result.text)?.[1] : undefined;
  const goMinor = goMinorOf(go ?? defaultGoVersion) ?? 16;
  const isDirectoryReplacement = findReplacement({ path, version })?.kind === 'directory';
  return Object.freeze({ path, directory, isMain: false, goMinor, ...(!isDirectoryReplacement && version !== '' && { version }) });
}
