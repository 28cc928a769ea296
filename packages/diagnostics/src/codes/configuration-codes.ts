import type { CodeExplanation } from './code-explanation.ts';

/** GEN4xx: findings about gen.yaml, and about the same options in the environment, in flags and in comments. */
export const configurationCodes = {
  GEN401: {
    title: 'not valid YAML',
    explanation: 'The file does not follow the syntax of YAML 1.2. Nothing of it counts until that is right.',
    advice: 'Look at the caret: often an indentation, a tab, or a value with `{{`, `*` or `@` that needs quotes.',
  },
  GEN402: {
    title: 'unknown key',
    explanation: 'The key is not one that gen.yaml takes at this place.',
    advice:
      'Names that come near are listed; `gen schema` prints all keys, and docs/configuration.md explains them. Keys with `x-` are free.',
  },
  GEN403: {
    title: 'wrong value',
    explanation: 'The value is not of the type or form that the option takes.',
    advice: 'The hint has an example.',
  },
  GEN404: {
    title: 'key given twice',
    explanation: 'A mapping holds the same key twice, so that one of the values would have no effect.',
    advice: 'Keep one of them. Several outputs of one interface are a list below its name.',
  },
  GEN405: {
    title: 'bad pattern',
    explanation: 'The pattern is neither a name, nor a glob, nor `regex:` with a regular expression, or it is malformed.',
    advice: 'Write Store, "*Store", or "regex:^Store".',
  },
  GEN406: {
    title: 'unknown target',
    explanation: 'Nothing that gen can generate has this name.',
    advice: 'Names that come near are listed.',
  },
  GEN407: {
    title: 'unknown version of gen.yaml',
    explanation: 'The file is written for another version of its form than this gen reads.',
    advice: 'Write `version: 1`, or install a gen that reads the version.',
  },
  GEN408: {
    title: 'wrong name of a configuration file',
    explanation: 'The configuration is read from gen.yaml alone, so that there is never a question which of two files counts.',
    advice: 'Rename the file to gen.yaml.',
  },
  GEN409: {
    title: 'not a text file that can be read as configuration',
    explanation: 'gen.yaml is UTF-8 text without NUL, of at most one megabyte.',
    advice: 'Save it as UTF-8; move what is large into several gen.yaml files.',
  },
  GEN410: {
    title: 'malformed template of a name',
    explanation: 'The value holds `{{`, and so is a Handlebars template, but it cannot be parsed or evaluated.',
    advice:
      'Write {{interface}}, {{snakeCase interface}} or {{#if isExported}}...{{/if}}; docs/configuration.md lists the names and helpers.',
  },
  GEN411: {
    title: 'unknown name in the template of a name',
    explanation: 'The template reads a name, or calls a helper, that does not exist.',
    advice: 'Names that come near are listed; docs/configuration.md lists all.',
  },
  GEN412: {
    title: 'the YAML is nested or repeated too much',
    explanation: 'Aliases would expand to an enormous document, contain themselves, or the nesting is deeper than any configuration needs.',
    advice: 'Write fewer aliases, or none inside of what other aliases repeat.',
  },
  GEN413: {
    title: 'unknown variable of the environment',
    explanation: 'A variable with the prefix GEN_ is not one that gen reads, but its name comes near one.',
    advice: 'Correct the name, or unset the variable.',
  },
  GEN414: {
    title: 'contradiction',
    explanation: 'Two entries ask for opposite things.',
    advice: 'Remove one of them.',
  },
  GEN415: {
    title: 'the key cannot stand here',
    explanation:
      'An option that decides which files of a package are read cannot differ from interface to interface, and a target that makes files for packages has nothing to do with one of its interfaces.',
    advice: 'Move it to the package, the target or the top level.',
  },
  GEN416: {
    title: 'the template of a name gave no usable name',
    explanation: 'What the value gives for this interface is no file name, directory, package name or identifier of Go.',
    advice: 'Change the template; the message has what it gave.',
  },
  GEN417: {
    title: 'client that cannot be named so',
    explanation:
      '`clients` names a place that the package does not have, a type that is not there, or one that is no client of a library that gen knows.',
    advice:
      'Write `Type.field`, the name of a package variable, or `Function.parameter` and `Type.Method.variable`, below the package that has it; and types as `*database/sql.DB`.',
  },
} as const satisfies Record<string, CodeExplanation>;
