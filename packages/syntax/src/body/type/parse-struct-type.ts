import type { FieldExpression, StructExpression, TypeExpression } from '../../nodes/type-expression.ts';
import { parseName } from '../parse-name.ts';
import { accept, expect, type Parser } from '../parser.ts';
import { skipSemicolon } from '../skip-semicolon.ts';
import { parseNamedBrackets } from './parse-named-brackets.ts';
import { parseTypeName } from './parse-type-name.ts';

type UntaggedField = Omit<FieldExpression, 'tag'>;

function parseEmbeddedPointer(parser: Parser): UntaggedField {
  const offset = parser.start;
  expect(parser, '*');
  return { type: { kind: 'pointer', element: parseTypeName(parser, parseName(parser)), offset }, offset };
}

function nameField(name: string | undefined, type: TypeExpression, offset: number): UntaggedField {
  return name === undefined ? { type, offset } : { name, type, offset };
}

function parseNamedFields(parser: Parser): readonly UntaggedField[] {
  const first = parseName(parser);
  switch (parser.kind) {
    case '.':
    case 'string':
    case ';':
    case '}':
      return [{ type: parseTypeName(parser, first), offset: first.offset }];
    case '[': {
      const { name, type } = parseNamedBrackets(parser, first);
      return [nameField(name?.name, type, first.offset)];
    }
    default: {
      const names = [first];
      while (accept(parser, ',')) names.push(parseName(parser));
      const type = parser.rules.parseType(parser);
      return names.map(({ name, offset }) => nameField(name, type, offset));
    }
  }
}

function parseFields(parser: Parser): readonly FieldExpression[] {
  const fields = parser.kind === '*' ? [parseEmbeddedPointer(parser)] : parseNamedFields(parser);
  const { text, start, end } = parser;
  if (!accept(parser, 'string')) return fields;
  const tag = text.slice(start, end);
  return fields.map((field) => ({ ...field, tag }));
}

/** Parses a struct type (Go spec, Struct types). */
export function parseStructType(parser: Parser, offset: number): StructExpression {
  const fields: FieldExpression[] = [];
  expect(parser, 'struct');
  expect(parser, '{');
  while (parser.kind === 'identifier' || parser.kind === '*') {
    fields.push(...parseFields(parser));
    skipSemicolon(parser);
  }
  expect(parser, '}');
  return { kind: 'struct', fields, offset };
}
