import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import type { Backing, Value } from './value.ts';

/** A place that holds a value: a variable, a field, an element. */
export interface Cell {
  value: Value;
  /** Grows with every cell that an evaluation makes. */
  readonly serial: number;
  /** The array below slices that it is an element of, or lies in one of. */
  readonly owner?: Backing;
}

function copyAll(machine: Machine, cells: readonly Cell[], owner: Backing | undefined): readonly Cell[] {
  return cells.map((cell) => createCell(machine, readCell(cell), owner));
}

/** The value that an assignment puts into its place: structs and arrays are copied. */
export function copyValue(machine: Machine, value: Value, owner?: Backing): Value {
  if (value.kind === 'struct') return { ...value, fields: copyAll(machine, value.fields, owner) };
  return value.kind === 'array' ? { ...value, elements: copyAll(machine, value.elements, owner) } : value;
}

/** A new place with a copy of a value. */
export function createCell(machine: Machine, value: Value, owner?: Backing): Cell {
  const copy = copyValue(machine, value, owner);
  return owner === undefined ? createCellOf(machine, copy) : { value: copy, serial: ++machine.cells, owner };
}

/** A new place with a value that nobody else holds. */
export function createCellOf(machine: Machine, value: Value): Cell {
  return { value, serial: ++machine.cells };
}

/** What a place holds now. */
export function readCell(cell: Cell): Value {
  if (cell.owner?.isOutdated === true) haltUnknown('whether two slices share their elements behind append');
  return cell.value;
}

/** Notes that what lies in a place is about to change. */
export function touchCell(machine: Machine, cell: Cell): void {
  machine.oldestWrite = Math.min(machine.oldestWrite, cell.serial);
  if (cell.owner === undefined) return;
  if (cell.owner.isShared) haltUnknown('whether two slices share their elements behind append');
  for (let twin = cell.owner.twin; twin !== undefined; twin = twin.twin) twin.isOutdated = true;
}

/** Puts a copy of a value into a place. */
export function writeCell(machine: Machine, cell: Cell, value: Value): void {
  touchCell(machine, cell);
  // Pointers to fields and elements stay good, so those are written one by one.
  const { value: old } = cell;
  if (old.kind === 'struct' && value.kind === 'struct') {
    writeAll(machine, old.fields, value.fields);
    return;
  }
  if (old.kind === 'array' && value.kind === 'array') {
    writeAll(machine, old.elements, value.elements);
    return;
  }
  cell.value = copyValue(machine, value, cell.owner);
}

function writeAll(machine: Machine, targets: readonly Cell[], sources: readonly Cell[]): void {
  const values = sources.map((source) => copyValue(machine, source.value));
  for (const [index, target] of targets.entries()) {
    const value = values[index];
    if (value !== undefined) writeCell(machine, target, value);
  }
}
