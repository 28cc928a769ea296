/** A place in a text: `line` and `column` from 1, `column` in bytes of UTF-8, as Go's tools count. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** The place of the UTF-16 index `offset` in `text`. A byte order mark at the start counts for nothing. */
export function locateOffset(text: string, offset: number): LineAndColumn {
  const end = Math.min(offset, text.length);
  let line = 1;
  let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < end; next = text.indexOf('\n', next + 1)) {
    line++;
    lineStart = next + 1;
  }
  return { line, column: Buffer.byteLength(text.slice(lineStart, end), 'utf8') + 1 };
}

/** The text of the line that holds `offset`, without its end. */
export function lineTextAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', Math.max(start, offset));
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}
