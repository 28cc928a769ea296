import { isError as isErrorType, compareStyle, type CompareStyle } from './compare-style.ts';
import { hasLock } from './has-lock.ts';
import { chooseTypeArguments } from './choose-type-arguments.ts';
import { looksAtContext } from './looks-at-context.ts';
import { startsGoroutines } from './starts-goroutines.ts';
import { isOpaque } from './is-opaque.ts';
import { invariant } from '@standin/diagnostics';
import {
  substitute,
  unalias,
  underlying,
  type NamedType,
  type Parameter,
  type SignatureType,
  type Type,
  type TypeParameter,
} from '@standin/model';
import type { Subject } from '../selection/subject.ts';

/** What a test gives for a parameter: a value of a case; the test's own context; a buffer, whose text is looked at; to middleware, a handler that answers 200. */
export type ParameterRole = 'value' | 'context' | 'writer' | 'handler';

/** A parameter of a function that is tested. */
export interface TestedParameter {
  /** Absent where the source gives none, or `_`. */
  readonly name?: string;
  /** Of a variadic one, the slice. */
  readonly type: Type;
  readonly role: ParameterRole;
  readonly isVariadic: boolean;
  /** The verb that messages print it with; empty where that would copy a lock. */
  readonly verb: '%v' | '%p' | '';
}

/** A result of a function that is tested. */
export interface TestedResult {
  readonly name?: string;
  readonly type: Type;
  readonly style: CompareStyle;
  /** Whether it must not be copied. */
  readonly hasLock: boolean;
  /** Whether it holds unexported fields, or may hold some, which cmp does not look into. */
  readonly isOpaque: boolean;
  /** Whether it is the last one, and an error. */
  readonly isFailure: boolean;
}

/** A function as a test calls it: type arguments put in. */
export interface TestedFunction {
  readonly subject: Subject;
  /** Its own, those of the receiver not among them. */
  readonly typeArguments: readonly Type[];
  /** Methods only: the base type, and whether the method is declared on its pointer. */
  readonly receiver?: { readonly name?: string; readonly type: NamedType; readonly isPointer: boolean; readonly hasLock: boolean };
  readonly parameters: readonly TestedParameter[];
  readonly results: readonly TestedResult[];
  /** Whether there is a go statement in it. */
  startsGoroutines(): boolean;
  /** The index of the first context whose end it looks at; `undefined` where there is none. */
  watchedContext(): number | undefined;
}

/** A function as a test calls it; `undefined` where no type arguments can be told. */
export function describeFunction(subject: Subject): TestedFunction | undefined {
  const { receiver, typeParameters, signature, file } = subject.declaration;
  const chosen = chooseTypeArguments([...(receiver?.typeParameters ?? []), ...typeParameters], file.package);
  if (chosen === undefined) return undefined;
  const put = (type: Type): Type => substitute(type, chosen);
  const own = typeParameters.map((parameter: TypeParameter) => put(parameter));
  const parameters = signature.parameters.map((parameter, index) => describeParameter(parameter, index, signature, put));
  return {
    subject,
    typeArguments: own,
    ...(receiver && { receiver: { ...named(receiver.name), ...describeReceiver(put(receiver.type)), isPointer: receiver.isPointer } }),
    parameters,
    results: signature.results.map((result, index) => describeResult(result, put(result.type), index === signature.results.length - 1)),
    startsGoroutines: () => startsGoroutines(subject.declaration),
    watchedContext: () => findWatchedContext(subject, parameters),
  };
}

function findWatchedContext({ declaration }: Subject, parameters: readonly TestedParameter[]): number | undefined {
  const index = parameters.findIndex(({ name, role }) => role === 'context' && name !== undefined && looksAtContext(declaration, name));
  return index === -1 ? undefined : index;
}

function describeReceiver(type: Type): { readonly type: NamedType; readonly hasLock: boolean } {
  invariant(type.kind === 'named', 'the base type of a receiver has a name');
  return { type, hasLock: hasLock(type) };
}

function named(name: string | undefined): { readonly name?: string } {
  return name === undefined || name === '_' ? {} : { name };
}

function describeParameter(
  { name, type }: Parameter,
  index: number,
  { parameters, isVariadic }: SignatureType,
  put: (type: Type) => Type,
): TestedParameter {
  const isLast = isVariadic && index === parameters.length - 1;
  const element = put(type);
  return {
    ...named(name),
    type: isLast ? { kind: 'slice', element } : element,
    role: isLast ? 'value' : roleOf(element),
    isVariadic: isLast,
    verb: verbOf(element, isLast),
  };
}

function verbOf(type: Type, isSlice: boolean): TestedParameter['verb'] {
  if (isSlice) return '%v';
  const result = underlying(type);
  if (result.kind === 'type' && result.type.kind === 'signature') return '%p';
  return hasLock(type) ? '' : '%v';
}

function roleOf(type: Type): ParameterRole {
  const named = unalias(type);
  if (named.kind !== 'named') return 'value';
  if (named.package?.path === 'context' && named.name === 'Context') return 'context';
  return named.package?.path === 'io' && named.name === 'Writer' ? 'writer' : 'value';
}

function describeResult({ name }: Parameter, type: Type, isLast: boolean): TestedResult {
  return {
    ...named(name),
    type,
    style: compareStyle(type),
    hasLock: hasLock(type),
    isOpaque: compareStyle(type) === 'deep' && isOpaque(type),
    isFailure: isLast && isErrorType(type),
  };
}
