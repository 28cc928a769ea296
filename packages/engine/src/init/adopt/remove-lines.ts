/**
 * The bytes of a Go file without the lines of the given numbers, from 1. All other bytes stay, line ends and byte order marks among them, but for what only
 * those lines were the reason of: one of the two blank lines around them, and an empty comment line that set them apart from the text of a comment.
 */
export function removeLines(bytes: Uint8Array, numbers: readonly number[]): Uint8Array {
  // Each byte is one character this way, whatever the encoding.
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const removed = new Set(numbers.map((number) => number - 1));
  for (const { first, last } of findRuns(removed)) {
    for (const index of findLeftovers(lines, first, last)) removed.add(index);
  }
  return Buffer.from(lines.filter((_, index) => !removed.has(index)).join('\n'), 'latin1');
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Stretches of lines that follow each other. */
function findRuns(indexes: ReadonlySet<number>): readonly Run[] {
  const sorted = [...indexes].sort((left, right) => left - right);
  const firsts = sorted.filter((index) => !indexes.has(index - 1));
  const lasts = sorted.filter((index) => !indexes.has(index + 1));
  return firsts.map((first, index) => ({ first, last: lasts[index] ?? first }));
}

/** Lines around a stretch that gofmt would not leave, or that nobody would. */
function findLeftovers(lines: readonly string[], first: number, last: number): readonly number[] {
  const before = lines[first - 1]?.trim();
  const after = lines[last + 1]?.trim();
  if (before === '//' && after?.startsWith('//') !== true) return [first - 1];
  if (after === '//' && before?.startsWith('//') !== true) return [last + 1];
  if (before !== '' || after !== '') return [];
  // The text behind the last line end is no line: there, the blank line above goes.
  return [last + 1 === lines.length - 1 ? first - 1 : last + 1];
}
