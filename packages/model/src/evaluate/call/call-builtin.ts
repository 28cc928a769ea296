import type { CallExpression, Expression } from '@standin/syntax';
import type { Type } from '../../types/type.ts';
import { evaluateOnesInOrder } from '../expression/evaluate-in-order.ts';
import { evaluateOne, type Frame } from '../frame/frame.ts';
import { typeOperand } from '../frame/type-operand.ts';
import { haltPanic, haltUnknown } from '../halt.ts';
import { appendValues, capacityOf } from '../value/append.ts';
import { assignValue, typedValue } from '../value/assign-value.ts';
import { createCell, readCell, touchCell, writeCell } from '../value/cell.ts';
import { haltOpaque } from '../value/compare-values.ts';
import { indexOf } from '../value/index-of.ts';
import { cellsOf, elementsOf, makeSlice, sliceOfBytes } from '../value/make-slice.ts';
import { mapKey } from '../value/map-key.ts';
import { compareValues, operateValues, unifyValues } from '../value/operate-values.ts';
import { intType, underlyingOf } from '../value/type-facts.ts';
import type { MapValue, SliceValue, Value } from '../value/value.ts';
import { mostElements, zeroValue } from '../value/zero-value.ts';
import { dereference } from '../expression/select-field.ts';
import { isNil } from '../value/is-nil.ts';
import { truthOf } from '../value/truth-of.ts';

function integer(value: number): Value {
  return { kind: 'integer', type: intType, value: BigInt(value) };
}

function countOf(value: Value): number {
  switch (value.kind) {
    case 'string':
      return value.value.length;
    case 'constant':
      return value.constant.kind === 'string' ? value.constant.value.length : haltUnknown('a length');
    case 'slice':
      return value.length;
    case 'array':
      return value.elements.length;
    case 'map':
      return value.entries?.size ?? 0;
    case 'pointer':
      return countOf(readCell(dereference(value)));
    case 'opaque':
      return haltOpaque(value);
    default:
      return haltUnknown('a length');
  }
}

/** `len`, which still tells whose length it is. */
function lengthValue(value: Value): Value {
  const length = integer(countOf(value));
  const source = 'source' in value && value.source.part === 'whole' ? value.source : undefined;
  return source === undefined || length.kind !== 'integer' ? length : { ...length, source: { path: source.path, part: 'length' } };
}

function capacityValue(value: Value): Value {
  if (value.kind !== 'slice') return integer(countOf(value));
  return integer(capacityOf(value) ?? haltUnknown('how much room append made'));
}

function asSlice(value: Value): SliceValue {
  return value.kind === 'slice' ? value : value.kind === 'opaque' ? haltOpaque(value) : haltUnknown('a slice');
}

/** What follows the slice in a call of append or copy: a string stands for its bytes. */
function spreadOf(frame: Frame, value: Value, type: Type): readonly Value[] {
  if (value.kind === 'nil') return [];
  const text =
    value.kind === 'constant' && value.constant.kind === 'string' ? value.constant.value : value.kind === 'string' && value.value;
  return elementsOf(typeof text === 'string' ? sliceOfBytes(frame.machine, text, type) : asSlice(value));
}

function append(call: CallExpression, frame: Frame): Value {
  const [first, ...values] = evaluateOnesInOrder(call.arguments, frame);
  const slice = asSlice(first ?? haltUnknown('append'));
  const [last] = values;
  const added = call.hasEllipsis && last !== undefined ? spreadOf(frame, last, slice.type) : values;
  return appendValues(frame.machine, slice, added);
}

function copy(call: CallExpression, frame: Frame): Value {
  const [first, second] = evaluateOnesInOrder(call.arguments, frame);
  const target = asSlice(first ?? haltUnknown('copy'));
  const values = spreadOf(frame, second ?? haltUnknown('copy'), target.type).slice(0, target.length);
  for (const [index, cell] of cellsOf(target).entries()) {
    const value = values[index];
    if (value !== undefined) writeCell(frame.machine, cell, value);
  }
  return integer(values.length);
}

function sizeOf(expression: Expression | undefined, frame: Frame): number | undefined {
  const size = expression === undefined ? undefined : indexOf(evaluateOne(expression, frame));
  if (size === undefined) return undefined;
  if (size < 0n) return haltPanic('runtime error: makeslice: len out of range');
  return size > mostElements ? haltUnknown('a large slice') : Number(size);
}

