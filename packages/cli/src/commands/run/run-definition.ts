import type { CommandDefinition } from '../command.ts';
import { outputOptions } from '../../options/output-options.ts';
import { settingFlags } from '../../options/setting-flags.ts';
import { shardOption } from '../../options/shard-option.ts';

/** `gen run`. */
export const runDefinition: CommandDefinition = Object.freeze({
  name: 'run',
  summary: 'write all mocks that the repository asks for (also without a command)',
  description:
    'Writes every mock that the repository asks for: in //go:generate lines that call\nmockgen or gen mock, in gen.yaml, and in comments such as //gen:mock above an\ninterface. Ends with a table of what it wrote.',
  arguments: [
    { syntax: '[patterns...]', description: 'directories, patterns such as ./store/..., or Go files; this directory where left out' },
  ],
  options: [
    { syntax: '-n, --dry-run', description: 'write nothing; tell what would be written' },
    shardOption,
    { syntax: '--print-inputs', description: 'write nothing; print the files that mocks are made from' },
    { syntax: '--depfile <file>', description: 'write what was read as a rule for Make or Ninja' },
    { syntax: '--depfile-target <name>', description: "the rule's target, a stamp for instance; the mocks where left out" },
    ...outputOptions,
    ...settingFlags,
  ],
  notes: `
gen init writes a gen.yaml, gen config shows what it comes to.

A directory means itself and everything below it; ./... means what it means to
go generate, which stops where another module begins. Lines that call other
programs are left alone and counted. Files are written only where bytes differ,
and only over files that say they are generated.

The exit status is 0, or 1 where a mock could not be written, 2 for mistakes in
the command line or in gen.yaml, 130 after Ctrl-C.

Examples:
  gen run
  gen run ./internal/... ./store
  gen run -v --color examples/bank`,
  load: async () => (await import('./run-command.ts')).runRunCommand,
});
