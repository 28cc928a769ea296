import type { Expression } from '../../nodes/expression.ts';
import { parseName } from '../parse-name.ts';
import { accept, bracket, expect, fail, type Parser } from '../parser.ts';
import { limitChain } from './limit-chain.ts';
import { parseBracketSuffix } from './parse-bracket-suffix.ts';
import { parseLiteralValue } from './parse-composite-literal.ts';
import { parseOperand } from './parse-operand.ts';
import { readAsType } from './read-as-type.ts';

function parseTypeAssertion(parser: Parser, operand: Expression, offset: number): Expression {
  expect(parser, '(');
  const guardOffset = parser.start;
  const isGuard = accept(parser, 'type');
  const type = isGuard ? ({ kind: 'broken', offset: guardOffset } as const) : parser.rules.parseType(parser);
  expect(parser, ')');
  const assertion: Expression = { kind: 'typeAssertion', operand, type, offset };
  if (isGuard) parser.typeSwitchGuard = assertion;
  return assertion;
}

function parseDotSuffix(parser: Parser, operand: Expression, offset: number): Expression {
  expect(parser, '.');
  if (parser.kind === '(') return parseTypeAssertion(parser, operand, offset);
  const { name, offset: nameOffset } = parseName(parser);
  return { kind: 'selector', operand, name, nameOffset, offset };
}

function parseCall(parser: Parser, callee: Expression, offset: number): Expression {
  const values: Expression[] = [];
  let hasEllipsis = false;
  expect(parser, '(');
  do {
    if (parser.kind === ')') break;
    values.push(parser.rules.parseExpression(parser));
    hasEllipsis = accept(parser, '...');
  } while (accept(parser, ',') && !hasEllipsis);
  return { kind: 'call', callee, arguments: values, hasEllipsis, offset };
}

function parseArguments(parser: Parser, callee: Expression, offset: number): Expression {
  const call = bracket(parser, () => parseCall(parser, callee, offset));
  expect(parser, ')');
  return call;
}

/** Whether a brace behind the operand opens a composite literal, and not the block of a statement (Go spec, Composite literals). */
function isLiteralType(parser: Parser, operand: Expression): boolean {
  switch (operand.kind) {
    case 'name':
    case 'selector':
    case 'index':
    case 'instantiation':
      return parser.expressionLevel >= 0;
    case 'type':
      return ['array', 'slice', 'map', 'struct'].includes(operand.type.kind);
    default:
      return false;
  }
}

function parseSuffix(parser: Parser, operand: Expression, offset: number): Expression | undefined {
  switch (parser.kind) {
    case '.':
      return parseDotSuffix(parser, operand, offset);
    case '[':
      return parseBracketSuffix(parser, operand, offset);
    case '(':
      return parseArguments(parser, operand, offset);
    case '{':
      return isLiteralType(parser, operand) ? parseLiteralValue(parser, readAsType(operand), offset) : undefined;
    default:
      return undefined;
  }
}

/** Parses an operand with the selectors, indexes, slices, type assertions, calls and literal values behind it (Go spec, Primary expressions). */
export function parsePrimary(parser: Parser): Expression {
  const { start: offset, kind } = parser;
  let operand = parseOperand(parser);
  for (let length = 0; ; length++) {
    const next = parseSuffix(parser, operand, offset);
    if (next === undefined) return operand;
    if (length === 0 && kind === '(' && next.kind === 'compositeLiteral')
      fail(parser, offset, 'the type of a composite literal in parentheses');
    operand = next;
    limitChain(parser, length);
  }
}
