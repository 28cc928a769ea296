import { elementsOf, findMember, underlying, writeCell, zeroValue, type Machine, type Type, type Value } from '@standin/model';
import type { ColumnKind } from '../../../fakes/schema/schema.ts';

/** What counts of a column when it is scanned. */
export interface ScannedColumn {
  readonly type: { readonly kind: ColumnKind };
  readonly isNullable: boolean;
}

const integers = /^u?int(?:8|16|32|64)?$|^byte$|^rune$/;

/** The basic types to which database/sql converts the zero value of a column so that it is theirs. */
const fitting: Readonly<Record<ColumnKind, RegExp>> = {
  boolean: new RegExp(`^bool$|${integers.source}`),
  integer: new RegExp(`^bool$|^float|${integers.source}`),
  unsigned: new RegExp(`^bool$|^float|${integers.source}`),
  float: /^float/,
  decimal: /^string$/,
  text: /^string$/,
  json: /^string$/,
  bytes: /^(?!)/,
  time: /^(?!)/,
};

function isTime(type: Type): boolean {
  return type.kind === 'named' && type.package?.path === 'time' && type.name === 'Time';
}

function isNullable(type: Type): boolean {
  return type.kind === 'pointer' || (type.kind === 'named' && type.package?.path === 'database/sql' && /^Null[A-Z]/.test(type.name));
}

/** Whether a place holds its zero value when the zero value of a column has been scanned into it: NULL where the column has that. */
function takesZero(machine: Machine, type: Type, { type: { kind }, isNullable: hasNull }: ScannedColumn): boolean {
  if (hasNull) return isNullable(type);
  if (kind === 'time') return isTime(type);
  const result = underlying(type);
  const isScanner = findMember({ kind: 'pointer', element: type }, 'Scan', machine.subject.reference).kind === 'method';
  return !isScanner && result.kind === 'type' && result.type.kind === 'basic' && fitting[kind].test(result.type.name);
}

/** Scans a row of zero values into the places that `Scan` is given; `false` where it is not certain what they hold then. */
export function scanZeroRow(machine: Machine, columns: readonly ScannedColumn[], targets: Value | undefined): boolean {
  const pointers = targets?.kind === 'slice' ? elementsOf(targets) : [];
  if (pointers.length !== columns.length) return false;
  return columns.every((column, index) => {
    const given = pointers[index];
    const pointer = given?.kind === 'interface' ? given.dynamic : given;
    if (pointer?.kind !== 'pointer' || pointer.target === undefined || pointer.type.kind !== 'pointer') return false;
    const { element } = pointer.type;
    if (!takesZero(machine, element, column)) return false;
    writeCell(machine, pointer.target, zeroValue(machine, element));
    return true;
  });
}
