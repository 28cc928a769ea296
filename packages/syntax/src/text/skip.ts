import { isIdentifierPart, isSpace } from './character.ts';

const lineFeed = 0x0a;
const asterisk = 0x2a;
const slash = 0x2f;
const backslash = 0x5c;

/** The index behind the interpreted string or rune literal that starts at `start`; an unterminated one ends with its line. */
export function skipQuoted(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  const length = text.length;
  for (let index = start + 1; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) return index + 1;
    if (code === backslash) index++;
    else if (code === lineFeed) return index;
  }
  return length;
}

/** The index behind the raw string literal that starts at `start`; the end of the text where it is not closed. */
export function skipRawString(text: string, start: number): number {
  const end = text.indexOf('`', start + 1);
  return end === -1 ? text.length : end + 1;
}

/** The index of the line feed that ends the line of `start`, or the end of the text. */
export function skipLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** The index behind the general comment that starts at `start`; the end of the text where it is not closed. */
export function skipGeneralComment(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2);
  return end === -1 ? text.length : end + 2;
}

/** The index behind the comment that starts at `start`; `start` itself where none does. */
export function skipComment(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next === slash) return skipLine(text, start);
  return next === asterisk ? skipGeneralComment(text, start) : start;
}

/** The index of the first character from `start` on that is neither white space nor part of a comment. */
export function skipTrivia(text: string, start: number): number {
  let index = start;
  for (;;) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) {
      index++;
      continue;
    }
    const end = code === slash ? skipComment(text, index) : index;
    if (end === index) return index;
    index = end;
  }
}

/** The index behind the identifier that starts at `start`; `start` itself where none does. */
export function skipIdentifier(text: string, start: number): number {
  let index = start;
  while (index < text.length && isIdentifierPart(text.charCodeAt(index))) index++;
  return index;
}
