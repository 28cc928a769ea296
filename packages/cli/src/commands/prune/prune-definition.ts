import type { CommandDefinition } from '../command.ts';
import { outputOptions } from '../../options/output-options.ts';
import { settingFlags } from '../../options/setting-flags.ts';

/** `gen prune`. */
export const pruneDefinition: CommandDefinition = Object.freeze({
  name: 'prune',
  summary: 'remove generated mocks that nothing asks for any more',
  description:
    'Lists the generated mocks that no //go:generate line, gen.yaml or //gen: comment\nof the repository asks for any more, asks, and removes them.',
  arguments: [
    { syntax: '[patterns...]', description: 'directories, patterns such as ./store/..., or Go files; this directory where left out' },
  ],
  options: [
    { syntax: '-y, --yes', description: 'do not ask' },
    { syntax: '-n, --dry-run', description: 'list them and remove nothing' },
    ...outputOptions,
    ...settingFlags,
  ],
  notes: `
Removed are regular files inside the repository that say at that moment that
mockgen or gen generated them, and, as by git, the directories that this leaves
empty. Symbolic links are not followed. Files under keep in gen.yaml stay.
Where a line of the repository cannot be read nothing is removed, since it may
ask for one of the files.

The exit status is 0; 1 where something could not be removed, or the answer was
no; 2 where nobody can answer and --yes is not given, and for other mistakes in
the command line or in gen.yaml.

Examples:
  gen prune
  gen prune --dry-run
  gen prune --yes ./internal/...`,
  load: async () => (await import('./prune-command.ts')).runPruneCommand,
});
