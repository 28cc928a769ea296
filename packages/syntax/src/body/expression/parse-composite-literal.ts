import type { CompositeLiteral, LiteralElement } from '../../nodes/composite-literal.ts';
import { countElements } from '../../nodes/count-elements.ts';
import type { Expression } from '../../nodes/expression.ts';
import type { TypeExpression } from '../../nodes/type-expression.ts';
import { accept, bracket, expect, type Parser } from '../parser.ts';

function parseValue(parser: Parser): Expression {
  return parser.kind === '{' ? parseLiteralValue(parser, undefined, parser.start) : parser.rules.parseExpression(parser);
}

function parseElement(parser: Parser): LiteralElement {
  const first = parseValue(parser);
  return accept(parser, ':') ? { key: first, value: parseValue(parser) } : { key: undefined, value: first };
}

function parseElements(parser: Parser): LiteralElement[] {
  const elements: LiteralElement[] = [];
  do {
    if (parser.kind === '}') break;
    elements.push(parseElement(parser));
  } while (accept(parser, ','));
  return elements;
}

/** With the length that the elements tell where the type is `[...]T`. */
function completeType(type: TypeExpression | undefined, elements: readonly LiteralElement[], offset: number): TypeExpression | undefined {
  if (type?.kind !== 'array' || type.length.kind !== 'other') return type;
  const keys = elements.map(({ key }) => key);
  return { ...type, length: countElements(keys, offset) };
}

/** Parses the braces of a composite literal whose type is read already, or told by the literal around it (Go spec, Composite literals). */
export function parseLiteralValue(parser: Parser, type: TypeExpression | undefined, offset: number): CompositeLiteral {
  expect(parser, '{');
  const elements = bracket(parser, parseElements);
  const end = expect(parser, '}');
  return { kind: 'compositeLiteral', type: completeType(type, elements, offset), elements, offset, end };
}
