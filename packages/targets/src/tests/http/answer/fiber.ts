import { contextValue, sliceOfBytes, type Machine, type Value } from '@standin/model';
import { frameworkAt } from '../framework.ts';
import { statusText } from '../print-status.ts';
import { allowsBody } from './answer.ts';
import { askQueryOr, errorStruct, firstOf, isNoError, jsonText, one } from './context-values.ts';
import { decodeJson, unmarshalTexts, type DecodingTexts } from './decode-json.ts';
import { askBody, askMethod, askText, type Evaluator, type Exchange } from './exchange.ts';
import { findHandlerFunction } from './standard-functions.ts';
import { basicType, errorValue, intValue, knownObject, nilError, numberOf, textOf, textOfBytes, textValue, typeNamed } from './values.ts';

/** Evaluates handlers of fiber; errors that they give back are answered by fiber's own handler of errors. */
export const fiber: Evaluator = {
  createArguments: (exchange, machine) => [createContext(exchange, machine)],
  findFunction: (exchange, path, name) =>
    frameworkAt(path) === undefined || path === 'net/http' ? findHandlerFunction(exchange, path, name) : undefined,
  finish(exchange, { results: [error] }) {
    const isCertain = isNoError(error) || answerError(exchange, error);
    if (!allowsBody(exchange.answer.status ?? 200)) exchange.answer.body = '';
    return isCertain;
  },
};

function createContext(exchange: Exchange, machine: Machine): Value {
  const { path } = exchange.framework;
  const isPointer = path.endsWith('/v2');
  const context: Value = knownObject(typeNamed(machine, path, isPointer ? '*Ctx' : 'Ctx'), 'the context', {
    answer(name, args) {
      const [first] = args;
      if (name === 'Status') return setStatus(exchange, numberOf(first)) ? [context] : undefined;
      if (name === 'Type') return [context];
      return answerResponse(exchange, name, args, machine) ?? answerQuestion(exchange, name, args, machine);
    },
  });
  return context;
}

function setStatus({ answer }: Exchange, status: number | undefined): boolean {
  if (status === undefined || status < 200) return false;
  answer.status = status;
  return true;
}

/** fiber's body is what was sent last. */
function send({ answer }: Exchange, body: string | undefined): readonly Value[] {
  answer.body = body;
  return [nilError];
}

function answerResponse(exchange: Exchange, name: string, [first]: readonly Value[], machine: Machine): readonly Value[] | undefined {
  switch (name) {
    case 'JSON':
      return send(exchange, jsonText(machine, first));
    case 'SendString':
      return send(exchange, textOf(first));
    case 'Send':
      return send(exchange, textOfBytes(first));
    case 'SendStatus': {
      const status = numberOf(first) ?? 0;
      if (!setStatus(exchange, status)) return undefined;
      return exchange.answer.body === '' ? send(exchange, statusText(status)) : [nilError];
    }
    case 'Set':
    case 'Append':
      return [];
    default:
      return undefined;
  }
}

function answerQuestion(
  exchange: Exchange,
  name: string,
  [first, second]: readonly Value[],
  machine: Machine,
): readonly Value[] | undefined {
  switch (name) {
    case 'Params':
      return one(askText(exchange, 'path', textOf(first)));
    case 'ParamsInt':
      return askNumber(exchange, first);
    case 'Query':
      return one(askQueryOr(exchange, first, firstOf(second)));
    case 'Get':
      return firstOf(second) === undefined ? one(askText(exchange, 'header', textOf(first))) : undefined;
    case 'Method':
      return [askMethod(exchange)];
    case 'Path':
      return [textValue(exchange.path)];
    case 'Context':
    case 'UserContext':
      return exchange.framework.path.endsWith('/v2') && name === 'Context'
        ? undefined
        : [contextValue(machine, { description: 'the context', isCanceled: false })];
    case 'Body':
    case 'BodyRaw':
      return [sliceOfBytes(machine, askBody(exchange), { kind: 'slice', element: basicType('byte') })];
    case 'BodyParser':
      return one(decodeJson(machine, askBody(exchange), first, unmarshalTexts));
    case 'Bind':
      return [createBinder(exchange, machine)];
    default:
      return undefined;
  }
}

/** What errors of fiber 3's binder say differs from one release to the next. */
const unknownTexts: DecodingTexts = Object.freeze({ empty: undefined, broken: undefined });

function createBinder(exchange: Exchange, machine: Machine): Value {
  return knownObject(typeNamed(machine, exchange.framework.path, '*Bind'), 'the binder', {
    answer: (name, [target]) =>
      name === 'Body' || name === 'JSON' ? one(decodeJson(machine, askBody(exchange), target, unknownTexts)) : undefined,
  });
}

function askNumber(exchange: Exchange, name: Value | undefined): readonly Value[] | undefined {
  const text = textOf(askText(exchange, 'path', textOf(name)));
  if (text === undefined) return undefined;
  return /^\d{1,9}$/.test(text) ? [intValue(Number(text)), nilError] : [intValue(0), errorValue()];
}

function answerError(exchange: Exchange, error: Value | undefined): boolean {
  const struct = errorStruct(error);
  if (frameworkAt(struct?.path ?? '')?.name === 'fiber' && struct?.name === 'Error') {
    send(exchange, textOf(struct.field('Message')));
    return setStatus(exchange, numberOf(struct.field('Code')));
  }
  const dynamic = error?.kind === 'interface' ? error.dynamic : undefined;
  if (dynamic?.kind !== 'error' || dynamic.wrapped?.length !== 0) return false;
  send(exchange, dynamic.text);
  return setStatus(exchange, 500);
}
