import type { Package } from '@standin/model';

/** What a database is called whose driver a module has. */
const drivers: Readonly<Record<string, string>> = Object.freeze({
  'github.com/go-sql-driver/mysql': 'MySQL',
  'gorm.io/driver/mysql': 'MySQL',
  'github.com/lib/pq': 'PostgreSQL',
  'github.com/jackc/pgx/v4': 'PostgreSQL',
  'github.com/jackc/pgx/v5': 'PostgreSQL',
  'gorm.io/driver/postgres': 'PostgreSQL',
  'github.com/mattn/go-sqlite3': 'SQLite',
  'modernc.org/sqlite': 'SQLite',
  'gorm.io/driver/sqlite': 'SQLite',
  'github.com/microsoft/go-mssqldb': 'SQL Server',
  'github.com/denisenkom/go-mssqldb': 'SQL Server',
  'gorm.io/driver/sqlserver': 'SQL Server',
  'github.com/ClickHouse/clickhouse-go/v2': 'ClickHouse',
});

/** A driver of another database than MySQL. */
export interface OtherDriver {
  readonly path: string;
  readonly database: string;
}

/** The driver that a module has where none of them is MySQL's. Where there is no driver that is known, the module leaves the choice to others. */
export function findOtherDriver(owner: Package): OtherDriver | undefined {
  const required = owner.program.workspace.requirements().filter(({ isIndirect }) => !isIndirect);
  const found = required.flatMap(({ path }) => {
    const database = Object.hasOwn(drivers, path) ? drivers[path] : undefined;
    return database === undefined ? [] : [{ path, database }];
  });
  return found.some(({ database }) => database === 'MySQL') ? undefined : found[0];
}
