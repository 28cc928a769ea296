import type { Type, Value } from '@standin/model';
import type { FakedClient } from '../../../fakes/clients/faked-package.ts';
import { createRedisClient } from './redis-client.ts';
import { createSaramaProducer } from './sarama-producer.ts';
import { createSqlDatabase } from './sql-database.ts';
import { knownValue } from './known-members.ts';
import type { ClientMaker } from './client-maker.ts';

/** `DB` to `db`, `DBClient` to `dbClient`, `Cache` to `cache`. */
function lowerWord(name: string): string {
  return name.replace(/^(?:\p{Lu}+(?![\p{Ll}])|\p{Lu})/u, (first) => first.toLowerCase());
}

/** The fake of a client as the code that is evaluated has it: what is called on it is known as far as it can be told of a server that is empty, or of what the test expects. */
export function createClient(maker: ClientMaker, { client, field, maker: { kind } }: FakedClient): Value {
  const { type, isPointer } = client.type;
  const held: Type = isPointer ? { kind: 'pointer', element: type } : type;
  const name = lowerWord(field);
  switch (kind) {
    case 'sql':
      return createSqlDatabase(maker, held, name);
    case 'goRedisV8':
    case 'goRedisV9':
      return createRedisClient(maker, held, name);
    case 'saramaSyncProducer':
      return createSaramaProducer(maker, held, name);
    default:
      return knownValue(held, name);
  }
}
