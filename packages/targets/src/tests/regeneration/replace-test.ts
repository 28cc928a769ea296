import { applyEdits, type TextEdit } from '@standin/render';
import { checkRows } from './check-rows.ts';
import { formatDirective } from './directive.ts';
import { findGeneratedRows, type GeneratedRows } from './find-generated-rows.ts';
import { appendRows, removeRows } from './place-rows.ts';
import type { PreparedRow } from './prepare-test.ts';
import type { TestTable } from './read-table.ts';
import type { TestEdits } from './test-edits.ts';
import type { TestPair } from './test-pair.ts';

/** Which rows come in, and whether those that gen wrote before stay as they are. */
export interface RowChoice {
  readonly fresh: readonly PreparedRow[];
  readonly keepsRows: boolean;
}

/**
 * Makes a test anew around the rows of people: its frame, and each row that gen wrote and nobody changed, in its place. `undefined` where people's rows have
 * no place in what is generated now.
 */
export function replaceTest(pair: TestPair, { fresh, keepsRows }: RowChoice): TestEdits | undefined {
  const { existing, prepared } = pair;
  const own =
    keepsRows || existing.table === undefined ? new Map<never, never>() : findGeneratedRows(existing.table, pair.record.directive);
  const kept = existing.table?.rows.filter((row) => !own.has(row)) ?? [];
  const record = renewRecord(pair, own, fresh);
  if (existing.table !== undefined && prepared.table !== undefined) {
    const edits = [record, ...replaceFrame(pair, existing.table), ...replaceRows(pair, existing.table, { own, fresh })];
    return { change: 'updated', edits, diagnostics: checkRows(pair, kept) };
  }
  if (kept.length > 0) return undefined;
  const whole = { start: existing.start, end: existing.end, text: withName(prepared.text, pair.name) };
  return { change: 'updated', edits: [record, whole], diagnostics: [] };
}

function withName(text: string, name: string): string {
  return text.replace(/^func\s+[\p{L}\p{Nd}_]+/u, `func ${name}`);
}

/** A cause without its row stays in the record: a person removed the row, or changed it. One that is not offered any more goes with its row. */
function renewRecord({ record, prepared }: TestPair, own: GeneratedRows, fresh: readonly PreparedRow[]): TextEdit {
  const present = new Set(own.values());
  const offered = new Map(prepared.rows.map(({ cause, sum }) => [cause, sum]));
  const old = [...record.directive.rows].flatMap(([cause, sum]) => {
    const known = present.has(cause) ? offered.get(cause) : sum;
    return known === undefined ? [] : [[cause, known] as const];
  });
  const rows = new Map([...old, ...fresh.map(({ cause, sum }) => [cause, sum] as const)]);
  const { subject, signature, frame } = prepared;
  return { start: record.start, end: record.end, text: formatDirective({ subject, signature, frame, rows }) };
}

function replaceFrame({ existing, prepared, name }: TestPair, table: TestTable): readonly TextEdit[] {
  const { text, table: { opening = 0, closing = 0 } = {} } = prepared;
  return [
    { start: existing.start, end: table.opening, text: withName(text.slice(0, opening), name) },
    { start: table.closing, end: existing.end, text: text.slice(closing) },
  ];
}

interface NewRows {
  readonly own: GeneratedRows;
  readonly fresh: readonly PreparedRow[];
}

function replaceRows({ file: { text }, prepared }: TestPair, table: TestTable, { own, fresh }: NewRows): readonly TextEdit[] {
  const offered = new Map(prepared.rows.map((row) => [row.cause, row]));
  const renewed = [...own].flatMap(([{ start, end }, cause]) => {
    const now = offered.get(cause);
    return now === undefined ? [] : [{ start, end, text: now.text }];
  });
  const dropped = table.rows.filter((row) => own.has(row) && !offered.has(own.get(row) ?? ''));
  const edits = [...renewed, ...removeRows(text, dropped)];
  const { opening, closing } = table;
  const left = applyEdits(text.slice(0, closing), edits).slice(opening);
  // gofmt prints a table without rows as `{}`.
  const empty = text[closing] === '}' ? '' : '\n\t';
  if (fresh.length === 0) return left.trim() === '' ? [{ start: opening, end: closing, text: empty }] : edits;
  const last = table.rows.at(-1);
  const lacksComma = last?.isEnded === false && !own.has(last);
  return [...edits, appendRows(text, table, { rows: fresh, lacksComma })];
}
