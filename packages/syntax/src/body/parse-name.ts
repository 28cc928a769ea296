import type { Identifier } from '../nodes/statement.ts';
import { accept, report, type Parser } from './parser.ts';

/** Parses an identifier; `_` where none stands here. */
export function parseName(parser: Parser): Identifier {
  const { text, start, end } = parser;
  if (accept(parser, 'identifier')) return { name: text.slice(start, end), offset: start };
  report(parser, 'a name');
  return { name: '_', offset: start };
}

/** Parses names with commas between them (Go spec, IdentifierList). */
export function parseNames(parser: Parser): readonly Identifier[] {
  const names = [parseName(parser)];
  while (accept(parser, ',')) names.push(parseName(parser));
  return names;
}
