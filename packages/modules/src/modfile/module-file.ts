import type { ModuleFileProblem } from '../types.ts';

/** A module at a version. */
export interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

/** A `replace` directive. Without `version` it holds for all versions; without `newVersion`, `newPath` is a directory. */
export interface Replacement {
  readonly path: string;
  readonly version?: string;
  readonly newPath: string;
  readonly newVersion?: string;
}

/** What a go.mod or go.work says. Directives that stand in only one of the two are empty in the other. */
export interface ModuleFile {
  /** The path of the file, as problems name it. */
  readonly file: string;
  readonly module?: string;
  /** The version of the `go` line. */
  readonly go?: string;
  readonly toolchain?: string;
  readonly require: readonly (ModuleVersion & { readonly isIndirect: boolean })[];
  readonly replace: readonly Replacement[];
  readonly exclude: readonly ModuleVersion[];
  readonly ignore: readonly string[];
  readonly tool: readonly string[];
  /** The directories of go.work's `use`. */
  readonly use: readonly string[];
  readonly problems: readonly ModuleFileProblem[];
}
