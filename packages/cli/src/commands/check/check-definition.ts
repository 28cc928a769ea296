import type { CommandDefinition } from '../command.ts';
import { outputOptions } from '../../options/output-options.ts';
import { settingFlags } from '../../options/setting-flags.ts';
import { shardOption } from '../../options/shard-option.ts';

/** `gen check`. */
export const checkDefinition: CommandDefinition = Object.freeze({
  name: 'check',
  summary: 'tell which mocks are stale, missing or orphaned; write nothing',
  description:
    'Compares the mocks that the repository asks for with those that are there, and\nwrites nothing. Lists what is stale, missing or orphaned on standard output.',
  arguments: [
    { syntax: '[patterns...]', description: 'directories, patterns such as ./store/..., or Go files; this directory where left out' },
  ],
  options: [shardOption, ...outputOptions, ...settingFlags],
  notes: `
Stale: the file differs from what gen run would write. Missing: it is not there.
Orphaned: the file says that mockgen or gen made it, and nothing in the whole
repository asks for it, no //go:generate line, gen.yaml or //gen: comment,
whichever directories are checked. Files that a Makefile or a script makes are
listed under keep in gen.yaml, as paths or globs:

  keep: ['mocks/legacy/**']

The exit status is 0 where all is as it should be, 1 where something is stale,
missing, orphaned or could not be made, 2 for mistakes in the command line or
in gen.yaml, 130 after Ctrl-C.

Examples:
  gen check
  gen check ./internal/...
  gen check --format github
  gen check --format sarif > gen.sarif`,
  load: async () => (await import('./check-command.ts')).runCheckCommand,
});
