import { accept, report, type Parser } from './parser.ts';
import type { TokenKind } from './token/token-kind.ts';
import { scanToken } from './token/scan-token.ts';

/** Where reading can go on behind a syntax error: keywords that a statement starts with, and what ends one. */
const restarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...([';', '}', 'end', 'break', 'const', 'continue', 'defer', 'fallthrough', 'for', 'go', 'goto'] as const),
  ...(['if', 'return', 'select', 'switch', 'type', 'var'] as const),
]);

/** Takes the semicolon that ends a statement, a field or a spec; before a closing bracket none is needed. Where something else stands, it is skipped. */
export function skipSemicolon(parser: Parser): void {
  if (parser.kind === ')' || parser.kind === '}' || accept(parser, ';')) return;
  report(parser, 'the end of the statement');
  while (!restarts.has(parser.kind)) scanToken(parser);
  accept(parser, ';');
}
