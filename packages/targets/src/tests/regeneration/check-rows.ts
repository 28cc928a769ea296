import { createDiagnostic, positionInText, type Diagnostic } from '@standin/diagnostics';
import { kindOfTest } from '../names/test-kind.ts';
import type { TableRow } from './read-row.ts';
import { hasSameTypes } from './read-columns.ts';
import type { TestPair } from './test-pair.ts';

const hint = 'the row was left as it is: change it by hand';

/** A warning at each row of people that names a column which the table has no more, or that cannot be told to fit; at each seed where the fuzz test takes others now. */
export function checkRows(
  { file: { path, text }, name: test, existing, prepared }: TestPair,
  rows: readonly TableRow[],
): readonly Diagnostic[] {
  const [before = [], after = []] = [existing.table?.columns, prepared.table?.columns].map((columns) => columns?.map(({ name }) => name));
  const isSame = hasSameTypes(existing.table?.columns ?? [], prepared.table?.columns ?? []);
  const isGone = (name: string): boolean => before.includes(name) && !after.includes(name);
  const isInGone = (name: string): boolean => name.includes('.') && isGone(name.split('.', 1).join());
  const added = after.filter((name) => !before.includes(name));
  const come = added.length === 0 ? '' : ` (new: ${added.join(', ')})`;
  return rows.flatMap((row) => {
    const gone = row.columns?.filter((name) => isGone(name) && !isInGone(name)) ?? [];
    if (gone.length === 0 && (row.columns !== undefined || isSame)) return [];
    const message =
      gone.length > 0
        ? `the row names ${describeColumns(gone)}, which the table has no more${come}`
        : kindOfTest(test) === 'fuzz'
          ? `the seed may not fit any more: the test takes ${listTypes(prepared)} now`
          : `the row names no columns, and they are others now${come}`;
    return [createDiagnostic({ code: 'GEN146', severity: 'warning', message, hint, ...positionInText(path, text, row.offset) })];
  });
}

function listTypes({ table }: TestPair['prepared']): string {
  return (table?.columns ?? []).map(({ type }) => type.replaceAll(' ', '')).join(', ');
}

function describeColumns(names: readonly string[]): string {
  return `the column${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
}
