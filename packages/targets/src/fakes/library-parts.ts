import type { UsedLibrary } from './find-libraries.ts';
import type { MysqlBackend } from './request.ts';

/** Types of sarama that are interfaces in front of a broker, for which the runtime has implementations; the others are sarama's own clients on the wire. */
const saramaInterfaces: ReadonlySet<string> = new Set(['SyncProducer', 'AsyncProducer', 'Consumer', 'ConsumerGroup']);

function partsOfSarama(handles: readonly string[]): readonly string[] {
  const isFaked = handles.some((name) => saramaInterfaces.has(name));
  const isOnWire = handles.some((name) => !saramaInterfaces.has(name));
  return [...(isFaked ? ['saramafake'] : []), ...(isOnWire ? ['saramawire'] : [])];
}

/** The parts of the runtime that fakes of a library's clients need; none where there are no fakes of them. */
export function partsOfLibrary({ library, path, handles }: UsedLibrary, mysqlBackend: MysqlBackend): readonly string[] {
  const backend = `fakemysql-${mysqlBackend}`;
  switch (library.name) {
    case 'database-sql':
      return [backend];
    case 'sqlx':
      return [backend, 'fakemysql-sqlx'];
    case 'gorm':
      return [backend, 'fakemysql-gorm', ...(mysqlBackend === 'sqlmock' ? ['fakemysql-gorm-sqlmock'] : [])];
    case 'go-redis':
      return [path.endsWith('/v8') ? 'fakeredis-goredisv8' : 'fakeredis-goredisv9'];
    case 'redigo':
      return ['fakeredis-redigo'];
    case 'sarama':
      return partsOfSarama(handles);
    case 'kafka-go':
      return ['kafkagofake'];
    case 'franz-go':
      return ['franzgofake'];
    case 'confluent-kafka-go':
      return [];
  }
}

/** The parts of the runtime that the contract test of a library's clients needs. */
export function contractPartsOfLibrary({ library: { name }, path }: UsedLibrary): readonly string[] {
  switch (name) {
    case 'database-sql':
    case 'sqlx':
    case 'gorm':
      return ['mysqlcontract', 'fakemysql-real'];
    case 'go-redis':
      return [path.endsWith('/v8') ? 'rediscontract-goredisv8' : 'rediscontract-goredisv9'];
    case 'redigo':
      return ['rediscontract-redigo'];
    case 'sarama':
      return ['saramacontract'];
    case 'kafka-go':
      return ['kafkagocontract'];
    case 'franz-go':
      return ['franzgocontract'];
    case 'confluent-kafka-go':
      return [];
  }
}
