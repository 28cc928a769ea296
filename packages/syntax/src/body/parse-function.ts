import type { FunctionDeclaration, FunctionHeader } from '../nodes/function-declaration.ts';
import type { OutlineEntry } from '../outline/file-outline.ts';
import { parseExpression } from './expression/parse-expression.ts';
import { parseName } from './parse-name.ts';
import { parseReceiver } from './parse-receiver.ts';
import { createParser, expect, report, type Parser, type Rules } from './parser.ts';
import { parseBlock } from './statement/parse-block.ts';
import { parseStatement } from './statement/parse-statement.ts';
import { scanToken } from './token/scan-token.ts';
import { parseSignature } from './type/parse-signature.ts';
import { parseType } from './type/parse-type.ts';
import { parseTypeParameters } from './type/parse-type-parameters.ts';

const rules: Rules = { parseType, parseExpression, parseStatement };

/** A parser of our own for a piece of a file. */
export function startParser(text: string, start: number, end: number): Parser {
  return createParser(text, start, end, rules);
}

function startAt(text: string, { declaration }: OutlineEntry): Parser {
  return startParser(text, declaration.start, declaration.end);
}

function parseHeader(parser: Parser): FunctionHeader {
  const offset = parser.start;
  expect(parser, 'func');
  const receiver = parser.kind === '(' ? parseReceiver(parser) : undefined;
  const { name, offset: nameOffset } = parseName(parser);
  const typeParameters = parser.kind === '[' ? parseTypeParameters(parser) : [];
  return { name, nameOffset, receiver, typeParameters, signature: parseSignature(parser), problems: parser.problems, offset };
}

/**
 * Parses what a function or method declaration says before its body (Go spec, Function declarations, Method declarations). Never throws: what cannot be
 * read stands in `problems`.
 */
export function parseFunctionHeader(text: string, entry: OutlineEntry): FunctionHeader {
  return parseHeader(startAt(text, entry));
}

const parsed = new WeakMap<OutlineEntry, FunctionDeclaration>();

/**
 * Parses the function or method declaration of an outline entry, its body included, and nothing else of its file; once, for as long as the entry is there.
 * Decides as go/parser does where Go can be read in two ways. Never throws: what cannot be read stands in `problems`, and the rest is there.
 */
export function parseFunction(text: string, entry: OutlineEntry): FunctionDeclaration {
  const declaration = parsed.get(entry) ?? parseWhole(text, entry);
  parsed.set(entry, declaration);
  return declaration;
}

function parseWhole(text: string, entry: OutlineEntry): FunctionDeclaration {
  const parser = startAt(text, entry);
  const header = parseHeader(parser);
  const body = parser.kind === '{' ? parseBlock(parser) : undefined;
  if (parser.kind === ';') scanToken(parser);
  if (parser.kind !== 'end') report(parser, 'the end of the function');
  return { ...header, body };
}
