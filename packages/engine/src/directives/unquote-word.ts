const simpleEscapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

const pieces = /\\(?:([abfnrtv\\"])|x([0-9a-fA-F]{2})|([0-3][0-7]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))|([^\\"\n]+)/gy;

/** The value of an interpreted string literal, quotes included (Go's `strconv.Unquote`); `undefined` where it is malformed. */
export function unquoteWord(literal: string): string | undefined {
  const body = literal.slice(1, -1);
  const bytes: Buffer[] = [];
  let end = 0;
  for (const match of body.matchAll(pieces)) {
    const piece = decodePiece(match);
    if (piece === undefined) {
      return undefined;
    }
    bytes.push(piece);
    end = match.index + match[0].length;
  }
  return end === body.length ? Buffer.concat(bytes).toString('utf8') : undefined;
}

function decodePiece([, simple, hexadecimal, octal, short, long, plain]: RegExpMatchArray): Buffer | undefined {
  if (hexadecimal !== undefined || octal !== undefined) {
    return Buffer.from([hexadecimal === undefined ? parseInt(octal ?? '', 8) : parseInt(hexadecimal, 16)]);
  }
  const digits = short ?? long;
  if (digits === undefined) {
    return Buffer.from(simple === undefined ? (plain ?? '') : (simpleEscapes[simple] ?? ''));
  }
  const codePoint = parseInt(digits, 16);
  const isCharacter = codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
  return isCharacter ? Buffer.from(String.fromCodePoint(codePoint)) : undefined;
}
