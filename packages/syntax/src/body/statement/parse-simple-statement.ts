import type { Expression } from '../../nodes/expression.ts';
import type { Statement } from '../../nodes/statement.ts';
import { parseExpressionList } from '../expression/parse-expression-list.ts';
import { report, type Parser } from '../parser.ts';
import type { TokenKind } from '../token/token-kind.ts';
import { scanToken } from '../token/scan-token.ts';

const assignmentOperators: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(['=', '+=', '-=', '*=', '/=', '%='] as const),
  ...(['&=', '|=', '^=', '<<=', '>>=', '&^='] as const),
]);

/** Whether `=`, `:=` or the operator of an assignment operation is next. */
function isAtAssignment({ kind }: Parser): boolean {
  return kind === ':=' || assignmentOperators.has(kind);
}

/** Makes the assignment or short variable declaration that an operator says (Go spec, Assignment statements, Short variable declarations). */
export function makeAssignment(left: readonly Expression[], operator: string, right: readonly Expression[], offset: number): Statement {
  return operator === ':='
    ? { kind: 'shortVariableDeclaration', left, right, offset }
    : { kind: 'assignment', operator, left, right, offset };
}

function parseAssignment(parser: Parser, left: readonly Expression[], offset: number): Statement {
  const operator = parser.kind;
  scanToken(parser);
  return makeAssignment(left, operator, parseExpressionList(parser), offset);
}

function finishSingle(parser: Parser, operand: Expression, offset: number): Statement {
  switch (parser.kind) {
    case '<-':
      scanToken(parser);
      return { kind: 'send', channel: operand, value: parser.rules.parseExpression(parser), offset };
    case '++':
    case '--': {
      const operator = parser.kind;
      scanToken(parser);
      return { kind: 'incrementDecrement', operator, operand, offset };
    }
    default:
      return { kind: 'expression', expression: operand, offset };
  }
}

/** Parses what follows the expressions that a simple statement starts with, which stand at `offset`. */
export function finishSimpleStatement(parser: Parser, left: readonly Expression[], offset: number): Statement {
  if (isAtAssignment(parser)) return parseAssignment(parser, left, offset);
  const [operand, ...others] = left;
  if (others.length > 0) report(parser, 'an assignment');
  return operand === undefined ? { kind: 'broken', offset } : finishSingle(parser, operand, offset);
}

/** Parses a simple statement, the empty one excepted (Go spec, Statements). */
export function parseSimpleStatement(parser: Parser): Statement {
  const offset = parser.start;
  return finishSimpleStatement(parser, parseExpressionList(parser), offset);
}
