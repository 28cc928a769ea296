import type { TextPosition } from '@standin/diagnostics';

/** Turns an offset into a text, in UTF-16 units, into a position with the column in bytes of UTF-8, as `positionInText` does, but without counting from the start each time. */
export type Locator = (offset: number) => TextPosition;

const stride = 1024;

/** A locator for the text of `file`. Offsets behind the end of the text are taken as the end. */
export function createLocator(file: string, text: string): Locator {
  const starts = findLineStarts(text);
  const bytes = countBytes(text);
  return (offset) => {
    const place = Math.max(0, Math.min(offset, text.length));
    const line = findLine(starts, place);
    const start = starts[line] ?? 0;
    const end = (starts[line + 1] ?? text.length + 1) - 1;
    const sourceLine = text.slice(start, end).replace(/\r$/, '');
    const column = bytes(place) - bytes(start) + 1;
    return Object.freeze({ position: Object.freeze({ file, line: line + 1, column }), sourceLine });
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

/** The bytes of UTF-8 before an offset, from sums at every `stride` units: a file of one long line would cost the square of its length else. */
function countBytes(text: string): (offset: number) => number {
  const sums: number[] = [0];
  for (let end = stride; end <= text.length; end += stride) {
    sums.push((sums.at(-1) ?? 0) + Buffer.byteLength(text.slice(end - stride, end), 'utf8'));
  }
  return (offset) => {
    const full = Math.floor(offset / stride);
    return (sums[full] ?? 0) + Buffer.byteLength(text.slice(full * stride, offset), 'utf8');
  };
}

function findLine(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
