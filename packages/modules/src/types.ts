/** What is at a path. `unreadable` carries the operating system's reason, for the user. */
export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** An entry of a directory; symbolic links are followed for `kind`. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
}

/**
 * Everything below `write` reads the file system through this. Paths are absolute, in the form of the machine.
 * Answers are remembered for the life of the tree, so one run sees one state and reads each file once.
 */
export interface SourceTree {
  read(path: string): ReadResult;
  /** The entries in byte order of name; `undefined` where there is no such directory. */
  list(directory: string): readonly DirectoryEntry[] | undefined;
  kindOf(path: string): 'file' | 'directory' | undefined;
}

/** What the `go` command would take from its environment, found without running it. */
export interface GoEnvironment {
  /** `GOROOT`, or `undefined` where no Go installation was found. */
  readonly goroot?: string;
  /** The release of `goroot` (its `VERSION` file), as `1.26`'s minor number and the full text. */
  readonly goVersion: { readonly minor: number; readonly text: string };
  readonly gopath: readonly string[];
  readonly moduleCache: string;
  readonly goos: string;
  readonly goarch: string;
  readonly cgoEnabled: boolean;
  /** `GOFLAGS`, split. */
  readonly goflags: readonly string[];
  readonly gowork?: string;
  readonly go111module?: string;
}

/** What decides which files of a directory count. */
export interface BuildContext {
  readonly goos: string;
  readonly goarch: string;
  readonly cgoEnabled: boolean;
  /** Tags of `-tags`, sorted. */
  readonly tags: readonly string[];
  /** Release tags `go1.1` to `go1.<minor>` hold. */
  readonly releaseMinor: number;
}

/** A module of the build list. */
export interface Module {
  readonly path: string;
  /** Absent for a main module and for a replacement by a directory. */
  readonly version?: string;
  readonly directory: string;
  readonly isMain: boolean;
  /** The `go` line's minor version; 16 where the file has none. */
  readonly goMinor: number;
}

/** A package found on disk. */
export interface PackageLocation {
  /** As the compiler knows it; `vendor/golang.org/x/...` for what the standard library vendors. */
  readonly importPath: string;
  readonly directory: string;
  readonly origin: 'standard' | 'module' | 'vendor' | 'gopath' | 'directory';
  /** The module that holds it; absent for the standard library and GOPATH. */
  readonly module?: Module;
}

/** The answer to an import path. `missing` says in words which module and version is not there and what to run. */
export type Resolution =
  | { readonly kind: 'found'; readonly location: PackageLocation }
  | { readonly kind: 'missing'; readonly message: string; readonly hint: string };

/** The Go files of a directory that the build context lets in, as names in byte order. */
export interface PackageFiles {
  /** Files of the package proper, cgo files included where cgo is enabled. */
  readonly goFiles: readonly string[];
  /** `_test.go` files with the package's own name. */
  readonly testFiles: readonly string[];
  /** `_test.go` files of the external test package (`name_test`). */
  readonly externalTestFiles: readonly string[];
  /** Go files that do not count, each with the reason. */
  readonly ignored: readonly { readonly name: string; readonly reason: string }[];
}

/** One main module (or workspace, or GOPATH) seen with one build context: the answers that `go list` would give. */
export interface Workspace {
  readonly context: BuildContext;
  readonly environment: GoEnvironment;
  readonly tree: SourceTree;
  /** The main modules: one, those of go.work, or none in GOPATH mode or outside of any module. */
  readonly mainModules: readonly Module[];
  /** The package that `importPath` means in a file of `importer` (its vendor tree, its standard-library vendoring); of the main module where absent. */
  resolve(importPath: string, importer?: PackageLocation): Resolution;
  /** The package in a directory, by the nearest go.mod above it; `undefined` for a directory in no module, GOPATH or GOROOT. */
  locate(directory: string): PackageLocation | undefined;
  files(directory: string): PackageFiles;
  /** The name in the package clauses of the files that count (test files only where nothing else is there). */
  packageName(location: PackageLocation): string | undefined;
  /**
   * The package names as `go list -json=ImportPath,Name` run in the workspace's directory gives them: for all paths, or, where one of them
   * is an error for `go list` (unknown, no Go files, two packages in a directory), `undefined`.
   */
  listNames(importPaths: readonly string[]): ReadonlyMap<string, string> | undefined;
}
