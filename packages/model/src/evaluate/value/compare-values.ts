import { haltPanic, haltUnknown } from '../halt.ts';
import type { Type } from '../../types/type.ts';
import type { Cell } from './cell.ts';
import { isNil } from './is-nil.ts';
import { typeOf } from './type-of.ts';
import { isSameType } from './type-key.ts';
import { underlyingOf } from './type-facts.ts';
import type { InterfaceValue, PointerValue, Value } from './value.ts';

/** Whether values of a type take no room: pointers to two of them may or may not be equal (Go spec, Comparison operators). */
function isZeroSized(type: Type): boolean {
  const target = underlyingOf(type);
  if (target.kind === 'struct') return target.fields.every((field) => isZeroSized(field.type));
  return target.kind === 'array' && isZeroSized(target.element);
}

function equalPointers(left: PointerValue, right: PointerValue): boolean {
  if (left.target === right.target) return true;
  if (left.target === undefined || right.target === undefined) return false;
  const target = underlyingOf(left.type);
  const isUncertain = target.kind === 'pointer' && isZeroSized(target.element);
  return isUncertain ? haltUnknown('whether pointers to empty values are equal') : false;
}

function equalCells(left: readonly Cell[], right: readonly Cell[]): boolean {
  let isUnequal = false;
  for (const [index, cell] of left.entries()) {
    const other = right[index];
    // Go compares field by field and stops at the first that differs, so a later one may not be looked at.
    if (!isUnequal && other !== undefined) isUnequal = !equalValues(cell.value, other.value);
  }
  return !isUnequal;
}

/** Whether two interface values are equal: the dynamic types, then the dynamic values (Go spec, Comparison operators). */
export function equalInterfaces(left: InterfaceValue, right: InterfaceValue): boolean {
  const [a, b] = [left.dynamic, right.dynamic];
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'opaque' || b.kind === 'opaque') return haltOpaque(a.kind === 'opaque' ? a : b);
  if (a.kind === 'error' || b.kind === 'error') return a.kind === 'error' && b.kind === 'error' && a.identity === b.identity;
  return isSameType(typeOf(a), typeOf(b)) && equalValues(a, b);
}

function isPresent(value: Value): boolean {
  return value.kind === 'opaque' && value.answer !== undefined;
}

function asInterface(value: Value): InterfaceValue {
  return value.kind === 'interface' ? value : { kind: 'interface', type: typeOf(value), dynamic: value };
}

/** Whether two values are equal (Go spec, Comparison operators): of one type, or one an interface, or one `nil`. */
export function equalValues(left: Value, right: Value): boolean {
  if ((isPresent(left) && isNil(right)) || (isPresent(right) && isNil(left))) return false;
  if (left.kind === 'opaque' || right.kind === 'opaque') return haltOpaque(left.kind === 'opaque' ? left : right);
  if (left.kind === 'nil' || right.kind === 'nil') return isNil(left) && isNil(right);
  if (left.kind === 'interface' || right.kind === 'interface') return equalInterfaces(asInterface(left), asInterface(right));
  return equalOfKind(left, right);
}

function equalOfKind(left: Value, right: Value): boolean {
  switch (left.kind) {
    case 'boolean':
    case 'integer':
    case 'float':
    case 'string':
      return left.kind === right.kind && left.value === right.value;
    case 'pointer':
      return right.kind === 'pointer' && equalPointers(left, right);
    case 'struct':
      return right.kind === 'struct' && equalCells(left.fields, right.fields);
    case 'array':
      return right.kind === 'array' && equalCells(left.elements, right.elements);
    case 'error':
      return right.kind === 'error' && left.identity === right.identity;
    case 'slice':
    case 'map':
    case 'function':
      return haltPanic('runtime error: comparing uncomparable type');
    default:
      return haltUnknown('a comparison');
  }
}

/** Ends the evaluation at an input that nothing is known of. */
export function haltOpaque(value: Value): never {
  return haltUnknown(value.kind === 'opaque' ? `what ${value.description} holds` : 'what an input holds');
}

/** Whether one value comes before another: `undefined` for kinds without an order (Go spec, Comparison operators). */
export function compareOrder(left: Value, right: Value): -1 | 0 | 1 | undefined {
  if (left.kind === 'opaque' || right.kind === 'opaque') return haltOpaque(left.kind === 'opaque' ? left : right);
  if (!('value' in left) || !('value' in right) || left.kind !== right.kind || left.kind === 'boolean') return undefined;
  if (left.value === right.value) return 0;
  return left.value < right.value ? -1 : 1;
}
