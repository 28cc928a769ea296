import { templatePattern } from '../names/name-forms.ts';
import type { OptionDefinition } from './option-definition.ts';
import * as forms from './option-forms.ts';
import type { OptionName, Options } from './options.ts';

type Fields<Name extends OptionName> = Omit<OptionDefinition<Name>, 'name' | 'key' | 'variable' | 'flag' | 'level'> & {
  readonly level?: 'package';
};

function define<Name extends OptionName>(name: Name, fields: Fields<Name>): OptionDefinition<Name> {
  const key = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const outside = fields.kind === 'data' ? {} : { variable: `GEN_${key.replaceAll('-', '_').toUpperCase()}`, flag: `--${key}` };
  return Object.freeze({ name, key, level: 'interface', ...fields, ...outside });
}

function defineSwitch<Name extends SwitchName>(name: Name, value: boolean, description: string): OptionDefinition<Name> {
  const fields = { kind: 'boolean', default: value, description, expected: 'true or false', example: String(!value), schema: forms.truth };
  return define(name, fields as unknown as Fields<Name>);
}

type SwitchName = { [Name in OptionName]: Options[Name] extends boolean ? Name : never }[OptionName];

/** Every option with its definition, in the order that documentation lists them. */
export const optionDefinitions: { readonly [Name in OptionName]: OptionDefinition<Name> } = Object.freeze({
  directory: define('directory', {
    kind: 'template',
    default: '{{#if isLocal}}{{packageDirectory}}/mocks{{else}}mocks/{{importPath}}{{/if}}',
    description:
      'The directory of an output, a template. A relative one starts from the directory of the gen.yaml that says so; from the working directory in a flag or variable.',
    expected: 'a directory',
    example: '"{{packageDirectory}}/mocks"',
    schema: forms.textOf(templatePattern('directory')),
  }),
  filename: define('filename', {
    kind: 'template',
    default: '{{snakeCase interface}}_mock.go',
    description: 'The file name of an output, a template. Interfaces whose outputs have the same path share one file.',
    expected: 'a file name that ends with .go',
    example: 'mocks.go',
    schema: forms.textOf(templatePattern('filename')),
  }),
  package: define('package', {
    kind: 'template',
    default: 'mocks',
    description: 'The name in the package clause of an output, a template.',
    expected: 'a package name of Go',
    example: '"{{package}}_test"',
    schema: forms.textOf(templatePattern('package')),
  }),
  mockName: define('mockName', {
    kind: 'template',
    default: 'Mock{{interface}}',
    description: 'The name of what is generated for an interface, a template.',
    expected: 'an identifier of Go',
    example: '"Fake{{interface}}"',
    schema: forms.textOf(templatePattern('mockName')),
  }),
  inPackage: defineSwitch(
    'inPackage',
    false,
    'Puts outputs beside the interface, into its package; `directory` and `package` have no say then.',
  ),
  typed: defineSwitch('typed', false, 'Writes `Return`, `Do` and `DoAndReturn` with the types of each method.'),
  unexported: defineSwitch(
    'unexported',
    false,
    'Takes unexported interfaces, too. One whose name is written out in `interfaces` is taken in any case.',
  ),
  includeGenerated: defineSwitch(
    'includeGenerated',
    false,
    'Takes interfaces of generated files, too. One whose name is written out in `interfaces` is taken in any case.',
  ),
  buildConstraint: define('buildConstraint', {
    kind: 'text',
    default: '',
    description: 'The build constraint of an output: what stands behind `//go:build`. Empty for none.',
    expected: 'a build constraint expression on one line',
    example: '"!production"',
    schema: forms.textOf(/^[^\n\r]*$/u),
  }),
  headerFile: define('headerFile', {
    kind: 'path',
    default: '',
    description: 'A file whose text opens outputs as a comment, a licence for instance. Empty for none.',
    expected: 'the path of a file',
    example: 'hack/header.txt',
    schema: forms.path,
  }),
  tags: define('tags', {
    kind: 'list',
    default: Object.freeze([]),
    description: 'Build tags that hold while packages are read, as `go build -tags` takes them.',
    expected: 'a list of build tags',
    example: '[integration]',
    schema: forms.listOf(/^[\p{L}\p{Nd}_.]+$/u),
    level: 'package',
  }),
  goos: define('goos', {
    kind: 'text',
    default: '',
    description: 'The operating system that packages are read for. Empty for the one of the go command.',
    expected: 'a value of GOOS',
    example: 'linux',
    schema: forms.textOf(/^[a-z0-9]*$/u),
    level: 'package',
  }),
  goarch: define('goarch', {
    kind: 'text',
    default: '',
    description: 'The architecture that packages are read for. Empty for the one of the go command.',
    expected: 'a value of GOARCH',
    example: 'amd64',
    schema: forms.textOf(/^[a-z0-9]*$/u),
    level: 'package',
  }),
  localPrefix: define('localPrefix', {
    kind: 'list',
    default: Object.freeze([]),
    description: 'Import paths with one of these prefixes form a group of their own behind the others, as `goimports -local` does it.',
    expected: 'a list of import path prefixes',
    example: '[example.com/acme]',
    schema: forms.listOf(/^[^\s,"`\\]+$/u),
  }),
  replaceType: define('replaceType', {
    kind: 'map',
    default: Object.freeze({}),
    description:
      'Types that outputs use in the place of others, as `importPath.Name: importPath.Name`; `importPath.*` stands for every type of a package. Adds to what less specific places say.',
    expected: 'a mapping from type to type, each as importPath.Name or importPath.*',
    example: '{ example.com/a/internal.T: example.com/a.T }',
    schema: forms.replacements,
  }),
  commandComment: defineSwitch('commandComment', true, 'Says in a comment which command wrote an output.'),
  sourceComment: defineSwitch('sourceComment', true, 'Says in a comment what an output was made from.'),
  packageComment: defineSwitch('packageComment', true, 'Gives the package of an output a documentation comment.'),
  templates: define('templates', {
    kind: 'path',
    default: '',
    description: 'A directory with templates (`*.hbs`) of your own, which take the place of the ones of gen. Empty for none.',
    expected: 'the path of a directory',
    example: 'tools/templates',
    schema: forms.path,
  }),
  templateData: define('templateData', {
    kind: 'data',
    default: Object.freeze({}),
    description: 'What your templates read as `data`. Adds to what less specific places say, mapping by mapping.',
    expected: 'a mapping',
    example: '{ team: payments }',
    schema: forms.data,
  }),
});

/** The names of all options, in the order of `optionDefinitions`. */
export const optionNames: readonly OptionName[] = Object.freeze(Object.keys(optionDefinitions) as OptionName[]);
