import type { Identifier } from '../../nodes/statement.ts';
import type { ParameterExpression, TypeExpression } from '../../nodes/type-expression.ts';
import { parseName } from '../parse-name.ts';
import { accept, expect, fail, type Parser } from '../parser.ts';
import { parseNamedBrackets } from './parse-named-brackets.ts';
import { parseTypeName } from './parse-type-name.ts';
import { startsType } from './starts-type.ts';

/** An entry of a parameter list before it is known whether the list names its parameters: a name without a type can be either. */
interface Entry {
  readonly name: Identifier | undefined;
  readonly type: TypeExpression | undefined;
  readonly isVariadic: boolean;
  readonly offset: number;
}

interface ParameterList {
  readonly parameters: readonly ParameterExpression[];
  readonly isVariadic: boolean;
}

function parseNamedEntry(parser: Parser): Entry {
  const name = parseName(parser);
  const { offset } = name;
  if (parser.kind === '[') return { ...parseNamedBrackets(parser, name), isVariadic: false, offset };
  if (parser.kind === '.') return { name: undefined, type: parseTypeName(parser, name), isVariadic: false, offset };
  const isVariadic = accept(parser, '...');
  const type = isVariadic || startsType(parser.kind) ? parser.rules.parseType(parser) : undefined;
  return { name, type, isVariadic, offset };
}

function parseEntry(parser: Parser): Entry {
  if (parser.kind === 'identifier') return parseNamedEntry(parser);
  const offset = parser.start;
  const isVariadic = accept(parser, '...');
  return { name: undefined, type: parser.rules.parseType(parser), isVariadic, offset };
}

function readAsTypes(entries: readonly Entry[]): readonly ParameterExpression[] {
  return entries.map(({ name, type, offset }) => ({
    type: type ?? { kind: 'name', name: name?.name ?? '_', typeArguments: [], offset },
    offset,
  }));
}

/** Each name without a type has that of the next one. */
function distributeTypes(parser: Parser, entries: readonly Entry[]): readonly ParameterExpression[] {
  let type: TypeExpression | undefined;
  let isVariadic = false;
  return entries
    .toReversed()
    .map((entry) => {
      if (entry.type !== undefined) ({ type, isVariadic } = entry);
      else if (isVariadic) fail(parser, entry.offset, 'only the last parameter can have ...');
      if (entry.name === undefined || type === undefined) fail(parser, entry.offset, 'parameters with and without names in one list');
      return { name: entry.name?.name ?? '_', type: type ?? { kind: 'broken' as const, offset: entry.offset }, offset: entry.offset };
    })
    .reverse();
}

function parseEntries(parser: Parser): readonly Entry[] {
  const entries: Entry[] = [];
  do {
    if (parser.kind === ')') break;
    entries.push(parseEntry(parser));
  } while (accept(parser, ','));
  return entries;
}

function checkVariadic(parser: Parser, entries: readonly Entry[]): void {
  const early = entries.slice(0, -1).find(({ isVariadic }) => isVariadic);
  if (early !== undefined) fail(parser, early.offset, 'only the last parameter can have ...');
}

/** Parses the parameters or results between parentheses (Go spec, Function types): all of them have names, or none. */
export function parseParameters(parser: Parser): ParameterList {
  expect(parser, '(');
  const entries = parseEntries(parser);
  const isNamed = entries.some(({ name, type }) => name !== undefined && type !== undefined);
  const parameters = isNamed ? distributeTypes(parser, entries) : readAsTypes(entries);
  checkVariadic(parser, entries);
  expect(parser, ')');
  return { parameters, isVariadic: entries.at(-1)?.isVariadic ?? false };
}
