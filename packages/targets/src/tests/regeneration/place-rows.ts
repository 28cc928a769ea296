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

/** The edit that takes a row out: with its lines where nothing else stands in them. */
export function removeRow(text: string, { start, end }: TableRow): TextEdit {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  const isAlone = text.slice(lineStart, start).trim() === '' && lineEnd !== -1 && text.slice(end, lineEnd).trim() === '';
  return isAlone ? { start: lineStart, end: lineEnd + 1, text: '' } : { start, end, text: '' };
}
