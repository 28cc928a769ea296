import type { CommandDefinition } from '../command.ts';
import { quietOption } from '../../options/common-options.ts';
import { resultOptions } from '../../options/result-options.ts';

/** `gen tests`. */
export const testsDefinition: CommandDefinition = Object.freeze({
  name: 'tests',
  summary: 'write table tests of functions and methods',
  description: 'Writes table tests of functions and methods, mocks of their dependencies wired in.\nPrints a unified diff; --write writes.',
  arguments: [
    {
      syntax: '<patterns...>',
      description: 'packages: directories, import paths, patterns such as ./...; or Go files, for the functions in them',
    },
  ],
  options: [
    { syntax: '--untested', description: 'functions that nobody has tested, by the names of tests; the default' },
    { syntax: '--all', description: 'functions that people have tested, too' },
    { syntax: '--exported', description: 'exported functions, and exported methods of exported types only' },
    { syntax: '--only <regexp>', description: 'only functions whose Name or Type.Name matches' },
    { syntax: '--exclude <regexp>', description: 'all but functions whose Name or Type.Name matches' },
    { syntax: '--fuzz', description: 'fuzz tests, too, for functions over basic types that only compute' },
    { syntax: '--print-inputs', description: 'tell arguments in messages, too' },
    { syntax: '--named', description: 'cases as a map by name' },
    { syntax: '--no-subtests', description: 'no subtest a case' },
    { syntax: '--no-parallel', description: 'no t.Parallel' },
    {
      syntax: '--compare <way>',
      description: 'how results are compared; else as the tests of the package do it',
      choices: ['plain', 'cmp', 'testify'],
    },
    { syntax: '--templates <directory>', description: 'print with the templates of this directory (gen templates copy tests)' },
    { syntax: '--write', description: 'write the files' },
    { syntax: '-v, --verbose', description: 'name every test, and the functions that get none' },
    quietOption,
    ...resultOptions,
  ],
  notes: `
Tests go to the file beside the source, store_test.go for store.go, and to its
package. A case that cannot be told from the code is skipped with a reason, and
runs nothing of the function.

Examples:
  gen tests ./store
  gen tests --write --exported ./...
  gen tests --write --only='^Service\\.' service.go
  gen tests --fuzz --only='^Parse' ./money
  gen tests --all --compare=cmp ./store | git apply`,
  load: async () => (await import('./tests-command.ts')).runTestsCommand,
});
