import type { Machine, Value } from '@standin/model';
import { frameworkAt } from '../framework.ts';
import { writeHeader } from './answer.ts';
import { askQueryOr, formattedText, jsonText, one, respond } from './context-values.ts';
import { decodedType, decodeJson, decoderTexts } from './decode-json.ts';
import { askBody, askText, type Evaluator, type Exchange } from './exchange.ts';
import { createRequest } from './request-value.ts';
import { findHandlerFunction } from './standard-functions.ts';
import { passesValidation } from './validate-tags.ts';
import { boolValue, errorValue, knownObject, nilError, numberOf, textOf, textOfBytes, textValue, typeNamed } from './values.ts';

/** Evaluates handlers of gin. */
export const gin: Evaluator = {
  createArguments: (exchange, machine) => [createContext(exchange, machine)],
  findFunction(exchange, path, name) {
    if (frameworkAt(path)?.name !== 'gin') return findHandlerFunction(exchange, path, name);
    return name === 'SetMode' ? () => [] : undefined;
  },
  finish: () => true,
};

const path = 'github.com/gin-gonic/gin';

function createContext(exchange: Exchange, machine: Machine): Value {
  const request = createRequest(exchange, machine);
  const writer = knownObject(typeNamed(machine, path, 'ResponseWriter'), 'the response writer', exchange.writer);
  return knownObject(typeNamed(machine, path, '*Context'), 'the context', {
    field: (name) => ({ Request: request, Writer: writer })[name],
    answer: (name, args) => answerResponse(exchange, name, args, machine) ?? answerQuestion(exchange, name, args, machine),
  });
}

function when(isDone: boolean): readonly Value[] | undefined {
  return isDone ? [] : undefined;
}

function answerResponse(
  exchange: Exchange,
  name: string,
  [first, second, third]: readonly Value[],
  machine: Machine,
): readonly Value[] | undefined {
  const status = numberOf(first);
  switch (name) {
    case 'JSON':
    case 'AbortWithStatusJSON':
      return when(respond(exchange, status, jsonText(machine, second)));
    case 'String':
      return when(respond(exchange, status, formattedText(machine, second, third)));
    case 'Data':
      return when(respond(exchange, status, textOfBytes(third)));
    case 'IndentedJSON':
    case 'PureJSON':
    case 'XML':
    case 'YAML':
      return when(respond(exchange, status, undefined));
    case 'Status':
    case 'AbortWithStatus':
      return when(respond(exchange, status, ''));
    case 'Abort':
    case 'Next':
    case 'Header':
    case 'Set':
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
    case 'Param':
      return one(askText(exchange, 'path', textOf(first)));
    case 'Query':
      return one(askText(exchange, 'query', textOf(first)));
    case 'DefaultQuery':
      return one(askQueryOr(exchange, first, second));
    case 'GetQuery': {
      const value = askText(exchange, 'query', textOf(first));
      return value && [value, boolValue(exchange.inputs.parts.has(`query:${textOf(first) ?? ''}`))];
    }
    case 'GetHeader':
      return one(askText(exchange, 'header', textOf(first)));
    case 'FullPath':
      return [textValue(exchange.pattern)];
    case 'ShouldBindJSON':
      return one(bind(exchange, first, machine));
    case 'ShouldBind':
      return exchange.inputs.method === 'GET' ? undefined : one(bind(exchange, first, machine));
    case 'BindJSON':
      return one(mustBind(exchange, first, machine));
    case 'Bind':
      return exchange.inputs.method === 'GET' ? undefined : one(mustBind(exchange, first, machine));
    default:
      return undefined;
  }
}

/** Reads the body, then looks at the tags `binding`. */
function bind(exchange: Exchange, target: Value | undefined, machine: Machine): Value | undefined {
  const read = decodeJson(machine, askBody(exchange), target, decoderTexts);
  const type = decodedType(target);
  if (read !== nilError || type === undefined) return read;
  const passes = passesValidation(type, 'binding');
  return passes === undefined ? undefined : passes ? nilError : errorValue();
}

/** Answers 400 where that fails. */
function mustBind(exchange: Exchange, target: Value | undefined, machine: Machine): Value | undefined {
  const result = bind(exchange, target, machine);
  if (result !== undefined && result !== nilError) writeHeader(exchange.answer, 400);
  return result;
}
