import type { ModuleFile, ModuleVersion } from '../modfile/module-file.ts';
import { createMemory } from '../tree/create-memory.ts';
import type { SourceTree } from '../types.ts';
import { isPruned, readModuleFile } from './main-modules.ts';
import type { MainModules } from './main-modules.ts';
import { cachedModuleDirectory, cachedModuleFile } from './module-cache.ts';
import type { FindReplacement } from './replacements.ts';

/** What a dependency's go.mod requires, without what the main modules exclude. */
export interface Requirements {
  readonly require: readonly ModuleVersion[];
  readonly isPruned: boolean;
}

/** Answers what a module at a version requires; `undefined` where its go.mod is nowhere on this machine. */
export type FindRequirements = (module: ModuleVersion) => Requirements | undefined;

/** What reading requirements needs. */
export interface RequirementsSource {
  readonly tree: SourceTree;
  readonly moduleCache: string;
  readonly mains: MainModules;
  readonly findReplacement: FindReplacement;
}

/** Reads go.mod files of dependencies, from a replacement's directory or the module cache, each once. */
export function createRequirements(source: RequirementsSource): FindRequirements {
  const excluded = new Set(source.mains.modules.flatMap(({ file }) => file.exclude.map(keyOf)));
  const memory = createMemory<Requirements | undefined>(source.tree);
  return (module) =>
    memory(keyOf(module), () => {
      const file = readDependencyFile(source, module);
      return file && { require: file.require.filter((required) => !excluded.has(keyOf(required))), isPruned: isPruned(file) };
    });
}

/** A module and its version as one text, `path@version`. */
export function keyOf({ path, version }: ModuleVersion): string {
  return `${path}@${version}`;
}

/** The go.mod of a dependency; `undefined` where it is not on this machine. */
function readDependencyFile(
  { tree, moduleCache, findReplacement }: Omit<RequirementsSource, 'mains'>,
  module: ModuleVersion,
): ModuleFile | undefined {
  const target = findReplacement(module);
  const actual = target?.kind === 'module' ? target : module;
  const candidates =
    target?.kind === 'directory'
      ? [tree.path.join(target.directory, 'go.mod')]
      : [cachedModuleFile(tree, moduleCache, actual), tree.path.join(cachedModuleDirectory(tree, moduleCache, actual), 'go.mod')];
  const file = candidates.find((candidate) => tree.kindOf(candidate) === 'file');
  return file === undefined ? undefined : readModuleFile(tree, { file, kind: 'go.mod', isStrict: false });
}
