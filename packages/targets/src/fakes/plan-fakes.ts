import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Program } from '@standin/model';
import type { Module, PackageLocation } from '@standin/modules';
import type { FileRequest } from '../file-request.ts';
import { findLibraries, type UsedLibrary } from './find-libraries.ts';
import { partsOfLibrary } from './library-parts.ts';
import type { FakePart, FakeRequest, MysqlBackend, RuntimeRequest } from './request.ts';
import { meetsNeeds } from './runtime/runtime-needs.ts';
import { readRuntimeFile, runtimePath, selectRuntime, type NeededModule } from './runtime/runtime-parts.ts';

/** What is asked of fakes, as gen.yaml and flags have it. */
export interface FakeOptions {
  /** The directory of the runtime in the module, with slashes. */
  readonly doubles: string;
  /** The package of the fakes; empty for the name of their package and `fake`. */
  readonly fakePackage: string;
  readonly mysqlBackend: MysqlBackend;
}

/** A package that fakes are asked for. */
export interface FakeSubject {
  readonly program: Program;
  readonly location: PackageLocation;
  readonly options: FakeOptions;
  /** What all its files have in common. */
  readonly file: Omit<FileRequest, 'source' | 'packagePattern' | 'destination' | 'packageName'>;
}

/** The files of fakes of a package, and those of the runtime that they need, each with its destination, absolute. None where the package has no clients. */
export interface PlannedFakes {
  readonly requests: readonly (FakeRequest | RuntimeRequest)[];
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: PlannedFakes = Object.freeze({ requests: [], diagnostics: [] });

/** The oldest Go that the runtime is written for: 1.21. */
const oldestGo = 21;

/** The file of each part. */
const fileNames: Readonly<Record<FakePart, string>> = Object.freeze({
  ports: 'ports.go',
  fakes: 'fakes.go',
  mysql: 'mysql.go',
  contract: 'contract_test.go',
});

/** The parts that are made for clients of these libraries. */
function partsFor(libraries: readonly UsedLibrary[]): readonly FakePart[] {
  const hasMysql = libraries.some(({ library }) => library.kind === 'mysql');
  return ['ports', 'fakes', ...(hasMysql ? (['mysql'] as const) : [])];
}

function planParts(
  { program, location, options, file }: FakeSubject,
  libraries: readonly UsedLibrary[],
  doublesPath: string,
): readonly FakeRequest[] {
  const { path } = program.workspace.tree;
  const name = program.packageAt(location, 'proper').name();
  const packageName = options.fakePackage === '' ? `${name}fake` : options.fakePackage;
  return partsFor(libraries).map((part) => ({
    ...{ target: 'fake', part, doublesPath, mysqlBackend: options.mysqlBackend, ...file },
    packagePattern: location.directory,
    packageName,
    destination: path.join(location.directory, packageName, fileNames[part]),
  }));
}

interface RuntimePlan {
  readonly module: Module;
  readonly doublesPath: string;
  readonly libraries: readonly UsedLibrary[];
  readonly files: readonly string[];
}

/** The runtime is written for the newest path of a library. */
function replacedLibraries(libraries: readonly UsedLibrary[]): RuntimeRequest['replacedImports'] {
  return libraries.flatMap(({ library: { name, paths }, path }) => {
    const [newest] = paths;
    return name !== 'sarama' || newest === undefined || newest === path ? [] : [{ from: newest, to: path }];
  });
}

function planRuntime(
  { program, options, file }: FakeSubject,
  { module, doublesPath, libraries, files }: RuntimePlan,
): readonly RuntimeRequest[] {
  const { path } = program.workspace.tree;
  const replaced = replacedLibraries(libraries);
  const pathOf = (importPath: string): string => replaced.find(({ from }) => from === importPath)?.to ?? importPath;
  const replacedImports = [{ from: runtimePath, to: doublesPath }, ...replaced];
  const { workingDirectory, buildFlags, writesPackageComment, writesSourceComment } = file;
  return files
    .filter((name) => meetsNeeds(readRuntimeFile(name), program, pathOf))
    .map((name) => ({
      ...{ target: 'runtime', runtimeFile: name, replacedImports },
      ...{ workingDirectory, buildFlags, writesPackageComment, writesSourceComment },
      destination: path.join(module.directory, ...options.doubles.split('/'), ...name.split('/')),
    }));
}

/** Tells which modules go.mod has to require, in the words of the go command. */
function describeMissing({ program }: FakeSubject, module: Module, modules: readonly NeededModule[]): readonly Diagnostic[] {
  const { tree } = program.workspace;
  const required = new Set(program.workspace.requirements().map(({ path }) => path));
  const missing = modules.filter(({ path }) => !required.has(path));
  if (missing.length === 0) return [];
  const message = `go.mod does not require ${missing.map(({ path }) => path).join(', ')}, which the fakes need`;
  const hint = `go get ${missing.map(({ path, version }) => `${path}@${version}`).join(' ')}`;
  return [
    createDiagnostic({
      code: 'GEN172',
      severity: 'warning',
      message,
      hint,
      position: { file: tree.path.join(module.directory, 'go.mod') },
    }),
  ];
}

function refuse(code: 'GEN172' | 'GEN171', file: string, message: string, hint: string): PlannedFakes {
  return { requests: [], diagnostics: [createDiagnostic({ code, message, hint, position: { file } })] };
}

/** Tells which files fakes of a package are, by what it imports and names: nothing is typed, so a plan stays cheap. */
export function planFakes(subject: FakeSubject): PlannedFakes {
  const { program, location, options } = subject;
  const libraries = findLibraries(program.packageAt(location, 'proper'));
  if (libraries.length === 0) return nothing;
  const { module } = location;
  if (module === undefined)
    return refuse(
      'GEN172',
      location.directory,
      'fakes need a module that their runtime belongs to',
      'run `go mod init` where the module begins',
    );
  const { path } = program.workspace.tree;
  if (module.goMinor < oldestGo) {
    const hint = 'raise the go line, which is also what the newer versions of clients ask for';
    return refuse(
      'GEN171',
      path.join(module.directory, 'go.mod'),
      `fakes need go 1.${oldestGo}, and the module has go 1.${module.goMinor}`,
      hint,
    );
  }
  const doublesPath = `${module.path}/${options.doubles}`;
  const wanted = libraries.flatMap((used) => partsOfLibrary(used, options.mysqlBackend));
  const { files, modules } = selectRuntime([...wanted, 'faults']);
  const ownModules = new Set(libraries.flatMap(({ library }) => library.paths));
  const needed = modules.filter((each) => !ownModules.has(each.path));
  return {
    requests: [...planParts(subject, libraries, doublesPath), ...planRuntime(subject, { module, doublesPath, libraries, files })],
    diagnostics: describeMissing(subject, module, needed),
  };
}
