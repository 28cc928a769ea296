import { buildContextOf } from '../environment/build-context.ts';
import { selectToolchain } from '../environment/select-toolchain.ts';
import { chooseBuildMode } from '../graph/build-mode.ts';
import { findMainModuleFiles, readMainModules } from '../graph/main-modules.ts';
import type { MainModules } from '../graph/main-modules.ts';
import { readModuleGraph } from '../graph/module-graph.ts';
import { createReplacements } from '../graph/replacements.ts';
import { createRequirements, keyOf } from '../graph/requirements.ts';
import { createLister } from '../list/list-names.ts';
import { readPackageFiles } from '../list/package-files.ts';
import { readPackageName } from '../list/read-package-name.ts';
import { createIgnore } from '../patterns/ignored-directories.ts';
import { compareModuleVersions } from '../modfile/semantic-version.ts';
import { createResolver } from '../resolve/create-resolver.ts';
import { locateDirectory } from '../resolve/locate-directory.ts';
import { compareByteOrder } from '../tree/compare-byte-order.ts';
import { createMemory } from '../tree/create-memory.ts';
import type { BuildContext, GoEnvironment, Module, PackageFiles, PackageLocation, SourceTree, Workspace } from '../types.ts';
import { describeDependency } from '../resolve/dependency-module.ts';
import { findModuleSource } from '../resolve/provided-directory.ts';
import { listRequirements } from './list-requirements.ts';
import { readBuildFlags } from './build-flags.ts';
import type { BuildFlags } from './build-flags.ts';
import type { WorkspaceSetup } from './workspace-setup.ts';

/** What a workspace is opened for. */
export interface WorkspaceOptions {
  readonly tree: SourceTree;
  readonly environment: GoEnvironment;
  /** Where the go command would be run: an absolute path. */
  readonly directory: string;
  /** Flags of the go command; `-tags`, `-mod` and `-modfile` count, before those of GOFLAGS. */
  readonly buildFlags?: readonly string[];
}

/**
 * Finds the go.mod or go.work (or GOPATH) in force for a directory and answers from it what `go list` would. Reads only the files that the questions
 * need, each once; never fails: what is wrong with the module files is in `problems`.
 */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  return openWorkspaces(options)(options.directory);
}

/**
 * Opens the workspace of a directory for others as well in which the same module files are in force: they differ in where relative paths start, and share
 * everything that they find out.
 */
export function openWorkspaces(options: WorkspaceOptions): (directory: string) => Workspace {
  const flags = readBuildFlags(options.environment.goflags, options.buildFlags ?? []);
  const setup = prepare(options, flags);
  const context = buildContextOf(setup.environment, flags.tags);
  const questions = createQuestions(setup, context);
  const listNames = createLister(setup, { ...questions, problems: setup.mains.problems });
  const common = {
    context,
    environment: setup.environment,
    tree: setup.tree,
    mainModules: setup.mains.modules.map(({ module }) => module),
    problems: setup.mains.problems,
    ...(setup.mains.work !== undefined && { workFile: setup.mains.work.file.file }),
    ...(setup.buildMode.kind === 'vendor' && { vendorDirectory: setup.buildMode.directory }),
    requirements: setup.tree.remember(() => listRequirements(setup)),
    buildList: setup.tree.remember(() => listModules(setup)),
    ...questions,
    isIgnored: createIgnore(setup.tree, setup.mains),
  };
  return (directory) =>
    Object.freeze({ ...common, directory, listNames: (importPaths: readonly string[]) => listNames(directory, importPaths) });
}

function prepare({ tree, environment, directory }: WorkspaceOptions, flags: BuildFlags): WorkspaceSetup {
  const search = { tree, environment, directory, ...(flags.modfile !== undefined && { modfile: flags.modfile }) };
  const mains: MainModules = readMainModules(tree, findMainModuleFiles(search));
  const isGopathMode = environment.go111module === 'off' || (environment.go111module === 'auto' && mains.modules.length === 0);
  const selected = isGopathMode ? environment : selectToolchain(tree, environment, (mains.work ?? mains.modules[0])?.file ?? {});
  const findReplacement = createReplacements(tree.path, mains);
  const findRequirements = createRequirements({ tree, moduleCache: environment.moduleCache, mains, findReplacement });
  return {
    tree,
    environment: selected,
    directory,
    isGopathMode,
    mains,
    buildMode: chooseBuildMode(tree, mains, flags.mod),
    findReplacement,
    dependencies: createMemory(tree),
    rootVersions: collectRootVersions(mains),
    graph: tree.remember(() => readModuleGraph({ mains, findRequirements })),
  };
}

/** A workspace's requirements are those of its whole graph; a single module's are its own. */
function collectRootVersions(mains: MainModules): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  if (mains.work !== undefined) return versions;
  for (const { file } of mains.modules) {
    const excluded = new Set(file.exclude.map(keyOf));
    for (const module of file.require) {
      const known = versions.get(module.path);
      const isHigher = known === undefined || compareModuleVersions(known, module.version) < 0;
      if (isHigher && !excluded.has(keyOf(module))) versions.set(module.path, module.version);
    }
  }
  return versions;
}

function createQuestions(setup: WorkspaceSetup, context: BuildContext): Pick<Workspace, 'resolve' | 'locate' | 'files' | 'packageName'> {
  const files = createMemory<PackageFiles>(setup.tree);
  const names = createMemory<string | undefined>(setup.tree);
  const locations = createMemory<PackageLocation | undefined>(setup.tree);
  return {
    resolve: createResolver(setup),
    locate: (directory) => locations(directory, () => locateDirectory(setup, directory)),
    files: (directory) => files(directory, () => readPackageFiles(setup.tree, context, directory)),
    packageName: ({ directory }) => names(directory, () => readPackageName(setup.tree, context, directory)),
  };
}

function listModules(setup: WorkspaceSetup): readonly Module[] {
  const mains = setup.mains.modules.map(({ module }) => module);
  const selected = [...setup.graph().selected].map(([path, version]) => ({ path, version }));
  const dependencies = selected.flatMap((module) => {
    const root = findModuleSource(setup, module);
    return root === undefined ? [] : [describeDependency(setup, module, root.directory)];
  });
  return [...mains, ...dependencies.sort((left, right) => compareByteOrder(left.path, right.path))];
}
