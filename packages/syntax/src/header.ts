/** One import spec of a file. `name` is absent where the source gives none; it may be `.` or `_`. Offsets are UTF-16 indexes into the text. */
export interface ImportSpec {
  readonly name?: string;
  readonly path: string;
  readonly offset: number;
}

/** What stands in a Go file before its first declaration that is not an import. */
export interface FileHeader {
  /** The expression behind `//go:build`, where it counts (before the package clause, followed by a blank line or clause). */
  readonly goBuild?: string;
  /** The arguments of each `// +build` line that counts, in order. */
  readonly plusBuild: readonly string[];
  /** The package clause; absent where the file has none that can be read. */
  readonly packageClause?: { readonly name: string; readonly offset: number };
  readonly imports: readonly ImportSpec[];
}
