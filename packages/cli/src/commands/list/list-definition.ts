import type { CommandDefinition } from '../command.ts';
import { resultOptions } from '../../options/result-options.ts';

/** `gen list`. */
export const listDefinition: CommandDefinition = Object.freeze({
  name: 'list',
  summary: 'list interfaces and function types, and their doubles',
  description: 'Lists the interfaces, constraints and function types of packages, and the mocks\nand stubs of them.',
  arguments: [
    {
      syntax: '[patterns...]',
      description: 'std, import paths, directories, patterns such as ./store/..., or Go files; this directory where left out',
    },
  ],
  options: [
    { syntax: '--all', description: "unexported types of other modules' packages, too" },
    { syntax: '--exported', description: 'exported types only' },
    { syntax: '--unmocked', description: 'interfaces only that have no mock and no stub here' },
    ...resultOptions,
  ],
  notes: `
Packages of the module that you are in, or of the workspace, are listed with
their unexported types, others with their exported ones. Test files, and files
that build constraints leave out, are not looked at. The number of methods is
that of the declaration itself; what it embeds stands beside it.

Mocks and stubs are those that gen run would write for this module. Nothing is
generated to tell them.

Examples:
  gen list ./...
  gen list --unmocked ./internal/...
  gen list io net/http
  gen list --json std`,
  load: async () => (await import('./list-command.ts')).runListCommand,
});
