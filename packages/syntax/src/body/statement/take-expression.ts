import type { Expression } from '../../nodes/expression.ts';
import type { Statement } from '../../nodes/statement.ts';
import { fail, type Parser } from '../parser.ts';

/** The expression of an expression statement; every other statement cannot stand where one is wanted. */
export function takeExpression(parser: Parser, statement: Statement): Expression {
  if (statement.kind === 'expression') return statement.expression;
  fail(parser, statement.offset, 'this statement stands where an expression has to');
  return { kind: 'other', offset: statement.offset };
}
