import { findMember, type PackageReference } from '@standin/model';
import type { ClientCall } from '../../clients/client-call.ts';
import type { FakedClient } from '../clients/faked-package.ts';
import type { ContractNaming } from './contract-naming.ts';
import type { RedisCaseView } from './contract-view.ts';
import { exampleArguments } from './example-arguments.ts';
import { compareCommand } from './faked-commands.ts';

/** A call in a case: the statement, or why it is left out. */
export interface RedisCall {
  /** What it is called in a comment. */
  readonly name: string;
  readonly text: string | undefined;
  readonly reason: string | undefined;
}

/** What a call is written with. */
export interface RedisCallParts {
  readonly faked: FakedClient;
  /** The package of the code, whose names are looked up. */
  readonly from: PackageReference;
  readonly naming: ContractNaming;
}

/** What the runtime calls the functions for the library of a client by. */
export function suffixOf({ maker: { kind } }: FakedClient): RedisCaseView['suffix'] {
  if (kind === 'redigoPool' || kind === 'redigoConn') return 'Redigo';
  return kind === 'goRedisV8' || kind === 'goRedisClusterV8' ? 'V8' : '';
}

/** Whether a client has a method. */
export function hasMethod({ client }: FakedClient, name: string, from: PackageReference): boolean {
  return findMember(client.type.type, name, from).kind === 'method';
}

const unknownArguments = 'whose arguments only the program knows';

function constantOf({ texts: [text] }: ClientCall): string | undefined {
  return text?.kind === 'constant' ? text.text : undefined;
}

/** A call of go-redis, done with the client whatever pipeline or transaction the code does it in. */
function createGoRedisCall(call: ClientCall, { faked, from, naming }: RedisCallParts): RedisCall {
  const { name } = call.method;
  const refuse = (reason: string): RedisCall => ({ name, text: undefined, reason });
  const comparison = compareCommand(constantOf(call) ?? '', call.keys.length > 0);
  if (comparison.kind === 'none') return refuse(comparison.reason);
  if (!hasMethod(faked, name, from)) return refuse(`which is no method of ${faked.field}`);
  const values = exampleArguments(call.given, naming);
  if (values === undefined) return refuse(unknownArguments);
  const invocation = `c.${name}(${values.join(', ')})`;
  const isAnswer = comparison.kind === 'answer';
  const text = isAnswer
    ? `${naming.nameOf('rediscontract')}.Did${suffixOf(faked)}(r, ${invocation})`
    : `${naming.nameOf('contract')}.Result(r, ${JSON.stringify(name)})(${invocation}.Err())`;
  return { name, text, reason: undefined };
}

/** A command of redigo, done by Do whatever the code does it by. */
function createRedigoCall(call: ClientCall, { naming }: RedisCallParts): RedisCall {
  const name = constantOf(call);
  const refuse = (reason: string): RedisCall => ({ name: name ?? call.method.name, text: undefined, reason });
  if (name === undefined) return refuse('whose command only the program knows');
  const comparison = compareCommand(name, call.keys.length > 0);
  if (comparison.kind === 'none') return refuse(comparison.reason);
  if (comparison.kind === 'success') return refuse('whose reply is by chance or by the time');
  const { parameters, values, ...given } = call.given;
  // Do of a connection calls it commandName, DoContext of the package cmd.
  const first = parameters.findIndex((parameter) => parameter.name === 'commandName' || parameter.name === 'cmd');
  const words = { ...given, parameters: parameters.slice(first), values: values.slice(first) };
  const examples = exampleArguments(words, naming, (index) => ['commandName', 'key'][index] ?? 'value')?.join(', ');
  if (examples === undefined) return refuse(unknownArguments);
  return { name, text: `${naming.nameOf('rediscontract')}.Replied(r, ${examples})(c.Do(${examples}))`, reason: undefined };
}

/** A call of the code as a statement of a case, on the client `c`. */
export function createRedisCall(call: ClientCall, parts: RedisCallParts): RedisCall {
  return suffixOf(parts.faked) === 'Redigo' ? createRedigoCall(call, parts) : createGoRedisCall(call, parts);
}
