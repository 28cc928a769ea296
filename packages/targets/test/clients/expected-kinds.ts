import type { MethodMember, Type } from '@standin/model';
import type { CallKind, LibraryName } from '../../src/clients/client-library.ts';

/** The name of the type that a value is, or points to. */
function nameOf(type: Type | undefined): string {
  if (type?.kind === 'pointer' || type?.kind === 'slice') return nameOf(type.element);
  return type?.kind === 'named' ? type.name : '';
}

/** gorm keeps methods that only put together, that end a statement, and that change tables in files of their own. */
const filesOfGorm: Readonly<Record<string, readonly CallKind[]>> = {
  'chainable_api.go': ['builder'],
  'finisher_api.go': ['statement', 'transaction'],
  'migrator.go': ['admin'],
};

function ofGorm({ origin }: MethodMember): readonly CallKind[] | undefined {
  return filesOfGorm[origin?.file.path.split('/').at(-1) ?? ''];
}

function ofSql(type: string, { name, signature: { results, parameters } }: MethodMember): readonly CallKind[] | undefined {
  const gives = nameOf(results[0]?.type);
  if (['Rows', 'Row', 'Result'].includes(type)) return ['result'];
  if (gives === 'Tx' || name === 'Commit' || name === 'Rollback') return ['transaction'];
  if (parameters.some((parameter) => parameter.name === 'query') && gives !== '') return ['statement'];
  return ['Rows', 'Row', 'Result'].includes(gives) ? ['statement'] : undefined;
}

function ofRedis(type: string, { name, signature: { results } }: MethodMember): readonly CallKind[] | undefined {
  if (type === 'PubSub') return undefined;
  const isCommand = /(?:Cmd|Cmder)$/.test(nameOf(results[0]?.type)) && results.length === 1;
  return isCommand || name === 'Process' ? ['command'] : ['lifecycle', 'builder', 'transaction', 'command'];
}

function ofKafka({ name, signature: { parameters } }: MethodMember): readonly CallKind[] | undefined {
  if (/Txn|Transaction/.test(name)) return ['transaction', 'lifecycle', 'admin'];
  const isMessage = parameters.some(({ type }) => ['ProducerMessage', 'ConsumerMessage', 'Message', 'Record'].includes(nameOf(type)));
  return isMessage ? ['produce', 'consume', 'transaction'] : undefined;
}

/** What a method can do, judged by its signature and by where its library keeps it; `undefined` where these do not tell. */
export function expectedKinds(library: LibraryName, type: string, method: MethodMember): readonly CallKind[] | undefined {
  if (library === 'gorm') return ofGorm(method);
  if (library === 'database-sql' || library === 'sqlx') return ofSql(type, method);
  if (library === 'go-redis') return ofRedis(type, method);
  return library === 'redigo' ? undefined : ofKafka(method);
}
