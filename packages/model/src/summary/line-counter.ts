/** Makes the function from offsets of a text, UTF-16 indexes that only grow, to lines and columns in bytes, from 1; a byte order mark takes no column. */
export function createLineCounter(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let line = 1;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return (offset) => {
    for (let next = text.indexOf('\n', start); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return { line, column: Buffer.byteLength(text.slice(start, offset)) + 1 };
  };
}
