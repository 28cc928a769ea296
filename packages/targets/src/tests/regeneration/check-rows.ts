import { createDiagnostic, positionInText, type Diagnostic } from '@standin/diagnostics';
import type { TableRow } from './read-row.ts';
import type { TestPair } from './test-pair.ts';

/** A warning at each row of people that names a column which the table has no more, or that cannot be told to fit. */
export function checkRows({ file: { path, text }, existing, prepared }: TestPair, rows: readonly TableRow[]): readonly Diagnostic[] {
  const [before = [], after = []] = [existing.table?.columns, prepared.table?.columns].map((columns) => columns?.map(({ name }) => name));
  const isSame = before.join() === after.join();
  const isGone = (name: string): boolean => before.includes(name) && !after.includes(name);
  const isInGone = (name: string): boolean => name.includes('.') && isGone(name.split('.', 1).join());
  return rows.flatMap((row) => {
    const gone = row.columns?.filter((name) => isGone(name) && !isInGone(name)) ?? [];
    if (gone.length === 0 && (row.columns !== undefined || isSame)) return [];
    const message =
      gone.length > 0
        ? `the row names ${describeColumns(gone)}, which the table has no more`
        : 'the row names no columns, and they are others now';
    const hint = `the columns are ${after.join(', ')}; the row was left as it is`;
    return [createDiagnostic({ code: 'GEN146', severity: 'warning', message, hint, ...positionInText(path, text, row.start) })];
  });
}

function describeColumns(names: readonly string[]): string {
  return `the column${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
}
