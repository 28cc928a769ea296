import { underlying, type SignatureType, type Type } from '@standin/model';
import { reaches } from '../place/import-reach.ts';
import type { TestedFunction, TestedParameter } from '../types/tested-function.ts';
import { frameworkOfHandler, frameworkOfMiddleware, isHandlerInterface, type Framework } from './framework.ts';
import { frameworkOfServer } from './routes/router-type.ts';

/**
 * How a function comes to answer requests: it does so itself, it gives a handler, a router that has some, or middleware that makes one. What gives a handler and takes one is middleware, too: its
 * test passes a handler that answers 200.
 */
export type HandlerKind = 'handler' | 'handlerMaker' | 'routerMaker' | 'middlewareMaker';

/** A function whose test sends requests. */
export interface Handler {
  readonly framework: Framework;
  readonly kind: HandlerKind;
  /** Whether what it gives has a method that answers, and is no function. */
  readonly isInterface: boolean;
  /** Whether it wraps another handler, which the test has to give. */
  readonly isMiddleware: boolean;
  /** The function as a test calls it to get a handler: without parameters where it is one, and without results. */
  readonly tested: TestedFunction;
}

/** Whether a parameter is the handler that middleware wraps. */
function isNextHandler({ type }: Pick<TestedParameter, 'type'>): boolean {
  return frameworkOfHandler(type) !== undefined;
}

/** What a function is to HTTP; `undefined` where it is no handler, or its package cannot import net/http/httptest. */
export function describeHandler(tested: TestedFunction): Handler | undefined {
  const { declaration } = tested.subject;
  const owner = declaration.file.package;
  const found = classify(tested, declaration.signature);
  if (found === undefined || reaches(owner, 'net/http/httptest', owner.location.importPath)) return undefined;
  return found;
}

function givesInterface(type: Type): boolean {
  const result = underlying(type);
  const given = result.kind === 'type' && result.type.kind === 'signature' ? result.type.results[0] : undefined;
  return given !== undefined && isHandlerInterface(given.type);
}

function classify(tested: TestedFunction, signature: SignatureType): Handler | undefined {
  const own = frameworkOfHandler(signature);
  if (own !== undefined) {
    const called = { ...tested, parameters: [], results: [] };
    return { framework: own, kind: 'handler', isInterface: false, isMiddleware: false, tested: called };
  }
  const [result, ...others] = signature.results;
  if (result === undefined || others.length > 0) return undefined;
  return classifyResult(tested, result.type);
}

function classifyResult(tested: TestedFunction, result: Type): Handler | undefined {
  const parameters = tested.parameters.map((parameter) =>
    isNextHandler(parameter) ? { ...parameter, role: 'handler' as const } : parameter,
  );
  const called = { ...tested, parameters, results: [] };
  const given = frameworkOfHandler(result);
  if (given !== undefined) {
    const isMiddleware = tested.parameters.some(isNextHandler);
    return { framework: given, kind: 'handlerMaker', isInterface: isHandlerInterface(result), isMiddleware, tested: called };
  }
  const served = frameworkOfServer(result);
  if (served !== undefined) return { framework: served, kind: 'routerMaker', isInterface: true, isMiddleware: false, tested: called };
  const wrapped = frameworkOfMiddleware(result);
  if (wrapped === undefined) return undefined;
  return { framework: wrapped, kind: 'middlewareMaker', isInterface: givesInterface(result), isMiddleware: true, tested: called };
}
