import type { Expression, SliceExpression } from '../../nodes/expression.ts';
import { parseTypeList } from '../type/parse-type-name.ts';
import { accept, bracket, expect, report, type Parser } from '../parser.ts';
import { readAsType } from './read-as-type.ts';

function parseBound(parser: Parser): Expression | undefined {
  return parser.kind === ':' || parser.kind === ']' ? undefined : parser.rules.parseExpression(parser);
}

function parseFullBound(parser: Parser, bound: Expression | undefined): Expression {
  if (bound !== undefined) return bound;
  report(parser, 'the second and the third index of a full slice expression');
  return { kind: 'other', offset: parser.start };
}

function parseSlice(parser: Parser, operand: Expression, low: Expression | undefined): Omit<SliceExpression, 'offset'> {
  expect(parser, ':');
  const high = parseBound(parser);
  if (!accept(parser, ':')) return { kind: 'slice', operand, low, high, max: undefined };
  return { kind: 'slice', operand, low, high: parseFullBound(parser, high), max: parseFullBound(parser, parseBound(parser)) };
}

function parseBracketed(parser: Parser, operand: Expression, offset: number): Expression {
  const first = parser.kind === ':' ? undefined : parser.rules.parseExpression(parser);
  if (first === undefined || parser.kind === ':') return { ...parseSlice(parser, operand, first), offset };
  const others = accept(parser, ',') ? parseTypeList(parser) : [];
  if (others.length === 0) return { kind: 'index', operand, index: first, offset };
  return { kind: 'instantiation', operand, typeArguments: [readAsType(first), ...others], offset };
}

/** Parses an index, a slice expression or type arguments behind an operand (Go spec, Index expressions, Slice expressions, Instantiations). */
export function parseBracketSuffix(parser: Parser, operand: Expression, offset: number): Expression {
  expect(parser, '[');
  const expression = bracket(parser, () => parseBracketed(parser, operand, offset));
  expect(parser, ']');
  return expression;
}
