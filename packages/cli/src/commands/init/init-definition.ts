import type { CommandDefinition } from '../command.ts';
import { quietOption } from '../../options/common-options.ts';
import { resultOptions } from '../../options/result-options.ts';

/** `gen init`. */
export const initDefinition: CommandDefinition = Object.freeze({
  name: 'init',
  summary: 'write a gen.yaml from what the repository says to mockgen, mockery and others',
  description:
    'Writes a gen.yaml with comments from what the repository has: go:generate\nlines of mockgen, mockery, moq, counterfeiter and minimock, .mockery.yaml, and\ncomments for counterfeiter and mockery. Says what it could not carry over.',
  arguments: [],
  options: [
    { syntax: '--adopt', description: 'also remove the lines of mockgen, moq and counterfeiter that gen.yaml stands for' },
    { syntax: '--print', description: 'print the gen.yaml and change nothing' },
    { syntax: '--dry-run', description: 'the same as --print' },
    { syntax: '--here', description: 'write it into this directory instead of the root of the repository' },
    { syntax: '-y, --yes', description: 'with --adopt: do it without asking' },
    quietOption,
    ...resultOptions,
  ],
  notes: `
What mockgen makes is made the same from gen.yaml: each entry is tried in memory
first, and one that would make anything else is written as a comment with the
reason. For moq and counterfeiter, it makes stubs in the files of the old
doubles, under their names. From the other tools, gen.yaml takes which
interfaces have doubles and where; it makes gomock mocks of them in files of
their own beside the old ones, so that tests can be rewritten one by one.
docs/migrate.md says what becomes of each flag and key.

A gen.yaml that is there already is never changed; --adopt then removes the
lines that it stands for. Either everything is done or nothing.

The exit status is 0, also where something could not be carried over; 1 where
the answer was no; 2 where a gen.yaml is there already, a .mockery.yaml is no
YAML, nobody can be asked, and for other mistakes in the command line.

Examples:
  gen init --print
  gen init && gen run
  gen init --adopt`,
  load: async () => (await import('./init-command.ts')).runInitCommand,
});
