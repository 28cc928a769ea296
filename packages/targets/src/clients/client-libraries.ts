import type { NamedType } from '@standin/model';
import type { ClientLibrary, FunctionRule } from './client-library.ts';
import { confluentKafkaGo } from './libraries/confluent-kafka-go.ts';
import { databaseSql } from './libraries/database-sql.ts';
import { franzGo } from './libraries/franz-go.ts';
import { goRedis } from './libraries/go-redis.ts';
import { gorm } from './libraries/gorm.ts';
import { kafkaGo } from './libraries/kafka-go.ts';
import { redigo } from './libraries/redigo.ts';
import { sarama } from './libraries/sarama.ts';
import { sqlx } from './libraries/sqlx.ts';
import type { NamedFunction } from './named-function.ts';

/** The libraries whose clients are recognised. */
export const clientLibraries: readonly ClientLibrary[] = Object.freeze([
  ...[databaseSql, sqlx, gorm],
  ...[goRedis, redigo],
  ...[sarama, kafkaGo, franzGo, confluentKafkaGo],
]);

const byPath = new Map(clientLibraries.flatMap((library) => library.paths.map((path) => [path, library] as const)));

/** The import paths of all of them. */
export const libraryPaths: readonly string[] = Object.freeze([...byPath.keys()]);

/** The library that an import path is. */
export function libraryAt(path: string | undefined): ClientLibrary | undefined {
  return path === undefined ? undefined : byPath.get(path);
}

/** What a function does that is handed a client, by its import path and the name that tables have for it. */
export function functionRule({ path, name }: Pick<NamedFunction, 'path' | 'name'>): FunctionRule | undefined {
  return libraryAt(path)?.functions?.find(({ functions }) => functions.includes(name));
}

/** The library that declares a type, where its table has it. */
export function libraryOf({ package: reference, name }: NamedType): ClientLibrary | undefined {
  const library = libraryAt(reference?.path);
  return library !== undefined && (library.handles.includes(name) || Object.hasOwn(library.derived, name)) ? library : undefined;
}
