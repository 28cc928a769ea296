import { createDiagnostic, positionInText, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { listForward } from './list-forward.ts';
import { partsUp } from './migration-file.ts';
import { readTables } from './read-tables.ts';
import type { Schema, SchemaStatement } from './schema.ts';
import { splitStatements, type SplitStatement } from './split-statements.ts';
import type { StatementSource } from './statement-source.ts';
import { isKeyword } from './tokenize-sql.ts';

/** A test has a database of its own: statements about whole databases and their users would leave it. */
function isAboutServer({ tokens: [first, second] }: SplitStatement): boolean {
  if (isKeyword(first, 'CREATE', 'DROP', 'ALTER')) return isKeyword(second, 'DATABASE', 'SCHEMA', 'USER', 'ROLE');
  return isKeyword(first, 'USE', 'GRANT', 'REVOKE', 'FLUSH');
}

/** A part that is one statement as it stands: to the end of its last token but for a `;`. */
function wholeStatement(statements: readonly SplitStatement[]): readonly SplitStatement[] {
  const [first] = statements;
  const last = statements.at(-1);
  return first && last ? [{ start: first.start, end: last.end, tokens: statements.flatMap(({ tokens }) => tokens) }] : [];
}

function sourcesOf(file: string, name: string, text: string): readonly StatementSource[] {
  return partsUp(name, text)
    .flatMap((part) => (part.isStatement ? wholeStatement(splitStatements(text, part)) : splitStatements(text, part)))
    .filter((statement) => !isAboutServer(statement))
    .map((statement) => ({ file, text, statement }));
}

function unreadable(path: string, reason: string): Diagnostic {
  return createDiagnostic({
    code: 'GEN165',
    severity: 'warning',
    message: `the schema cannot be read: ${reason}`,
    hint: 'name directories or .sql files',
    position: { file: path },
  });
}

function statementOf({ file, text, statement: { start, end } }: StatementSource): SchemaStatement {
  return Object.freeze({ text: text.slice(start, end), position: positionInText(file, text, start).position });
}

/** Reads the schema that .sql files and directories of migrations say, absolute paths in the order given. */
export function readSchema(tree: SourceTree, paths: readonly string[]): Schema {
  const diagnostics: Diagnostic[] = [];
  const sources: StatementSource[] = [];
  for (const file of paths.flatMap((path) => (tree.kindOf(path) === 'directory' ? listForward(tree, path) : [path]))) {
    const read = tree.read(file);
    if (read.kind === 'text') sources.push(...sourcesOf(file, tree.path.basename(file), read.text));
    else diagnostics.push(unreadable(file, read.kind === 'unreadable' ? read.reason : 'there is no such file'));
  }
  const { tables, diagnostics: unread } = readTables(sources);
  return Object.freeze({
    statements: Object.freeze(sources.map(statementOf)),
    tables,
    diagnostics: Object.freeze([...diagnostics, ...unread]),
  });
}
