import type { SyntaxProblem } from '../nodes/declaration.ts';
import type { Expression } from '../nodes/expression.ts';
import type { Statement } from '../nodes/statement.ts';
import type { TypeExpression } from '../nodes/type-expression.ts';
import type { Scanner } from './token/scanner.ts';
import type { TokenKind } from './token/token-kind.ts';
import { scanToken } from './token/scan-token.ts';

/** Types, expressions and statements hold each other; parsing of one reaches the others through these. */
export interface Rules {
  readonly parseType: (parser: Parser) => TypeExpression;
  readonly parseExpression: (parser: Parser) => Expression;
  readonly parseStatement: (parser: Parser) => Statement;
}

/** What parsing of one declaration shares: the token that is next, and the syntax errors met. */
export interface Parser extends Scanner {
  readonly rules: Rules;
  readonly problems: SyntaxProblem[];
  /** How often something did not stand where it has to. */
  failures: number;
  /** Below 0 in the header of a statement, outside of brackets, where a brace opens the block (Go spec, Composite literals). */
  expressionLevel: number;
  /** How many productions lie in each other. */
  depth: number;
  /** The last `x.(type)`, which only a type switch may hold. */
  typeSwitchGuard: Expression | undefined;
}

/** How deep productions may lie in each other: far more than people write, and few enough for every function that calls itself for what lies in a node. */
const mostLevels = 400;

/** Behind so many failures nothing is read any more; since every loop takes a token or reports, it ends. */
const mostFailures = 20;

/** A parser for the text from `start` to `limit`, its first token read. */
export function createParser(text: string, start: number, limit: number, rules: Rules): Parser {
  const parser: Parser = {
    text,
    limit,
    kind: 'end',
    start,
    end: start,
    rules,
    problems: [],
    failures: 0,
    expressionLevel: 0,
    depth: 0,
    typeSwitchGuard: undefined,
  };
  scanToken(parser);
  return parser;
}

/** Records a syntax error and reads nothing more. */
export function giveUp(parser: Parser, message: string): void {
  if (parser.kind !== 'end') parser.problems.push({ offset: parser.start, message: `syntax error: ${message}` });
  parser.kind = 'end';
  parser.start = parser.limit;
  parser.end = parser.limit;
}

function describeToken({ kind, text, start, end }: Parser): string {
  if (kind === 'end') return 'the end';
  return end > start && text[start] !== '\n' ? JSON.stringify(text.slice(start, Math.min(end, start + 30))) : 'the end of the line';
}

/** Records a syntax error; of several at one place, the first. */
export function fail(parser: Parser, offset: number, message: string): void {
  const { problems } = parser;
  if (problems.at(-1)?.offset !== offset) problems.push({ offset, message: `syntax error: ${message}` });
  if (++parser.failures >= mostFailures) giveUp(parser, 'too many errors');
}

/** Records that the next token is not what has to stand there. */
export function report(parser: Parser, expected: string): void {
  fail(parser, parser.start, `${expected} expected, not ${describeToken(parser)}`);
}

/** Whether the next token is of a kind: for places where it has just been another. */
export function isAt(parser: Parser, kind: TokenKind): boolean {
  return parser.kind === kind;
}

/** Takes the next token where it is of a kind; answers whether it was. */
export function accept(parser: Parser, kind: TokenKind): boolean {
  if (parser.kind !== kind) return false;
  scanToken(parser);
  return true;
}

/** Takes the next token, which has to be of a kind; where it is not, says so and leaves it. Answers where it ends. */
export function expect(parser: Parser, kind: TokenKind): number {
  const { end, start } = parser;
  if (accept(parser, kind)) return end;
  report(parser, JSON.stringify(kind));
  return start;
}

/** Parses what lies in another production, and gives up where that is too deep. */
export function nest<T>(parser: Parser, parse: (parser: Parser) => T): T {
  if (++parser.depth > mostLevels) giveUp(parser, 'nested too deeply');
  const result = parse(parser);
  parser.depth--;
  return result;
}

/** Parses between brackets, where a brace cannot open the block of a statement, and gives up where that is too deep. */
export function bracket<T>(parser: Parser, parse: (parser: Parser) => T): T {
  parser.expressionLevel++;
  const result = nest(parser, parse);
  parser.expressionLevel--;
  return result;
}

/** Parses the header of a statement, where a brace behind a name opens the block (Go spec, Composite literals). */
export function header<T>(parser: Parser, parse: (parser: Parser) => T): T {
  const { expressionLevel } = parser;
  parser.expressionLevel = -1;
  const result = parse(parser);
  parser.expressionLevel = expressionLevel;
  return result;
}
