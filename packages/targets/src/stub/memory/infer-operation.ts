import type { Type } from '@standin/model';
import { printType } from '@standin/render';
import { goesByKey, isKeyParameter, type KeyContext } from './choose-key.ts';
import { entityNouns, readRest } from './entity-words.ts';
import type { MethodShape } from './method-shape.ts';
import type { Operation, PutOperation, RepositoryKey } from './repository.ts';
import { sequenceOf } from './sequence.ts';
import { isSameType } from './spell-type.ts';
import { isInteger, isPredeclared, isRecord } from './type-forms.ts';

/** What an operation is inferred with. */
export interface InferenceContext extends KeyContext {
  readonly key: RepositoryKey;
  readonly isCopied: boolean;
}

/** The operation that a method is, or in words why it is left to its function. */
export function inferOperation(shape: MethodShape, context: InferenceContext): Operation | string {
  const { method, operation, rest } = shape;
  if (operation === undefined) return 'its name is not that of an operation of a repository';
  if (method.signature.isVariadic) return 'what its variadic parameter asks for is not known';
  if (readRest(rest, entityNouns(context.entity)) === undefined) return `its name is not about a ${nameOf(context.entity)} alone`;
  switch (operation) {
    case 'get':
      return inferGet(shape, context);
    case 'list':
      return inferList(shape, context);
    case 'save':
    case 'create':
    case 'update':
      return inferPut(shape, context);
    case 'delete':
      return inferDelete(shape, context);
    case 'exists':
      return inferExists(shape, context);
    case 'count':
      return inferCount(shape);
  }
}

/** A type in messages. */
function nameOf(type: Type): string {
  return printType(type, {
    qualifier: ({ package: owner }) => owner?.path.split('/').at(-1),
    typeParameter: ({ name }) => name,
    any: 'any',
  });
}

const otherResults = 'its results are not those of such an operation';

function needsKey(shape: MethodShape, { key, ...context }: InferenceContext): string | undefined {
  if (shape.parameters.length !== 1) return `it takes ${shape.parameters.length} values, not the key alone`;
  return goesByKey(shape, key, context) ? undefined : `it does not go by the key${describeKey(key)}`;
}

function describeKey({ source, type }: RepositoryKey): string {
  return source.kind === 'function' ? `, a ${nameOf(type)}` : `, ${source.name}`;
}

/** Whether a type is the entity, by pointer or value, and may be so; `undefined` for other types. */
function formOf(type: Type | undefined, { entity, isCopied }: InferenceContext): 'value' | 'pointer' | undefined {
  if (type === undefined) return undefined;
  if (type.kind === 'pointer' && isSameType(type.element, entity)) return 'pointer';
  return isCopied && isSameType(type, entity) ? 'value' : undefined;
}

function inferGet(shape: MethodShape, context: InferenceContext): Operation | string {
  const problem = needsKey(shape, context);
  if (problem !== undefined) return problem;
  const [row, found, ...others] = shape.results;
  const form = formOf(row, context);
  const isFitting = others.length === 0 && (found === undefined || isPredeclared(found, 'bool'));
  if (form === undefined || !isFitting) return otherResults;
  return { kind: 'get', key: shape.first, isPointer: form === 'pointer', givesFound: found !== undefined, hasError: shape.hasError };
}

function inferList({ parameters, results, hasError }: MethodShape, context: InferenceContext): Operation | string {
  if (parameters.length > 0) return 'how its parameters choose rows is not known';
  const [result] = results;
  const sequence = results.length === 1 && result !== undefined ? sequenceOf(result) : undefined;
  const form = formOf(sequence?.element, context);
  if (sequence === undefined || form === undefined) return otherResults;
  if (sequence.key !== undefined && !isSameType(sequence.key, context.key.type)) return otherResults;
  return { kind: 'list', form: sequence.form, isPointer: form === 'pointer', hasError };
}

const rules = { save: 'any', create: 'new', update: 'known' } as const;

function inferPut(shape: MethodShape, context: InferenceContext): Operation | string {
  const { operation, parameters, first, hasError } = shape;
  const [parameter] = parameters;
  const takesKey = parameters.length === 2 && parameter !== undefined && isKeyParameter(parameter, context.key, context);
  const form = formOf(parameters.at(-1)?.type, context);
  if (form === undefined || (parameters.length === 2 && !takesKey) || parameters.length > 2)
    return `it takes other values than a ${nameOf(context.entity)}${parameters.length === 2 ? ' and its key' : ''}`;
  if (!takesKey && !isRecord(context.entity)) return 'it takes no key';
  const gives = readGiven(shape, context);
  if (gives === undefined) return otherResults;
  const rule = operation === 'create' && !hasError ? 'any' : rules[operation as keyof typeof rules];
  const makesKey = rule !== 'known' && gives !== 'nothing' && !takesKey && !context.key.isNumbered;
  if (makesKey) return 'the key of what it gives may be made by the repository';
  const row = first + parameters.length - 1;
  return { kind: 'put', rule, row, isPointer: form === 'pointer', ...(takesKey && { key: first }), gives, hasError };
}

function readGiven({ results, operation }: MethodShape, context: InferenceContext): PutOperation['gives'] | undefined {
  const [result, ...others] = results;
  if (result === undefined) return 'nothing';
  const form = formOf(result, context);
  if (others.length > 0) return undefined;
  if (form !== undefined) return form === 'pointer' ? 'pointer' : 'row';
  return operation !== 'update' && isSameType(result, context.key.type) ? 'key' : undefined;
}

function inferDelete(shape: MethodShape, context: InferenceContext): Operation | string {
  const { parameters, first, results, hasError } = shape;
  const [result, ...others] = results;
  const form = parameters.length === 1 && isRecord(context.entity) ? formOf(parameters[0]?.type, context) : undefined;
  const takesKey = form === undefined;
  const problem = takesKey ? needsKey(shape, context) : undefined;
  if (problem !== undefined) return problem;
  if (others.length > 0 || (result !== undefined && !isPredeclared(result, 'bool'))) return otherResults;
  return { kind: 'delete', parameter: first, takesKey, isPointer: form === 'pointer', givesFound: result !== undefined, hasError };
}

function inferExists(shape: MethodShape, context: InferenceContext): Operation | string {
  const [result] = shape.results;
  const isFitting = shape.results.length === 1 && result !== undefined && isPredeclared(result, 'bool');
  return needsKey(shape, context) ?? (isFitting ? { kind: 'exists', key: shape.first, hasError: shape.hasError } : otherResults);
}

function inferCount({ parameters, results, hasError }: MethodShape): Operation | string {
  const [result] = results;
  if (parameters.length > 0) return 'how its parameters choose rows is not known';
  return results.length === 1 && result !== undefined && isInteger(result) ? { kind: 'count', hasError } : otherResults;
}
