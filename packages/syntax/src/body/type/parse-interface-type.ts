import type { InterfaceElement, InterfaceExpression } from '../../nodes/type-expression.ts';
import { parseName } from '../parse-name.ts';
import { expect, isAt, type Parser } from '../parser.ts';
import { skipSemicolon } from '../skip-semicolon.ts';
import { parseConstraint, parseUnion } from './parse-constraint.ts';
import { parseSignature } from './parse-signature.ts';
import { parseTypeName } from './parse-type-name.ts';
import { startsType } from './starts-type.ts';

function parseElement(parser: Parser): InterfaceElement {
  const offset = parser.start;
  if (parser.kind !== 'identifier') return { kind: 'embedded', type: parseConstraint(parser), offset };
  const name = parseName(parser);
  if (isAt(parser, '(')) return { kind: 'method', name: name.name, signature: parseSignature(parser), offset };
  return { kind: 'embedded', type: parseUnion(parser, { hasTilde: false, type: parseTypeName(parser, name) }, offset), offset };
}

/** Parses an interface type (Go spec, Interface types). */
export function parseInterfaceType(parser: Parser, offset: number): InterfaceExpression {
  const elements: InterfaceElement[] = [];
  expect(parser, 'interface');
  expect(parser, '{');
  while (parser.kind === '~' || startsType(parser.kind)) {
    elements.push(parseElement(parser));
    skipSemicolon(parser);
  }
  expect(parser, '}');
  return { kind: 'interface', elements, offset };
}
