import type { Token, TokenKind } from './token.ts';

/** Blanks and comments: `-- ` to the end of a line, `#`, and `/* *\/` that are not for MySQL alone. Those for MySQL alone lose their marks. */
const gap = /(?:\s+|--(?=[\s\p{Cc}]|$)[^\n]*|#[^\n]*|\/\*!\d*|\/\*M!\d*|\*\/|\/\*(?!!|M!)[\s\S]*?(?:\*\/|$))+/uy;

/** The tokens, by what they begin with. A quote that nothing ends goes to the end of the text. */
const shapes: readonly (readonly [TokenKind, RegExp])[] = [
  ['string', /'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|"(?:[^"\\]|\\[\s\S]|"")*(?:"|$)/y],
  ['name', /`(?:[^`]|``)*(?:`|$)/y],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_$])/uy],
  ['word', /[\p{L}\p{N}_$@]+/uy],
  ['symbol', /[\s\S]/uy],
];

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', b: '\b', Z: '\x1a' };

function unquote(text: string): string {
  const [quote] = text;
  const isEnded = text.length > 1 && text.endsWith(quote ?? '');
  const inner = text.slice(1, isEnded ? -1 : undefined);
  if (quote === '`') return inner.replaceAll('``', '`');
  return inner.replaceAll(/\\([\s\S])|(['"])\2/g, (_, escaped: string | undefined, doubled: string) =>
    escaped === undefined ? doubled : (escapes[escaped] ?? escaped),
  );
}

function match(shape: RegExp, text: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
}

/** Where the next token begins at or after `at`: behind blanks and comments. */
export function skipGap(text: string, at: number): number {
  return at + (match(gap, text, at)?.length ?? 0);
}

/** The token that begins at `start`; `undefined` at the end of the text. */
export function tokenAt(text: string, start: number): Token | undefined {
  for (const [kind, shape] of shapes) {
    const written = match(shape, text, start);
    if (written !== undefined && written !== '') {
      return { kind, value: kind === 'string' || kind === 'name' ? unquote(written) : written, start, end: start + written.length };
    }
  }
  return undefined;
}

/** Tells whether a token is one of the keywords, which are in upper case here. */
export function isKeyword(token: Token | undefined, ...keywords: readonly string[]): boolean {
  return token?.kind === 'word' && keywords.includes(token.value.toUpperCase());
}

/** Tells whether a token is this character. */
export function isSymbol(token: Token | undefined, character: string): boolean {
  return token?.kind === 'symbol' && token.value === character;
}

/** Whether a token may be the name of a table or column, in backquotes or not. */
export function isIdentifier(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'name';
}
