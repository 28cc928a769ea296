import type { Diagnostic } from '@standin/diagnostics';
import { checkRows } from './check-rows.ts';
import { formatDirective, type TestDirective } from './directive.ts';
import { openingWords, sumFrame, type PlacedTest } from './frame.ts';
import { noteLeftRows, noteLeftTest } from './notes.ts';
import { appendRows } from './place-rows.ts';
import type { PreparedRow, PreparedTest } from './prepare-test.ts';
import { readCases } from './read-cases.ts';
import { hasSameTypes } from './read-columns.ts';
import type { TestTable } from './read-table.ts';
import type { ExistingTest } from './read-tests.ts';
import { replaceTest } from './replace-test.ts';
import type { TestEdits } from './test-edits.ts';
import type { TestFile, TestPair } from './test-pair.ts';

const unchanged: TestEdits = Object.freeze({ change: 'unchanged', edits: [], diagnostics: [] });

/**
 * What brings a test up to date. Rows for causes that were never offered are appended. Where the signature is another, all that gen wrote and nobody changed
 * is made anew; where somebody changed the frame, nothing is, and a note says so. Rows that people wrote or changed keep every byte.
 */
export function updateTest(file: TestFile, { name, start, end, record }: ExistingTest, prepared: PreparedTest): TestEdits {
  const { directive } = record ?? {};
  if (record === undefined || directive?.subject !== prepared.subject) return unchanged;
  const existing: PlacedTest = { start, end, table: readCases(file.text, { name, start, end }) };
  const pair: TestPair = { file, name, existing, record: { ...record, directive }, prepared };
  const fresh = prepared.rows.filter(({ cause }) => !directive.rows.has(cause));
  const isSame = directive.signature === prepared.signature;
  if (isSame && fresh.length === 0) return unchanged;
  if (isSame && existing.table !== undefined && hasSameOpening(pair)) return extendTest(pair, existing.table, fresh);
  // A frame that somebody changed to what it is now generated as is as good as generated.
  const isEdited = ![directive.frame, prepared.frame].includes(sumFrame(file.text, existing));
  if (isSame && (isEdited || checkRows(pair, existing.table?.rows ?? []).length > 0)) return leave(noteLeftRows(pair, fresh));
  return (isEdited ? undefined : replaceTest(pair, { fresh, keepsRows: isSame })) ?? leave(noteLeftTest(pair));
}

function leave(note: Diagnostic): TestEdits {
  return { ...unchanged, diagnostics: [note] };
}

/** Whether rows that are generated now fit the test as it stands: all that they can refer to comes before them, but for what the seeds of a fuzz test are for. */
function hasSameOpening({ file, existing, prepared }: TestPair): boolean {
  if (!hasSameTypes(existing.table?.columns ?? [], prepared.table?.columns ?? [])) return false;
  return openingWords(file.text, existing).join('\n') === openingWords(prepared.text, prepared).join('\n');
}

function extendTest({ file: { text }, record }: TestPair, table: TestTable, fresh: readonly PreparedRow[]): TestEdits {
  const { directive, start, end } = record;
  const rows = new Map([...directive.rows, ...fresh.map(({ cause, sum }) => [cause, sum] as const)]);
  const extended: TestDirective = { ...directive, rows };
  const lacksComma = table.rows.at(-1)?.isEnded === false;
  const edits = [{ start, end, text: formatDirective(extended) }, appendRows(text, table, { rows: fresh, lacksComma })];
  return { change: 'extended', edits, diagnostics: [] };
}
