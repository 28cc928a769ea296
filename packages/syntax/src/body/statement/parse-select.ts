import type { CommunicationClause, SelectStatement } from '../../nodes/switch-statement.ts';
import { accept, type Parser } from '../parser.ts';
import { skipSemicolon } from '../skip-semicolon.ts';
import { parseStatements } from './parse-block.ts';
import { parseCase, parseClauses } from './parse-clauses.ts';
import { parseSimpleStatement } from './parse-simple-statement.ts';

function parseClause(parser: Parser): CommunicationClause {
  const offset = parser.start;
  const communication = parseCase(parser, parseSimpleStatement);
  return { communication, statements: parseStatements(parser), offset };
}

/** Parses a select statement with the semicolon behind it (Go spec, Select statements). */
export function parseSelect(parser: Parser, offset: number): SelectStatement {
  accept(parser, 'select');
  const clauses = parseClauses(parser, parseClause);
  skipSemicolon(parser);
  return { kind: 'select', clauses, offset };
}
