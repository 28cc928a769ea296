import type { ClientLibrary } from '../client-library.ts';

/** The standard library's database/sql: one package for all drivers, so that its clients are MySQL's only where the driver is. */
export const databaseSql = Object.freeze<ClientLibrary>({
  name: 'database-sql',
  kind: 'mysql',
  paths: ['database/sql'],
  handles: ['DB'],
  derived: { Conn: ['DB'], Tx: ['DB'], Stmt: ['DB'], Rows: ['DB'], Row: ['DB'], Result: ['DB'] },
  calls: [
    {
      on: ['DB', 'Conn', 'Tx'],
      methods: ['Exec', 'ExecContext', 'Query', 'QueryContext', 'QueryRow', 'QueryRowContext', 'Prepare', 'PrepareContext'],
      is: 'statement',
      text: { parameter: 'query' },
    },
    { on: ['Stmt'], methods: ['Exec', 'ExecContext', 'Query', 'QueryContext', 'QueryRow', 'QueryRowContext'], is: 'statement' },
    { on: ['DB', 'Conn', 'Tx'], methods: ['Begin', 'BeginTx', 'Commit', 'Rollback'], is: 'transaction' },
    { on: ['Tx'], methods: ['Stmt', 'StmtContext'], is: 'builder' },
    { on: ['Rows', 'Row', 'Result'], methods: '*', is: 'result' },
    { on: ['DB', 'Conn', 'Stmt'], methods: '*', is: 'lifecycle' },
  ],
  constructors: [
    { name: 'Open', gives: 'DB', dataSource: { parameter: 'dataSourceName' } },
    { name: 'OpenDB', gives: 'DB', dataSource: { parameter: 'c' } },
  ],
});
