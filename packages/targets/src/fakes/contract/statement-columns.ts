import type { Column, Schema, Table } from '../schema/schema.ts';
import type { Token } from '../schema/token.ts';
import { isKeyword, isSymbol } from '../schema/tokenize-sql.ts';

/** The tables that a statement names. */
export function tablesOf(tokens: readonly Token[], { tables }: Schema): readonly Table[] {
  const words = new Set(tokens.filter(isName).map(({ value }) => value.toLowerCase()));
  return tables.filter(({ name }) => words.has(name.toLowerCase()));
}

/** Whether a token may be the name of something. */
function isName(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'name';
}

/** The column that a token names. */
export function columnAt(token: Token | undefined, tables: readonly Table[]): Column | undefined {
  if (!isName(token)) return undefined;
  const name = token.value.toLowerCase();
  return tables.flatMap(({ columns }) => columns).find((column) => column.name.toLowerCase() === name);
}

/** The tokens between commas outside of parentheses, up to `end`. */
export function splitList(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSymbol(token, '(')) depth++;
    if (isSymbol(token, ')')) depth--;
    if (depth === 0 && isSymbol(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
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
  schema: Schema,
): { readonly table: Table; readonly columns: readonly Column[] } | undefined {
  const from = tokens.findIndex((token) => isKeyword(token, 'FROM'));
  const [table, ...others] = tablesOf(tokens, schema);
  if (!isKeyword(tokens[0], 'SELECT') || from < 0 || table === undefined || others.length > 0) return undefined;
  if (tokens.some((token) => isKeyword(token, 'JOIN', 'UNION')) || tokens.slice(1).some((token) => isKeyword(token, 'SELECT')))
    return undefined;
  const start = isKeyword(tokens[1], 'DISTINCT', 'ALL') ? 2 : 1;
  const columns = splitList(tokens.slice(start, from)).map((item) => plainColumns(item, table));
  return columns.includes(undefined) ? undefined : { table, columns: columns.flatMap((each) => each ?? []) };
}

/** `id`, `accounts.id`, `*`. */
function plainColumns(item: readonly Token[], table: Table): readonly Column[] | undefined {
  const isQualified = item.length === 3 && isName(item[0]) && isSymbol(item[1], '.');
  const last = item.at(-1);
  if (item.length !== 1 && !isQualified) return undefined;
  if (isSymbol(last, '*')) return table.columns;
  const column = columnAt(last, [table]);
  return column && [column];
}
