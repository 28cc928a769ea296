/** Where the line of an index starts. */
export function startOfLine(text: string, index: number): number {
  return index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
}

/** The index behind the line feed that ends the line of an index; the end of the text where none does. */
export function startOfNextLine(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end === -1 ? text.length : end + 1;
}

/** Where the line of an index ends, before its line end. */
export function endOfLine(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  if (end === -1) return text.length;
  return end > index && text[end - 1] === '\r' ? end - 1 : end;
}

/** Whether a piece has its line, or its lines, for itself, but for blanks, a semicolon and a comment behind it. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(startOfLine(text, start), start);
  return (
    /^[\s\ufeff]*$/.test(before) &&
    /^[ \t]*;?[ \t]*(?:\/\/.*|\/\*(?:[^*]|\*(?!\/))*\*\/[ \t]*)?$/.test(text.slice(end, endOfLine(text, end)))
  );
}

/** Whether the line of an index holds nothing; what is behind the last line end is no line. */
export function isBlankLine(text: string, index: number): boolean {
  return index >= 0 && index < text.length && text.slice(startOfLine(text, index), endOfLine(text, index)).trim() === '';
}
