import type { Column, ColumnKind, Table } from '../schema.ts';
import { claimName, mixedCaps } from './mixed-caps.ts';
import type { RowsView } from './mysql-view.ts';

/** How the file calls package time, and whether the driver gives times (`parseTime`): texts where it does not. */
export interface RowsNaming {
  readonly time: string;
  readonly parsesTime: boolean;
}

const types: Readonly<Record<Exclude<ColumnKind, 'time'>, string>> = {
  ...{
    boolean: 'bool',
    integer: 'int64',
    unsigned: 'uint64',
    float: 'float64',
    decimal: 'string',
    text: 'string',
    bytes: '[]byte',
    json: 'string',
  },
};

function typeOf({ type: { kind }, isNullable }: Column, { time, parsesTime }: RowsNaming): string {
  const base = kind === 'time' ? (parsesTime ? `${time}.Time` : 'string') : types[kind];
  return isNullable && base !== '[]byte' ? `*${base}` : base;
}

/** Whether the tag of a field can have the name of a column. */
function fitsTag({ name }: Column): boolean {
  return !/[`"\\\p{Cc}]/u.test(name);
}

/** The Go types of a table's rows. A column whose name gives no Go name is `Column` and its number; one that no tag can have is left out. */
export function createRows(table: Table, naming: RowsNaming, taken: Set<string>): RowsView {
  const base = mixedCaps(table.name) ?? 'Table';
  const fields = new Set<string>();
  return {
    table: table.name,
    type: claimName(`${base}Row`, taken),
    function: claimName(`${base}Rows`, taken),
    fields: table.columns.filter(fitsTag).map((column, index) => ({
      name: claimName(mixedCaps(column.name) ?? `Column${index + 1}`, fields),
      type: typeOf(column, naming),
      column: column.name,
    })),
  };
}
