import type { Token } from './token.ts';
import { isKeyword, isSymbol } from './tokenize-sql.ts';

/** Reads the tokens of one statement from left to right. Methods that find something else than they look for take nothing. */
export interface TokenReader {
  peek(ahead?: number): Token | undefined;
  next(): Token | undefined;
  isAtEnd(): boolean;
  /** Takes the keywords if all follow in this order. */
  take(...keywords: readonly string[]): boolean;
  /** Takes one of the keywords, and gives it in upper case. */
  takeOneOf(...keywords: readonly string[]): string | undefined;
  takeSymbol(character: string): boolean;
  /** Takes a name, in backquotes or not, the last one of `database.name`. */
  takeName(): Token | undefined;
  /** Takes what stands in parentheses, with them: the tokens between. */
  takeParentheses(): readonly Token[] | undefined;
}

function isName(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'name' || token?.kind === 'string';
}

/** A reader at the first of the tokens. */
export function createTokenReader(tokens: readonly Token[]): TokenReader {
  let index = 0;
  const peek = (ahead = 0): Token | undefined => tokens[index + ahead];
  const takeSymbol = (character: string): boolean => {
    const isThere = isSymbol(peek(), character);
    if (isThere) index++;
    return isThere;
  };
  return {
    peek,
    takeSymbol,
    next: () => tokens[index++],
    isAtEnd: () => index >= tokens.length,
    take(...keywords) {
      const isThere = keywords.every((keyword, ahead) => isKeyword(peek(ahead), keyword));
      if (isThere) index += keywords.length;
      return isThere;
    },
    takeOneOf(...keywords) {
      const token = peek();
      if (token === undefined || !isKeyword(token, ...keywords)) return undefined;
      index++;
      return token.value.toUpperCase();
    },
    takeName() {
      let name = peek();
      if (!isName(name)) return undefined;
      index++;
      while (isSymbol(peek(), '.') && isName(peek(1))) {
        name = peek(1);
        index += 2;
      }
      return name;
    },
    takeParentheses() {
      if (!isSymbol(peek(), '(')) return undefined;
      const start = ++index;
      for (let depth = 1; index < tokens.length && depth > 0; index++) {
        if (isSymbol(peek(), '(')) depth++;
        else if (isSymbol(peek(), ')')) depth--;
      }
      return tokens.slice(start, index - 1);
    },
  };
}

/** The last parenthesis that is opened and not closed, or the first that is closed and was not opened. */
export function findUnpaired(tokens: readonly Token[]): Token | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (isSymbol(token, '(')) open.push(token);
    else if (isSymbol(token, ')') && open.pop() === undefined) return token;
  }
  return open.at(-1);
}

/** The tokens between commas that stand in no parentheses. */
export function splitAtCommas(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSymbol(token, '(')) depth++;
    if (isSymbol(token, ')')) depth--;
    if (depth === 0 && isSymbol(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