function make(call: CallExpression, frame: Frame): Value {
  const [first, length, room] = call.arguments;
  const type = (first && typeOperand(first, frame)) ?? haltUnknown('make');
  const target = underlyingOf(type);
  const { machine } = frame;
  if (target.kind === 'map') {
    if (length !== undefined) evaluateOne(length, frame);
    machine.cells++;
    return { kind: 'map', type, entries: new Map(), serial: machine.cells };
  }
  const size = sizeOf(length, frame);
  if (target.kind !== 'slice' || size === undefined) return haltUnknown('channels');
  const capacity = sizeOf(room, frame) ?? size;
  if (capacity < size) return haltPanic('runtime error: makeslice: cap out of range');
  const values = Array.from({ length: size }, () => zeroValue(machine, target.element));
  return makeSlice(machine, type, values, capacity);
}

/** `new` of a type, or of a value since Go 1.26. */
function newPointer(call: CallExpression, frame: Frame): Value {
  const [argument] = call.arguments;
  if (argument === undefined) return haltUnknown('new');
  const type = typeOperand(argument, frame);
  const { machine } = frame;
  const value = type === undefined ? typedValue(machine, evaluateOne(argument, frame)) : zeroValue(machine, type);
  const element = type ?? ('type' in value ? value.type : haltUnknown('new'));
  return { kind: 'pointer', type: { kind: 'pointer', element }, target: createCell(machine, value) };
}

/** Notes that a map is about to change; a nil one panics where `isWritten`. */
export function entriesOf(frame: Frame, map: MapValue, isWritten: boolean): NonNullable<MapValue['entries']> | undefined {
  if (map.entries === undefined && isWritten) return haltPanic('assignment to entry in nil map');
  frame.machine.oldestWrite = Math.min(frame.machine.oldestWrite, map.serial);
  return map.entries;
}

function deleteEntry(call: CallExpression, frame: Frame): void {
  const [map, key] = evaluateOnesInOrder(call.arguments, frame);
  const target = map?.kind === 'map' ? underlyingOf(map.type) : undefined;
  if (map?.kind !== 'map' || target?.kind !== 'map' || key === undefined) return haltUnknown('delete');
  entriesOf(frame, map, false)?.delete(mapKey(assignValue(frame.machine, key, target.key)));
}

function clear(call: CallExpression, frame: Frame): void {
  const [value] = evaluateOnesInOrder(call.arguments, frame);
  if (value?.kind === 'map') return entriesOf(frame, value, false)?.clear();
  const slice = asSlice(value ?? haltUnknown('clear'));
  const target = underlyingOf(slice.type);
  if (target.kind !== 'slice') return haltUnknown('clear');
  for (const cell of cellsOf(slice)) {
    touchCell(frame.machine, cell);
    writeCell(frame.machine, cell, zeroValue(frame.machine, target.element));
  }
}

/** `min` and `max`: all operands of one type, ordered (Go spec, Min and max). */
function extreme(operator: '<' | '>', call: CallExpression, frame: Frame): Value {
  const values = evaluateOnesInOrder(call.arguments, frame);
  const typed = values.find((value) => value.kind !== 'constant');
  return values
    .map((value) => (typed === undefined ? value : unifyValues(frame.machine, value, typed)[0]))
    .reduce((best, value) => choose(frame, operator, best, value));
}

function choose({ machine }: Frame, operator: '<' | '>', best: Value, value: Value): Value {
  if (best.kind === 'constant' && value.kind === 'constant') {
    if (best.constant.kind !== value.constant.kind) return haltUnknown('a constant');
    return truthOf(operateValues(machine, operator, value, best)) ? value : best;
  }
  if (best.kind === 'float') return haltUnknown('floating-point extremes');
  return compareValues(operator, value, best) ? value : best;
}

function panic(call: CallExpression, frame: Frame): never {
  const [value] = evaluateOnesInOrder(call.arguments, frame);
  // Before Go 1.21 nobody could tell a panic with nil from none.
  if (value === undefined || value.kind === 'opaque' || isNil(value)) return haltUnknown('panic');
  return haltPanic('by a call of panic', typedValue(frame.machine, value));
}

function argumentOf(call: CallExpression, frame: Frame): Value {
  const [argument] = call.arguments;
  return argument === undefined ? haltUnknown('a call') : evaluateOne(argument, frame);
}

/** A call of a built-in function (Go spec, Built-in functions). */
export function callBuiltin(name: string, call: CallExpression, frame: Frame): readonly Value[] {
  switch (name) {
    case 'len':
      return [lengthValue(argumentOf(call, frame))];
    case 'cap':
      return [capacityValue(argumentOf(call, frame))];
    case 'append':
      return [append(call, frame)];
    case 'copy':
      return [copy(call, frame)];
    case 'make':
      return [make(call, frame)];
    case 'new':
      return [newPointer(call, frame)];
    case 'min':
    case 'max':
      return [extreme(name === 'min' ? '<' : '>', call, frame)];
    case 'delete':
      deleteEntry(call, frame);
      return [];
    case 'clear':
      clear(call, frame);
      return [];
    case 'panic':
      return panic(call, frame);
    default:
      return haltUnknown(`what ${name} does`);
  }
}
