import type { Machine, Value } from '@standin/model';
import { frameworkAt } from '../framework.ts';
import { statusText } from '../print-status.ts';
import { errorStruct, isNoError, jsonText, one, respond } from './context-values.ts';
import { decodedType, decodeJson, decoderTexts, tagsOf } from './decode-json.ts';
import { askBody, askText, type Evaluator, type Exchange } from './exchange.ts';
import { createRequest } from './request-value.ts';
import { findHandlerFunction } from './standard-functions.ts';
import { knownObject, nilError, numberOf, textOf, textOfBytes, typeNamed } from './values.ts';

/** Evaluates handlers of echo; errors that they give back are answered by echo's own handler of errors. */
export const echo: Evaluator = {
  createArguments: (exchange, machine) => [createContext(exchange, machine)],
  findFunction: (exchange, path, name) =>
    frameworkAt(path) === undefined || path === 'net/http' ? findHandlerFunction(exchange, path, name) : undefined,
  finish: (exchange, { results: [error] }) => isNoError(error) || exchange.answer.status !== undefined || answerError(exchange, error),
};

function createContext(exchange: Exchange, machine: Machine): Value {
  const { path } = exchange.framework;
  const isPointer = path.endsWith('/v5');
  const request = createRequest(exchange, machine);
  const response = isPointer ? typeNamed(machine, 'net/http', 'ResponseWriter') : typeNamed(machine, path, '*Response');
  const writer = knownObject(response, 'the response', exchange.writer);
  return knownObject(typeNamed(machine, path, isPointer ? '*Context' : 'Context'), 'the context', {
    answer(name, args) {
      if (name === 'Request') return [request];
      if (name === 'Response') return [writer];
      return answerResponse(exchange, name, args, machine) ?? answerQuestion(exchange, name, args, machine);
    },
  });
}

function answerResponse(
  exchange: Exchange,
  name: string,
  [first, second, third]: readonly Value[],
  machine: Machine,
): readonly Value[] | undefined {
  const status = numberOf(first);
  const bodies: Readonly<Record<string, () => string | undefined>> = {
    JSON: () => jsonText(machine, second, '\n'),
    String: () => textOf(second),
    HTML: () => textOf(second),
    Blob: () => textOfBytes(third),
    NoContent: () => '',
    Redirect: () => '',
    JSONPretty: () => undefined,
    XML: () => undefined,
  };
  const body = bodies[name];
  return body !== undefined && respond(exchange, status, body()) ? [nilError] : undefined;
}

function answerQuestion(exchange: Exchange, name: string, [first]: readonly Value[], machine: Machine): readonly Value[] | undefined {
  if (name === 'Param') return one(askText(exchange, 'path', textOf(first)));
  if (name === 'QueryParam') return one(askText(exchange, 'query', textOf(first)));
  if (name === 'Set') return [];
  return name === 'Bind' ? one(bind(exchange, first, machine)) : undefined;
}

/** Reads the body; parameters of the path and of the query go to fields with tags of theirs. */
function bind(exchange: Exchange, target: Value | undefined, machine: Machine): Value | undefined {
  const type = decodedType(target);
  const isPlain = type !== undefined && ['param', 'query', 'form', 'header'].every((key) => tagsOf(type, key).length === 0);
  const body = askBody(exchange);
  // Without a body nothing is read at all.
  if (!isPlain) return undefined;
  if (body === '') return nilError;
  const result = decodeJson(machine, body, target, decoderTexts);
  if (result === undefined || result === nilError) return result;
  const { dynamic } = result.kind === 'interface' ? result : { dynamic: undefined };
  if (dynamic !== undefined)
    exchange.failures.set(dynamic, { status: 400, message: exchange.framework.path.endsWith('/v4') ? decoderTexts.broken : undefined });
  return result;
}

function answerError(exchange: Exchange, error: Value | undefined): boolean {
  const { framework, inputs } = exchange;
  const dynamic = error?.kind === 'interface' ? error.dynamic : undefined;
  const known = dynamic && exchange.failures.get(dynamic);
  const found = known ?? readError(error, framework.path);
  if (found === undefined || inputs.method === 'HEAD') return false;
  const text = found.message === undefined ? undefined : `{"message":${JSON.stringify(found.message)}}\n`;
  const isPlain = found.message === undefined || /^[\x20-\x25\x27-\x3b\x3d\x3f-\x7e]*$/.test(found.message);
  return respond(exchange, found.status, isPlain ? text : undefined);
}

interface Failure {
  readonly status: number;
  readonly message: string | undefined;
}

function readError(error: Value | undefined, path: string): Failure | undefined {
  const struct = errorStruct(error);
  if (struct?.path === path && struct.name === 'HTTPError') {
    const status = numberOf(struct.field('Code'));
    const message = textOf(struct.field('Message'));
    const internal = struct.field('Internal');
    if (status === undefined || (internal !== undefined && !isNoError(internal))) return undefined;
    return { status, message: message === '' ? statusText(status) : message };
  }
  const status = struct?.path === path ? numberOf(struct.field('code')) : undefined;
  if (status !== undefined) return { status, message: statusText(status) };
  const dynamic = error?.kind === 'interface' ? error.dynamic : undefined;
  return dynamic?.kind === 'error' && dynamic.wrapped?.length === 0 ? { status: 500, message: statusText(500) } : undefined;
}
