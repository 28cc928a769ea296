import type { Expression } from '../../nodes/expression.ts';
import type { Identifier } from '../../nodes/statement.ts';
import type { TypeExpression } from '../../nodes/type-expression.ts';
import { readAsType } from '../expression/read-as-type.ts';
import { accept, bracket, expect, type Parser } from '../parser.ts';
import { startsType } from './starts-type.ts';

function parseBracketed(parser: Parser): Expression[] {
  const expressions: Expression[] = [];
  do {
    if (parser.kind === ']') break;
    expressions.push(parser.rules.parseExpression(parser));
  } while (accept(parser, ','));
  return expressions;
}

/** Either a name with its type, or a type alone. */
interface NamedType {
  readonly name: Identifier | undefined;
  readonly type: TypeExpression;
}

/**
 * Parses what follows a name before a bracket in a list of fields or parameters: `name []T` and `name [n]T` declare the name, `name[T]` is a type of that name
 * with type arguments (Go spec, Struct types, Function types).
 */
export function parseNamedBrackets(parser: Parser, name: Identifier): NamedType {
  const offset = parser.start;
  expect(parser, '[');
  const bracketed = bracket(parser, parseBracketed);
  expect(parser, ']');
  const [length, ...others] = bracketed;
  if (length === undefined) return { name, type: { kind: 'slice', element: parser.rules.parseType(parser), offset } };
  if (others.length === 0 && startsType(parser.kind))
    return { name, type: { kind: 'array', length, element: parser.rules.parseType(parser), offset } };
  return { name: undefined, type: { kind: 'name', name: name.name, typeArguments: bracketed.map(readAsType), offset: name.offset } };
}
