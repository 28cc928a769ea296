import type { LibraryName } from '../../src/clients/client-library.ts';

/** A module of a client library, at the oldest and the newest release that its table is held to. */
export interface PinnedLibrary {
  readonly library: LibraryName;
  readonly module: string;
  readonly versions: readonly string[];
  /** The package's directory in the module. */
  readonly directory: string;
  /** Judged in the long form only. */
  readonly isHeavy?: true;
}

/** Where the sources of client libraries are. database/sql comes with Go. */
export const pinnedLibraries: readonly PinnedLibrary[] = [
  { library: 'sqlx', module: 'github.com/jmoiron/sqlx', versions: ['v1.3.5', 'v1.4.0'], directory: '.' },
  { library: 'gorm', module: 'gorm.io/gorm', versions: ['v1.25.2', 'v1.31.1'], directory: '.' },
  { library: 'go-redis', module: 'github.com/go-redis/redis/v8', versions: ['v8.11.5'], directory: '.', isHeavy: true },
  { library: 'go-redis', module: 'github.com/redis/go-redis/v9', versions: ['v9.1.0', 'v9.23.0'], directory: '.', isHeavy: true },
  { library: 'redigo', module: 'github.com/gomodule/redigo', versions: ['v1.8.8', 'v1.9.3'], directory: 'redis' },
  { library: 'sarama', module: 'github.com/Shopify/sarama', versions: ['v1.33.0', 'v1.38.1'], directory: '.', isHeavy: true },
  { library: 'sarama', module: 'github.com/IBM/sarama', versions: ['v1.43.3', 'v1.61.1'], directory: '.', isHeavy: true },
  { library: 'kafka-go', module: 'github.com/segmentio/kafka-go', versions: ['v0.4.35', 'v0.4.51'], directory: '.' },
  { library: 'franz-go', module: 'github.com/twmb/franz-go', versions: ['v1.17.1', 'v1.22.2'], directory: 'pkg/kgo' },
  {
    library: 'confluent-kafka-go',
    module: 'github.com/confluentinc/confluent-kafka-go/v2',
    versions: ['v2.11.1'],
    directory: 'kafka',
    isHeavy: true,
  },
];
