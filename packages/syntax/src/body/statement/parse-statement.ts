import type { BranchStatement, Statement } from '../../nodes/statement.ts';
import { parseName } from '../parse-name.ts';
import { accept, fail, nest, report, type Parser } from '../parser.ts';
import { parseExpressionList } from '../expression/parse-expression-list.ts';
import { skipSemicolon } from '../skip-semicolon.ts';
import { scanToken } from '../token/scan-token.ts';
import { parseBlock } from './parse-block.ts';
import { parseConstantDeclaration, parseTypeDeclaration, parseVariableDeclaration } from './parse-declaration.ts';
import { parseFor } from './parse-for.ts';
import { parseIf } from './parse-if.ts';
import { parseSelect } from './parse-select.ts';
import { parseSimpleStatement } from './parse-simple-statement.ts';
import { parseSwitch } from './parse-switch.ts';

function parseLabeled(parser: Parser, label: string, offset: number): Statement {
  const statement: Statement = parser.kind === '}' ? { kind: 'empty', offset: parser.start } : parseStatement(parser);
  return { kind: 'labeled', label: { name: label, offset }, statement, offset };
}

function parseSimpleOrLabeled(parser: Parser): Statement {
  const statement = parseSimpleStatement(parser);
  if (statement.kind === 'expression' && statement.expression.kind === 'name' && accept(parser, ':'))
    return parseLabeled(parser, statement.expression.name, statement.offset);
  skipSemicolon(parser);
  return statement;
}

function parseCallStatement(parser: Parser, kind: 'go' | 'defer', offset: number): Statement {
  scanToken(parser);
  const call = parser.rules.parseExpression(parser);
  if (call.kind !== 'call') fail(parser, call.offset, `what ${kind} starts has to be a call`);
  skipSemicolon(parser);
  return call.kind === 'call' ? { kind, call, offset } : { kind: 'broken', offset };
}

function parseReturn(parser: Parser, offset: number): Statement {
  scanToken(parser);
  const results = parser.kind === ';' || parser.kind === '}' ? [] : parseExpressionList(parser);
  skipSemicolon(parser);
  return { kind: 'return', results, offset };
}

function parseBranch(parser: Parser, keyword: BranchStatement['keyword'], offset: number): Statement {
  scanToken(parser);
  const hasLabel = keyword === 'goto' || (keyword !== 'fallthrough' && parser.kind === 'identifier');
  const label = hasLabel ? parseName(parser) : undefined;
  skipSemicolon(parser);
  return { kind: 'branch', keyword, label, offset };
}

function parseInnerBlock(parser: Parser): Statement {
  const block = parseBlock(parser);
  skipSemicolon(parser);
  return block;
}

function parseBroken(parser: Parser, offset: number): Statement {
  report(parser, 'a statement');
  scanToken(parser);
  return { kind: 'broken', offset };
}

function parseKeywordStatement(parser: Parser): Statement | undefined {
  const { kind, start: offset } = parser;
  switch (kind) {
    case 'const':
      return parseConstantDeclaration(parser, offset);
    case 'var':
      return parseVariableDeclaration(parser, offset);
    case 'type':
      return parseTypeDeclaration(parser, offset);
    case 'go':
    case 'defer':
      return parseCallStatement(parser, kind, offset);
    case 'return':
      return parseReturn(parser, offset);
    case 'break':
    case 'continue':
    case 'goto':
    case 'fallthrough':
      return parseBranch(parser, kind, offset);
    case 'if':
      return parseIf(parser);
    case 'switch':
      return parseSwitch(parser, offset);
    case 'select':
      return parseSelect(parser, offset);
    case 'for':
      return parseFor(parser, offset);
    default:
      return undefined;
  }
}

function parseOtherStatement(parser: Parser): Statement {
  const { kind, start: offset } = parser;
  switch (kind) {
    case '{':
      return parseInnerBlock(parser);
    case ';':
      scanToken(parser);
      return { kind: 'empty', offset };
    case 'else':
    case 'import':
    case 'package':
    case 'range':
    case 'unknown':
    case ')':
    case ']':
      return parseBroken(parser, offset);
    default:
      return parseSimpleOrLabeled(parser);
  }
}

/** Parses a statement with the semicolon behind it (Go spec, Statements); `broken` where none starts here. */
export function parseStatement(parser: Parser): Statement {
  return nest(parser, () => parseKeywordStatement(parser) ?? parseOtherStatement(parser));
}
