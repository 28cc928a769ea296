import type { NamedClients } from '../clients/named-clients.ts';
import type { FileRequest } from '../file-request.ts';

/** The files that fakes of a package are: each is one request. `cases` is the user's once it is there, and asked for only where it is not. */
export type FakePart = 'ports' | 'fakes' | 'mysql' | 'contract' | 'cases';

/** What stands behind a fake *sql.DB. */
export type MysqlBackend = 'engine' | 'sqlmock' | 'gms' | 'real';

/** A rule of what goes wrong, by the keys that gen.yaml has for it: `on`, effects and conditions. */
export type FaultRule = Readonly<Record<string, string | number | boolean>>;

/** One file of the fakes of a package, which `packagePattern` names by its directory. */
export interface FakeRequest extends FileRequest {
  readonly target: 'fake';
  readonly part: FakePart;
  /** The import path of the runtime's packages: `example.com/bank/internal/doubles`. */
  readonly doublesPath: string;
  readonly mysqlBackend: MysqlBackend;
  /** Clients that the user names. */
  readonly clients: NamedClients;
  /** .sql files and directories of migrations, from the directory of the module, with slashes; empty for those that are found. */
  readonly mysqlSchema: readonly string[];
  /** What goes wrong where a test says so, by name. */
  readonly faults: Readonly<Record<string, readonly FaultRule[]>>;
}

/** One file of the runtime that the fakes of a module need. */
export interface RuntimeRequest extends FileRequest {
  readonly target: 'runtime';
  /** Which file, as a path with slashes from the root of the runtime: `pipe/pipe.go`. */
  readonly runtimeFile: string;
  /** Import paths that are others in the user's module: the runtime's own, and that of a library under its older path. Each stands for itself and all below it. */
  readonly replacedImports: readonly { readonly from: string; readonly to: string }[];
}
