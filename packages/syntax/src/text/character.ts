/** The code units that the scanner tells apart, by name. */
export const character = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  doubleQuote: 0x22,
  singleQuote: 0x27,
  openParenthesis: 0x28,
  closeParenthesis: 0x29,
  asterisk: 0x2a,
  comma: 0x2c,
  dot: 0x2e,
  slash: 0x2f,
  semicolon: 0x3b,
  equals: 0x3d,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  underscore: 0x5f,
  backquote: 0x60,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  byteOrderMark: 0xfeff,
} as const;

const nonAsciiLetter = /^[\p{L}\p{Nd}]$/u;

/** Whether an identifier can go on with this code unit (Go spec, Identifiers); surrogates count, since letters beyond the basic plane are made of them. */
export function isIdentifierPart(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === character.underscore;
  }
  return (code >= 0xd800 && code <= 0xdfff) || nonAsciiLetter.test(String.fromCharCode(code));
}

/** Whether this code unit is white space between Go tokens; a byte order mark counts. */
export function isSpace(code: number): boolean {
  return (
    code === character.space ||
    code === character.tab ||
    code === character.lineFeed ||
    code === character.carriageReturn ||
    code === character.byteOrderMark
  );
}
