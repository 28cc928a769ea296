import {
  declaredError,
  isNil,
  makeSlice,
  underlying,
  zeroValue,
  type Machine,
  type PackageReference,
  type Type,
  type Value,
} from '@standin/model';
import { sentCommands } from '../../../clients/sent-commands.ts';
import { errorOf, noError, noteCall, type ClientMaker } from './client-maker.ts';
import { isEnded, knownValue, resultTypes, unknownValue } from './known-members.ts';
import { redisCommands, type RedisAnswer, type RedisCommand } from './redis-commands.ts';

/** The value of an answer, of the type that a command gives. Lists are there, and empty. */
function valueOf(machine: Machine, answer: RedisAnswer, type: Type, description: string): Value {
  const result = underlying(type);
  const under = result.kind === 'type' ? result.type : type;
  if (answer === 'anything') return unknownValue(type, description);
  if (typeof answer === 'bigint' && under.kind === 'basic' && under.name === 'bool') return { kind: 'boolean', type, value: answer === 1n };
  if (typeof answer === 'bigint') return { kind: 'integer', type, value: answer };
  if (answer === 'ok') return { kind: 'string', type, value: 'OK' };
  if (answer === 'zero' && under.kind === 'slice') return makeSlice(machine, type, [], 0);
  if (answer === 'zero' && under.kind === 'map') return { kind: 'map', type, entries: new Map(), serial: machine.cells };
  return zeroValue(machine, type);
}

/** A command that has been done, `*redis.StringCmd`: its methods give its error, its value, or both. */
function createReply(type: Type, description: string, { value, error }: { readonly value: Value; readonly error: Value }): Value {
  return knownValue(type, description, (method, _, machine) => {
    if (method === 'Err') return [error];
    if (method === 'Val') return [value];
    if (method === 'Result') return [value, error];
    const types = resultTypes(machine, type, method);
    const [first] = types;
    // What converts the value gives the error first.
    return isNil(error) || first === undefined || types.length !== 2 ? undefined : [unknownValue(first, description), error];
  });
}

interface Command {
  readonly method: string;
  readonly command: RedisCommand;
  /** Behind the context. */
  readonly args: readonly Value[];
  /** Of what the method gives. */
  readonly type: Type;
  readonly description: string;
}

/** The library, whose error `Nil` says that there is no value. */
function libraryOf(type: Type): PackageReference | undefined {
  const base = type.kind === 'pointer' ? type.element : type;
  return base.kind === 'named' ? base.package : undefined;
}

/** The point of faults at which a command is struck; `undefined` where that depends on what is not known. */
function pointOf({ method, args, type }: Command): string | undefined {
  const [, , expiration] = args;
  const loaded = libraryOf(type)?.load();
  const [command, ...others] = sentCommands({
    method,
    library: loaded?.kind === 'loaded' ? loaded.package : undefined,
    expiration: expiration?.kind === 'integer' ? String(expiration.value) : undefined,
  });
  return command === undefined || others.length > 0 ? undefined : `redis.${command}`;
}

function runCommand(maker: ClientMaker, called: Command): readonly Value[] | undefined {
  const { machine, written } = maker;
  const { method, command, type, description } = called;
  const answer = written.has('redis') ? command.onAny : command.onEmpty;
  const [valueType] = resultTypes(machine, type, 'Result');
  if (answer === undefined || valueType === undefined) return undefined;
  const point = pointOf(called);
  const outcome = noteCall(maker, {
    name: `${description}.${method}`,
    alternatives: point === undefined ? [] : ['fails'],
    prepare: (wanted) => (wanted === 'fails' && point !== undefined ? { kind: 'fault', point } : undefined),
  });
  if (outcome === undefined) return undefined;
  if (outcome === 'fails')
    return [createReply(type, description, { value: zeroValue(machine, valueType), error: errorOf(maker, outcome) })];
  if (command.isWrite) written.add('redis');
  const error = answer === 'nil' ? declaredError(machine, libraryOf(type)?.path ?? '', 'Nil') : noError;
  return [createReply(type, description, { value: valueOf(machine, answer, valueType, `${description}.${method}`), error })];
}

/** A *redis.Client whose server holds nothing at first; what a command gives once something has been written is mostly not known. */
export function createRedisClient(maker: ClientMaker, type: Type, name: string): Value {
  return knownValue(type, name, (method, [context, ...args], machine) => {
    const command = Object.hasOwn(redisCommands, method) ? redisCommands[method] : undefined;
    const [given] = resultTypes(machine, type, method);
    if (command === undefined || given === undefined || isEnded(context, machine)) return undefined;
    if (command.takes?.({ args, machine }) === false) return undefined;
    return runCommand(maker, { method, command, args, type: given, description: name });
  });
}
