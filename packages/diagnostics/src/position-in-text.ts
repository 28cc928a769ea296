import type { Position } from './diagnostic.ts';

/** A position and the text of its line, as a diagnostic carries them. */
export interface TextPosition {
  readonly position: Position;
  readonly sourceLine: string;
}

/**
 * The position of `offset`, a UTF-16 index into the text of `file`, with the column in bytes of UTF-8, as the Go compiler counts.
 * A byte order mark before the first line takes no column, and the line's text ends before its `\r\n` or `\n`.
 */
export function positionInText(file: string, text: string, offset: number): TextPosition {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const hasMark = start === 0 && text.charCodeAt(0) === 0xfeff;
  const lineStart = hasMark ? 1 : start;
  const sourceLine = text.slice(lineStart, end < 0 ? text.length : end).replace(/\r$/, '');
  const column = Buffer.byteLength(text.slice(lineStart, Math.max(offset, lineStart)), 'utf8') + 1;
  return { position: { file, line: countLines(text, start), column }, sourceLine };
}

/** Where the last count ended: a file with thousands of findings is counted through once, as long as they come in order. */
let counted = { text: '', end: 0, line: 1 };

/** The line, from 1, that begins at `end`. */
function countLines(text: string, end: number): number {
  const from = counted.text === text && counted.end <= end ? counted : { end: 0, line: 1 };
  let { line } = from;
  for (let index = text.indexOf('\n', from.end); index >= 0 && index < end; index = text.indexOf('\n', index + 1)) {
    line++;
  }
  counted = { text, end, line };
  return line;
}
