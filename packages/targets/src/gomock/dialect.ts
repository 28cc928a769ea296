/** The module of a mockgen, which is also the module whose runtime its mocks import. */
export type DialectName = 'go.uber.org/mock' | 'github.com/golang/mock';

/** Everything in which the mocks of one mockgen differ from those of the other. Templates know nothing of it: it has become view data by then. */
export interface MockDialect {
  readonly name: DialectName;
  /** The release whose output ours equals. */
  readonly version: string;
  /** The import path of the runtime. */
  readonly runtimePath: string;
  /** Whether the header says which command wrote the file, unless -write_command_comment decides. */
  readonly hasCommandComment: boolean;
  /** Whether mocks have the field `isgomock`. */
  readonly hasMarkerField: boolean;
  /** The empty interface in the mock's own code, and where the source writes `interface{}`. */
  readonly emptyInterface: 'any' | 'interface{}';
  /** Whether a parameter that has the name of an import is renamed; else only where the mock would not compile. */
  readonly renamesImportNames: boolean;
  /** Whether -imports names the imports of the mock, too, and not only those of the source. */
  readonly keepsGivenImportNames: boolean;
  /** Names that no import gets, besides keywords. */
  readonly reservedImportNames: readonly string[];
  /** Whether the names of imports are asked for when the destination is empty already, and with all dependencies, whose errors then count. */
  readonly listsDependencies: boolean;
  /** Package mode reads go/types, or compiles a program that reflects: then aliases and parameter names are gone. */
  readonly packageMode: 'types' | 'reflection';
}

const dialects: Readonly<Record<DialectName, MockDialect>> = Object.freeze({
  'go.uber.org/mock': {
    name: 'go.uber.org/mock',
    version: 'v0.6.0',
    runtimePath: 'go.uber.org/mock/gomock',
    hasCommandComment: true,
    hasMarkerField: true,
    emptyInterface: 'any',
    renamesImportNames: true,
    keepsGivenImportNames: true,
    reservedImportNames: ['any'],
    listsDependencies: false,
    packageMode: 'types',
  },
  'github.com/golang/mock': {
    name: 'github.com/golang/mock',
    version: 'v1.6.0',
    runtimePath: 'github.com/golang/mock/gomock',
    hasCommandComment: false,
    hasMarkerField: false,
    emptyInterface: 'interface{}',
    renamesImportNames: false,
    keepsGivenImportNames: false,
    reservedImportNames: [],
    listsDependencies: true,
    packageMode: 'reflection',
  },
});

/** The dialect of a name; that of go.uber.org/mock where none is given. */
export function dialectOf(name: DialectName | undefined): MockDialect {
  return dialects[name ?? 'go.uber.org/mock'];
}
