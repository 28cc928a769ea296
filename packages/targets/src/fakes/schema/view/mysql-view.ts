import type { FileHead } from '../../../output/file-head.ts';

/** What the templates know of a fake MySQL: the schema and the statements of a package, and with sqlmock its expectations and rows. All texts are Go as it is printed. */
export interface MysqlView {
  /** What makes the tables, in order. */
  readonly schema: readonly StatementView[];
  /** The statements of the code, each once. */
  readonly statements: readonly StatementView[];
  /** Methods that expect them, by name; none unless the back end is sqlmock. */
  readonly expectations: readonly ExpectationView[];
  /** Rows of the tables that the statements name, by name; none unless the back end is sqlmock. */
  readonly rows: readonly RowsView[];
}

/** A statement with its place. */
export interface StatementView {
  /** Its text as a string literal; empty where the code builds it. */
  readonly text: string;
  /** The constant parts of one that the code builds, as string literals; none for a text. */
  readonly parts: readonly string[];
  /** A string literal: `"internal/transfer/service.go:65"`. */
  readonly place: string;
}

/** A method that expects a statement. */
export interface ExpectationView {
  /** `ExpectInsertAccounts`. */
  readonly name: string;
  /** Where the statement stands: `service.go:65`, several with commas. */
  readonly places: string;
  /** Its lines, for the comment. Holes are `…`. */
  readonly lines: readonly string[];
  /** The method of go-sqlmock, and the type that it gives: `ExpectExec`, `ExpectedExec`. */
  readonly method: string;
  readonly type: string;
  readonly statement: Pick<StatementView, 'text' | 'parts'>;
}

/** The type of a table's rows, and the function that makes them. */
export interface RowsView {
  readonly table: string;
  /** `AccountsRow`, `AccountsRows`. */
  readonly type: string;
  readonly function: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly column: string }[];
}

/** All that the template knows of the file. */
export interface MysqlFileView extends FileHead {
  /** The package whose statements these are: its name. */
  readonly subject: string;
  /** How the file calls the packages that the template names; empty for one that it does not import. */
  readonly names: { readonly fakemysql: string; readonly sqlmock: string };
  readonly isMock: boolean;
  readonly mysql: MysqlView;
}
