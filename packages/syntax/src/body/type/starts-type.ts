import type { TokenKind } from '../token/token-kind.ts';

const typeStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(['identifier', '(', '[', '*', '<-'] as const),
  ...(['struct', 'func', 'interface', 'map', 'chan'] as const),
]);

/** Whether a type can start with a token of this kind. */
export function startsType(kind: TokenKind): boolean {
  return typeStarts.has(kind);
}
