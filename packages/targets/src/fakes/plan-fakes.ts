import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Package, Program } from '@standin/model';
import { refusedLines, type PackageLocation } from '@standin/modules';
import { findOtherDriver } from '../clients/find-driver.ts';
import type { NamedClients } from '../clients/named-clients.ts';
import type { FileRequest } from '../file-request.ts';
import { noteUnusedCases } from './contract/note-unused-cases.ts';
import { describeFilesWithoutClause } from './describe-files-without-clause.ts';
import { findLibraries, type UsedLibrary } from './find-libraries.ts';
import { contractPartsOfLibrary, partsOfLibrary } from './library-parts.ts';
import type { FakePart, FakeRequest, MysqlBackend } from './request.ts';
import type { RuntimeDemand } from './runtime/plan-runtime.ts';

/** What is asked of fakes, as gen.yaml and flags have it. */
export interface FakeOptions {
  /** The directory of the runtime in the module, with slashes. */
  readonly doubles: string;
  /** The package of the fakes; empty for the name of their package and `fake`. */
  readonly fakePackage: string;
  readonly mysqlBackend: MysqlBackend;
  /** .sql files and directories of migrations, from the directory of the module, with slashes; empty for those that are found. */
  readonly mysqlSchema: readonly string[];
  /** Whether there is a contract test. */
  readonly fakeContract: boolean;
  readonly fakeFaults: FakeRequest['faults'];
}

/** A package that fakes are asked for. */
export interface FakeSubject {
  readonly program: Program;
  readonly location: PackageLocation;
  readonly options: FakeOptions;
  /** Clients that the user names. */
  readonly clients: NamedClients;
  /** What all its files have in common. */
  readonly file: Omit<FileRequest, 'source' | 'packagePattern' | 'destination' | 'packageName'>;
}

/** The files of fakes of a package, each with its destination, absolute. None where the package has no clients. */
export interface PlannedFakes {
  readonly requests: readonly FakeRequest[];
  /** What they need of the runtime, for `planRuntime`; absent where they need nothing. */
  readonly demand?: RuntimeDemand;
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
  cases: 'contract_cases_test.go',
});

/** Whether fakes have a contract test. Nothing can call what a program has. */
function hasContract(owner: Package, { fakeContract }: FakeOptions): boolean {
  return fakeContract && owner.name() !== 'main';
}

/** The parts that are made where there are fakes of the clients of these libraries. All clients have ports. */
function partsFor(faked: readonly UsedLibrary[], isJudged: boolean): readonly FakePart[] {
  if (faked.length === 0) return ['ports'];
  const hasMysql = faked.some(({ library }) => library.kind === 'mysql');
  return ['ports', 'fakes', ...(hasMysql ? (['mysql'] as const) : []), ...(isJudged ? (['contract', 'cases'] as const) : [])];
}

/** What fakes of a program, which is `package main`, are called after: its directory. */
function baseName(owner: Package, { directory }: PackageLocation): string {
  const name = owner.name();
  if (name !== 'main') return name;
  const { path } = owner.program.workspace.tree;
  return /^\p{L}[\p{L}\p{Nd}_]*$/u.exec(path.basename(directory).replaceAll('-', ''))?.[0] ?? name;
}

/** The name of the package of the fakes, and where one of its files is. */
function placeFakes({
  program,
  location,
  options,
}: FakeSubject): Required<Pick<FakeRequest, 'packageName'>> & { fileOf(part: FakePart): string } {
  const { path } = program.workspace.tree;
  const packageName = options.fakePackage === '' ? `${baseName(program.packageAt(location, 'proper'), location)}fake` : options.fakePackage;
  return { packageName, fileOf: (part) => path.join(location.directory, packageName, fileNames[part]) };
}

function planParts(subject: FakeSubject, faked: readonly UsedLibrary[], doublesPath: string): readonly FakeRequest[] {
  const { program, location, options, clients, file } = subject;
  const { tree } = program.workspace;
  const owner = program.packageAt(location, 'proper');
  const { packageName, fileOf } = placeFakes(subject);
  const planned = partsFor(faked, hasContract(owner, options)).map((part) => ({
    ...({
      target: 'fake',
      part,
      doublesPath,
      clients,
      mysqlBackend: options.mysqlBackend,
      mysqlSchema: options.mysqlSchema,
      faults: options.fakeFaults,
      ...file,
    } as const),
    packagePattern: location.directory,
    packageName,
    destination: fileOf(part),
  }));
  // The user's file is the user's as soon as it is there.
  return planned.filter(({ part, destination }) => part !== 'cases' || tree.kindOf(destination) === undefined);
}

function refuse(code: 'GEN172' | 'GEN171', file: string, message: string, hint: string): PlannedFakes {
  return { requests: [], diagnostics: [createDiagnostic({ code, message, hint, position: { file } })] };
}

/** The libraries of whose clients there are fakes. */
function withFakes(libraries: readonly UsedLibrary[], hasOtherDriver: boolean): readonly UsedLibrary[] {
  return libraries.filter(({ library }) => library.isPortOnly !== true && !(hasOtherDriver && library.kind === 'mysql'));
}

/** Tells which files fakes of a package are, by what it imports and names: nothing is typed, so a plan stays cheap. */
export function planFakes(subject: FakeSubject): PlannedFakes {
  const { program, location, options, clients, file } = subject;
  const owner = program.packageAt(location, 'proper');
  // Which libraries there are is not known then, and whoever plans tells so.
  if (refusedLines(program.workspace).length > 0) return nothing;
  const { path, kindOf } = program.workspace.tree;
  const withoutClause = describeFilesWithoutClause(owner, kindOf(placeFakes(subject).fileOf('ports')) !== undefined);
  if (withoutClause.length > 0) return { requests: [], diagnostics: withoutClause };
  const libraries = findLibraries(owner, clients);
  if (libraries.length === 0) return nothing;
  const { module } = location;
  if (module === undefined)
    return refuse(
      'GEN172',
      location.directory,
      'fakes need a module that their runtime belongs to',
      'run `go mod init` where the module begins',
    );
  if (module.goMinor < oldestGo) {
    const hint = 'raise the go line, which is also what the newer versions of clients ask for';
    return refuse(
      'GEN171',
      path.join(module.directory, 'go.mod'),
      `fakes need go 1.${oldestGo}, and the module has go 1.${module.goMinor}`,
      hint,
    );
  }
  const faked = withFakes(libraries, findOtherDriver(owner) !== undefined);
  const doublesPath = `${module.path}/${options.doubles}`;
  const requests = planParts(subject, faked, doublesPath);
  if (faked.length === 0) return { requests, diagnostics: [] };
  const isJudged = hasContract(owner, options);
  const ofContract = isJudged ? faked.flatMap(contractPartsOfLibrary) : [];
  const parts = [...faked.flatMap((used) => partsOfLibrary(used, options.mysqlBackend)), ...ofContract];
  const demand = { program, module, doubles: options.doubles, parts: [...parts, 'faults'], libraries: faked, file };
  const diagnostics = options.fakeContract ? [] : noteUnusedCases(placeFakes(subject).fileOf('cases'), program.workspace.tree);
  return { requests, demand, diagnostics };
}
