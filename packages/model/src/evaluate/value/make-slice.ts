import type { Type } from '../../types/type.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { createCell, readCell, type Cell } from './cell.ts';
import type { Backing, SliceValue, StringValue, Value } from './value.ts';
import { basicType } from './type-facts.ts';
import { mostElements } from './zero-value.ts';

/** A slice over a new array; `capacity` is `undefined` where the runtime chooses it. */
export function makeSlice(machine: Machine, type: Type, values: readonly Value[], capacity: number | undefined): SliceValue {
  if (values.length > mostElements) haltUnknown('a large slice');
  const backing: Backing = { cells: [], capacity, isShared: false, isOutdated: false, hasPointers: false };
  for (const value of values) backing.cells.push(createCell(machine, value, backing));
  return { kind: 'slice', type, backing, offset: 0, length: values.length, limit: capacity };
}

/** The places of a slice's elements. */
export function cellsOf(slice: SliceValue): readonly Cell[] {
  return slice.backing?.cells.slice(slice.offset, slice.offset + slice.length) ?? [];
}

/** The elements of a slice, as they are now. */
export function elementsOf(slice: SliceValue): readonly Value[] {
  return cellsOf(slice).map((cell) => readCell(cell));
}

const byteType = basicType('byte');

/** The bytes of a string as a slice: its room is the runtime's choice. */
export function sliceOfBytes(machine: Machine, text: string, type: Type): SliceValue {
  const values = [...Buffer.from(text, 'latin1')].map((byte): Value => ({ kind: 'integer', type: byteType, value: BigInt(byte) }));
  return makeSlice(machine, type, values, undefined);
}

/** The string that bytes make. */
export function stringOfBytes(slice: SliceValue, type: Type): StringValue {
  const codes = elementsOf(slice).map((value) => (value.kind === 'integer' ? Number(value.value) : haltUnknown('an element of a slice')));
  const source = slice.source?.part === 'whole' ? { source: slice.source } : {};
  return { kind: 'string', type, value: Buffer.from(codes).toString('latin1'), ...source };
}
