import { findMember } from '../../methods/find-member.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { callMethod } from '../call/call-method.ts';
import { holdsType } from '../expression/type-assertion.ts';
import { assignValue } from '../value/assign-value.ts';
import { writeCell } from '../value/cell.ts';
import { equalInterfaces, haltOpaque } from '../value/compare-values.ts';
import { elementsOf } from '../value/make-slice.ts';
import { errorType, isInterface, underlyingOf } from '../value/type-facts.ts';
import { typeKey } from '../value/type-key.ts';
import { typeOf } from '../value/type-of.ts';
import type { InterfaceValue, Value } from '../value/value.ts';
import { libraryError, nilError } from './error-values.ts';
import { errorText } from './error-text.ts';
import { booleanResult, textOf, type StandardFunction } from './standard-function.ts';

function asError(value: Value | undefined): InterfaceValue {
  if (value?.kind === 'interface') return value;
  if (value?.kind === 'nil') return nilError;
  if (value === undefined || value.kind === 'opaque' || value.kind === 'constant')
    return value?.kind === 'opaque' ? haltOpaque(value) : haltUnknown('an error');
  return { kind: 'interface', type: errorType, dynamic: value };
}

/** Whether the dynamic type of an error has a method. */
function hasMethod(machine: Machine, value: Value, name: string): boolean {
  const member = findMember(typeOf(value), name, machine.subject.reference);
  if (member.kind === 'unknown' || member.kind === 'ambiguous') return haltUnknown(`whether an error has the method ${name}`);
  return member.kind === 'method';
}

/** The errors that an error wraps, in order (package errors). */
function unwrap(machine: Machine, { dynamic }: InterfaceValue): readonly InterfaceValue[] {
  if (dynamic === undefined) return [];
  if (dynamic.kind === 'error') return (dynamic.wrapped ?? haltUnknown('what a library error wraps')).map((wrapped) => asError(wrapped));
  if (dynamic.kind === 'opaque') return haltOpaque(dynamic);
  if (!hasMethod(machine, dynamic, 'Unwrap')) return [];
  const [result] = callMethod(machine, dynamic, 'Unwrap', []);
  return result?.kind === 'interface' ? [result].filter(({ dynamic: inner }) => inner !== undefined) : haltUnknown('what an error wraps');
}

/** The first error of a tree, depth first, for which something holds. */
function findError(machine: Machine, error: InterfaceValue, holds: (error: InterfaceValue) => boolean): InterfaceValue | undefined {
  if (error.dynamic === undefined) return undefined;
  if (holds(error)) return error;
  for (const wrapped of unwrap(machine, error)) {
    const found = findError(machine, wrapped, holds);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isComparable(value: Value): boolean {
  return !['slice', 'map', 'function'].includes(value.kind);
}

function isTarget(machine: Machine, error: InterfaceValue, target: InterfaceValue): boolean {
  const { dynamic } = error;
  if (target.dynamic !== undefined && isComparable(target.dynamic) && equalInterfaces(error, target)) return true;
  if (dynamic === undefined || dynamic.kind === 'error' || !hasMethod(machine, dynamic, 'Is')) return false;
  const [result] = callMethod(machine, dynamic, 'Is', [target]);
  return result?.kind === 'boolean' ? result.value : haltUnknown('what an error is');
}

/** `errors.Is`: whether an error, or one that it wraps, is the target. */
function isError(machine: Machine, error: InterfaceValue, target: InterfaceValue): boolean {
  if (error.dynamic === undefined || target.dynamic === undefined) return error.dynamic === target.dynamic;
  return findError(machine, error, (candidate) => isTarget(machine, candidate, target)) !== undefined;
}

function asTarget(machine: Machine, error: InterfaceValue, target: Value | undefined): boolean {
  const cell = target?.kind === 'pointer' ? target.target : undefined;
  const pointer = target?.kind === 'pointer' ? underlyingOf(target.type) : undefined;
  if (cell === undefined || pointer?.kind !== 'pointer') return haltUnknown('the target of errors.As');
  const { element } = pointer;
  const found = findError(machine, error, ({ dynamic }) => {
    if (dynamic !== undefined && dynamic.kind !== 'error' && hasMethod(machine, dynamic, 'As')) return haltUnknown('what an error is');
    return holdsType(dynamic, element);
  });
  if (found?.dynamic === undefined) return false;
  writeCell(machine, cell, isInterface(element) ? assignValue(machine, found, element) : found.dynamic);
  return true;
}

const wrapsSeveral: ReadonlySet<string> = new Set(['*fmt.wrapErrors', '*errors.joinError']);

function unwrapOne(machine: Machine, error: InterfaceValue): Value {
  // Unwrap of several errors is another method, which errors.Unwrap does not call.
  if (error.dynamic?.kind === 'error' && wrapsSeveral.has(typeKey(error.dynamic.type))) return nilError;
  return unwrap(machine, error)[0] ?? nilError;
}

/** `errors.Join`: an error that wraps those that are not nil; nil where there are none. */
const join: StandardFunction = (args, machine) => {
  const [only] = args;
  const given = args.length === 1 && only?.kind === 'slice' ? elementsOf(only) : args;
  const wrapped = given.map((value) => asError(value)).filter(({ dynamic }) => dynamic !== undefined);
  if (wrapped.length === 0) return [nilError];
  const texts = wrapped.map((error) => errorText(machine, error));
  return [libraryError(machine, 'errors.joinError', { text: texts.includes(undefined) ? undefined : texts.join('\n'), wrapped })];
};

/** Functions of package errors. */
export const errorsFunctions: Readonly<Record<string, StandardFunction>> = {
  New: ([text], machine) => [libraryError(machine, 'errors.errorString', { text: textOf(text), wrapped: [] })],
  Is: ([error, target], machine) => [booleanResult(isError(machine, asError(error), asError(target)))],
  As: ([error, target], machine) => [booleanResult(asTarget(machine, asError(error), target))],
  Join: join,
  Unwrap: ([error], machine) => [assignValue(machine, unwrapOne(machine, asError(error)), errorType)],
};
