import type { PlatformPath } from 'node:path';
import type { FileAspect } from '@standin/syntax';
import type { ModuleVersion } from './modfile/module-file.ts';

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
  /** Set where the entry is a symbolic link: walks do not follow those. */
  readonly isLink?: true;
}

/** A part of what is at a path: an aspect of a Go file, or, of a directory, the names of the Go files in it. */
export type PathAspect = FileAspect | { readonly kind: 'goFiles'; readonly name?: never };

/**
 * Everything below `write` reads the file system through this. Paths are absolute, in the form of the machine.
 * Answers are remembered for the life of the tree, so one run sees one state and reads each file once.
 */
export interface SourceTree {
  /** The path rules of the machine whose files these are: `path.posix` or `path.win32`. */
  readonly path: PlatformPath;
  read(path: string): ReadResult;
  /** The entries in byte order of name; `undefined` where there is no such directory. */
  list(directory: string): readonly DirectoryEntry[] | undefined;
  kindOf(path: string): 'file' | 'directory' | undefined;
  /** The path with symbolic links followed; of what does not exist, where it would be made. */
  realPath(path: string): string;
  /**
   * A value that is computed through this tree at the first call of the result, once. Whatever outlives one computation is remembered this way, so
   * that a tree that traces (`createTracingTree`) knows what a value came from, whoever asked for it first.
   */
  remember<Value>(compute: () => Value): () => Value;
  /**
   * The value of `compute`, which reads the file or lists the directory at `path`, and goes by no more of it than one aspect. A tree that traces counts that as a question for the
   * aspect, so that nothing has to be computed anew where other parts change.
   */
  narrow<Value>(path: string, aspect: PathAspect, compute: () => Value): Value;
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
  /** `GOTOOLCHAIN`; empty means `local`. */
  readonly gotoolchain: string;
  /** `GOEXPERIMENT`. */
  readonly goexperiment: string;
  /** The variable of the target architecture, `GOAMD64` for instance; empty where not set. */
  readonly architectureLevel: string;
  /** The operating system and architecture of this machine in Go's names, for the name of a downloaded toolchain. */
  readonly hostPlatform: { readonly goos: string; readonly goarch: string };
  /** The system's directory for temporary files: the go command ignores a go.mod that lies directly in it. */
  readonly temporaryDirectory: string;
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
  /** Tags that the toolchain itself sets: `goexperiment.*`, `amd64.v1`. */
  readonly toolTags: readonly string[];
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

/** A module that a main module's go.mod names, at the version that is selected for it. */
export interface Requirement {
  readonly path: string;
  readonly version: string;
  /** Whether only other modules need it, as every go.mod that names it says. */
  readonly isIndirect: boolean;
  /** Where its source is; absent where it is not on this machine. */
  readonly directory?: string;
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
  | {
      readonly kind: 'found';
      readonly location: PackageLocation;
      /** Why the go command would refuse the import all the same: two modules provide the package, for instance. */
      readonly conflict?: string;
    }
  | {
      readonly kind: 'missing';
      readonly message: string;
      readonly hint: string;
      /** The module that the build list selects for the path, where its source is not on this machine: the go command would download it. */
      readonly absentModule?: ModuleVersion;
    };

/** The Go files of a directory that the build context lets in, as names in byte order. */
export interface PackageFiles {
  /** Files of the package proper, cgo files included where cgo is enabled. */
  readonly goFiles: readonly string[];
  /** `_test.go` files with the package's own name. */
  readonly testFiles: readonly string[];
  /** `_test.go` files of the external test package (`name_test`). */
  readonly externalTestFiles: readonly string[];
  /** Go files that do not count, each with the reason. */
  readonly ignored: readonly FileRemark[];
  /** The name in the package clauses of the files that count, by the first proper file, else the first test file (without `_test`). */
  readonly packageName?: string;
  /** What makes `go list` call the package broken: an unreadable file or clause, a second package name, a malformed constraint. */
  readonly problems: readonly FileRemark[];
}

/** A file of a directory and what is to be said about it, in words for the user. */
export interface FileRemark {
  readonly name: string;
  readonly reason: string;
}

/** A fault in a go.mod, go.work or modules.txt; `line` and `column` (bytes) count from 1 and are absent where the file as a whole is meant. */
export interface ModuleFileProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** One main module (or workspace, or GOPATH) seen with one build context: the answers that `go list` would give. */
export interface Workspace {
  readonly context: BuildContext;
  readonly environment: GoEnvironment;
  readonly tree: SourceTree;
  /** The main modules: one, those of go.work, or none in GOPATH mode or outside of any module. */
  readonly mainModules: readonly Module[];
  /** The directory that relative patterns and `listNames` start from. */
  readonly directory: string;
  /** What is wrong with the go.mod, go.work or vendor/modules.txt in force; the rest of the files still counts. */
  readonly problems: readonly ModuleFileProblem[];
  /** The go.work in force. */
  readonly workFile?: string;
  /** The vendor directory that packages of dependencies are taken from; absent where they come from the module cache. */
  readonly vendorDirectory?: string;
  /** What the go.mod files of the main modules require, by path; main modules themselves left out. Costs reading the module graph of a workspace. */
  requirements(): readonly Requirement[];
  /** The modules that can provide packages, main modules first, then by path: the whole build list, which costs reading the module graph. */
  buildList(): readonly Module[];
  /** The package that `importPath` means in a file of `importer` (its vendor tree, its standard-library vendoring); of the main module where absent. */
  resolve(importPath: string, importer?: PackageLocation): Resolution;
  /** The package in a directory, by the nearest go.mod above it; `undefined` for a directory in no module, GOPATH or GOROOT. */
  locate(directory: string): PackageLocation | undefined;
  files(directory: string): PackageFiles;
  /** Whether an `ignore` line of a main module's go.mod keeps the directory from patterns with `...`. */
  isIgnored(directory: string): boolean;
  /** The name in the package clauses of the files that count (test files only where nothing else is there). */
  packageName(location: PackageLocation): string | undefined;
  /**
   * The package names as `go list -json=ImportPath,Name` run in the workspace's directory gives them: for all paths, or, where one of them
   * is an error for `go list` (unknown, no Go files, two packages in a directory), `undefined`. Packages of modules that would have to be downloaded have no name.
   */
  listNames(importPaths: readonly string[]): ReadonlyMap<string, string> | undefined;
}
