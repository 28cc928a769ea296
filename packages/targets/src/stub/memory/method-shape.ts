import type { Method, Parameter, Type } from '@standin/model';
import { operationOf, type OperationName } from './operation-words.ts';
import { splitWords } from './split-words.ts';
import { isPredeclared, isStandard } from './type-forms.ts';

/** A method, seen as an operation of a repository. */
export interface MethodShape {
  readonly method: Method;
  /** What the first word of its name asks for. */
  readonly operation: OperationName | undefined;
  /** The words behind that one. */
  readonly rest: readonly string[];
  /** Those behind a leading context.Context. */
  readonly parameters: readonly Parameter[];
  /** Where the first of them stands in the signature. */
  readonly first: number;
  /** The results before a last one of type error. */
  readonly results: readonly Type[];
  readonly hasError: boolean;
}

/** Reads the name and the signature of a method. */
export function readShape(method: Method): MethodShape {
  const { parameters, results } = method.signature;
  const [leading] = parameters;
  const first = leading !== undefined && isStandard(leading.type, 'context', 'Context') ? 1 : 0;
  const last = results.at(-1);
  const hasError = last !== undefined && isPredeclared(last.type, 'error');
  const types = results.map(({ type }) => type);
  return {
    method,
    ...operationOf(splitWords(method.name), parameters.length > first),
    parameters: parameters.slice(first),
    first,
    results: hasError ? types.slice(0, -1) : types,
    hasError,
  };
}
