import type { ForStatement, RangeStatement } from '../../nodes/control-statement.ts';
import type { Expression } from '../../nodes/expression.ts';
import type { Statement } from '../../nodes/statement.ts';
import { parseExpressionList } from '../expression/parse-expression-list.ts';
import { accept, expect, fail, header, isAt, type Parser } from '../parser.ts';
import { skipSemicolon } from '../skip-semicolon.ts';
import { scanToken } from '../token/scan-token.ts';
import { parseBlock } from './parse-block.ts';
import { finishSimpleStatement, makeAssignment, parseSimpleStatement } from './parse-simple-statement.ts';
import { takeExpression } from './take-expression.ts';

type ForHeader = Pick<ForStatement, 'kind' | 'initialStatement' | 'condition' | 'postStatement'>;
type RangeHeader = Pick<RangeStatement, 'kind' | 'left' | 'isDeclaration' | 'operand'>;

const endless: ForHeader = { kind: 'for', initialStatement: undefined, condition: undefined, postStatement: undefined };

function parseRange(parser: Parser, left: readonly Expression[], isDeclaration: boolean): RangeHeader {
  expect(parser, 'range');
  if (left.length > 2) fail(parser, left[2]?.offset ?? parser.start, 'range gives at most two values');
  return { kind: 'range', left, isDeclaration, operand: parser.rules.parseExpression(parser) };
}

function parseForClause(parser: Parser, initialStatement: Statement | undefined): ForHeader {
  expect(parser, ';');
  const condition = parser.kind === ';' ? undefined : takeExpression(parser, parseSimpleStatement(parser));
  expect(parser, ';');
  const postStatement = parser.kind === '{' ? undefined : parseSimpleStatement(parser);
  return { kind: 'for', initialStatement, condition, postStatement };
}

function finishClause(parser: Parser, first: Statement): ForHeader {
  return parser.kind === ';' ? parseForClause(parser, first) : { ...endless, condition: takeExpression(parser, first) };
}

function parseHeader(parser: Parser): ForHeader | RangeHeader {
  if (parser.kind === '{') return endless;
  if (parser.kind === 'range') return parseRange(parser, [], false);
  if (parser.kind === ';') return parseForClause(parser, undefined);
  const offset = parser.start;
  const left = parseExpressionList(parser);
  const operator = parser.kind;
  if (operator !== ':=' && operator !== '=') return finishClause(parser, finishSimpleStatement(parser, left, offset));
  scanToken(parser);
  if (isAt(parser, 'range')) return parseRange(parser, left, operator === ':=');
  return finishClause(parser, makeAssignment(left, operator, parseExpressionList(parser), offset));
}

/** Parses a for statement with the semicolon behind it (Go spec, For statements). */
export function parseFor(parser: Parser, offset: number): ForStatement | RangeStatement {
  accept(parser, 'for');
  const parsed = header(parser, parseHeader);
  const body = parseBlock(parser);
  skipSemicolon(parser);
  return { ...parsed, body, offset };
}
