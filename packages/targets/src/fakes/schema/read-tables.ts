import type { Diagnostic } from '@standin/diagnostics';
import { alterTable } from './alter-table.ts';
import { findMisspelt } from './find-misspelt.ts';
import { readDefinition, reportUnread } from './read-definition.ts';
import type { Table } from './schema.ts';
import { positionOf, warnAt, type StatementSource } from './statement-source.ts';
import { addUniqueKey, dropConstraint, finishTable, type TableDraft } from './table-draft.ts';
import { createTokenReader, findUnpaired, splitAtCommas, type TokenReader } from './token-reader.ts';
import type { Token } from './token.ts';
import { isIdentifier, isKeyword, isSymbol } from './tokenize-sql.ts';

/** The tables that statements leave, and what could not be read of them. */
export interface ReadTables {
  readonly tables: readonly Table[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Reading {
  /** By name in lower case, in the order in which they were made. */
  readonly tables: Map<string, TableDraft>;
  readonly diagnostics: Diagnostic[];
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

const unreadHint = 'the statement is run as it is, but rows may know nothing of it';

function unread({ diagnostics }: Reading, source: StatementSource, token: Token | undefined, message: string): void {
  diagnostics.push(warnAt(source, token, { code: 'GEN165', message, hint: unreadHint }));
}

function restOf(reader: TokenReader): readonly Token[] {
  const rest: Token[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) rest.push(token);
  return rest;
}

function copyTable(reading: Reading, table: TableDraft, like: string): void {
  const { columns = [], primaryKey, uniqueKeys = [], checks = [] } = reading.tables.get(keyOf(like)) ?? {};
  Object.assign(table, { columns: [...columns], primaryKey, uniqueKeys: [...uniqueKeys], checks: [...checks] });
}

function fillTable(reading: Reading, source: StatementSource, table: TableDraft, reader: TokenReader): void {
  const isInner = isSymbol(reader.peek(), '(') && reader.peek(1)?.value.toUpperCase() === 'LIKE';
  if (isInner) reader.takeSymbol('(');
  if (reader.take('LIKE')) {
    copyTable(reading, table, reader.takeName()?.value ?? '');
    return;
  }
  const target = { source, table, diagnostics: reading.diagnostics };
  const definitions = reader.takeParentheses();
  for (const tokens of definitions === undefined ? [] : splitAtCommas(definitions)) {
    const definition = createTokenReader(tokens);
    if (definition.isAtEnd()) reportUnread(target, definition, 'an empty definition');
    else readDefinition(target, definition);
  }
  const query = restOf(reader).find(({ kind, value }) => kind === 'word' && ['SELECT', 'WITH', 'TABLE'].includes(value.toUpperCase()));
  if (query?.value.toUpperCase() === 'SELECT' || definitions === undefined)
    unread(reading, source, query, `table ${table.name} has columns of a query`);
}

function createTable(reading: Reading, source: StatementSource, reader: TokenReader): void {
  const isOptional = reader.take('IF', 'NOT', 'EXISTS');
  const name = reader.takeName();
  if (name === undefined) {
    unread(reading, source, reader.peek(), 'CREATE TABLE without a name cannot be read');
    return;
  }
  if (isOptional && reading.tables.has(keyOf(name.value))) return;
  const table: TableDraft = {
    name: name.value,
    columns: [],
    primaryKey: undefined,
    uniqueKeys: [],
    checks: [],
    position: positionOf(source, name),
  };
  fillTable(reading, source, table, reader);
  reading.tables.delete(keyOf(name.value));
  reading.tables.set(keyOf(name.value), table);
}

function changeTable(reading: Reading, source: StatementSource, reader: TokenReader): void {
  reader.take('IF', 'EXISTS');
  const name = reader.takeName();
  const table = reading.tables.get(keyOf(name?.value ?? ''));
  if (name === undefined || table === undefined) {
    unread(reading, source, name, `table ${name?.value ?? ''} is changed, but no statement before makes it`);
    return;
  }
  alterTable({ source, table, diagnostics: reading.diagnostics }, restOf(reader));
  if (keyOf(table.name) === keyOf(name.value)) return;
  reading.tables.delete(keyOf(name.value));
  reading.tables.set(keyOf(table.name), table);
}

function dropTables(reading: Reading, reader: TokenReader): void {
  reader.take('IF', 'EXISTS');
  for (const tokens of splitAtCommas(restOf(reader))) {
    reading.tables.delete(keyOf(createTokenReader(tokens).takeName()?.value ?? ''));
  }
}

function renameTables(reading: Reading, reader: TokenReader): void {
  for (const tokens of splitAtCommas(restOf(reader))) {
    const pair = createTokenReader(tokens);
    const before = keyOf(pair.takeName()?.value ?? '');
    pair.take('TO');
    const table = reading.tables.get(before);
    const after = pair.takeName();
    if (table === undefined || after === undefined) continue;
    table.name = after.value;
    reading.tables.delete(before);
    reading.tables.set(keyOf(after.value), table);
  }
}

/** CREATE UNIQUE INDEX name ON table (columns). */
function createUniqueKey(reading: Reading, reader: TokenReader): void {
  reader.take('IF', 'NOT', 'EXISTS');
  const name = reader.takeName()?.value;
  while (!reader.isAtEnd() && !reader.take('ON')) reader.next();
  const table = reading.tables.get(keyOf(reader.takeName()?.value ?? ''));
  const columns = splitAtCommas(reader.takeParentheses() ?? []).flatMap(([first]) => (isIdentifier(first) ? [first.value] : []));
  if (table !== undefined) addUniqueKey(table, name, columns);
}

function dropKey(reading: Reading, reader: TokenReader): void {
  reader.take('IF', 'EXISTS');
  const name = reader.takeName()?.value ?? '';
  reader.take('ON');
  const table = reading.tables.get(keyOf(reader.takeName()?.value ?? ''));
  if (table !== undefined) dropConstraint(table, name);
}

function readStatement(reading: Reading, source: StatementSource): void {
  const reader = createTokenReader(source.statement.tokens);
  const unpaired = isKeyword(reader.peek(), 'CREATE', 'ALTER') ? findUnpaired(source.statement.tokens) : undefined;
  if (unpaired !== undefined) unread(reading, source, unpaired, 'this parenthesis has no other that belongs to it');
  const misspelt = findMisspelt(source.statement.tokens);
  if (misspelt !== undefined) {
    const { token, hint = unreadHint } = misspelt;
    reading.diagnostics.push(warnAt(source, token, { code: 'GEN165', message: `no statement of MySQL has ${token.value} here`, hint }));
  }
  if (reader.take('CREATE')) {
    reader.take('OR', 'REPLACE');
    if (reader.take('TABLE')) createTable(reading, source, reader);
    else if (reader.take('UNIQUE', 'INDEX')) createUniqueKey(reading, reader);
  } else if (reader.take('ALTER')) {
    while (reader.takeOneOf('ONLINE', 'IGNORE') !== undefined);
    if (reader.take('TABLE')) changeTable(reading, source, reader);
  } else if (reader.take('DROP', 'TABLE')) dropTables(reading, reader);
  else if (reader.take('RENAME', 'TABLE')) renameTables(reading, reader);
  else if (reader.take('DROP', 'INDEX')) dropKey(reading, reader);
}

/** Follows the statements of a schema in order, as far as they make and change tables. */
export function readTables(sources: readonly StatementSource[]): ReadTables {
  const reading: Reading = { tables: new Map(), diagnostics: [] };
  for (const source of sources) readStatement(reading, source);
  return { tables: [...reading.tables.values()].map(finishTable), diagnostics: reading.diagnostics };
}
