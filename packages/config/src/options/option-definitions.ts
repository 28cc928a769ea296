import type { OptionDefinition } from './option-definition.ts';
import type { OptionName, Options } from './options.ts';

type Fields<Name extends OptionName> = Omit<OptionDefinition<Name>, 'name' | 'key' | 'variable' | 'flag' | 'level'> & {
  readonly level?: 'package';
};

function define<Name extends OptionName>(name: Name, fields: Fields<Name>): OptionDefinition<Name> {
  const key = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const outside = fields.kind === 'data' ? {} : { variable: `GEN_${key.replaceAll('-', '_').toUpperCase()}`, flag: `--${key}` };
  return Object.freeze({ name, key, level: 'interface', ...fields, ...outside });
}

function defineSwitch<Name extends SwitchName>(name: Name, fields: SwitchFields): OptionDefinition<Name> {
  const shared = { kind: 'boolean', expected: 'true or false', example: String(!fields.default) };
  return define(name, { ...shared, ...fields } as unknown as Fields<Name>);
}

type SwitchFields = Pick<OptionDefinition<SwitchName>, 'default' | 'summary' | 'description'> & Partial<Pick<OptionDefinition, 'level'>>;

type SwitchName = { [Name in OptionName]: Options[Name] extends boolean ? Name : never }[OptionName];

