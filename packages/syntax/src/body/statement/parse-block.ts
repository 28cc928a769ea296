import type { Block, Statement } from '../../nodes/statement.ts';
import { expect, type Parser } from '../parser.ts';
import type { TokenKind } from '../token/token-kind.ts';

const listEnds: ReadonlySet<TokenKind> = new Set<TokenKind>(['case', 'default', '}', 'end']);

/** Parses statements up to a closing brace or the next clause (Go spec, StatementList). */
export function parseStatements(parser: Parser): readonly Statement[] {
  const statements: Statement[] = [];
  while (!listEnds.has(parser.kind)) statements.push(parser.rules.parseStatement(parser));
  return statements;
}

/** Parses statements between braces (Go spec, Blocks). */
export function parseBlock(parser: Parser): Block {
  const offset = parser.start;
  expect(parser, '{');
  const statements = parseStatements(parser);
  return { kind: 'block', statements, offset, end: expect(parser, '}') };
}
