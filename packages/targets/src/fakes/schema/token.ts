/** What a token of SQL is: a word that may be a keyword, a name in backquotes, a text in quotes, a number, or one character of anything else. */
export type TokenKind = 'word' | 'name' | 'string' | 'number' | 'symbol';

/** A token of SQL, with its place in the text. Comments are none; of `/*! .. *\/` what stands inside is. */
export interface Token {
  readonly kind: TokenKind;
  /** Without quotes and escapes for names and strings, as written for the rest. */
  readonly value: string;
  /** UTF-16 indexes: of the first character, and after the last. */
  readonly start: number;
  readonly end: number;
}
