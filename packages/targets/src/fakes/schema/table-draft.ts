import type { Position } from '@standin/diagnostics';
import type { Check, Column, Key, Table } from './schema.ts';

/** A table while statements are read. */
export interface TableDraft {
  name: string;
  columns: Column[];
  primaryKey: Key | undefined;
  uniqueKeys: Key[];
  checks: Check[];
  position: Position;
}

/** The same name, as MySQL compares names of columns and keys. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Sets the primary key, whose columns are never NULL. */
export function setPrimaryKey(table: TableDraft, columns: readonly string[]): void {
  table.primaryKey = { name: 'PRIMARY', columns };
  table.columns = table.columns.map((column) =>
    columns.some((name) => isSameName(name, column.name)) ? { ...column, isNullable: false } : column,
  );
}

/** Adds a unique key; without a name it gets that of its first column, with a number where that is taken. */
export function addUniqueKey(table: TableDraft, name: string | undefined, columns: readonly string[]): void {
  const [first = ''] = columns;
  const isTaken = (candidate: string): boolean => table.uniqueKeys.some((key) => isSameName(key.name, candidate));
  let chosen = name ?? first;
  for (let number = 2; name === undefined && isTaken(chosen); number++) chosen = `${first}_${number}`;
  table.uniqueKeys.push({ name: chosen, columns });
}

/** Takes away a key or CHECK of this name. */
export function dropConstraint(table: TableDraft, name: string): void {
  table.uniqueKeys = table.uniqueKeys.filter((key) => !isSameName(key.name, name));
  table.checks = table.checks.filter((check) => !isSameName(check.name, name));
}

/** Takes away a column, which leaves the keys that had it; a key without columns goes, too. */
export function dropColumn(table: TableDraft, name: string): void {
  const without = (key: Key): Key => ({ ...key, columns: key.columns.filter((column) => !isSameName(column, name)) });
  table.columns = table.columns.filter((column) => !isSameName(column.name, name));
  table.uniqueKeys = table.uniqueKeys.map(without).filter(({ columns }) => columns.length > 0);
  if (table.primaryKey && without(table.primaryKey).columns.length === 0) table.primaryKey = undefined;
  else if (table.primaryKey) table.primaryKey = without(table.primaryKey);
}

/** Names a column anew, in keys as well. */
export function renameColumn(table: TableDraft, before: string, after: string): void {
  const renamed = (name: string): string => (isSameName(name, before) ? after : name);
  const inKey = (key: Key): Key => ({ ...key, columns: key.columns.map(renamed) });
  table.columns = table.columns.map((column) => ({ ...column, name: renamed(column.name) }));
  table.uniqueKeys = table.uniqueKeys.map(inKey);
  if (table.primaryKey) table.primaryKey = inKey(table.primaryKey);
}

/** Where a column goes: at the end unless told otherwise. */
export type ColumnPlace = { readonly kind: 'last' } | { readonly kind: 'first' } | { readonly kind: 'after'; readonly column: string };

/** Puts a column in its place. */
export function placeColumn(table: TableDraft, column: Column, place: ColumnPlace): void {
  const after = place.kind === 'after' ? table.columns.findIndex(({ name }) => isSameName(name, place.column)) + 1 : 0;
  const index = place.kind === 'first' ? 0 : after || table.columns.length;
  table.columns.splice(index, 0, column);
}

/** The table as it is now. */
export function finishTable({ name, columns, primaryKey, uniqueKeys, checks, position }: TableDraft): Table {
  return Object.freeze({
    name,
    columns: Object.freeze([...columns]),
    primaryKey,
    uniqueKeys: Object.freeze([...uniqueKeys]),
    checks: Object.freeze([...checks]),
    position,
  });
}
