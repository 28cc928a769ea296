import { requireCommand } from '../conformance/run-command.ts';
import { repository } from '../repository.ts';

/** A server on which a suite runs: MariaDB, or the in-memory MySQL behind a port. */
export interface Side {
  readonly name: 'MariaDB' | 'engine';
  readonly user: string;
  readonly password: string;
  readonly host: string;
  readonly port: string;
}

/** The server of a data source name such as `root:secret@tcp(127.0.0.1:3306)/`. Throws where it is of another form. */
export function readSide(name: Side['name'], dataSource: string): Side {
  const {
    user,
    password = '',
    host,
    port,
  } = /^(?<user>[^:@]+)(?::(?<password>.*))?@tcp\((?<host>[^)]+):(?<port>\d+)\)\/$/.exec(dataSource)?.groups ?? {};
  if (user === undefined || host === undefined || port === undefined) throw new Error(`${dataSource} is not USER:PASSWORD@tcp(HOST:PORT)/`);
  return { name, user, password, host, port };
}

/** The data source name of a database of the side, as go-sql-driver takes it. */
export function dataSourceOf({ user, password, host, port }: Side, database: string): string {
  return `${user}${password && `:${password}`}@tcp(${host}:${port})/${database}`;
}

/** Has the server run statements. Gives rows as the client prints them, without names of columns. Throws with its error. */
export async function runStatements({ user, password, host, port }: Side, statements: string): Promise<string> {
  return requireCommand(
    'mariadb',
    [
      '--no-defaults',
      '--skip-column-names',
      '--protocol=tcp',
      `--host=${host}`,
      `--port=${port}`,
      `--user=${user}`,
      `--execute=${statements}`,
    ],
    {
      directory: repository,
      environment: { MYSQL_PWD: password },
    },
  );
}
