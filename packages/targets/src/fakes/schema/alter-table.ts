import { addColumn, readDefinition, reportUnread, takeColumn, type DefinitionTarget } from './read-definition.ts';
import { dropColumn, dropConstraint, isSameName, renameColumn, type TableDraft } from './table-draft.ts';
import { createTokenReader, splitAtCommas, type TokenReader } from './token-reader.ts';
import type { Token } from './token.ts';
import { isSymbol } from './tokenize-sql.ts';

/** ADD: one definition, or several in parentheses. */
function add(target: DefinitionTarget, reader: TokenReader): void {
  const isList = isSymbol(reader.peek(), '(') || (reader.peek()?.value.toUpperCase() === 'COLUMN' && isSymbol(reader.peek(1), '('));
  if (!isList) {
    readDefinition(target, reader);
    return;
  }
  reader.take('COLUMN');
  for (const tokens of splitAtCommas(reader.takeParentheses() ?? [])) readDefinition(target, createTokenReader(tokens));
}

function drop({ table }: DefinitionTarget, reader: TokenReader): void {
  if (reader.take('PRIMARY', 'KEY')) {
    table.primaryKey = undefined;
    return;
  }
  if (reader.take('FOREIGN', 'KEY') || reader.take('PARTITION')) return;
  const isConstraint = reader.takeOneOf('INDEX', 'KEY', 'CONSTRAINT', 'CHECK') !== undefined;
  reader.take('COLUMN');
  reader.take('IF', 'EXISTS');
  const name = reader.takeName()?.value ?? '';
  if (isConstraint) dropConstraint(table, name);
  else dropColumn(table, name);
}

/** Puts a new definition in the place of a column's old one. It stays where it was unless FIRST or AFTER say otherwise; keys stay. */
function redefine(target: DefinitionTarget, before: string, reader: TokenReader): void {
  const { table } = target;
  const read = takeColumn(target, reader);
  const index = table.columns.findIndex(({ name }) => isSameName(name, before));
  if (read === undefined || index < 0) return;
  const isKey = table.primaryKey?.columns.some((name) => isSameName(name, before)) === true;
  renameColumn(table, before, read.column.name);
  table.columns.splice(index, 1);
  const column = isKey ? { ...read.column, isNullable: false } : read.column;
  if (read.place.kind !== 'last') {
    addColumn(table, { ...read, column });
    return;
  }
  addColumn(table, { ...read, column });
  table.columns.pop();
  table.columns.splice(index, 0, column);
}

function modify(target: DefinitionTarget, reader: TokenReader): void {
  reader.take('COLUMN');
  reader.take('IF', 'EXISTS');
  redefine(target, reader.peek()?.value ?? '', reader);
}

function change(target: DefinitionTarget, reader: TokenReader): void {
  reader.take('COLUMN');
  reader.take('IF', 'EXISTS');
  redefine(target, reader.takeName()?.value ?? '', reader);
}

function renameKey(table: TableDraft, before: string, after: string): void {
  table.uniqueKeys = table.uniqueKeys.map((key) => (isSameName(key.name, before) ? { ...key, name: after } : key));
}

function rename({ table }: DefinitionTarget, reader: TokenReader): void {
  const what = reader.takeOneOf('COLUMN', 'INDEX', 'KEY');
  if (what === undefined) {
    if (!reader.take('TO')) reader.take('AS');
    table.name = reader.takeName()?.value ?? table.name;
    return;
  }
  const before = reader.takeName()?.value ?? '';
  reader.take('TO');
  const after = reader.takeName()?.value ?? before;
  if (what === 'COLUMN') renameColumn(table, before, after);
  else renameKey(table, before, after);
}

/** ALTER COLUMN: SET DEFAULT and DROP DEFAULT. */
function alter({ table }: DefinitionTarget, reader: TokenReader): void {
  reader.take('COLUMN');
  const name = reader.takeName()?.value ?? '';
  const hasDefault = reader.take('SET', 'DEFAULT') && !reader.take('NULL');
  table.columns = table.columns.map((column) => (isSameName(column.name, name) ? { ...column, hasDefault } : column));
}

/** What ALTER TABLE can ask for that says something of rows; everything else, ENGINE = InnoDB for instance, does not. */
const changes: Readonly<Record<string, (target: DefinitionTarget, reader: TokenReader) => void>> = {
  ADD: add,
  DROP: drop,
  MODIFY: modify,
  CHANGE: change,
  RENAME: rename,
  ALTER: alter,
};

/** Reads what follows the table's name in ALTER TABLE. */
export function alterTable(target: DefinitionTarget, tokens: readonly Token[]): void {
  for (const part of splitAtCommas(tokens)) {
    const reader = createTokenReader(part);
    const keyword = reader.takeOneOf(...Object.keys(changes));
    if (keyword !== undefined) changes[keyword]?.(target, reader);
    else if (reader.peek()?.kind !== 'word') reportUnread(target, reader, 'a change');
  }
}
