import type { IfStatement } from '../../nodes/control-statement.ts';
import type { Expression } from '../../nodes/expression.ts';
import type { Block, Statement } from '../../nodes/statement.ts';
import { limitChain } from '../expression/limit-chain.ts';
import { accept, expect, header, report, type Parser } from '../parser.ts';
import { skipSemicolon } from '../skip-semicolon.ts';
import { parseBlock } from './parse-block.ts';
import { parseSimpleStatement } from './parse-simple-statement.ts';
import { takeExpression } from './take-expression.ts';

interface IfHeader {
  readonly initialStatement: Statement | undefined;
  readonly condition: Expression;
}

interface Branch extends IfHeader {
  readonly body: Block;
  readonly offset: number;
}

function makeIf({ initialStatement, condition, body, offset }: Branch, elseBranch: Block | IfStatement | undefined): IfStatement {
  return { kind: 'if', initialStatement, condition, body, elseBranch, offset };
}

function parseCondition(parser: Parser): Expression {
  if (parser.kind !== '{') return takeExpression(parser, parseSimpleStatement(parser));
  report(parser, 'a condition');
  return { kind: 'other', offset: parser.start };
}

function parseHeader(parser: Parser): IfHeader {
  const first = parser.kind === ';' || parser.kind === '{' ? undefined : parseSimpleStatement(parser);
  if (first === undefined || parser.kind !== '{') {
    expect(parser, ';');
    return { initialStatement: first, condition: parseCondition(parser) };
  }
  return { initialStatement: undefined, condition: takeExpression(parser, first) };
}

/** A condition with its block: chains of them can be longer than functions may call themselves. */
function parseBranch(parser: Parser): Branch {
  const offset = parser.start;
  expect(parser, 'if');
  const { initialStatement, condition } = header(parser, parseHeader);
  return { initialStatement, condition, body: parseBlock(parser), offset };
}

function parseElse(parser: Parser, branches: Branch[]): Block | undefined {
  while (accept(parser, 'else')) {
    if (parser.kind !== 'if') return parseBlock(parser);
    limitChain(parser, branches.length);
    branches.push(parseBranch(parser));
  }
  return undefined;
}

/** Parses an if statement with the semicolon behind it (Go spec, If statements). */
export function parseIf(parser: Parser): IfStatement {
  const first = parseBranch(parser);
  const branches: Branch[] = [];
  const last = parseElse(parser, branches);
  skipSemicolon(parser);
  const elseBranch = branches.reduceRight<Block | IfStatement | undefined>((otherwise, branch) => makeIf(branch, otherwise), last);
  return makeIf(first, elseBranch);
}
