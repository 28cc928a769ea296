import type { CommandDefinition } from '../command.ts';
import { resultOptions } from '../../options/result-options.ts';

/** `gen extract`. */
export const extractDefinition: CommandDefinition = Object.freeze({
  name: 'extract',
  summary: 'write interfaces of types, or of what a package uses of them',
  description:
    'Writes interfaces that have the methods of types, or those that a package calls\non its concrete dependencies, so that a test can use a double.',
  arguments: [
    {
      syntax: '[pattern]',
      description: 'the package of the types: an import path, or a directory such as . or ./store; or a Go file of it',
    },
    { syntax: '[types...]', description: 'the types; Type:Name says what the interface is called' },
  ],
  options: [
    { syntax: '--used-by <pattern>', description: 'what this package calls on concrete types of others' },
    { syntax: '--type <names>', description: 'with --used-by: of these types only, sql.DB,Client, whatever they are' },
    { syntax: '--rewrite', description: 'with --used-by: print what changes where the interfaces take the place of the types' },
    { syntax: '--write', description: 'with --rewrite: change the files instead, all or none' },
    { syntax: '--out <file>', description: 'write to this file; without it, to the standard output' },
    { syntax: '--package <name>', description: 'package clause of the file; else that of the package in its directory' },
    { syntax: '--name <name>', description: 'what the interface is called; else as its type, beside that TypeInterface' },
    { syntax: '--include <methods>', description: 'only these methods: names and patterns, Get*,List' },
    { syntax: '--exclude <methods>', description: 'all methods but these' },
    { syntax: '--no-promoted', description: 'leave out methods of embedded fields' },
    { syntax: '--unexported', description: 'take unexported methods, too' },
    { syntax: '--no-docs', description: 'leave out the comments above methods' },
    { syntax: '--type-docs', description: 'put the comments above the type above the interface' },
    { syntax: '--comment <text>', description: 'put this text above the interface' },
    { syntax: '--header <text>', description: 'put this text at the top of the file' },
    { syntax: '--no-proof', description: 'do not have the compiler prove that the types implement their interfaces' },
    { syntax: '--templates <directory>', description: 'print with the templates of this directory (gen templates copy extract)' },
    { syntax: '--build-flags <flags>', description: 'flags as go build takes them, -tags=integration for instance' },
    ...resultOptions,
  ],
  notes: `
Without --used-by, an interface has the methods of pointers to its type, those
of embedded fields included, with their comments. Sources need not compile.

With --used-by, each client and each type with hidden state of another package
gets the smallest interface that has what is called on it, and notes tell where
only the concrete type will do, and what nothing hands in: time.Now, clients
that are made where they are used.

--rewrite prints a unified diff that changes fields, parameters, results and
variables to the interfaces wherever everything that is done with their values
allows it, tests included; notes tell why others stay.

Examples:
  gen extract . MySQLStore:Store
  gen extract --out=service/store.go ./mysql Store
  gen extract --include='Get*,List' --name=Reader store.go MySQLStore
  gen extract database/sql DB:Database
  gen extract --used-by ./service --out=service/dependencies.go
  gen extract --used-by ./service --rewrite --write`,
  load: async () => (await import('./extract-command.ts')).runExtractCommand,
});
