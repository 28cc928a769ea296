import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { assignValue } from './assign-value.ts';
import { createCell, writeCell } from './cell.ts';
import { elementsOf, makeSlice } from './make-slice.ts';
import { underlyingOf } from './type-facts.ts';
import type { Backing, SliceValue, Value } from './value.ts';
import { zeroValue } from './zero-value.ts';

/** The room of a slice; `undefined` where the runtime chose it. */
export function capacityOf({ backing, offset, limit }: SliceValue): number | undefined {
  return backing === undefined ? 0 : limit === undefined ? undefined : limit - offset;
}

function appendInPlace(machine: Machine, slice: SliceValue, values: readonly Value[]): SliceValue {
  const { backing, offset, length } = slice;
  if (backing === undefined) return slice;
  for (const [index, value] of values.entries()) {
    const position = offset + length + index;
    const cell = backing.cells[position];
    if (cell === undefined) backing.cells[position] = createCell(machine, value, backing);
    else writeCell(machine, cell, value);
  }
  return { ...withoutSource(slice), length: length + values.length };
}

function withoutSource({ kind, type, backing, offset, length, limit }: SliceValue): SliceValue {
  return { kind, type, backing, offset, length, limit };
}

/** The array may be the old one or a new one. Both stand for it until one is written to; from then on the other cannot be told. */
function appendSomewhere(machine: Machine, slice: SliceValue, backing: Backing, values: readonly Value[]): SliceValue {
  if (backing.isShared || backing.hasPointers) return haltUnknown('whether two slices share their elements behind append');
  const made = makeSlice(machine, slice.type, [], undefined);
  const twin: Backing = { cells: [], capacity: undefined, twin: backing, isShared: false, isOutdated: false, hasPointers: false };
  for (const value of [...elementsOf(slice), ...values]) twin.cells.push(createCell(machine, value, twin));
  backing.isShared = true;
  return { ...made, backing: twin, length: twin.cells.length };
}

/** Makes the cells up to the end of a slice that was made with more room than elements. */
export function fillCells(machine: Machine, { type, backing, offset, length }: SliceValue): void {
  const target = underlyingOf(type);
  if (backing === undefined || target.kind !== 'slice') return;
  while (backing.cells.length < offset + length) backing.cells.push(createCell(machine, zeroValue(machine, target.element), backing));
}

/** `append` (Go spec, Appending to and copying slices). How much room a new array has is up to the implementation. */
export function appendValues(machine: Machine, slice: SliceValue, args: readonly Value[]): SliceValue {
  if (args.length === 0) return withoutSource(slice);
  const target = underlyingOf(slice.type);
  const values = target.kind === 'slice' ? args.map((value) => assignValue(machine, value, target.element)) : args;
  const capacity = capacityOf(slice);
  if (capacity === undefined && slice.backing !== undefined) return appendSomewhere(machine, slice, slice.backing, values);
  if (capacity !== undefined && slice.length + values.length <= capacity) {
    fillCells(machine, slice);
    return appendInPlace(machine, slice, values);
  }
  return makeSlice(machine, slice.type, [...elementsOf(slice), ...values], undefined);
}
