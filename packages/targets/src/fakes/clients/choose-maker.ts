import type { LibraryName } from '../../clients/client-library.ts';
import type { Client } from '../../clients/client.ts';
import type { Maker, MakerKind, RuntimePackage } from './maker.ts';

/** Chooses by the type that a place holds: `*T`, or T itself. */
type Choice = (typeName: string, isPointer: boolean, path: string) => Maker | undefined;

function ofRedis(kind: MakerKind, settingsType: string): Maker {
  return { kind, server: 'redis', runtimePackages: [], settingsType, settingsForm: 'literal' };
}

function onWire(kind: MakerKind, own: RuntimePackage, settings: Pick<Maker, 'settingsType' | 'settingsForm'>): Maker {
  return { kind, server: 'kafka', runtimePackages: ['kafkawire', own], ...settings };
}

const saramaConfig = { settingsType: 'Config', settingsForm: 'config' } as const;

function ofSarama(kind: MakerKind): Maker {
  return { kind, server: 'kafka', runtimePackages: ['saramafake'], ...saramaConfig };
}

const sarama: Readonly<Record<string, Maker>> = Object.freeze({
  SyncProducer: ofSarama('saramaSyncProducer'),
  AsyncProducer: ofSarama('saramaAsyncProducer'),
  Consumer: ofSarama('saramaConsumer'),
  ConsumerGroup: ofSarama('saramaConsumerGroup'),
  Client: onWire('saramaClient', 'saramawire', saramaConfig),
  ClusterAdmin: onWire('saramaClusterAdmin', 'saramawire', saramaConfig),
});

const kafkaGo: Readonly<Record<string, Maker>> = Object.freeze({
  Writer: onWire('kafkaGoWriter', 'kafkagofake', { settingsType: 'Writer', settingsForm: 'literal' }),
  Reader: onWire('kafkaGoReader', 'kafkagofake', { settingsType: 'ReaderConfig', settingsForm: 'literal' }),
  Client: onWire('kafkaGoClient', 'kafkagofake', {}),
});

const chooseRedis: Choice = (typeName, isPointer, path) => {
  const isV8 = path.endsWith('/v8');
  const client = ofRedis(isV8 ? 'goRedisV8' : 'goRedisV9', 'Options');
  if (!isPointer) return ['Client', 'ClusterClient', 'Ring'].includes(typeName) ? undefined : client;
  if (typeName === 'ClusterClient') return ofRedis(isV8 ? 'goRedisClusterV8' : 'goRedisClusterV9', 'ClusterOptions');
  return typeName === 'Client' ? client : undefined;
};

const chooseRedigo: Choice = (typeName, isPointer) => {
  if (typeName === 'Pool') return isPointer ? ofRedis('redigoPool', 'Pool') : undefined;
  return typeName === 'Conn' && !isPointer ? { kind: 'redigoConn', server: 'redis', runtimePackages: [] } : undefined;
};

function ofMysql(kind: MakerKind): Maker {
  return { kind, server: 'mysql', runtimePackages: [] };
}

const gorm: Maker = { ...ofMysql('gorm'), settingsType: 'Config', settingsForm: 'literal' };

const choices: { readonly [Name in LibraryName]: Choice } = Object.freeze({
  'database-sql': (_, isPointer) => (isPointer ? ofMysql('sql') : undefined),
  sqlx: (typeName, isPointer) => (isPointer === (typeName === 'DB') ? ofMysql('sqlx') : undefined),
  gorm: (_, isPointer) => (isPointer ? gorm : undefined),
  'go-redis': chooseRedis,
  redigo: chooseRedigo,
  sarama: (typeName, isPointer) => (isPointer ? undefined : sarama[typeName]),
  'kafka-go': (typeName, isPointer) => (isPointer ? kafkaGo[typeName] : undefined),
  'franz-go': (typeName, isPointer) =>
    isPointer && typeName === 'Client' ? onWire('franzGo', 'franzgofake', { settingsType: 'Opt', settingsForm: 'list' }) : undefined,
  'confluent-kafka-go': () => undefined,
});

/**
 * What makes a fake of a client; `undefined` where nothing does yet, so that a port has to do. Most are handed around as pointers, and interfaces as they are; a value of a struct
 * type, `sql.DB` and not `*sql.DB`, is a copy, and nothing can be put in its place.
 */
export function chooseMaker({ library, type: { type, isPointer } }: Pick<Client, 'library' | 'type'>): Maker | undefined {
  return choices[library.name](type.name, isPointer, type.package?.path ?? '');
}
