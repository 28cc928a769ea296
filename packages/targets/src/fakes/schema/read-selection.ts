import { splitAtCommas } from './token-reader.ts';
import type { Token } from './token.ts';
import { isIdentifier, isKeyword, isSymbol } from './tokenize-sql.ts';

/** What a query selects, as far as its text tells. */
export interface Selection {
  /** The only table; empty where there are several. */
  readonly table: string;
  /** Columns by their names; `undefined` where something else is among them. */
  readonly columns: readonly string[] | '*' | undefined;
  /** Whether it can give no row at all: without GROUP BY, an aggregate gives one always. */
  readonly mayBeEmpty: boolean;
  /** Whether it gives one row with one number, which counts rows. */
  readonly isCount: boolean;
}

/** What gives a row whether there are some or not: aggregates, by how their names begin or end, and EXISTS. */
const aggregate = /^(?:COUNT|SUM|AVG|MIN|MAX|EXISTS|GROUP_CONCAT|STD|VAR|BIT_)|AGG$/i;

/** `id`, or `accounts.id` of a table that is called so. */
function columnOf(item: readonly Token[], qualifiers: readonly string[]): string | undefined {
  const [first, dot, second] = item;
  if (item.length === 1 && isIdentifier(first)) return first.value;
  const isQualified =
    item.length === 3 && isIdentifier(first) && isSymbol(dot, '.') && isIdentifier(second) && qualifiers.includes(first.value);
  return isQualified ? second.value : undefined;
}

const afterTable = ['WHERE', 'GROUP', 'HAVING', 'ORDER', 'LIMIT', 'FOR', 'LOCK'];

/** The only table behind FROM, and what it is called in the query. */
function tableOf(tokens: readonly Token[]): readonly string[] {
  const end = tokens.findIndex((token) => isKeyword(token, ...afterTable));
  const named = (end < 0 ? tokens : tokens.slice(0, end)).filter((token) => !isKeyword(token, 'AS'));
  return named.length <= 2 && named.every(isIdentifier) ? named.map(({ value }) => value) : [];
}

/** How many parentheses are opened. */
function countOpen(tokens: readonly Token[]): number {
  return tokens.filter((token) => isSymbol(token, '(')).length;
}

/** Reads what a SELECT gives; `undefined` for every other statement, and for one without a table. */
export function readSelection(tokens: readonly Token[]): Selection | undefined {
  const from = tokens.findIndex((token) => isKeyword(token, 'FROM'));
  if (!isKeyword(tokens[0], 'SELECT') || from < 0) return undefined;
  const selected = tokens.slice(1, from).filter((token, index) => index > 0 || !isKeyword(token, 'DISTINCT'));
  const behind = tokens.slice(from + 1);
  const isGrouped = behind.some((token) => isKeyword(token, 'GROUP'));
  const mayBeEmpty = isGrouped || !selected.some(({ kind, value }) => kind === 'word' && aggregate.test(value));
  const names = tableOf(behind);
  const items = splitAtCommas(selected);
  const columns = items.map((item) => columnOf(item, names));
  const isCount =
    !mayBeEmpty && items.length === 1 && isKeyword(selected[0], 'COUNT') && isSymbol(selected.at(-1), ')') && countOpen(selected) === 1;
  const named = columns.every((name) => name !== undefined) ? columns : undefined;
  return { table: names[0] ?? '', columns: selected.length === 1 && isSymbol(selected[0], '*') ? '*' : named, mayBeEmpty, isCount };
}
