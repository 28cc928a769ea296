import type { TypeParameterExpression } from '../../nodes/type-expression.ts';
import { parseNames } from '../parse-name.ts';
import { accept, bracket, expect, type Parser } from '../parser.ts';
import { parseConstraint } from './parse-constraint.ts';

function parseDeclarations(parser: Parser): TypeParameterExpression[] {
  const parameters: TypeParameterExpression[] = [];
  do {
    if (parser.kind === ']') break;
    const names = parseNames(parser);
    const constraint = parseConstraint(parser);
    parameters.push(...names.map(({ name, offset }) => ({ name, constraint, offset })));
  } while (accept(parser, ','));
  return parameters;
}

/** Parses the type parameters between brackets (Go spec, Type parameter declarations). */
export function parseTypeParameters(parser: Parser): readonly TypeParameterExpression[] {
  expect(parser, '[');
  const parameters = bracket(parser, parseDeclarations);
  expect(parser, ']');
  return parameters;
}
