import { goMinorOf } from '../environment/go-version.ts';
import { defaultGoVersion, readModuleFile } from '../graph/main-modules.ts';
import type { ModuleVersion } from '../modfile/module-file.ts';
import type { Module } from '../types.ts';
import type { WorkspaceSetup } from '../workspace/workspace-setup.ts';

/** Describes a dependency whose source is at `directory`; reads the `go` line of its go.mod. */
export function describeDependency(setup: WorkspaceSetup, { path, version }: ModuleVersion, directory: string): Module {
  const { tree, findReplacement } = setup;
  const goMod = tree.path.join(directory, 'go.mod');
  const go = tree.kindOf(goMod) === 'file' ? readModuleFile(tree, { file: goMod, kind: 'go.mod', isStrict: false }).go : undefined;
  const goMinor = goMinorOf(go ?? defaultGoVersion) ?? 16;
  const isDirectoryReplacement = findReplacement({ path, version })?.kind === 'directory';
  return Object.freeze({ path, directory, isMain: false, goMinor, ...(!isDirectoryReplacement && version !== '' && { version }) });
}
