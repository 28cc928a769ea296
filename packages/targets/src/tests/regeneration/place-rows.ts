import type { TextEdit } from '@standin/render';
import type { PreparedRow } from './prepare-test.ts';
import type { TableRow } from './read-row.ts';
import type { TestTable } from './read-table.ts';

/** Rows for the end of a table. */
export interface AppendedRows {
  readonly rows: readonly PreparedRow[];
  /** Whether the row that is the last one stays, and has no comma. */
  readonly lacksComma: boolean;
}

/** The edit that puts rows behind the last one of a table, comments behind it left behind them. */
export function appendRows(text: string, { rows, opening, closing }: TestTable, appended: AppendedRows): TextEdit {
  const offset = rows.at(-1)?.end ?? opening;
  const lines = appended.rows.map((row) => row.lines).join('');
  const lineEnd = text.indexOf('\n', offset);
  const isOver = lineEnd !== -1 && lineEnd < closing && /^\s*(?:\/\/.*)?\s*$/.test(text.slice(offset, lineEnd));
  if (isOver && !appended.lacksComma) return { start: lineEnd + 1, end: lineEnd + 1, text: lines };
  return { start: offset, end: offset, text: `${appended.lacksComma ? ',' : ''}\n${lines}\t` };
}

/** The edits that take rows out: with their lines where nothing else stands in them. */
export function removeRows(text: string, rows: readonly TableRow[]): readonly TextEdit[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of rows) {
    const last = spans.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => removeSpan(text, start, end));
}

function removeSpan(text: string, start: number, end: number): TextEdit {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  const isAlone = text.slice(lineStart, start).trim() === '' && lineEnd !== -1 && text.slice(end, lineEnd).trim() === '';
  if (!isAlone) return { start, end, text: '' };
  // gofmt has no blank line above a brace that closes, and never two of them.
  const isLast = /^[ \t]*(?:\r?\n|\})/.test(text.slice(lineEnd + 1));
  const above = isLast ? text.indexOf('\n', text.slice(0, lineStart).trimEnd().length) + 1 : lineStart;
  return { start: above, end: lineEnd + 1, text: '' };
}
