import type { CommandDefinition } from '../command.ts';
import { outputOptions } from '../../options/output-options.ts';
import { settingFlags } from '../../options/setting-flags.ts';
import { shardOption } from '../../options/shard-option.ts';

/** `gen diff`. */
export const diffDefinition: CommandDefinition = Object.freeze({
  name: 'diff',
  summary: 'print what gen run and gen prune would change, as a unified diff',
  description: 'Prints what gen run and gen prune would change, as a unified diff on standard\noutput, and writes nothing.',
  arguments: [
    { syntax: '[patterns...]', description: 'directories, patterns such as ./store/..., or Go files; this directory where left out' },
  ],
  options: [shardOption, ...outputOptions, ...settingFlags],
  notes: `
Paths are as seen from the working directory, behind a/ and b/; git apply and
patch -p1 take the output there. Mocks that nothing asks for are shown as
deleted. With --json each file has its part as "patch".

The exit status is 0 where nothing differs, 1 where something does or could not
be made, 2 for mistakes in the command line or in gen.yaml, 130 after Ctrl-C.

Examples:
  gen diff
  gen diff ./internal/... | git apply`,
  load: async () => (await import('./diff-command.ts')).runDiffCommand,
});
