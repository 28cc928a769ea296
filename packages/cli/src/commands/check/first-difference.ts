/** The first line in which two texts differ; a side is absent where that text has ended. */
export interface FirstDifference {
  /** From 1. */
  readonly line: number;
  readonly found?: string;
  readonly wanted?: string;
}

/**
 * Finds the first line in which a text differs from what it should be. Lines come without their ends; where these alone differ, or a byte order mark does, what cannot be seen is
 * written out, and tabs are four blanks.
 */
export function findFirstDifference(found: string, wanted: string): FirstDifference {
  const start = countCommonPrefix(found, wanted);
  const lineStart = found.lastIndexOf('\n', start - 1) + 1;
  const line = found.slice(0, lineStart).split('\n').length;
  const sides = { found: readLine(found, lineStart), wanted: readLine(wanted, lineStart) };
  return { line, ...(sides.found !== undefined && { found: sides.found }), ...(sides.wanted !== undefined && { wanted: sides.wanted }) };
}

function countCommonPrefix(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  let index = 0;
  while (index < length && left.charCodeAt(index) === right.charCodeAt(index)) index++;
  return index;
}

function readLine(text: string, start: number): string | undefined {
  if (start >= text.length) return undefined;
  const end = text.indexOf('\n', start);
  const line = end < 0 ? `${text.slice(start)} (no line end)` : text.slice(start, end);
  return line.replaceAll('\r', '\\r').replaceAll('\ufeff', '\\ufeff').replaceAll('\t', '    ');
}
