import type { CommandDefinition } from '../command.ts';
import { colorOptions } from '../../options/common-options.ts';

/** `gen extract`. */
export const extractDefinition: CommandDefinition = Object.freeze({
  name: 'extract',
  summary: 'write interfaces of types that have methods',
  description: 'Writes interfaces that have the methods of types, so that code can depend on\nthe interface and a test on a double.',
  arguments: [
    {
      syntax: '<pattern>',
      description: 'the package of the types: an import path, or a directory such as . or ./store; or a Go file of it',
    },
    { syntax: '<types...>', description: 'the types; Type:Name says what the interface is called' },
  ],
  options: [
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
    ...colorOptions,
  ],
  notes: `
An interface has the methods of pointers to its type, promoted ones of embedded
fields included, with their comments; methods are looked up in source, which
need not compile.

Examples:
  gen extract . MySQLStore:Store
  gen extract --out=service/store.go ./mysql Store
  gen extract --include='Get*,List' --name=Reader store.go MySQLStore
  gen extract database/sql DB:Database`,
  load: async () => (await import('./extract-command.ts')).runExtractCommand,
});
