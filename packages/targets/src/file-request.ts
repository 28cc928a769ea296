/** An interface that is asked for by package and name, and what its double is called. */
export interface InterfaceSelection {
  /** Absolute: the directory of its package. */
  readonly directory: string;
  readonly importPath: string;
  readonly name: string;
  readonly doubleName: string;
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

/** What requests of every target say: which package is read, and which file is made. A value that JSON can hold. Paths are as the user gave them. */
export interface FileRequest {
  /** Absolute: what relative paths and package patterns start from. */
  readonly workingDirectory: string;
  /** A Go file that is read, with its package as far as it needs that. */
  readonly source?: string;
  /** The package that is read: an import path or a directory. */
  readonly packagePattern?: string;
  /** Import paths whose packages stand in a group of their own behind the others (goimports' -local); only gen.yaml and comments ask for that. */
  readonly localPrefixes?: readonly string[];
  /** Templates of the user's own that print the file; only gen.yaml and comments ask for that. */
  readonly templates?: RequestedTemplates;
  /** Absent for the standard output. */
  readonly destination?: string;
  /** The name in the package clause of the file. */
  readonly packageName?: string;
  /** Flags as `go build` takes them, under which packages are read. */
  readonly buildFlags: readonly string[];
  readonly buildConstraint?: string;
  /** A file whose text stands at the top as a comment. */
  readonly copyrightFile?: string;
  readonly writesPackageComment: boolean;
  readonly writesSourceComment: boolean;
}

/** A request for doubles of interfaces: which, and what they are called. */
export interface InterfacesRequest extends FileRequest {
  /** Interfaces by package and name, of one package or several, as gen.yaml and comments ask for them: then neither `source` nor `packagePattern` is given. */
  readonly selections?: readonly InterfaceSelection[];
  /** The interface list as given; absent for all interfaces. Entries may be globs. */
  readonly interfaceList?: string;
  /** What doubles are called; one that is not here has the target's own name for it. */
  readonly doubleNames: readonly { readonly name: string; readonly doubleName: string }[];
  readonly excludeInterfaces: readonly string[];
  /** Types that are written as others in signatures; only gen.yaml and comments ask for that. */
  readonly replacedTypes?: readonly TypeReplacement[];
}
