import type { FakedPackage } from '../clients/faked-package.ts';
import type { Places } from '../places.ts';
import type { Schema } from '../schema/schema.ts';
import { isKeyword } from '../schema/tokenize-sql.ts';
import { tokensOf } from '../schema/view/expectation-view.ts';
import { foldParts, mergeStatements, type FoundStatement, type UsedStatement } from '../schema/view/found-statement.ts';
import { printGoText } from '../schema/view/go-text.ts';
import type { RowsView } from '../schema/view/mysql-view.ts';
import type { ContractNaming } from './contract-naming.ts';
import type { CaseView, ClaimsView, StatementsView } from './contract-view.ts';
import { statementArguments } from './statement-arguments.ts';
import { selectedColumns, tablesOf } from './statement-columns.ts';

/** What the cases of MySQL are made from. */
export interface MysqlCaseParts {
  readonly schema: Schema;
  /** The statements of the package's calls. */
  readonly found: readonly FoundStatement[];
  /** Calls whose SQL is not known, and why. */
  readonly unknown: readonly string[];
  /** The rows that the file with statements has. */
  readonly rows: readonly RowsView[];
  readonly isMock: boolean;
  readonly naming: ContractNaming;
}

/** A statement with examples for its placeholders, or why it is left out. */
interface Example {
  readonly text: string;
  readonly place: string;
  readonly arguments: readonly string[];
  readonly isQuery: boolean;
  readonly columns: string;
}

/** The calls of MySQL whose SQL only the running program knows, with the reason. */
export function findUnknownStatements({ recognition: { calls } }: FakedPackage, { ofCall }: Places): readonly string[] {
  return calls.flatMap((call) => {
    const { library, kind, type, method, texts } = call;
    if (library.kind !== 'mysql' || kind !== 'statement' || type.type.name === 'Stmt' || type.type.name === 'NamedStmt') return [];
    const name = `${method.name} of ${ofCall(call)}`;
    if (library.name === 'gorm' && texts.length === 0) return [`${name}, whose SQL gorm makes`];
    return texts.some((text) => text.kind !== 'unknown') ? [] : [`${name}, whose SQL only the program knows`];
  });
}

/** The first words of statements that do no more than read and write rows. */
const harmless = ['SELECT', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'WITH'] as const;

/** The columns that rows have, as the file with statements says: those of its row type, any, or, for a statement without rows, none. */
function claimColumns(statement: UsedStatement, isQuery: boolean, { schema, rows, naming }: MysqlCaseParts): string {
  if (!isQuery) return '';
  const selected = selectedColumns(tokensOf(statement.parts), schema);
  const row = rows.find(({ table }) => table === selected?.table.name);
  const isClaimed = row !== undefined && selected?.columns.every(({ name }) => row.fields.some(({ column }) => column === name)) === true;
  if (!isClaimed) return `${naming.nameOf('mysqlcontract')}.AnyColumns`;
  return `${naming.nameOf('mysqlcontract')}.ColumnsOf[${row.type}](${selected.columns.map(({ name }) => JSON.stringify(name)).join(', ')})`;
}

function createExample(statement: UsedStatement, parts: MysqlCaseParts): Example | string {
  const { parts: texts, places } = statement;
  const [place = ''] = places;
  const tokens = tokensOf(texts);
  const [text = '', ...others] = foldParts(texts);
  const name = `the statement of ${place}`;
  if (others.length > 0) return `${name}, which the code puts together`;
  if (!isKeyword(tokens[0], ...harmless)) return `${name}, which does more than read and write rows`;
  const isOfTable = tokens.some((token) => isKeyword(token, 'FROM', 'INTO', 'UPDATE', 'JOIN'));
  if (isOfTable && tablesOf(tokens, parts.schema).length === 0) return `${name}, whose tables no migration makes`;
  const values = statementArguments(tokens, parts.schema, parts.naming);
  if (values === undefined) return `${name}, whose arguments are of no column of the migrations`;
  const isQuery = isKeyword(tokens[0], 'SELECT', 'WITH') || tokens.some((token) => isKeyword(token, 'RETURNING'));
  return {
    text: printGoText(text),
    place: places.join(', '),
    arguments: values,
    isQuery,
    columns: claimColumns(statement, isQuery, parts),
  };
}

function claimsOf(examples: readonly Example[]): ClaimsView {
  return {
    statements: examples.map(({ text, place, arguments: values, columns }) => ({
      ...{ text, place, columns },
      arguments: values.join(', '),
    })),
  };
}

function statementsOf(examples: readonly Example[]): StatementsView {
  return {
    statements: examples.map(({ text, place, arguments: values, isQuery }) => ({
      text,
      place: JSON.stringify(place),
      arguments: values,
      isQuery,
    })),
  };
}

/** The case of a package's statements: for a MySQL that has no rows, what the file with statements claims of them; for others, what they do. */
export function createMysqlCases(parts: MysqlCaseParts): readonly CaseView[] {
  const merged = mergeStatements(parts.found.map((statement) => ({ ...statement, use: 'query' })));
  const made = merged.map((statement) => createExample(statement, parts));
  const examples = made.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  const leftOut = [...made.flatMap((each) => (typeof each === 'string' ? [each] : [])), ...parts.unknown];
  if (examples.length + leftOut.length === 0) return [];
  const claims = parts.isMock && examples.length > 0 ? claimsOf(examples) : undefined;
  const statements = !parts.isMock && examples.length > 0 ? statementsOf(examples) : undefined;
  return [{ name: '"MySQL"', leftOut, claims, statements, redis: undefined, kafka: undefined }];
}
