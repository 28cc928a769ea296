import type { CommandDefinition } from '../command.ts';
import { cacheOption, colorOptions, quietOption } from '../../options/common-options.ts';
import { settingFlags } from '../../options/setting-flags.ts';

/** `gen watch`. */
export const watchDefinition: CommandDefinition = Object.freeze({
  name: 'watch',
  summary: 'keep all mocks right while you edit',
  description:
    'Does what gen run does, and again whenever something changes that the mocks are\nmade from: Go files, //go:generate lines, gen.yaml, templates, go.mod, go.work.',
  arguments: [
    { syntax: '[patterns...]', description: 'directories, patterns such as ./store/..., or Go files; this directory where left out' },
  ],
  options: [
    { syntax: '--prune', description: 'remove mocks that nothing asks for any more' },
    { syntax: '--debounce <ms>', description: 'begin when nothing has changed for so long; 20 where left out' },
    { syntax: '--json-lines', description: 'print a JSON object a line for each round (docs/json.md)' },
    { syntax: '--stdin-end', description: 'end when standard input ends, with the program that started it' },
    { syntax: '--poll', description: 'look at files again and again, for disks that do not notify' },
    { syntax: '-v, --verbose', description: 'tell of every round, and what it came to' },
    quietOption,
    cacheOption,
    ...colorOptions,
    ...settingFlags,
  ],
  notes: `
On a terminal one line tells what was written last. Keys: r runs everything
anew, e shows the errors that stand, q quits. In the background of a shell it
prints lines, and takes no keys.

What cannot be made for a mistake keeps its old text. Mocks that nothing asks
for any more are listed, and stay without --prune.

The exit status is 0 after q and where standard input has ended, 130 after
Ctrl-C, 143 after SIGTERM, 129 where the terminal is closed, 141 where nobody
reads any more what is printed, 2 for mistakes in the command line. Mistakes in
source and in gen.yaml end nothing: they are told once, and again when they are
gone.

Examples:
  gen watch
  gen watch --prune ./internal/...
  gen watch --json-lines --stdin-end`,
  load: async () => (await import('./watch-command.ts')).runWatchCommand,
});
