import { createDiagnostic, positionInText, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { listForward } from './list-forward.ts';
import { databaseOf, isAboutServer, textWithout } from './leave-database.ts';
import { partsUp } from './migration-file.ts';
import { readTables } from './read-tables.ts';
import type { Schema, SchemaStatement } from './schema.ts';
import { splitStatements, type SplitStatement } from './split-statements.ts';
import type { StatementSource } from './statement-source.ts';

/** A part that is one statement as it stands: to the end of its last token but for a `;`. */
function wholeStatement(statements: readonly SplitStatement[]): readonly SplitStatement[] {
  const [first] = statements;
  const last = statements.at(-1);
  return first && last ? [{ start: first.start, end: last.end, tokens: statements.flatMap(({ tokens }) => tokens) }] : [];
}

function sourcesOf(file: string, name: string, text: string): readonly StatementSource[] {
  return partsUp(name, text)
    .flatMap((part) => (part.isStatement ? wholeStatement(splitStatements(text, part)) : splitStatements(text, part)))
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

function statementsOf(sources: readonly StatementSource[], databases: ReadonlySet<string>): readonly SchemaStatement[] {
  return sources.map((source) => {
    const { file, text, statement } = source;
    return Object.freeze({ text: textWithout(databases, source), position: positionInText(file, text, statement.start).position });
  });
}

/** Reads the schema that .sql files and directories of migrations say, absolute paths in the order given. What it says of whole databases is left out, and the names of those that it makes or uses with it. */
export function readSchema(tree: SourceTree, paths: readonly string[]): Schema {
  const diagnostics: Diagnostic[] = [];
  const sources: StatementSource[] = [];
  for (const file of paths.flatMap((path) => (tree.kindOf(path) === 'directory' ? listForward(tree, path) : [path]))) {
    const read = tree.read(file);
    if (read.kind === 'text') sources.push(...sourcesOf(file, tree.path.basename(file), read.text));
    else diagnostics.push(unreadable(file, read.kind === 'unreadable' ? read.reason : 'there is no such file'));
  }
  const databases = new Set(sources.flatMap(({ statement }) => databaseOf(statement) ?? []));
  const own = sources.filter(({ statement }) => !isAboutServer(statement));
  const { tables, diagnostics: unread } = readTables(own);
  return Object.freeze({
    statements: Object.freeze(statementsOf(own, databases)),
    tables,
    diagnostics: Object.freeze([...diagnostics, ...unread]),
  });
}
