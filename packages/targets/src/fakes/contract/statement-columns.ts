import { readSelection } from '../schema/read-selection.ts';
import type { Column, Schema, Table } from '../schema/schema.ts';
import type { Token } from '../schema/token.ts';
import { isIdentifier, isSymbol } from '../schema/tokenize-sql.ts';

/** The tables that a statement names. */
export function tablesOf(tokens: readonly Token[], { tables }: Schema): readonly Table[] {
  const words = new Set(tokens.filter(isIdentifier).map(({ value }) => value.toLowerCase()));
  return tables.filter(({ name }) => words.has(name.toLowerCase()));
}

/** The column that a token names. */
export function columnAt(token: Token | undefined, tables: readonly Table[]): Column | undefined {
  if (!isIdentifier(token)) return undefined;
  const name = token.value.toLowerCase();
  return tables.flatMap(({ columns }) => columns).find((column) => column.name.toLowerCase() === name);
}

/** The tokens inside of the parentheses that open at an index, and the index behind them. */
export function readParentheses(
  tokens: readonly Token[],
  start: number,
): { readonly inner: readonly Token[]; readonly end: number } | undefined {
  if (!isSymbol(tokens[start], '(')) return undefined;
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    if (isSymbol(tokens[index], '(')) depth++;
    if (isSymbol(tokens[index], ')') && --depth === 0) return { inner: tokens.slice(start + 1, index), end: index + 1 };
  }
  return undefined;
}

/** The columns that a SELECT of one table gives, where all are plain ones; `undefined` where some are worked out, renamed, or may be those of several tables. */
export function selectedColumns(
  tokens: readonly Token[],
  { tables }: Schema,
): { readonly table: Table; readonly columns: readonly Column[] } | undefined {
  const selection = readSelection(tokens);
  const table = tables.find(({ name }) => name.toLowerCase() === selection?.table.toLowerCase());
  if (table === undefined || selection?.columns === undefined) return undefined;
  if (selection.columns === '*') return { table, columns: table.columns };
  const columns = selection.columns.map((name) => table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase()));
  return columns.includes(undefined) ? undefined : { table, columns: columns.flatMap((each) => each ?? []) };
}
