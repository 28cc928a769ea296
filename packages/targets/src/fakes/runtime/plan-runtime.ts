import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Program } from '@standin/model';
import type { Module } from '@standin/modules';
import { libraryAt } from '../../clients/client-libraries.ts';
import type { FileRequest } from '../../file-request.ts';
import type { UsedLibrary } from '../find-libraries.ts';
import type { RuntimeRequest } from '../request.ts';
import { meetsNeeds } from './runtime-needs.ts';
import { readRuntimeFile, runtimePath, selectRuntime, type NeededModule } from './runtime-parts.ts';

/** What the fakes of a package need of the runtime in their module. */
export interface RuntimeDemand {
  readonly program: Program;
  readonly module: Module;
  /** The directory of the runtime in the module, with slashes. */
  readonly doubles: string;
  /** By the names of parts.json. */
  readonly parts: readonly string[];
  /** The libraries that there are fakes for. */
  readonly libraries: readonly UsedLibrary[];
  /** What the files of the package and of the runtime have in common. */
  readonly file: Pick<FileRequest, 'workingDirectory' | 'buildFlags' | 'writesPackageComment' | 'writesSourceComment'>;
}

/** The files of the runtime of a module, each with its destination, absolute. */
export interface PlannedRuntime {
  readonly requests: readonly RuntimeRequest[];
  readonly diagnostics: readonly Diagnostic[];
}

type ReplacedImports = RuntimeRequest['replacedImports'];

/** The paths under which packages import sarama, the newest first. */
function saramaPaths(demands: readonly RuntimeDemand[]): readonly string[] {
  const used = demands.flatMap(({ libraries }) => libraries).filter(({ library }) => library.name === 'sarama');
  const paths = new Set(used.map(({ path }) => path));
  return used[0]?.library.paths.filter((path) => paths.has(path)) ?? [];
}

/** The runtime is written for the newest path of a library; the newest that packages import takes its place. */
function replacedLibraries([path]: readonly string[]): ReplacedImports {
  const newest = libraryAt(path)?.paths[0];
  return path === undefined || newest === undefined || newest === path ? [] : [{ from: newest, to: path }];
}

/** A runtime stands in for one sarama: packages that import it under another path need another runtime. */
function describeSeveral({ program, module }: RuntimeDemand, paths: readonly string[]): readonly Diagnostic[] {
  const [first = '', ...others] = paths;
  if (others.length === 0) return [];
  const message = `packages import sarama as ${paths.join(' and as ')}, and the fakes' runtime stands in for ${first} alone`;
  const hint = 'move to one of them, or give the packages of the other a runtime of their own: doubles: internal/other';
  const position = { file: program.workspace.tree.path.join(module.directory, 'go.mod') };
  return [createDiagnostic({ code: 'GEN175', severity: 'warning', message, hint, position })];
}

/** Tells which modules go.mod has to require, in the words of the go command. */
function describeMissing({ program, module }: RuntimeDemand, modules: readonly NeededModule[]): readonly Diagnostic[] {
  const { tree } = program.workspace;
  const required = new Set(program.workspace.requirements().map(({ path }) => path));
  const missing = modules.filter(({ path }) => !required.has(path));
  if (missing.length === 0) return [];
  const message = `go.mod does not require ${missing.map(({ path }) => path).join(', ')}, which the fakes need`;
  const hint = `go get ${missing.map(({ path, version }) => `${path}@${version}`).join(' ')}`;
  const position = { file: tree.path.join(module.directory, 'go.mod') };
  return [createDiagnostic({ code: 'GEN172', severity: 'warning', message, hint, position })];
}

/** Plans the runtime for packages of one module that want it in the same directory: each file once. `demands` has one at least. `loadGrammar` must have been awaited. */
export function planRuntime(demands: readonly [RuntimeDemand, ...RuntimeDemand[]]): PlannedRuntime {
  const [first] = demands;
  const { program, module, doubles, file } = first;
  const { path } = program.workspace.tree;
  const { files, modules } = selectRuntime(new Set(demands.flatMap(({ parts }) => parts)));
  const paths = saramaPaths(demands);
  const replaced = replacedLibraries(paths);
  const pathOf = (importPath: string): string => replaced.find(({ from }) => from === importPath)?.to ?? importPath;
  const replacedImports: ReplacedImports = [{ from: runtimePath, to: `${module.path}/${doubles}` }, ...replaced];
  const { workingDirectory, buildFlags, writesPackageComment, writesSourceComment } = file;
  const faked = demands.flatMap(({ libraries }) => libraries.flatMap(({ library }) => library.paths));
  const destinationOf = (name: string): string => path.join(module.directory, ...doubles.split('/'), ...name.split('/'));
  // What cannot be told stays as it was where it could be.
  const isThere = (name: string): boolean => program.workspace.tree.read(destinationOf(name)).kind === 'text';
  return {
    requests: files
      .filter((name) => meetsNeeds(readRuntimeFile(name), program, pathOf) ?? isThere(name))
      .map((name) => ({
        ...{ target: 'runtime', runtimeFile: name, replacedImports },
        ...{ workingDirectory, buildFlags, writesPackageComment, writesSourceComment },
        destination: destinationOf(name),
      })),
    diagnostics: [
      ...describeSeveral(first, paths),
      ...describeMissing(
        first,
        modules.filter((each) => !faked.some((library) => library === each.path || library.startsWith(`${each.path}/`))),
      ),
    ],
  };
}
