/** A value as JSON has it: what `template-data` holds. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Every option, each with a value. `optionDefinitions` has the key in gen.yaml, the default and the description of each. Texts that name a file or directory
 * are as the user wrote them: `provenance` has the directory that a relative one starts from. An empty text stands for none.
 */
export interface Options {
  /** Template of a name: where outputs go. */
  readonly directory: string;
  /** Template of a name: the file name of an output. Outputs of several interfaces with the same path make one file. */
  readonly filename: string;
  /** Template of a name: the package clause of an output. */
  readonly package: string;
  /** Template of a name: what the mock of an interface is called. */
  readonly mockName: string;
  /** Outputs lie beside the interface, in its package; `directory` and `package` are not asked then. */
  readonly inPackage: boolean;
  readonly typed: boolean;
  /** Files of stubs prove to the compiler that those implement their interfaces. */
  readonly ensure: boolean;
  /** Stubs panic where a function is not set. */
  readonly strict: boolean;
  /** Stubs have the methods that users of counterfeiter know. */
  readonly controls: boolean;
  /** Stubs record copies of slices. */
  readonly copySlices: boolean;
  /** Stubs of repositories keep rows in memory. */
  readonly memory: boolean;
  /** The directory of the runtime of fakes, from that of the module, with slashes. */
  readonly doubles: string;
  /** The package of fakes; empty for the name of their package and `fake`. */
  readonly fakePackage: string;
  /** What stands behind a fake *sql.DB. */
  readonly mysqlBackend: 'engine' | 'sqlmock' | 'gms' | 'real';
  /** Where the schema of MySQL stands: .sql files and directories of migrations, from the directory of the module, with slashes; empty for those that are found. */
  readonly mysqlSchema: readonly string[];
  /** Fakes come with a contract test. */
  readonly fakeContract: boolean;
  /** What goes wrong in tests that say so, by a name: rules, each with the words that `faults` of the runtime has. */
  readonly fakeFaults: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean>>[]>>;
  /** Types of clients that the code does not tell, by the names of the places that hold them: `Store.conn` to `*database/sql.DB`. */
  readonly clients: Readonly<Record<string, string>>;
  /** Unexported interfaces count, too. One whose name is written out in `interfaces` always does. */
  readonly unexported: boolean;
  /** Interfaces in generated files count, too. One whose name is written out in `interfaces` always does. */
  readonly includeGenerated: boolean;
  /** A build constraint expression for the output. */
  readonly buildConstraint: string;
  /** A file whose text opens the output. */
  readonly headerFile: string;
  /** Build tags that are set when packages are read. */
  readonly tags: readonly string[];
  /** The operating system that packages are read for; empty: that of the environment. */
  readonly goos: string;
  /** The architecture that packages are read for; empty: that of the environment. */
  readonly goarch: string;
  /** Import paths with these prefixes are grouped last. */
  readonly localPrefix: readonly string[];
  /** Type to type, as `importPath.Name`, or `importPath.*` for every type of a package. */
  readonly replaceType: Readonly<Record<string, string>>;
  readonly commandComment: boolean;
  readonly sourceComment: boolean;
  readonly packageComment: boolean;
  /** A directory of the user's templates. */
  readonly templates: string;
  /** What the user's templates get as `data`. */
  readonly templateData: Readonly<Record<string, JsonValue>>;
}

/** The name of an option in the code, `mockName` for the key `mock-name`. */
export type OptionName = keyof Options;
