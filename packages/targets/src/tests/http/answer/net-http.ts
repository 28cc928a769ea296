import { findHandlerFunction } from './standard-functions.ts';
import { askText, type Evaluator } from './exchange.ts';
import { createRequest } from './request-value.ts';
import { knownObject, textOf, typeNamed } from './values.ts';
import { frameworkAt } from '../framework.ts';

/** Evaluates handlers of net/http, those that are registered with chi among them. */
export const netHttp: Evaluator = {
  createArguments: (exchange, machine) => [
    knownObject(typeNamed(machine, 'net/http', 'ResponseWriter'), 'the response writer', exchange.writer),
    createRequest(exchange, machine),
  ],
  findFunction(exchange, path, name) {
    if (frameworkAt(path)?.name !== 'chi' || name !== 'URLParam') return findHandlerFunction(exchange, path, name);
    return ([, key]) => {
      const value = askText(exchange, 'path', textOf(key));
      return value && [value];
    };
  },
  finish: () => true,
};
