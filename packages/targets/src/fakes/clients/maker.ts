import type { ServerKind } from '../../clients/client-library.ts';

/** How a fake of a client is made, as the templates know it. */
export type MakerKind = (typeof makerKinds)[number];

/** Every kind, in the order of the libraries. */
export const makerKinds = Object.freeze([
  ...(['sql', 'sqlx', 'gorm'] as const),
  ...(['goRedisV9', 'goRedisClusterV9', 'goRedisV8', 'goRedisClusterV8', 'redigoPool', 'redigoConn'] as const),
  ...([
    'saramaSyncProducer',
    'saramaAsyncProducer',
    'saramaConsumer',
    'saramaConsumerGroup',
    'saramaClient',
    'saramaClusterAdmin',
  ] as const),
  ...(['kafkaGoWriter', 'kafkaGoReader', 'kafkaGoClient', 'franzGo'] as const),
] as const);

/** What makes fakes of a type of client. */
export interface Maker {
  readonly kind: MakerKind;
  readonly server: ServerKind;
  /** The packages of the runtime that have what is called, by the names that templates give them; none where the server itself has it. */
  readonly runtimePackages: readonly RuntimePackage[];
  /** The type of its settings in the client's library; absent where it has none. */
  readonly settingsType?: string;
  /** What its settings are made as: a pointer to a literal, sarama's own defaults, or a list of options. */
  readonly settingsForm?: 'literal' | 'config' | 'list';
}

/** A package of the runtime that clients are made with, beside those of servers. */
export type RuntimePackage = 'saramafake' | 'kafkawire' | 'saramawire' | 'kafkagofake' | 'franzgofake';
