import type { TextRange } from './split-statements.ts';

/** The tools whose migrations are read; `plain` is a file that the mariadb client could run. */
export type MigrationTool = 'golang-migrate' | 'goose' | 'sql-migrate' | 'plain';

/** A range of a file that is run, and whether it is one statement as it stands, `;` and all. */
export interface MigrationPart extends TextRange {
  readonly isStatement: boolean;
}

/** Which tool a file is written for, by its name and the comments in it. */
export function toolOf(name: string, text: string): MigrationTool {
  if (/^\d+_.*\.(?:up|down)\.sql$/.test(name)) return 'golang-migrate';
  if (/^\s*--\s*\+goose\s+Up\b/im.test(text)) return 'goose';
  return /^\s*--\s*\+migrate\s+Up\b/im.test(text) ? 'sql-migrate' : 'plain';
}

/** What a name says of a database: `001_a.mysql.up.sql`. */
const dialect = /\.(\w+)(?=(?:\.up)?\.sql$)/;

/** Databases by the names that directories and files of their migrations have. */
const otherDatabases =
  /^(?:postgres|postgresql|pgsql|pg|sqlite|sqlite3|mssql|sqlserver|oracle|cockroach|cockroachdb|clickhouse|spanner|cassandra)$/i;

/** Tells whether a name of a directory or file is that of another database than MySQL. */
export function isOtherDatabase(name: string): boolean {
  return otherDatabases.test(dialect.exec(name)?.[1] ?? name);
}

/** Of the names in a directory, those of .sql files that are run on the way up, in their order. A file for MySQL stands for one of its name for all databases. */
export function selectMigrations(names: readonly string[]): readonly string[] {
  const forward = names.filter((name) => name.endsWith('.sql') && !name.endsWith('.down.sql') && !isOtherDatabase(name));
  const own = new Set(forward.filter((name) => /^mysql$/i.test(dialect.exec(name)?.[1] ?? '')).map((name) => name.replace(dialect, '')));
  return forward.filter((name) => !own.has(name)).sort(compareMigrations);
}

/** The parts between the comments `-- +goose` or `-- +migrate` of the way up. */
function partsBetween(text: string, mark: string): readonly MigrationPart[] {
  const parts: MigrationPart[] = [];
  const directive = new RegExp(`^[ \\t]*--[ \\t]*\\+${mark}[ \\t]+(\\w+)[^\\n]*$`, 'gim');
  let isUp = false;
  let isStatement = false;
  let start = 0;
  for (const found of text.matchAll(directive)) {
    if (isUp) parts.push({ start, end: found.index, isStatement });
    start = found.index + found[0].length;
    const word = found[1]?.toLowerCase();
    if (word === 'up' || word === 'down') isUp = word === 'up';
    isStatement = word === 'statementbegin';
  }
  if (isUp) parts.push({ start, end: text.length, isStatement });
  return parts;
}

/** What of a file is run on the way up. */
export function partsUp(name: string, text: string): readonly MigrationPart[] {
  const tool = toolOf(name, text);
  if (tool === 'goose') return partsBetween(text, 'goose');
  if (tool === 'sql-migrate') return partsBetween(text, 'migrate');
  return [{ start: 0, end: text.length, isStatement: false }];
}

/** Orders files as the tools do: by the number in front, then by name. */
function compareMigrations(one: string, other: string): number {
  const [first, second] = [one, other].map((name) => BigInt(/^\d+/.exec(name)?.[0] ?? '0'));
  if (first !== undefined && second !== undefined && first !== second) return first < second ? -1 : 1;
  return one < other ? -1 : Number(one > other);
}
