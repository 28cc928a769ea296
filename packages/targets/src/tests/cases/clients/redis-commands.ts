import { elementsOf, type Machine, type Value } from '@standin/model';
import { canAllBeSent, canBeSent } from './can-be-sent.ts';

/** What a server answers to a command: no value at all; the zero value of what the command gives; that it is done, "OK"; a number, or whether it is 1; something that a test cannot count on. */
export type RedisAnswer = 'nil' | 'zero' | 'ok' | 'anything' | bigint;

/** A call of a command, without its context. */
export interface RedisCall {
  readonly args: readonly Value[];
  readonly machine: Machine;
}

/** What is known of a command of go-redis. */
export interface RedisCommand {
  /** What a server gives that holds nothing. */
  readonly onEmpty: RedisAnswer;
  /** The same for one that holds what nobody knows; absent where that may be an error: the key may hold another type. */
  readonly onAny?: RedisAnswer;
  readonly isWrite?: true;
  /** Whether the arguments are such that the server takes them; absent where all are. */
  readonly takes?: (call: RedisCall) => boolean;
}

function table(names: string, command: RedisCommand): Readonly<Record<string, RedisCommand>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, command]));
}

function hasElements(value: Value | undefined): boolean {
  return value?.kind === 'slice' && elementsOf(value).length > 0;
}

function takesValue({ args: [, value], machine }: RedisCall): boolean {
  return value !== undefined && canBeSent(machine, value);
}

/** A time to live that is not negative: of 0 there is none. */
function takesValueFor(call: RedisCall): boolean {
  const [, , expiration] = call.args;
  return takesValue(call) && expiration?.kind === 'integer' && expiration.value >= 0n;
}

function takesValues({ args: [, values], machine }: RedisCall): boolean {
  return hasElements(values) && canAllBeSent(machine, values);
}

function takesPairs(call: RedisCall): boolean {
  const [, values] = call.args;
  return takesValues(call) && values?.kind === 'slice' && elementsOf(values).length % 2 === 0;
}

/** Commands by the methods of go-redis, as far as an empty server's answer is certain. */
export const redisCommands: Readonly<Record<string, RedisCommand>> = Object.freeze({
  ...table('Get GetDel HGet LIndex LPop RPop SPop SRandMember ZScore ZRank ZRevRank', { onEmpty: 'nil' }),
  ...table('LLen SCard ZCard HLen StrLen HExists SIsMember', { onEmpty: 'zero' }),
  ...table('HGetAll HKeys HVals SMembers LRange ZRange ZRevRange', { onEmpty: 'zero' }),
  ...table('Exists Del Unlink', { onEmpty: 'zero', onAny: 'anything', takes: ({ args: [keys] }) => hasElements(keys) }),
  ...table('Expire Persist', { onEmpty: 'zero', onAny: 'anything' }),
  ...table('Publish', { onEmpty: 'zero', onAny: 'zero', takes: takesValue }),
  ...table('Set', { onEmpty: 'ok', onAny: 'ok', isWrite: true, takes: takesValueFor }),
  SetNX: { onEmpty: 1n, isWrite: true, takes: takesValueFor },
  Incr: { onEmpty: 1n, isWrite: true },
  Decr: { onEmpty: -1n, isWrite: true },
  ...table('LPush RPush SAdd', { onEmpty: 'anything', isWrite: true, takes: takesValues }),
  ...table('HSet', { onEmpty: 'anything', isWrite: true, takes: takesPairs }),
});
