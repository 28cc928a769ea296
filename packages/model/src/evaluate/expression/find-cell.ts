import type { Expression, Selector } from '@standin/syntax';
import { findMember } from '../../methods/find-member.ts';
import type { Field } from '../../types/type.ts';
import { evaluateOne, findLocal, type Frame } from '../frame/frame.ts';
import { haltPanic, haltUnknown } from '../halt.ts';
import { fillCells } from '../value/append.ts';
import { haltOpaque } from '../value/compare-values.ts';
import { readCell, type Cell } from '../value/cell.ts';
import { indexOf } from '../value/index-of.ts';
import { typeOf } from '../value/type-of.ts';
import type { ArrayValue, SliceValue, Value } from '../value/value.ts';
import { fieldName } from '../../types/field-name.ts';
import { dereference, fieldCell, fieldValue, structOf } from './select-field.ts';

function findVariable(frame: Frame, name: string): Cell {
  const local = findLocal(frame, name);
  return local?.kind === 'variable' ? local.cell : haltUnknown(`what happens with ${name}`);
}

/** The value that embedded fields lead to, one by one (Go spec, Selectors). */
export function followPath(value: Value, path: readonly Field[]): Value {
  return path.reduce((owner, field) => fieldValue(owner, fieldName(field)), value);
}

function findField({ operand, name }: Selector, frame: Frame): Cell {
  const value = evaluateOne(operand, frame);
  const member = findMember(typeOf(value), name, frame.scope.file.package.reference);
  if (member.kind !== 'field') return haltUnknown(`the field ${name}`);
  const owner = structOf(followPath(value, member.path));
  return owner.kind === 'opaque' ? haltOpaque(owner) : fieldCell(owner, name);
}

function checkRange(index: bigint, length: number): number {
  return index < 0n || index >= BigInt(length) ? haltPanic('runtime error: index out of range') : Number(index);
}

/** The place of an element of a slice or array; an index out of range panics. */
export function elementCell(frame: Frame, value: SliceValue | ArrayValue, index: bigint): Cell {
  if (value.kind === 'array') return value.elements[checkRange(index, value.elements.length)] ?? haltUnknown('an element');
  const position = checkRange(index, value.length);
  fillCells(frame.machine, value);
  return value.backing?.cells[value.offset + position] ?? haltUnknown('an element');
}

function findElement(operand: Expression, index: Expression, frame: Frame): Cell {
  const found = evaluateOne(operand, frame);
  const value = found.kind === 'pointer' ? readCell(dereference(found)) : found;
  const position = indexOf(evaluateOne(index, frame));
  if (value.kind === 'slice' || value.kind === 'array') return elementCell(frame, value, position);
  return value.kind === 'opaque' ? haltOpaque(value) : haltUnknown('an element');
}

/** The place that an expression means (Go spec, Address operators). What lies in a map is none. */
export function findCell(expression: Expression, frame: Frame): Cell {
  switch (expression.kind) {
    case 'name':
      return findVariable(frame, expression.name);
    case 'selector':
      return findField(expression, frame);
    case 'index':
      return findElement(expression.operand, expression.index, frame);
    case 'unary': {
      const pointer = expression.operator === '*' ? evaluateOne(expression.operand, frame) : undefined;
      if (pointer?.kind === 'opaque') return haltOpaque(pointer);
      return pointer?.kind === 'pointer' ? dereference(pointer) : haltUnknown('a place');
    }
    default:
      return haltUnknown('a place');
  }
}

/** A pointer to a place. Elements that append may have copied have no place that can be told. */
export function pointTo(cell: Cell): Cell {
  const { owner } = cell;
  if (owner?.isShared === true || owner?.twin !== undefined) return haltUnknown('whether two slices share their elements behind append');
  if (owner !== undefined) owner.hasPointers = true;
  return cell;
}
