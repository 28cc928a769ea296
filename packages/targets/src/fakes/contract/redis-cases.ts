import { findMember, type PackageReference, type Type } from '@standin/model';
import type { ClientCall } from '../../clients/client-call.ts';
import type { FoldedText } from '../../clients/fold/folded-text.ts';
import type { FakedClient, FakedPackage } from '../clients/faked-package.ts';
import type { Places } from '../places.ts';
import type { ContractNaming } from './contract-naming.ts';
import type { CaseView, RedisCaseView } from './contract-view.ts';
import { exampleArguments } from './example-arguments.ts';
import { fillText } from './example-value.ts';

// cspell:disable
/** Commands that wait for others, or go beyond the keys of a database. */
const waiting = /^(?:b[lrz](?:pop|move|mpop|poplpush)\w*|blmovem|xread\w*|p?subscribe|ssubscribe|wait\w*|migrate|monitor)$/;

/** Commands whose answer is by chance, or goes by the time to the millisecond: whether they succeed is all that can be compared. */
const unstable =
  /^(?:randomkey|spop|srandmember|hrandfield|zrandmember|xadd|xrange|xrevrange|xinfo .*|xpending|xclaim|xautoclaim|h?pttl|h?p?expiretime|dump|object .*|memory usage|[hsz]?scan|debug .*)$/;

// cspell:enable

/** How the runtime calls the library of a client. */
function suffixOf({ maker: { kind } }: FakedClient): RedisCaseView['suffix'] {
  if (kind === 'redigoPool' || kind === 'redigoConn') return 'Redigo';
  return kind === 'goRedisV8' || kind === 'goRedisClusterV8' ? 'V8' : '';
}

/** The client that a call is made with: its own, or where that cannot be told the first of its library. */
function isCallOf({ client, library, kind }: ClientCall, faked: FakedClient, clients: readonly FakedClient[]): boolean {
  if (library !== faked.client.library || kind !== 'command') return false;
  if (client !== undefined) return client === faked.client;
  return clients.find((each) => each.client.library === library) === faked;
}

/** A key as an example: `key`, as the parameter is called, where nothing of it is known. */
function exampleKey(text: FoldedText): string {
  if (text.kind === 'unknown') return 'key';
  return text.kind === 'constant' ? text.text : fillText(text.parts);
}

/** Whether what a command is about is a channel, which is no key. */
function isPublished(call: ClientCall | undefined): boolean {
  const [text] = call?.texts ?? [];
  return text?.kind === 'constant' && /^s?publish$/i.test(text.text);
}

interface PrintedCall {
  readonly text?: string;
  readonly reason?: string;
  /** What reads best of it in a comment. */
  readonly name: string;
}

function memberOf(type: Type, name: string, from: PackageReference): boolean {
  return findMember(type, name, from).kind === 'method';
}

/** A call of go-redis, done with the client whatever pipeline or transaction the code does it in. */
function printGoRedis(call: ClientCall, faked: FakedClient, from: PackageReference, naming: ContractNaming): PrintedCall {
  const { method, texts, given } = call;
  const { name } = method;
  const [text] = texts;
  const command = text?.kind === 'constant' ? text.text.toLowerCase() : '';
  if (waiting.test(command)) return { name, reason: 'which waits' };
  if (!memberOf(faked.client.type.type, name, from)) return { name, reason: `which is no method of ${faked.field}` };
  const values = exampleArguments(given, naming);
  if (values === undefined) return { name, reason: 'whose arguments only the program knows' };
  const invocation = `c.${name}(${values.join(', ')})`;
  if (unstable.test(command)) return { name, text: `${naming.nameOf('contract')}.Result(r, ${JSON.stringify(name)})(${invocation}.Err())` };
  return { name, text: `${naming.nameOf('rediscontract')}.Did${suffixOf(faked)}(r, ${invocation})` };
}

/** A command of redigo, done by Do whatever the code does it by. */
function printRedigo({ texts: [text], given }: ClientCall, naming: ContractNaming): PrintedCall {
  const name = text?.kind === 'constant' ? text.text : 'a command';
  if (text?.kind !== 'constant') return { name, reason: 'whose name only the program knows' };
  const command = name.toLowerCase();
  if (waiting.test(command)) return { name, reason: 'which waits' };
  const first = given.parameters.findIndex((parameter) => parameter.name === 'commandName');
  const words = { ...given, parameters: given.parameters.slice(first), values: given.values.slice(first) };
  const values = exampleArguments(words, naming, (index) => ['commandName', 'key'][index] ?? 'value');
  if (values === undefined) return { name, reason: 'whose arguments only the program knows' };
  const list = values.join(', ');
  const isUnstable = unstable.test(command);
  return {
    name,
    text: `${naming.nameOf('rediscontract')}.Replied(r, ${list})(c.Do(${list}))`,
    ...(isUnstable && { reason: 'whose answer is by chance' }),
  };
}

function printCall(call: ClientCall, faked: FakedClient, from: PackageReference, naming: ContractNaming): PrintedCall {
  return suffixOf(faked) === 'Redigo' ? printRedigo(call, naming) : printGoRedis(call, faked, from, naming);
}

/** What does commands that the code has none of. */
function doerOf({ client, field, maker }: FakedClient, from: PackageReference, naming: ContractNaming): string {
  const isKnown = maker.kind.startsWith('redigo') || memberOf(client.type.type, 'Do', from);
  return isKnown ? 'c' : `r.Set.${field}.(${naming.nameOf('rediscontract')}.Doer${maker.kind === 'goRedisV8' ? 'V8' : 'V9'})`;
}

/** What the cases of Redis are made from. */
export interface RedisCaseParts {
  readonly faked: FakedPackage;
  readonly places: Places;
  readonly naming: ContractNaming;
}

function createCase(faked: FakedClient, { faked: { owner, clients, recognition }, places, naming }: RedisCaseParts): readonly CaseView[] {
  const calls = recognition.calls.filter((call) => isCallOf(call, faked, clients) && call.keys.length > 0);
  if (calls.length === 0) return [];
  const printed = calls.map((call) => ({ ...printCall(call, faked, owner.reference, naming), place: places.ofCall(call) }));
  const keys = calls.flatMap(({ keys: texts }, index) =>
    printed[index]?.text === undefined || isPublished(calls[index]) ? [] : texts.map(exampleKey),
  );
  const done = printed.flatMap(({ text, reason, place }) => (text === undefined || reason !== undefined ? [] : [{ text, place }]));
  const leftOut = printed.flatMap(({ name, reason, place }) => (reason === undefined ? [] : [`${name}, ${reason} (${place})`]));
  const none = { claims: undefined, statements: undefined, kafka: undefined, name: JSON.stringify(faked.field), leftOut };
  if (done.length === 0) return [{ ...none, redis: undefined }];
  const redis: RedisCaseView = {
    field: faked.field,
    doer: doerOf(faked, owner.reference, naming),
    suffix: suffixOf(faked),
    isPool: faked.maker.kind === 'redigoPool',
    hasContext: done.some(({ text }) => /\bctx\b/.test(text)),
    keys: [...new Set(keys)].map((key) => JSON.stringify(key)),
    kinds: ['Strings', 'Lists'],
    calls: done,
  };
  return [{ ...none, redis }];
}

/** A case for each client of Redis: the commands that the package does with it, in the order of the source. */
export function createRedisCases(parts: RedisCaseParts): readonly CaseView[] {
  return parts.faked.clients.flatMap((client) => (client.maker.server === 'redis' ? createCase(client, parts) : []));
}
