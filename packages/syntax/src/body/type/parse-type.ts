import type { ChannelDirection, TypeExpression } from '../../nodes/type-expression.ts';
import { parseName } from '../parse-name.ts';
import { accept, bracket, expect, nest, report, type Parser } from '../parser.ts';
import { parseInterfaceType } from './parse-interface-type.ts';
import { parseSignature } from './parse-signature.ts';
import { parseStructType } from './parse-struct-type.ts';
import { parseTypeName } from './parse-type-name.ts';

/** A slice or array type. The length of `[...]T` is `other`: only a composite literal can tell it. */
function parseBracketType(parser: Parser, offset: number): TypeExpression {
  expect(parser, '[');
  if (accept(parser, ']')) return { kind: 'slice', element: parseType(parser), offset };
  const lengthOffset = parser.start;
  const length = accept(parser, '...') ? ({ kind: 'other', offset: lengthOffset } as const) : bracket(parser, parser.rules.parseExpression);
  expect(parser, ']');
  return { kind: 'array', length, element: parseType(parser), offset };
}

function parseMapType(parser: Parser, offset: number): TypeExpression {
  expect(parser, 'map');
  expect(parser, '[');
  const key = parseType(parser);
  expect(parser, ']');
  return { kind: 'map', key, value: parseType(parser), offset };
}

function parseDirection(parser: Parser): ChannelDirection {
  if (!accept(parser, '<-')) {
    expect(parser, 'chan');
    return accept(parser, '<-') ? 'send' : 'both';
  }
  expect(parser, 'chan');
  return 'receive';
}

function parseChannelType(parser: Parser, offset: number): TypeExpression {
  const direction = parseDirection(parser);
  return { kind: 'channel', direction, element: parseType(parser), offset };
}

function parseFunctionType(parser: Parser, offset: number): TypeExpression {
  expect(parser, 'func');
  return { kind: 'function', signature: parseSignature(parser), offset };
}

function parsePointerType(parser: Parser, offset: number): TypeExpression {
  expect(parser, '*');
  return { kind: 'pointer', element: parseType(parser), offset };
}

function parseParenthesizedType(parser: Parser): TypeExpression {
  expect(parser, '(');
  const type = parseType(parser);
  expect(parser, ')');
  return type;
}

function parseAnyType(parser: Parser): TypeExpression {
  const offset = parser.start;
  switch (parser.kind) {
    case 'identifier':
      return parseTypeName(parser, parseName(parser));
    case '(':
      return parseParenthesizedType(parser);
    case '[':
      return parseBracketType(parser, offset);
    case '*':
      return parsePointerType(parser, offset);
    case 'chan':
    case '<-':
      return parseChannelType(parser, offset);
    case 'func':
      return parseFunctionType(parser, offset);
    case 'interface':
      return parseInterfaceType(parser, offset);
    case 'map':
      return parseMapType(parser, offset);
    case 'struct':
      return parseStructType(parser, offset);
    default:
      report(parser, 'a type');
      return { kind: 'broken', offset };
  }
}

/** Parses a type (Go spec, Types); `broken` where none starts here. */
export function parseType(parser: Parser): TypeExpression {
  return nest(parser, parseAnyType);
}
