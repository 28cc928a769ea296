import type { TestDirective } from './directive.ts';
import type { TableRow } from './read-row.ts';
import type { TestTable } from './read-table.ts';

/** Rows that gen wrote and nobody changed, with their causes. */
export type GeneratedRows = ReadonlyMap<TableRow, string>;

/** Finds the rows of a table that the record lists as they are; of equal ones the first, since a copy is a person's. */
export function findGeneratedRows({ rows }: TestTable, directive: TestDirective): GeneratedRows {
  const found = new Map<TableRow, string>();
  for (const [cause, sum] of directive.rows) {
    const row = rows.find((candidate) => candidate.sum === sum && !found.has(candidate));
    if (row !== undefined) found.set(row, cause);
  }
  return found;
}
