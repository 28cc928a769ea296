import type { Column, ColumnType, Schema, Table } from '../schema/schema.ts';
import type { Token } from '../schema/token.ts';
import { isKeyword, isSymbol } from '../schema/tokenize-sql.ts';
import type { ContractNaming } from './contract-naming.ts';
import { splitAtCommas } from '../schema/token-reader.ts';
import { columnAt, readParentheses, tablesOf } from './statement-columns.ts';

/** A value of a column as Go; a time that is an upper bound is a later one, so that there are values between. Texts are short and all the same, so that keys of one table are those of another. */
function exampleOf({ name, kind, members }: ColumnType, naming: ContractNaming, isUpper: boolean): string {
  switch (kind) {
    case 'boolean':
      return 'true';
    case 'integer':
    case 'unsigned':
      return name === 'year' ? '2026' : '1';
    case 'float':
      return '1.5';
    case 'decimal':
      return '"1"';
    case 'json':
      return '"{}"';
    case 'bytes':
      return '[]byte("a")';
    case 'time': {
      const time = naming.nameOf('time');
      return `${time}.Date(${isUpper ? '2027' : '2026'}, ${time}.March, 4, ${name === 'date' ? '0, 0, 0' : '5, 6, 7'}, 0, ${time}.UTC)`;
    }
    case 'text':
      return JSON.stringify(members[0] ?? textExamples[name] ?? 'a');
  }
}

const textExamples: Readonly<Record<string, string>> = {
  time: '05:06:07',
  uuid: '00000000-0000-0000-0000-000000000001',
  inet4: '192.0.2.1',
  inet6: '2001:db8::1',
};

const isPlaceholder = (token: Token | undefined): boolean => isSymbol(token, '?');

/** The columns that an INSERT names, by the places of its placeholders. */
function insertedColumns(tokens: readonly Token[], tables: readonly Table[]): ReadonlyMap<Token, Column> {
  const found = new Map<Token, Column>();
  const into = tokens.findIndex((token) => isKeyword(token, 'VALUES', 'VALUE'));
  if (!isKeyword(tokens[0], 'INSERT', 'REPLACE') || into < 0) return found;
  const [table] = tables;
  const opening = tokens.findIndex((token) => isSymbol(token, '('));
  const named = opening < into ? readParentheses(tokens, opening) : undefined;
  const columns = named === undefined ? (table?.columns ?? []) : splitAtCommas(named.inner).map((item) => columnAt(item.at(-1), tables));
  for (let row = readParentheses(tokens, into + 1); row !== undefined; row = readParentheses(tokens, row.end + 1)) {
    for (const [index, item] of splitAtCommas(row.inner).entries()) {
      const column = columns[index];
      for (const token of item.filter(isPlaceholder)) if (column !== undefined) found.set(token, column);
    }
  }
  return found;
}

/** The column that a placeholder is compared with or set to: the nearest before it, else behind it. */
function nearestColumn(tokens: readonly Token[], index: number, tables: readonly Table[]): Column | undefined {
  const find = (some: readonly Token[]): Column | undefined => {
    for (const token of some) {
      const column = columnAt(token, tables);
      if (column !== undefined) return column;
    }
    return undefined;
  };
  return find(tokens.slice(0, index).toReversed()) ?? find(tokens.slice(index + 1));
}

/** Whether a placeholder counts rows: `LIMIT ?, ?`. */
function isLimit(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (isKeyword(before, 'LIMIT', 'OFFSET')) return true;
  return isSymbol(before, ',') && isPlaceholder(tokens[index - 2]) && isKeyword(tokens[index - 3], 'LIMIT');
}

/** Whether a placeholder is what values are below: `< ?`, `<= ?`, `BETWEEN ? AND ?`. */
function isUpperBound(tokens: readonly Token[], index: number): boolean {
  const [before, second] = [tokens[index - 1], tokens[index - 2]];
  if (isSymbol(before, '<') || (isSymbol(before, '=') && isSymbol(second, '<'))) return true;
  return isKeyword(before, 'AND') && isPlaceholder(second);
}

/** Examples for the placeholders of a statement, by the columns that they stand for; `undefined` where one has none. */
export function statementArguments(tokens: readonly Token[], schema: Schema, naming: ContractNaming): readonly string[] | undefined {
  const tables = tablesOf(tokens, schema);
  const inserted = insertedColumns(tokens, tables);
  const examples = tokens.flatMap((token, index) => {
    if (!isPlaceholder(token)) return [];
    if (isLimit(tokens, index)) return ['10'];
    const column = inserted.get(token) ?? nearestColumn(tokens, index, tables);
    return [column && exampleOf(column.type, naming, isUpperBound(tokens, index))];
  });
  return examples.every((example) => example !== undefined) ? examples : undefined;
}
