import type { Expression } from '../../nodes/expression.ts';
import type { Identifier, Statement } from '../../nodes/statement.ts';
import type { SwitchClause, SwitchStatement, TypeSwitchClause, TypeSwitchStatement } from '../../nodes/switch-statement.ts';
import { parseExpressionList } from '../expression/parse-expression-list.ts';
import { readAsType } from '../expression/read-as-type.ts';
import { accept, header, isAt, type Parser } from '../parser.ts';
import { skipSemicolon } from '../skip-semicolon.ts';
import { parseStatements } from './parse-block.ts';
import { parseCase, parseClauses } from './parse-clauses.ts';
import { parseSimpleStatement } from './parse-simple-statement.ts';
import { takeExpression } from './take-expression.ts';

interface SwitchHeader {
  readonly initialStatement: Statement | undefined;
  readonly subject: Statement | undefined;
}

/** What a type switch is over: `name := operand.(type)`, or without a name. */
interface Guard {
  readonly name: Identifier | undefined;
  readonly operand: Expression;
}

function parseHeader(parser: Parser): SwitchHeader {
  if (parser.kind === '{') return { initialStatement: undefined, subject: undefined };
  const first = parser.kind === ';' ? undefined : parseSimpleStatement(parser);
  if (!accept(parser, ';')) return { initialStatement: undefined, subject: first };
  return { initialStatement: first, subject: isAt(parser, '{') ? undefined : parseSimpleStatement(parser) };
}

function takeGuard(parser: Parser, subject: Statement | undefined): Guard | undefined {
  let name: Identifier | undefined;
  let guard: Expression | undefined;
  if (subject?.kind === 'expression') guard = subject.expression;
  if (subject?.kind === 'shortVariableDeclaration' && subject.left.length === 1 && subject.right.length === 1) {
    const [variable] = subject.left;
    [guard] = subject.right;
    if (variable?.kind === 'name') name = { name: variable.name, offset: variable.offset };
  }
  return guard?.kind === 'typeAssertion' && guard === parser.typeSwitchGuard ? { name, operand: guard.operand } : undefined;
}

function parseClause(parser: Parser): SwitchClause {
  const offset = parser.start;
  const expressions = parseCase(parser, parseExpressionList);
  return { expressions, statements: parseStatements(parser), offset };
}

function parseTypeClause(parser: Parser): TypeSwitchClause {
  const { expressions, statements, offset } = parseClause(parser);
  return { types: expressions?.map(readAsType), statements, offset };
}

/** Parses an expression switch or a type switch with the semicolon behind it (Go spec, Switch statements). */
export function parseSwitch(parser: Parser, offset: number): SwitchStatement | TypeSwitchStatement {
  accept(parser, 'switch');
  const { initialStatement, subject } = header(parser, parseHeader);
  const guard = takeGuard(parser, subject);
  if (guard !== undefined) {
    const clauses = parseClauses(parser, parseTypeClause);
    skipSemicolon(parser);
    return { kind: 'typeSwitch', initialStatement, name: guard.name, operand: guard.operand, clauses, offset };
  }
  const tag = subject && takeExpression(parser, subject);
  const clauses = parseClauses(parser, parseClause);
  skipSemicolon(parser);
  return { kind: 'switch', initialStatement, tag, clauses, offset };
}
