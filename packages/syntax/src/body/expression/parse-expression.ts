import type { Expression } from '../../nodes/expression.ts';
import type { TypeExpression } from '../../nodes/type-expression.ts';
import { accept, expect, nest, type Parser } from '../parser.ts';
import type { TokenKind } from '../token/token-kind.ts';
import { scanToken } from '../token/scan-token.ts';
import { limitChain } from './limit-chain.ts';
import { parsePrimary } from './parse-primary.ts';

/** How strong binary operators bind (Go spec, Operator precedence). */
const precedences: ReadonlyMap<TokenKind, number> = new Map<TokenKind, number>([
  ['||', 1],
  ['&&', 2],
  ...(['==', '!=', '<', '<=', '>', '>='] as const).map((operator) => [operator, 3] as const),
  ...(['+', '-', '|', '^'] as const).map((operator) => [operator, 4] as const),
  ...(['*', '/', '%', '<<', '>>', '&', '&^'] as const).map((operator) => [operator, 5] as const),
]);

type Channel = Extract<TypeExpression, { kind: 'channel' }>;

/** The arrow before `chan T` belongs to the type, and that of `chan<- chan T` then to the inner one: `<-chan (<-chan T)` (Go spec, Channel types). */
function receiveOnly(parser: Parser, channel: Channel, offset: number): TypeExpression {
  const { direction, element } = channel;
  if (direction !== 'send' || element.kind !== 'channel') return { ...channel, direction: 'receive', offset };
  const arrow = parser.text.indexOf('<-', channel.offset);
  return { kind: 'channel', direction: 'receive', element: receiveOnly(parser, element, arrow), offset };
}

function parseReceive(parser: Parser): Expression {
  const offset = parser.start;
  expect(parser, '<-');
  const operand = nest(parser, parseUnary);
  return operand.kind === 'type' && operand.type.kind === 'channel'
    ? { kind: 'type', type: receiveOnly(parser, operand.type, offset), offset }
    : { kind: 'unary', operator: '<-', operand, offset };
}

function parseUnary(parser: Parser): Expression {
  const { kind, start: offset } = parser;
  switch (kind) {
    case '<-':
      return parseReceive(parser);
    case '+':
    case '-':
    case '!':
    case '^':
    case '&':
    case '*':
    case '~':
      accept(parser, kind);
      return { kind: 'unary', operator: kind, operand: nest(parser, parseUnary), offset };
    default:
      return parsePrimary(parser);
  }
}

function parseBinary(parser: Parser, lowest: number): Expression {
  const offset = parser.start;
  let left = parseUnary(parser);
  for (let length = 0; ; length++) {
    const operator = parser.kind;
    const precedence = precedences.get(operator) ?? 0;
    if (precedence < lowest) return left;
    limitChain(parser, length);
    scanToken(parser);
    left = { kind: 'binary', operator, left, right: parseBinary(parser, precedence + 1), offset };
  }
}

/** Parses an expression (Go spec, Expressions), or a type where one may stand in its place. */
export function parseExpression(parser: Parser): Expression {
  return parseBinary(parser, 1);
}
