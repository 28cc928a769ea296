import type { CommandDefinition } from '../command.ts';
import { settingFlags } from '../../options/setting-flags.ts';
import { resultOptions } from '../../options/result-options.ts';

/** The options of gen.yaml that have a say in fakes. */
const ofFakes: readonly string[] = [
  ...[
    '--doubles',
    '--fake-package',
    '--mysql-backend',
    '--mysql-schema',
    '--fake-contract',
    '--build-constraint',
    '--header-file',
    '--tags',
    '--goos',
    '--goarch',
  ],
  ...['--local-prefix', '--source-comment', '--package-comment', '--templates'],
];

/** `gen fake`. */
export const fakeDefinition: CommandDefinition = Object.freeze({
  name: 'fake',
  summary: 'write fakes of MySQL, Redis and Kafka clients, or list their calls',
  description:
    'Writes fakes of the MySQL, Redis and Kafka clients that packages are handed,\neach into a package of its own below, and once for the module what they run on.\nWith --list, lists every call of such a client: who holds it, what the call\ndoes, and its SQL, command, keys, topic and group as far as the code tells.',
  arguments: [{ syntax: '[packages...]', description: 'packages: directories, import paths, patterns such as ./...; . by default' }],
  options: [
    { syntax: '-n, --dry-run', description: 'write nothing; tell what would be written' },
    { syntax: '--tests', description: 'write tests on the fakes, too: gen tests --write' },
    { syntax: '--list', description: 'write nothing; list the calls' },
    { syntax: '--strict', description: 'calls that could not be told are errors' },
    { syntax: '-v, --verbose', description: 'list calls, too, that only prepare or close something, or read a result' },
    ...resultOptions,
    ...settingFlags.filter(({ syntax }) => ofFakes.includes(syntax.split(' ', 1)[0] ?? '')),
  ],
  notes: `
Known are database/sql, sqlx, gorm, go-redis v8 and v9, redigo, sarama,
kafka-go, franz-go and confluent-kafka-go. * stands for what is only known when
the program runs, <cfg.Topic> for a text of which nothing else is known. On a
terminal lines are cut at its width; through a pipe they are whole.

Fakes are known by a line at their top, and files without it are never touched.
Ask for them in gen.yaml (targets: [fake]), and gen run keeps them up to date.

Examples:
  gen fake ./internal/transfer
  gen fake --tests ./internal/transfer
  gen fake --mysql-backend real ./internal/...
  gen fake --list ./internal/transfer
  gen fake --list --json ./... | jq '.packages[].calls[].texts'
  gen fake --list --strict ./...`,
  load: async () => (await import('./fake-command.ts')).runFakeCommand,
});
