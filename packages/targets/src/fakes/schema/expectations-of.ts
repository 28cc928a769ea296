import type { FakedPackage } from '../clients/faked-package.ts';
import type { FakeRequest } from '../request.ts';
import { findMysqlParts } from './find-mysql-parts.ts';
import { readSelection } from './read-selection.ts';
import type { Column, Schema } from './schema.ts';
import type { Token } from './token.ts';
import { isIdentifier, isKeyword } from './tokenize-sql.ts';
import { tokensOf } from './view/expectation-view.ts';
import { foldParts, mergeStatements, type StatementUse } from './view/found-statement.ts';
import type { MysqlView } from './view/mysql-view.ts';

/** A statement of a package, and the method of its fakes by which go-sqlmock is told to expect it. */
export interface Expectation {
  readonly use: StatementUse;
  /** Its constant parts, folded: see `foldParts`. */
  readonly parts: readonly string[];
  /** `ExpectSelectAccounts`. */
  readonly method: string;
  /** Whether a query can give no row at all: an aggregate gives one always. */
  readonly mayBeEmpty: boolean;
  /** Whether a query gives one number, which counts rows. */
  readonly isCount: boolean;
  /** Whether the module makes all the tables that the statement names. */
  readonly isOfKnownTables: boolean;
  /** Absent where the tables that the module makes do not tell what a row has. */
  readonly rows?: ExpectedRows;
}

/** The rows of a query over columns of one table, as the fakes make them. */
export interface ExpectedRows {
  /** `AccountsRows` and `AccountsRow`, of the fakes' package. */
  readonly function: string;
  readonly type: string;
  /** Those that are selected, in order. */
  readonly columns: readonly Column[];
  /** Whether they are all columns of the table, in its order. */
  readonly isWhole: boolean;
}

function rowsOf(parts: readonly string[], { tables }: Schema, views: MysqlView['rows']): ExpectedRows | undefined {
  const selection = parts.length === 1 ? readSelection(tokensOf(parts)) : undefined;
  const table = tables.find(({ name }) => name.toLowerCase() === selection?.table.toLowerCase());
  const view = views.find((each) => each.table === table?.name);
  if (selection?.columns === undefined || table === undefined || view === undefined) return undefined;
  const isWhole = selection.columns === '*';
  const columns = isWhole
    ? table.columns
    : selection.columns.flatMap((name) => table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase()) ?? []);
  const isKnown = columns.length === (isWhole ? view.fields.length : selection.columns.length);
  return isKnown ? { function: view.function, type: view.type, columns, isWhole } : undefined;
}

/** Whether there is a table for each name behind a word that says so. */
function areTablesKnown(tokens: readonly Token[], { tables }: Schema): boolean {
  const named = tokens.filter((_, index) => index > 0 && isKeyword(tokens[index - 1], 'FROM', 'JOIN', 'INTO', 'UPDATE'));
  return named.every((token) => isIdentifier(token) && tables.some(({ name }) => name.toLowerCase() === token.value.toLowerCase()));
}

/** What go-sqlmock can be told to expect of a package, by the file of its fakes that has it. */
export function expectationsOf(faked: FakedPackage, request: FakeRequest): readonly Expectation[] {
  const { schema, found, view } = findMysqlParts({ faked }, { ...request, mysqlBackend: 'sqlmock' });
  const { expectations, rows: views } = view('time');
  return mergeStatements(found).flatMap(({ use, parts }, index): readonly Expectation[] => {
    const method = expectations[index]?.name;
    if (method === undefined) return [];
    const rows = use === 'query' ? rowsOf(parts, schema, views) : undefined;
    const { mayBeEmpty = false, isCount = false } = readSelection(tokensOf(parts)) ?? {};
    const isOfKnownTables = areTablesKnown(tokensOf(parts), schema);
    return [{ use, parts: foldParts(parts), method, mayBeEmpty, isCount, isOfKnownTables, ...(rows && { rows }) }];
  });
}
