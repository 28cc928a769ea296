import type { Identifier } from '../../nodes/statement.ts';
import type { TypeExpression, TypeNameExpression } from '../../nodes/type-expression.ts';
import { parseName } from '../parse-name.ts';
import { accept, bracket, expect, isAt, report, type Parser } from '../parser.ts';

/** Parses types with commas between them, and behind the last one where there is one, up to the closing bracket, which is left. */
export function parseTypeList(parser: Parser): TypeExpression[] {
  const types: TypeExpression[] = [];
  do {
    if (parser.kind === ']') break;
    types.push(parser.rules.parseType(parser));
  } while (accept(parser, ','));
  return types;
}

function parseTypeArguments(parser: Parser): readonly TypeExpression[] {
  if (!accept(parser, '[')) return [];
  if (isAt(parser, ']')) report(parser, 'a type argument');
  const types = bracket(parser, parseTypeList);
  expect(parser, ']');
  return types;
}

/** Parses what follows the first name of a type name: what it qualifies, and type arguments (Go spec, TypeName, TypeArgs). */
export function parseTypeName(parser: Parser, first: Identifier): TypeNameExpression {
  const { offset } = first;
  if (!accept(parser, '.')) return { kind: 'name', name: first.name, typeArguments: parseTypeArguments(parser), offset };
  const { name } = parseName(parser);
  return { kind: 'name', package: first.name, name, typeArguments: parseTypeArguments(parser), offset };
}
