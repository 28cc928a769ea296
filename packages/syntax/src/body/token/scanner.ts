import type { TokenKind } from './token-kind.ts';

/** A place in a Go text and the token there. It changes as tokens are scanned; offsets are UTF-16 indexes into the text. */
export interface Scanner {
  readonly text: string;
  /** Where to stop: the text behind it does not count. */
  readonly limit: number;
  kind: TokenKind;
  start: number;
  end: number;
}