/** Every option with its definition, in the order that documentation lists them. Plain data: help and completion read it at each start. */
export const optionDefinitions: { readonly [Name in OptionName]: OptionDefinition<Name> } = Object.freeze({
  directory: define('directory', {
    summary: 'where outputs go',
    placeholder: 'directory',
    kind: 'template',
    default: '{{#if isLocal}}{{packageDirectory}}/mocks{{else}}mocks/{{importPath}}{{/if}}',
    description:
      'The directory of an output, a template. A relative one starts from the directory of the gen.yaml that says so; from the working directory in a flag or variable.',
    expected: 'a directory',
    example: '"{{packageDirectory}}/mocks"',
  }),
  filename: define('filename', {
    summary: 'file name of outputs, ending in .go',
    placeholder: 'name',
    kind: 'template',
    default: '{{snakeCase interface}}_mock.go',
    description: 'The file name of an output, a template. Interfaces whose outputs have the same path share one file.',
    expected: 'a file name that ends with .go',
    example: 'mocks.go',
  }),
  package: define('package', {
    summary: 'package clause of outputs',
    placeholder: 'name',
    kind: 'template',
    default: 'mocks',
    description: 'The name in the package clause of an output, a template.',
    expected: 'a package name of Go',
    example: '"{{package}}_test"',
  }),
  mockName: define('mockName', {
    summary: 'what mocks and stubs are called',
    placeholder: 'name',
    kind: 'template',
    default: 'Mock{{interface}}',
    description: 'The name of what is generated for an interface, a template.',
    expected: 'an identifier of Go',
    example: '"Fake{{interface}}"',
  }),
  inPackage: defineSwitch('inPackage', {
    default: false,
    summary: 'put outputs beside the interface',
    description: 'Puts outputs beside the interface, into its package; `directory` and `package` have no say then.',
  }),
  typed: defineSwitch('typed', {
    default: false,
    summary: 'write Return, Do, DoAndReturn with types',
    description: 'Of mocks: writes `Return`, `Do` and `DoAndReturn` with the types of each method.',
  }),
  ensure: defineSwitch('ensure', {
    default: true,
    summary: 'stubs: prove what they implement',
    description: 'Of stubs: has the compiler prove that each implements its interface.',
  }),
  strict: defineSwitch('strict', {
    default: false,
    summary: 'stubs: panic where no function is set',
    description:
      'Of stubs: panics where a method is called whose function is not set, instead of giving what was set by `...Returns`, else zero values.',
  }),
  controls: defineSwitch('controls', {
    default: false,
    summary: 'stubs: count calls, answer single ones',
    description:
      'Of stubs: also writes `GetCallCount`, `GetReturnsOnCall` and `SetGet` for a method `Get`, and `Invocations` for all methods.',
  }),
  copySlices: defineSwitch('copySlices', {
    default: false,
    summary: 'stubs: record copies of slices',
    description: 'Of stubs: records copies of slices, for code that writes into them after the call.',
  }),
  memory: defineSwitch('memory', {
    default: false,
    summary: 'stubs: keep rows of repositories',
    description:
      'Of stubs: has those of repositories keep rows in memory, so that methods such as `Get`, `List`, `Save` and `Delete` work where their function is not set.',
  }),
  doubles: define('doubles', {
    summary: 'fakes: where their runtime goes',
    placeholder: 'directory',
    kind: 'text',
    default: 'internal/doubles',
    description:
      'Of fakes: the directory of the packages that they run on, from the directory of the module. One for all fakes of a module.',
    expected: 'a directory of the module, with slashes',
    example: 'internal/fakes',
    level: 'package',
  }),
  fakePackage: define('fakePackage', {
    summary: 'fakes: the name of their package',
    placeholder: 'name',
    kind: 'text',
    default: '',
    description:
      'Of fakes: the name of their package, and of its directory, which is below that of the package whose clients they are. Empty for the name of that package and `fake`.',
    expected: 'a package name of Go',
    example: 'standins',
    level: 'package',
  }),
  mysqlBackend: define('mysqlBackend', {
    summary: 'fakes: what stands behind a *sql.DB',
    placeholder: 'backend',
    kind: 'text',
    default: 'engine',
    description:
      'Of fakes: what stands behind a `*sql.DB`: `engine`, a MySQL in memory with the semantics of MariaDB, which is part of the fakes; `sqlmock`, expectations of [go-sqlmock](https://github.com/DATA-DOG/go-sqlmock); `gms`, [go-mysql-server](https://github.com/dolthub/go-mysql-server), which runs SQL in memory, without row locks; or `real`, the server that `GEN_MYSQL_DSN` names.',
    expected: 'engine, sqlmock, gms or real',
    example: 'real',
    level: 'package',
  }),
  mysqlSchema: define('mysqlSchema', {
    summary: 'fakes: where tables are made',
    placeholder: 'paths',
    kind: 'list',
    default: Object.freeze([]),
    description:
      'Of fakes: where the tables of MySQL are made, as .sql files and directories of migrations in the order in which they are run, from the directory of the module. Empty for the migrations of golang-migrate, goose or sql-migrate in the module, or the one directory of plain files.',
    expected: 'a list of relative paths',
    example: '[db/migrations, db/views.sql]',
    level: 'package',
  }),
  fakeContract: defineSwitch('fakeContract', {
    default: true,
    summary: 'fakes: write a contract test',
    description:
      'Of fakes: writes a contract test, which makes the same calls on the fakes and, where variables such as `GEN_REDIS_ADDR` name them, on servers, and compares what they gave.',
    level: 'package',
  }),
  fakeFaults: define('fakeFaults', {
    summary: 'fakes: what goes wrong in tests that say so',
    kind: 'data',
    default: Object.freeze({}),
    description:
      'Of fakes: what goes wrong, by a name that becomes a method of the fakes: `slow-cache` is `f.SlowCache()`. Each is a list of rules: `on`, a pattern of calls; what happens to them: `timeout`, `lost-before`, `lost-after`, `fail`, `error`, `mysql-error`, `circuit-open`, `empty`, `cut`, `close`, `latency` and `jitter`, `reorder`; and when: `times`, `skip`, `chance`, `trace`. Adds to what less specific places say.',
    expected: 'a mapping from names to lists of rules',
    example: "{ slow-cache: [{ on: 'redis.get *', latency: 50ms, times: 3 }] }",
    level: 'package',
  }),
  clients: define('clients', {
    summary: 'fakes: clients that the code does not tell',
    kind: 'data',
    default: Object.freeze({}),
    description:
      'Of fakes, and of `gen fake --list`: which client a place holds whose type gen cannot tell, by its name: `Store.conn` for a field, `conn` for a package variable, `New.conn` or `Store.Run.tx` for a parameter or variable of a function. Adds to what less specific places say.',
    expected: 'a mapping from names of places to types, each as importPath.Name, with * where it is a pointer',
    example: "{ Store.conn: '*database/sql.DB' }",
    level: 'package',
  }),
  unexported: defineSwitch('unexported', {
    default: false,
    summary: 'take unexported interfaces, too',
    description: 'Takes unexported interfaces, too. One whose name is written out in `interfaces` is taken in any case.',
  }),
  includeGenerated: defineSwitch('includeGenerated', {
    default: false,
    summary: 'take interfaces of generated files, too',
    description: 'Takes interfaces of generated files, too. One whose name is written out in `interfaces` is taken in any case.',
  }),
  buildConstraint: define('buildConstraint', {
    summary: 'what stands behind //go:build in outputs',
    placeholder: 'expression',
    kind: 'text',
    default: '',
    description: 'The build constraint of an output: what stands behind `//go:build`. Empty for none.',
    expected: 'a build constraint expression on one line',
    example: '"!production"',
  }),
  headerFile: define('headerFile', {
    summary: 'file whose text opens outputs as a comment',
    placeholder: 'file',
    kind: 'path',
    default: '',
    description: 'A file whose text opens outputs as a comment, a licence for instance. Empty for none.',
    expected: 'the path of a file',
    example: 'hack/header.txt',
  }),
  tags: define('tags', {
    summary: 'build tags that packages are read with',
    placeholder: 'a,b',
    kind: 'list',
    default: Object.freeze([]),
    description: 'Build tags that hold while packages are read, as `go build -tags` takes them.',
    expected: 'a list of build tags',
    example: '[integration]',
    level: 'package',
  }),
  goos: define('goos', {
    summary: 'operating system that packages are read for',
    placeholder: 'system',
    kind: 'text',
    default: '',
    description: 'The operating system that packages are read for. Empty for the one of the go command.',
    expected: 'a value of GOOS',
    example: 'linux',
    level: 'package',
  }),
  goarch: define('goarch', {
    summary: 'architecture that packages are read for',
    placeholder: 'architecture',
    kind: 'text',
    default: '',
    description: 'The architecture that packages are read for. Empty for the one of the go command.',
    expected: 'a value of GOARCH',
    example: 'amd64',
    level: 'package',
  }),
  localPrefix: define('localPrefix', {
    summary: 'import paths that form a group of their own',
    placeholder: 'a,b',
    kind: 'list',
    default: Object.freeze([]),
    description: 'Import paths with one of these prefixes form a group of their own behind the others, as `goimports -local` does it.',
    expected: 'a list of import path prefixes',
    example: '[example.com/acme]',
  }),
  replaceType: define('replaceType', {
    summary: 'use a type in the place of another',
    placeholder: 'from=to',
    kind: 'map',
    default: Object.freeze({}),
    description:
      'Types that outputs use in the place of others, as `importPath.Name: importPath.Name`; `importPath.*` stands for every type of a package. Adds to what less specific places say.',
    expected: 'a mapping from type to type, each as importPath.Name or importPath.*',
    example: '{ example.com/a/internal.T: example.com/a.T }',
  }),
  commandComment: defineSwitch('commandComment', {
    default: true,
    summary: 'say which command wrote an output',
    description: 'Says in a comment which command wrote an output.',
  }),
  sourceComment: defineSwitch('sourceComment', {
    default: true,
    summary: 'say what an output was made from',
    description: 'Says in a comment what an output was made from.',
  }),
  packageComment: defineSwitch('packageComment', {
    default: true,
    summary: 'give packages a documentation comment',
    description: 'Gives the package of an output a documentation comment.',
  }),
  templates: define('templates', {
    summary: 'directory with templates of your own',
    placeholder: 'directory',
    kind: 'path',
    default: '',
    description:
      'A directory with templates (`*.hbs`) of your own, which take the place of the ones of gen: see [templates.md](templates.md). Empty for none.',
    expected: 'the path of a directory',
    example: 'tools/templates',
  }),
  templateData: define('templateData', {
    summary: 'what templates of your own read as data',
    kind: 'data',
    default: Object.freeze({}),
    description:
      'What your templates read as `data`, held to the `template-data.schema.json` beside them, where there is one. Adds to what less specific places say, mapping by mapping.',
    expected: 'a mapping',
    example: '{ team: payments }',
  }),
});

/** The names of all options, in the order of `optionDefinitions`. */
export const optionNames: readonly OptionName[] = Object.freeze(Object.keys(optionDefinitions) as OptionName[]);
