import type { CommandDefinition } from '../command.ts';
import { resultOptions } from '../../options/result-options.ts';

/** `gen fake`. */
export const fakeDefinition: CommandDefinition = Object.freeze({
  name: 'fake',
  summary: 'list the calls of MySQL, Redis and Kafka clients',
  description:
    'Lists every call of a MySQL, Redis or Kafka client: who holds the client, what the\ncall does, and its SQL, command, keys, topic and group as far as the code tells.',
  arguments: [{ syntax: '[packages...]', description: 'packages: directories, import paths, patterns such as ./...; . by default' }],
  options: [
    { syntax: '--list', description: 'list the calls' },
    { syntax: '--strict', description: 'calls that could not be told are errors' },
    { syntax: '-v, --verbose', description: 'list calls, too, that only prepare or close something, or read a result' },
    ...resultOptions,
  ],
  notes: `
Known are database/sql, sqlx, gorm, go-redis v8 and v9, redigo, sarama,
kafka-go, franz-go and confluent-kafka-go. * stands for what is only known when
the program runs, <cfg.Topic> for a text of which nothing else is known.

Examples:
  gen fake --list ./internal/transfer
  gen fake --list --json ./... | jq '.packages[].calls[].texts'
  gen fake --list --strict ./...`,
  load: async () => (await import('./fake-command.ts')).runFakeCommand,
});
