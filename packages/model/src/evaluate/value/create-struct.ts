import type { Type } from '../../types/type.ts';
import type { Machine } from '../machine.ts';
import type { Cell } from './cell.ts';
import type { StructValue } from './value.ts';

/** A struct whose fields are made when somebody looks at them, as old as if they had been made at once: most of them nobody looks at. */
export function createStruct(machine: Machine, type: Type, makeFields: () => readonly Cell[]): StructValue {
  const { cells } = machine;
  let made: readonly Cell[] | undefined;
  return {
    kind: 'struct',
    type,
    get fields() {
      if (made === undefined) {
        const { cells: newest } = machine;
        machine.cells = cells;
        made = makeFields();
        machine.cells = newest;
      }
      return made;
    },
  };
}
