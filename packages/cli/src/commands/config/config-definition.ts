import type { CommandDefinition } from '../command.ts';
import { resultOptions } from '../../options/result-options.ts';
import { settingFlags } from '../../options/setting-flags.ts';

/** `gen config`. */
export const configDefinition: CommandDefinition = Object.freeze({
  name: 'config',
  summary: 'show the value of each option of gen.yaml, and where it comes from',
  description:
    'Shows which gen.yaml files count for a package or one of its interfaces, which\nof their entries match, the value of each option, and where it comes from.',
  arguments: [
    { syntax: '[package]', description: 'a directory or an import path; this directory where left out' },
    { syntax: '[interface]', description: 'an interface of the package, for what is written of it' },
  ],
  options: [...resultOptions, ...settingFlags],
  notes: `
A value comes from a flag, a variable, a //gen: comment, a place in gen.yaml, or
is the default. Of replace-type and template-data each key may come from a place
of its own.

The exit status is 0, or 2 for mistakes in gen.yaml or the command line.

Examples:
  gen config
  gen config ./store Store
  gen config --typed --json io Reader`,
  load: async () => (await import('./config-command.ts')).runConfigCommand,
});
