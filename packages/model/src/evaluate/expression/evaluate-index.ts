import type { Expression, SliceExpression } from '@standin/syntax';
import { evaluateOne, type Frame } from '../frame/frame.ts';
import { haltPanic, haltUnknown } from '../halt.ts';
import { assignValue } from '../value/assign-value.ts';
import { capacityOf, fillCells } from '../value/append.ts';
import { readCell } from '../value/cell.ts';
import { haltOpaque } from '../value/compare-values.ts';
import { indexOf } from '../value/index-of.ts';
import { mapKey } from '../value/map-key.ts';
import { basicType, underlyingOf } from '../value/type-facts.ts';
import type { MapValue, SliceValue, StringValue, UntypedConstant, Value } from '../value/value.ts';
import { zeroValue } from '../value/zero-value.ts';
import { evaluateOnesInOrder, watchWrites } from './evaluate-in-order.ts';
import { elementCell } from './find-cell.ts';
import { dereference } from './select-field.ts';

const byteType = basicType('byte');

function byteOf({ value, source }: Pick<StringValue, 'value' | 'source'>, index: bigint): Value {
  if (index < 0n || index >= BigInt(value.length)) return haltPanic('runtime error: index out of range');
  const isInput = source?.part === 'whole';
  return {
    kind: 'integer',
    type: byteType,
    value: BigInt(value.charCodeAt(Number(index))),
    ...(isInput && { source: { path: source.path, part: 'byte', index: Number(index) } as const }),
  };
}

/** What a map holds for a key, and whether it does (Go spec, Index expressions). */
export function mapElement(map: MapValue, key: Value, frame: Frame): { readonly value: Value; readonly isThere: boolean } {
  const target = underlyingOf(map.type);
  if (target.kind !== 'map') return haltUnknown('a map');
  const entry = map.entries?.get(mapKey(assignValue(frame.machine, key, target.key)));
  return { value: entry?.value ?? zeroValue(frame.machine, target.value), isThere: entry !== undefined };
}

function constantText(value: Value): Pick<StringValue, 'value'> | undefined {
  if (value.kind === 'string') return value;
  return value.kind === 'constant' && value.constant.kind === 'string' ? value.constant : undefined;
}

/** An element of a string, slice, array or map (Go spec, Index expressions). */
export function evaluateIndex(operand: Expression, index: Expression, frame: Frame): Value {
  const [found, key] = evaluateOnesInOrder([operand, index], frame);
  if (found === undefined || key === undefined) return haltUnknown('an index');
  const value = found.kind === 'pointer' ? readCell(dereference(found)) : found;
  if (value.kind === 'opaque') return haltOpaque(value);
  if (value.kind === 'map') return mapElement(value, key, frame).value;
  if (value.kind === 'slice' || value.kind === 'array') return readCell(elementCell(frame, value, indexOf(key)));
  const text = constantText(value);
  return text === undefined ? haltUnknown('an index') : byteOf(text, indexOf(key));
}

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly max: number | undefined;
}

function outOfRange(): never {
  return haltPanic('runtime error: slice bounds out of range');
}

function readBounds(expression: SliceExpression, frame: Frame, length: number): Bounds {
  const read = (bound: Expression | undefined): number | undefined => {
    const value = bound === undefined ? undefined : indexOf(evaluateOne(bound, frame));
    if (value === undefined) return undefined;
    return value < 0n || value > 1_000_000n ? outOfRange() : Number(value);
  };
  const low = read(expression.low) ?? 0;
  const high = read(expression.high) ?? length;
  return { low, high, max: read(expression.max) };
}

function sliceString(value: StringValue | UntypedConstant, text: string, { low, high }: Bounds): Value {
  if (high > text.length || low > high) return outOfRange();
  const type = value.kind === 'string' ? value.type : basicType('string');
  return { kind: 'string', type, value: text.slice(low, high) };
}

function sliceSlice(frame: Frame, value: SliceValue, { low, high, max }: Bounds): Value {
  const capacity = capacityOf(value);
  const most = max ?? high;
  if (capacity === undefined && most > value.length) return haltUnknown('how much room append made');
  if (low > high || high > most || (capacity !== undefined && most > capacity)) return outOfRange();
  fillCells(frame.machine, { ...value, length: Math.max(value.length, high) });
  const { type, backing, offset, limit } = value;
  return { kind: 'slice', type, backing, offset: offset + low, length: high - low, limit: max === undefined ? limit : offset + max };
}

function lengthOf(value: Value): number {
  if (value.kind === 'slice') return value.length;
  return constantText(value)?.value.length ?? (value.kind === 'opaque' ? haltOpaque(value) : haltUnknown('a slice expression'));
}

/** A part of a string or slice (Go spec, Slice expressions). Those of arrays end the evaluation. */
export function evaluateSlice(expression: SliceExpression, frame: Frame): Value {
  const { machine } = frame;
  const value = evaluateOne(expression.operand, frame);
  const { result: bounds, hasWritten } = watchWrites(machine, () => readBounds(expression, frame, lengthOf(value)));
  if (hasWritten) haltUnknown('in which order operands are evaluated');
  if (value.kind === 'slice') return sliceSlice(frame, value, bounds);
  const text = constantText(value);
  if (text === undefined || (value.kind !== 'string' && value.kind !== 'constant')) return haltUnknown('a slice expression');
  return sliceString(value, text.value, bounds);
}
