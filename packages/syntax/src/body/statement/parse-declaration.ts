import type { TypeDeclaration } from '../../nodes/declaration.ts';
import { numberConstants } from '../../nodes/number-constants.ts';
import type { Statement, VariableSpec } from '../../nodes/statement.ts';
import { holdsTypeParameters } from '../../outline/holds-type-parameters.ts';
import { scanStatement } from '../../outline/statement-scanner.ts';
import { parseExpressionList } from '../expression/parse-expression-list.ts';
import { parseName, parseNames } from '../parse-name.ts';
import { accept, expect, type Parser } from '../parser.ts';
import { skipSemicolon } from '../skip-semicolon.ts';
import { scanToken } from '../token/scan-token.ts';
import { parseTypeParameters } from '../type/parse-type-parameters.ts';
import { startsType } from '../type/starts-type.ts';

/** Parses the one spec behind a keyword, or all between parentheses, with the semicolons behind them. */
function parseSpecs<T>(parser: Parser, parseSpec: (parser: Parser) => T): readonly T[] {
  const specs: T[] = [];
  scanToken(parser);
  if (!accept(parser, '(')) specs.push(parseSpec(parser));
  else {
    while (parser.kind === 'identifier') {
      specs.push(parseSpec(parser));
      skipSemicolon(parser);
    }
    expect(parser, ')');
  }
  skipSemicolon(parser);
  return specs;
}

function parseValueSpec(parser: Parser): VariableSpec {
  const names = parseNames(parser);
  const type = startsType(parser.kind) ? parser.rules.parseType(parser) : undefined;
  return { names, type, values: accept(parser, '=') ? parseExpressionList(parser) : [] };
}

/** Parses one line of a variable declaration. A variable needs a type or a value, and that is all that tells its line from a constant's. */
export function parseVariableSpec(parser: Parser): VariableSpec {
  const spec = parseValueSpec(parser);
  if (spec.type === undefined && spec.values.length === 0) expect(parser, '=');
  return spec;
}

function isAtTypeParameters({ kind, text, end }: Parser): boolean {
  return kind === '[' && holdsTypeParameters(text, end, scanStatement(text, end, false).next);
}

/** Parses one line of a type declaration. */
export function parseTypeSpec(parser: Parser): TypeDeclaration {
  const before = parser.problems.length;
  const { name, offset } = parseName(parser);
  const typeParameters = isAtTypeParameters(parser) ? parseTypeParameters(parser) : [];
  const isAlias = accept(parser, '=');
  const isParenthesized = parser.kind === '(';
  const type = parser.rules.parseType(parser);
  return { name, offset, isAlias, isParenthesized, typeParameters, type, problems: parser.problems.slice(before) };
}

/** Parses a constant declaration with the semicolon behind it (Go spec, Constant declarations). */
export function parseConstantDeclaration(parser: Parser, offset: number): Extract<Statement, { kind: 'constantDeclaration' }> {
  return { kind: 'constantDeclaration', constants: numberConstants(parseSpecs(parser, parseValueSpec)), offset };
}

/** Parses a variable declaration with the semicolon behind it (Go spec, Variable declarations). */
export function parseVariableDeclaration(parser: Parser, offset: number): Statement {
  return { kind: 'variableDeclaration', specs: parseSpecs(parser, parseVariableSpec), offset };
}

/** Parses a type declaration with the semicolon behind it (Go spec, Type declarations). */
export function parseTypeDeclaration(parser: Parser, offset: number): Statement {
  return { kind: 'typeDeclaration', types: parseSpecs(parser, parseTypeSpec), offset };
}
