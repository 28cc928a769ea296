import type { KnownFunction, Machine, Outcome, Value } from '@standin/model';
import type { Framework } from '../framework.ts';
import type { PathParameter } from '../routes/route-pattern.ts';
import { exampleFor } from '../routes/route-pattern.ts';
import { writeBody, writeHeader, type Answer } from './answer.ts';
import { partKey, type NamedPart, type PartKey, type RequestInputs } from './request-inputs.ts';
import { intValue, knownObject, nilError, numberOf, textOfBytes, textValue, typeNamed, type KnownMembers } from './values.ts';

/** One evaluation of a handler: the request that it gets, what it asks for, and what it answers. */
export interface Exchange {
  readonly inputs: RequestInputs;
  readonly framework: Framework;
  /** The path of the request, and that of the route. */
  readonly path: string;
  readonly pattern: string;
  /** The parameters of the route. */
  readonly parameters: readonly PathParameter[];
  readonly answer: Answer;
  /** What is known of the response writer and of the body, by which they are told. */
  readonly writer: KnownMembers;
  readonly bodyReader: KnownMembers;
  /** What the handler asked for so far. */
  readonly asked: Map<string, PartKey>;
  /** What the framework's handler of errors answers to errors that it made itself, by what the errors hold. */
  readonly failures: Map<Value, { readonly status: number; readonly message: string | undefined }>;
}

/** What one evaluation starts with. */
export type ExchangeStart = Pick<Exchange, 'inputs' | 'framework' | 'path' | 'pattern' | 'parameters'>;

/** A new exchange: nothing is asked or answered yet. */
export function openExchange(start: ExchangeStart): Exchange {
  const answer: Answer = { status: undefined, body: '' };
  const bodyReader: KnownMembers = { answer: (name) => (name === 'Close' ? [nilError] : undefined) };
  const header: KnownMembers = { answer: (name) => (name === 'Get' || name === 'Values' ? undefined : []) };
  const writer: KnownMembers = {
    answer(name, [argument], machine) {
      if (name === 'Header') return [knownObject(typeNamed(machine, 'net/http', 'Header'), 'the header of the answer', header)];
      if (name === 'WriteHeader') return setStatus(answer, numberOf(argument));
      return name === 'Write' ? write(answer, textOfBytes(argument)) : undefined;
    },
  };
  return { ...start, answer, writer, bodyReader, asked: new Map(), failures: new Map() };
}

function setStatus(answer: Answer, status: number | undefined): readonly Value[] | undefined {
  if (status === undefined || status < 200) return undefined;
  writeHeader(answer, status);
  return [];
}

/** What a write gives: the number of bytes and no error. Bytes that are not known are written all the same. */
export function write(answer: Answer, text: string | undefined): readonly Value[] | undefined {
  writeBody(answer, text);
  return text === undefined ? undefined : [intValue(text.length), nilError];
}

/** Notes that a handler asks for a part of the request. */
export function ask({ asked }: Exchange, key: PartKey): void {
  asked.set(partKey(key), key);
}

/** What a named part of the request is: without a value it is empty, a parameter its example. `undefined` for what takes the rest of a path, which routers give in forms of their own. */
export function askText(exchange: Exchange, part: NamedPart, name: string | undefined): Value | undefined {
  if (name === undefined) return undefined;
  const parameter = part === 'path' ? exchange.parameters.find((each) => each.name === name) : undefined;
  if (parameter?.isRest === true) return undefined;
  const key: PartKey = { part, name: part === 'header' ? canonicalHeader(name) : name };
  if (part !== 'path' || parameter !== undefined) ask(exchange, key);
  const path = partKey(key);
  return textValue(exchange.inputs.parts.get(path) ?? (parameter === undefined ? '' : exampleFor(parameter)), path);
}

/** `X-Request-Id`, as net/http writes names of headers. */
function canonicalHeader(name: string): string {
  return name.toLowerCase().replaceAll(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());
}

/** The method of the request. */
export function askMethod(exchange: Exchange): Value {
  ask(exchange, { part: 'method', name: '' });
  return textValue(exchange.inputs.method, 'method');
}

/** The body of the request. */
export function askBody(exchange: Exchange): string {
  ask(exchange, { part: 'body', name: '' });
  return exchange.inputs.body;
}

/** How a framework's handlers are evaluated. */
export interface Evaluator {
  /** The arguments of a handler. */
  createArguments(exchange: Exchange, machine: Machine): readonly Value[];
  /** Functions of packages that handlers call. */
  findFunction(exchange: Exchange, path: string, name: string): KnownFunction | undefined;
  /** Completes the answer by what the handler gave back; whether the answer is certain. */
  finish(exchange: Exchange, outcome: Extract<Outcome, { kind: 'returns' }>): boolean;
}
