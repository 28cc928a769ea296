import type { LiteralKind } from '../../nodes/expression.ts';

const keywordList = [
  'break',
  'case',
  'chan',
  'const',
  'continue',
  'default',
  'defer',
  'else',
  'fallthrough',
  'for',
  'func',
  'go',
  'goto',
  'if',
  'import',
  'interface',
  'map',
  'package',
  'range',
  'return',
  'select',
  'struct',
  'switch',
  'type',
  'var',
] as const;

const operatorList = [
  ...(['&^=', '<<=', '>>=', '...', '&&', '||', '<-', '++', '--', '==', '!=', '<=', '>=', ':=', '+=', '-=', '*=', '/='] as const),
  ...(['%=', '&=', '|=', '^=', '<<', '>>', '&^', '+', '-', '*', '/', '%', '&', '|', '^', '<', '>', '=', '!', '~'] as const),
  ...(['(', ')', '[', ']', '{', '}', ',', ';', ':', '.'] as const),
] as const;

/** A keyword or an operator is its own kind; `unknown` is what no token starts with, or a literal that is not closed; `end` is behind the last token. */
export type TokenKind = (typeof keywordList)[number] | (typeof operatorList)[number] | LiteralKind | 'identifier' | 'unknown' | 'end';

function groupByStart(kinds: readonly TokenKind[]): readonly (readonly TokenKind[])[] {
  return Array.from({ length: 128 }, (_, code) => kinds.filter((kind) => kind.charCodeAt(0) === code));
}

/** For each ASCII code unit, the keywords that start with it (Go spec, Keywords). Not a map by their text, which every identifier would be hashed for. */
export const keywordsByStart = groupByStart(keywordList);

/** For each ASCII code unit, the operators and punctuation that start with it, the longest first (Go spec, Operators and punctuation). */
export const operatorsByStart = groupByStart(operatorList);

/** The tokens behind which a line feed is a semicolon (Go spec, Semicolons). */
export const statementEnds: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(['identifier', 'integer', 'float', 'imaginary', 'rune', 'string'] as const),
  ...(['break', 'continue', 'fallthrough', 'return', '++', '--', ')', ']', '}'] as const),
]);
