import type { Diagnostic } from '@standin/diagnostics';
import { describeNearTypes } from './column-types.ts';
import { readColumn, takeConstraintName, textOf, type ReadColumn } from './read-column.ts';
import { warnAt, type StatementSource } from './statement-source.ts';
import { addUniqueKey, isSameName, placeColumn, setPrimaryKey, type TableDraft } from './table-draft.ts';
import { splitAtCommas, type TokenReader } from './token-reader.ts';
import { isIdentifier } from './tokenize-sql.ts';

/** Where definitions go, and what is found on the way. */
export interface DefinitionTarget {
  readonly source: StatementSource;
  readonly table: TableDraft;
  readonly diagnostics: Diagnostic[];
}

const unreadHint = 'the rest stands; rows of this table may miss something';

/** Reports a token that nothing here reads. */
export function reportUnread({ source, table, diagnostics }: DefinitionTarget, reader: TokenReader, what: string): void {
  diagnostics.push(
    warnAt(source, reader.peek(), { code: 'GEN165', message: `${what} of table ${table.name} cannot be read`, hint: unreadHint }),
  );
}

/** The columns of a key: `(a, b(10) DESC)`. An expression is none. */
function takeKeyColumns(reader: TokenReader): readonly string[] {
  while (reader.take('USING')) reader.next();
  return splitAtCommas(reader.takeParentheses() ?? []).flatMap(([first]) => (isIdentifier(first) ? [first.value] : []));
}

function takeKeyName(reader: TokenReader): string | undefined {
  reader.takeOneOf('INDEX', 'KEY');
  reader.take('IF', 'NOT', 'EXISTS');
  const next = reader.peek();
  return next?.kind === 'symbol' || (next?.kind === 'word' && next.value.toUpperCase() === 'USING') ? undefined : reader.takeName()?.value;
}

/** Adds a column that was read, with the keys and checks in its definition. */
export function addColumn(table: TableDraft, { column, isPrimary, isUnique, checks, place }: ReadColumn): void {
  placeColumn(table, column, place);
  table.checks.push(...checks);
  if (isPrimary) setPrimaryKey(table, [column.name]);
  if (isUnique) addUniqueKey(table, undefined, [column.name]);
}

/** Reads a column, or reports it: GEN166 where the type is not known. */
export function takeColumn(target: DefinitionTarget, reader: TokenReader): ReadColumn | undefined {
  const { source, table, diagnostics } = target;
  const read = readColumn(reader, source);
  if (read.kind === 'column') return read;
  if (read.name === undefined || read.at === undefined) {
    reportUnread(target, reader, 'a definition');
    return undefined;
  }
  const message = `column ${read.name} of table ${table.name} has the unknown type ${read.at.value}`;
  const hint = describeNearTypes(read.at.value) ?? 'the column is left out of rows; the rest stands';
  diagnostics.push(warnAt(source, read.at, { code: 'GEN166', message, hint }));
  return undefined;
}

/** Tells whether what follows says nothing of rows: keys that are not unique, foreign ones, and PERIOD FOR. */
function isWithoutRows(reader: TokenReader): boolean {
  return (
    reader.takeOneOf('INDEX', 'KEY', 'FULLTEXT', 'SPATIAL', 'FOREIGN') !== undefined ||
    reader.take('VECTOR', 'INDEX') ||
    reader.take('VECTOR', 'KEY') ||
    reader.take('PERIOD', 'FOR')
  );
}

/** Reads one of the definitions of CREATE TABLE, or what ADD adds. */
export function readDefinition(target: DefinitionTarget, reader: TokenReader): void {
  const { table, source } = target;
  const constraint = takeConstraintName(reader);
  if (reader.take('PRIMARY', 'KEY')) setPrimaryKey(table, takeKeyColumns(reader));
  else if (reader.take('UNIQUE')) {
    const name = takeKeyName(reader);
    addUniqueKey(table, name ?? (constraint === '' ? undefined : constraint), takeKeyColumns(reader));
  } else if (reader.take('CHECK')) table.checks.push({ name: constraint, condition: textOf(source, reader.takeParentheses() ?? []) });
  else if (!isWithoutRows(reader)) {
    reader.take('COLUMN');
    const isOptional = reader.take('IF', 'NOT', 'EXISTS');
    const read = takeColumn(target, reader);
    const isThere = read !== undefined && table.columns.some(({ name }) => isSameName(name, read.column.name));
    if (read !== undefined && !(isOptional && isThere)) addColumn(table, read);
  }
}
