import type { CompositeLiteral, Expression, LiteralElement } from '@standin/syntax';
import type { ArrayType, MapType, SliceType, StructType, Type } from '../../types/type.ts';
import { arrayLength } from '../../constants/array-length.ts';
import { typeHere, type Frame } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import { assignValue } from '../value/assign-value.ts';
import { createCell, writeCell } from '../value/cell.ts';
import { indexOf } from '../value/index-of.ts';
import { makeSlice } from '../value/make-slice.ts';
import { mapKey } from '../value/map-key.ts';
import { underlyingOf } from '../value/type-facts.ts';
import type { MapEntry, StructValue, Value } from '../value/value.ts';
import { mostElements, zeroValue } from '../value/zero-value.ts';
import { evaluateOnesInOrder, watchWrites } from './evaluate-in-order.ts';
import { fieldName } from '../../types/field-name.ts';
import { fieldCell } from './select-field.ts';

/** The type of a literal inside of another one that leaves it out: `&T` where the elements are pointers (Go spec, Composite literals). */
function evaluateElement(expression: Expression, type: Type, frame: Frame): Value {
  if (expression.kind !== 'compositeLiteral' || expression.type !== undefined) {
    const [value] = evaluateOnesInOrder([expression], frame);
    return assignValue(frame.machine, value ?? haltUnknown('an element'), type);
  }
  const target = underlyingOf(type);
  if (target.kind !== 'pointer') return evaluateLiteralOf(expression, type, frame);
  const value = evaluateLiteralOf(expression, target.element, frame);
  return { kind: 'pointer', type, target: createCell(frame.machine, value) };
}

function fieldOf(target: StructType, element: LiteralElement, index: number): { readonly name: string; readonly type: Type } {
  const { key } = element;
  const field = key === undefined ? target.fields[index] : target.fields.find((candidate) => fieldName(candidate) === keyName(key));
  return field === undefined ? haltUnknown('a field') : { name: fieldName(field), type: field.type };
}

function keyName(key: Expression): string {
  return key.kind === 'name' ? key.name : '';
}

function evaluateStruct(literal: CompositeLiteral, type: Type, target: StructType, frame: Frame): Value {
  const { machine } = frame;
  const value = zeroValue(machine, type);
  if (value.kind !== 'struct') return haltUnknown('a struct');
  const values = literal.elements.map((element, index) => {
    const field = fieldOf(target, element, index);
    return { name: field.name, value: evaluateElement(element.value, field.type, frame) };
  });
  for (const field of values) setField(frame, value, field.name, field.value);
  return value;
}

function setField({ machine }: Frame, owner: StructValue, name: string, value: Value): void {
  if (name !== '_') writeCell(machine, fieldCell(owner, name), value);
}

/** The elements of an array or slice by index; those that the literal leaves out are zero values. */
function evaluateElements(literal: CompositeLiteral, element: Type, length: number | undefined, frame: Frame): readonly Value[] {
  const values: Value[] = [];
  let index = 0;
  for (const { key, value } of literal.elements) {
    if (key !== undefined) index = Number(indexOf(evaluateElement(key, { kind: 'basic', name: 'int' }, frame)));
    if (index > mostElements) haltUnknown('a large literal');
    values[index] = evaluateElement(value, element, frame);
    index++;
  }
  const count = length ?? values.length;
  return Array.from({ length: count }, (_, position) => values[position] ?? zeroValue(frame.machine, element));
}

function evaluateArray(literal: CompositeLiteral, type: Type, target: ArrayType, frame: Frame): Value {
  const length = arrayLength(target);
  if (length === undefined || length > mostElements) return haltUnknown('the length of an array');
  const values = evaluateElements(literal, target.element, Number(length), frame);
  return { kind: 'array', type, elements: values.map((value) => createCell(frame.machine, value)) };
}

function evaluateSlice(literal: CompositeLiteral, type: Type, target: SliceType, frame: Frame): Value {
  const values = evaluateElements(literal, target.element, undefined, frame);
  return makeSlice(frame.machine, type, values, values.length);
}

function evaluateMap(literal: CompositeLiteral, type: Type, target: MapType, frame: Frame): Value {
  const entries = new Map<string, MapEntry>();
  for (const { key: written, value } of literal.elements) {
    if (written === undefined) return haltUnknown('a map');
    const key = evaluateElement(written, target.key, frame);
    entries.set(mapKey(key), { key, value: evaluateElement(value, target.value, frame) });
  }
  frame.machine.cells++;
  return { kind: 'map', type, entries, serial: frame.machine.cells };
}

function evaluateLiteralOf(literal: CompositeLiteral, type: Type, frame: Frame): Value {
  const target = underlyingOf(type);
  switch (target.kind) {
    case 'struct':
      return evaluateStruct(literal, type, target, frame);
    case 'array':
      return evaluateArray(literal, type, target, frame);
    case 'slice':
      return evaluateSlice(literal, type, target, frame);
    case 'map':
      return evaluateMap(literal, type, target, frame);
    default:
      return haltUnknown('a composite literal');
  }
}

/** A composite literal (Go spec, Composite literals). */
export function evaluateLiteral(literal: CompositeLiteral, frame: Frame): Value {
  if (literal.type === undefined) return haltUnknown('a composite literal');
  const type = typeHere(literal.type, frame);
  const { result, hasWritten } = watchWrites(frame.machine, () => evaluateLiteralOf(literal, type, frame));
  // The elements may be evaluated in another order, as far as they are no calls (Go spec, Order of evaluation).
  if (hasWritten && literal.elements.length > 1) haltUnknown('in which order operands are evaluated');
  return result;
}
