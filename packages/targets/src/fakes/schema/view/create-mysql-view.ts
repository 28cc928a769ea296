import type { Schema, Table } from '../schema.ts';
import { createExpectations, printStatement, tokensOf } from './expectation-view.ts';
import { mergeStatements, type FoundStatement, type UsedStatement } from './found-statement.ts';
import { printGoText } from './go-text.ts';
import type { MysqlView, StatementView } from './mysql-view.ts';
import { createRows, type RowsNaming } from './rows-view.ts';

/** What the view is made from. */
export interface MysqlViewParts extends RowsNaming {
  readonly schema: Schema;
  /** A file of the schema as places have it: with slashes, from the root of the module. */
  readonly displayFile: (file: string) => string;
  readonly found: readonly FoundStatement[];
  /** Whether the back end is sqlmock: without it there are neither expectations nor rows. */
  readonly isMock: boolean;
  /** Whether the package has statements that are not in its source, since gorm builds them: they may be of any table. */
  readonly isBuilt: boolean;
  /** Names that the package of the fakes has already. */
  readonly taken: readonly string[];
}

function schemaStatements({ schema, displayFile }: MysqlViewParts): readonly StatementView[] {
  return schema.statements.map(({ text, position: { file, line = 1 } }) => ({
    text: printGoText(text),
    parts: [],
    place: printGoText(`${displayFile(file)}:${line}`),
  }));
}

/** The tables that the statements name, or may name, in the order in which they are made. */
function usedTables({ schema: { tables }, isBuilt }: MysqlViewParts, statements: readonly UsedStatement[]): readonly Table[] {
  const words = new Set(statements.flatMap(({ parts }) => tokensOf(parts).map(({ value }) => value.toLowerCase())));
  return tables.filter(({ name, columns }) => (isBuilt || words.has(name.toLowerCase())) && columns.length > 0);
}

/** The view of what a package asks of MySQL: every name in it is decided here. */
export function createMysqlView(parts: MysqlViewParts): MysqlView {
  const { found, isMock } = parts;
  const taken = new Set(parts.taken);
  const used = mergeStatements(found);
  const statements = mergeStatements(found.map((statement) => ({ ...statement, use: 'query' })));
  return {
    schema: schemaStatements(parts),
    statements: statements.map(({ parts: texts, places: [place = ''] }) => ({ ...printStatement(texts), place: printGoText(place) })),
    rows: isMock ? usedTables(parts, used).map((table) => createRows(table, parts, taken)) : [],
    expectations: isMock ? createExpectations(used, new Set()) : [],
  };
}
