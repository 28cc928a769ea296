import type { TypeExpression, UnionExpression } from '../../nodes/type-expression.ts';
import { accept, type Parser } from '../parser.ts';

type Term = UnionExpression['terms'][number];

function parseTerm(parser: Parser): Term {
  return { hasTilde: accept(parser, '~'), type: parser.rules.parseType(parser) };
}

/** Parses what follows the first term of a union; the type itself where it is one term without a tilde (Go spec, General interfaces). */
export function parseUnion(parser: Parser, first: Term, offset: number): TypeExpression {
  const terms = [first];
  while (accept(parser, '|')) terms.push(parseTerm(parser));
  return terms.length === 1 && !first.hasTilde ? first.type : { kind: 'union', terms, offset };
}

/** Parses a type element or type constraint (Go spec, General interfaces, Type constraints). */
export function parseConstraint(parser: Parser): TypeExpression {
  const offset = parser.start;
  return parseUnion(parser, parseTerm(parser), offset);
}
