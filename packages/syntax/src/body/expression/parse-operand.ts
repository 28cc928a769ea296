import type { Expression } from '../../nodes/expression.ts';
import { bracket, expect, report, type Parser } from '../parser.ts';
import { parseBlock } from '../statement/parse-block.ts';
import { scanToken } from '../token/scan-token.ts';
import { parseSignature } from '../type/parse-signature.ts';

function parseFunction(parser: Parser, offset: number): Expression {
  expect(parser, 'func');
  const signature = parseSignature(parser);
  if (parser.kind !== '{') return { kind: 'type', type: { kind: 'function', signature, offset }, offset };
  return { kind: 'functionLiteral', signature, body: bracket(parser, parseBlock), offset };
}

function parseParenthesized(parser: Parser): Expression {
  expect(parser, '(');
  const inner = bracket(parser, parser.rules.parseExpression);
  expect(parser, ')');
  // A guard stands in no parentheses.
  parser.typeSwitchGuard = undefined;
  return inner;
}

/** Parses an operand (Go spec, Operands) or a type that can only be read as one. */
export function parseOperand(parser: Parser): Expression {
  const { kind, text, start: offset, end } = parser;
  switch (kind) {
    case 'identifier':
      scanToken(parser);
      return { kind: 'name', name: text.slice(offset, end), offset };
    case 'integer':
    case 'float':
    case 'imaginary':
    case 'rune':
    case 'string':
      scanToken(parser);
      return { kind: 'literal', literal: kind, text: text.slice(offset, end), offset };
    case '(':
      return parseParenthesized(parser);
    case 'func':
      return parseFunction(parser, offset);
    case '[':
    case 'struct':
    case 'map':
    case 'chan':
    case 'interface':
      return { kind: 'type', type: parser.rules.parseType(parser), offset };
    default:
      report(parser, 'an expression');
      return { kind: 'other', offset };
  }
}
