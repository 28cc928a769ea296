import type { TokenKind } from './token-kind.ts';
import type { Scanner } from './scanner.ts';
import { scanToken } from './scan-token.ts';

/** A token and its bounds, UTF-16 indexes into the file. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a piece of a Go text, without white space and comments; a semicolon that a line feed or the end stands for is one, too (Go spec, Tokens,
 * Semicolons).
 */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const scanner: Scanner = { text, limit: end, kind: 'end', start, end: start };
  const tokens: Token[] = [];
  for (;;) {
    scanToken(scanner);
    const { kind } = scanner;
    if (kind === 'end') return tokens;
    tokens.push({ kind, start: scanner.start, end: scanner.end });
  }
}
