import type { Expression } from '../../nodes/expression.ts';
import { accept, type Parser } from '../parser.ts';

/** Parses expressions with commas between them (Go spec, ExpressionList). */
export function parseExpressionList(parser: Parser): readonly Expression[] {
  const expressions = [parser.rules.parseExpression(parser)];
  while (accept(parser, ',')) expressions.push(parser.rules.parseExpression(parser));
  return expressions;
}
