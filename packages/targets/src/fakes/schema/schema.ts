import type { Diagnostic, Position } from '@standin/diagnostics';

/** A statement of a .sql file, without the comments before it and the delimiter after it. */
export interface SchemaStatement {
  readonly text: string;
  /** Of its first character; the file is as it was handed in. */
  readonly position: Position;
}

/** The kinds of column types that rows of Go tell apart. */
export type ColumnKind = 'boolean' | 'integer' | 'unsigned' | 'float' | 'decimal' | 'text' | 'bytes' | 'time' | 'json';

/** The type of a column. */
export interface ColumnType {
  readonly kind: ColumnKind;
  /** MySQL's own name, as information_schema has it: `int` for INTEGER, `decimal` for NUMERIC. */
  readonly name: string;
  /** What stands in parentheses, if that is numbers: length, or precision and scale. */
  readonly sizes: readonly number[];
  /** Members of ENUM and SET. */
  readonly members: readonly string[];
}

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
  readonly isAutoIncrement: boolean;
  /** The server computes it: nothing can be inserted. */
  readonly isGenerated: boolean;
  readonly position: Position;
}

/** A primary or unique key. Its columns are those of MySQL's text, without lengths; an expression is left out. */
export interface Key {
  /** `PRIMARY`, or a name; empty where the server chooses one. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** A CHECK, with its condition as written. */
export interface Check {
  readonly name: string;
  readonly condition: string;
}

/** A table as the statements leave it in the end. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: Key | undefined;
  readonly uniqueKeys: readonly Key[];
  readonly checks: readonly Check[];
  readonly position: Position;
}

/** What the .sql files of a module say. */
export interface Schema {
  /** In the order in which they are run. Those that make, choose or drop whole databases are left out: a test has one of its own. */
  readonly statements: readonly SchemaStatement[];
  /** In the order in which they are made. */
  readonly tables: readonly Table[];
  /** GEN165 for what could not be read, GEN166 for types that are not known: warnings, the rest stands. */
  readonly diagnostics: readonly Diagnostic[];
}
