/** A place in a text: the line from 1, the column in bytes from 1. */
export interface TextPoint {
  readonly line: number;
  readonly column: number;
}

/** The last mark of those that count at or before a place of what marked templates printed; the place is one in the text without its marks. */
export function findMark(marked: string, { line, column }: TextPoint, counts: (id: number) => boolean): number | undefined {
  let found: number | undefined;
  for (const [index, text] of marked.split('\n', line).entries()) {
    let width = 0;
    let end = 0;
    for (const mark of text.matchAll(/\u0001(\d+)\u0002/g)) {
      width += Buffer.byteLength(text.slice(end, mark.index));
      end = mark.index + mark[0].length;
      if (index + 1 === line && width >= column) return found;
      if (counts(Number(mark[1]))) found = Number(mark[1]);
    }
  }
  return found;
}
