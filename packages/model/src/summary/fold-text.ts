/** A piece of source on one line: comments taken out, white space folded, semicolons where line feeds stood for them; no part of the file's own text. */
export function foldText(source: string): string {
  const folded = source
    .replaceAll(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '')
    .trim()
    .replaceAll(/([^\s{[(,|;])[^\S\n]*\n\s*(?![\s})\]])/g, '$1; ')
    .replaceAll(/\s+/g, ' ')
    .replace(/,$/, '');
  return detachText(folded);
}

/** The text as a copy: V8 keeps the whole of a text for as long as a slice of it is in use. */
export function detachText(text: string): string {
  return Buffer.from(text).toString();
}
