import type { DialectName } from './dialect.ts';

/** An interface that is asked for by name, and what its mock is called. */
export interface MockSelection {
  /** Absolute: the directory of its package. */
  readonly directory: string;
  readonly importPath: string;
  readonly name: string;
  readonly mockName: string;
}

/** A defined type by import path and name. */
export interface TypeName {
  readonly path: string;
  readonly name: string;
}

/** A type, and the one that takes its place. */
export interface TypeReplacement {
  readonly from: TypeName;
  readonly to: TypeName;
}

/** A directory with templates, and what they read as `data`. */
export interface RequestedTemplates {
  /** Absolute. */
  readonly directory: string;
  /** As JSON has it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** One mock file asked for: mockgen's flags and arguments, read and checked for form. Paths are as the user gave them. */
export interface MockRequest {
  /** Absolute: what relative paths and package patterns start from. */
  readonly workingDirectory: string;
  /** Whose mocks are written; those of go.uber.org/mock where absent. */
  readonly dialect?: DialectName;
  /** What the command comment names: `mockgen`, or `gen mock`. */
  readonly program: string;
  /** How the program was called, `../bin/mockgen` for instance: what -write_generate_directive repeats (mockgen: `os.Args[0]` whole). */
  readonly programAsCalled: string;
  /** What followed the program on the command line, for the command comment. */
  readonly commandArguments: readonly string[];
  /** `-source`: source mode where it is given. */
  readonly source?: string;
  /** Interfaces by package and name, of one package or several: neither source nor package mode, and not on mockgen's command line. */
  readonly selections?: readonly MockSelection[];
  /** Types that are written as others in signatures. Not on mockgen's command line. */
  readonly replacedTypes?: readonly TypeReplacement[];
  /** Import paths whose packages stand in a group of their own behind the others (goimports' -local). Not on mockgen's command line. */
  readonly localPrefixes?: readonly string[];
  /** Templates of the user's own that print the file. Not on mockgen's command line. */
  readonly templates?: RequestedTemplates;
  /** First argument of package mode. */
  readonly packagePattern?: string;
  /** The interface list as given; absent for all interfaces. Entries may be globs. */
  readonly interfaceList?: string;
  readonly destination?: string;
  /** `-package`. */
  readonly packageName?: string;
  readonly selfPackage?: string;
  /** `-mock_names`: interface name to mock name. */
  readonly mockNames: ReadonlyMap<string, string>;
  /** `-imports`: name and path in the order given; name `.` is a dot import. */
  readonly imports: readonly { readonly name: string; readonly path: string }[];
  /** `-aux_files`: package and file in the order given. */
  readonly auxFiles: readonly { readonly package: string; readonly file: string }[];
  readonly excludeInterfaces: readonly string[];
  /** `-build_flags`, split at spaces; empty words are dropped. */
  readonly buildFlags: readonly string[];
  readonly buildConstraint?: string;
  readonly copyrightFile?: string;
  readonly isTyped: boolean;
  readonly writesCommandComment: boolean;
  readonly writesPackageComment: boolean;
  readonly writesSourceComment: boolean;
  readonly writesGenerateDirective: boolean;
  /** `-debug_parser`: print what was read instead of a mock. */
  readonly isDebugParser: boolean;
}
