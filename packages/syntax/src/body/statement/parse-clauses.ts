import { accept, expect, type Parser } from '../parser.ts';

/** Parses the clauses between the braces of a switch or select statement. */
export function parseClauses<T>(parser: Parser, parseClause: (parser: Parser) => T): readonly T[] {
  const clauses: T[] = [];
  expect(parser, '{');
  while (parser.kind === 'case' || parser.kind === 'default') clauses.push(parseClause(parser));
  expect(parser, '}');
  return clauses;
}

/** Parses what a clause is for, with the colon behind it; `undefined` for `default`. */
export function parseCase<T>(parser: Parser, parse: (parser: Parser) => T): T | undefined {
  let value: T | undefined;
  if (accept(parser, 'case')) value = parse(parser);
  else expect(parser, 'default');
  expect(parser, ':');
  return value;
}
