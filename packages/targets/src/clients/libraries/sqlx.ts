import type { ClientLibrary } from '../client-library.ts';

const runners = [
  'DB',
  'Conn',
  'Tx',
  'Ext',
  'ExtContext',
  'Queryer',
  'QueryerContext',
  'Execer',
  'ExecerContext',
  'Preparer',
  'PreparerContext',
];

/** jmoiron/sqlx: what its types promote from database/sql is found there. Its interfaces take databases and transactions alike. */
export const sqlx = Object.freeze<ClientLibrary>({
  name: 'sqlx',
  kind: 'mysql',
  paths: ['github.com/jmoiron/sqlx'],
  handles: ['DB', 'Ext', 'ExtContext', 'Queryer', 'QueryerContext', 'Execer', 'ExecerContext', 'Preparer', 'PreparerContext'],
  derived: { Conn: ['DB'], Tx: ['DB'], Stmt: ['DB'], NamedStmt: ['DB'], Rows: ['DB'], Row: ['DB'] },
  calls: [
    {
      on: runners,
      methods: [
        ...[
          'Get',
          'GetContext',
          'Select',
          'SelectContext',
          'Exec',
          'ExecContext',
          'MustExec',
          'MustExecContext',
          'NamedExec',
          'NamedExecContext',
        ],
        ...[
          'NamedQuery',
          'NamedQueryContext',
          'Query',
          'QueryContext',
          'Queryx',
          'QueryxContext',
          'QueryRow',
          'QueryRowContext',
          'QueryRowx',
        ],
        ...['QueryRowxContext', 'Prepare', 'PrepareContext', 'Preparex', 'PreparexContext', 'PrepareNamed', 'PrepareNamedContext'],
      ],
      is: 'statement',
      text: { parameter: 'query' },
    },
    { on: runners, methods: ['Beginx', 'BeginTxx', 'MustBegin', 'MustBeginTx'], is: 'transaction' },
    {
      on: runners,
      methods: ['BindNamed', 'Rebind', 'NamedStmt', 'NamedStmtContext', 'Stmtx', 'StmtxContext', 'Unsafe', 'DriverName', 'MapperFunc'],
      is: 'builder',
    },
    { on: ['Stmt', 'NamedStmt'], methods: ['Unsafe'], is: 'builder' },
    { on: ['DB', 'NamedStmt'], methods: ['Connx', 'Close'], is: 'lifecycle' },
    { on: ['Stmt', 'NamedStmt'], methods: '*', is: 'statement' },
    { on: ['Rows', 'Row'], methods: '*', is: 'result' },
  ],
  functions: [
    {
      functions: ['Get', 'GetContext', 'Select', 'SelectContext'],
      client: 'q',
      is: 'statement',
      text: { parameter: 'query' },
    },
    {
      functions: ['NamedExec', 'NamedExecContext', 'NamedQuery', 'NamedQueryContext', 'MustExec', 'MustExecContext'],
      client: 'e',
      is: 'statement',
      text: { parameter: 'query' },
    },
    { functions: ['Preparex', 'PreparexContext'], client: 'p', is: 'statement', text: { parameter: 'query' } },
    { functions: ['LoadFile', 'LoadFileContext'], client: 'e', is: 'statement' },
  ],
  constructors: [
    { name: 'Open', gives: 'DB', dataSource: { parameter: 'dataSourceName' } },
    { name: 'MustOpen', gives: 'DB', dataSource: { parameter: 'dataSourceName' } },
    { name: 'Connect', gives: 'DB', dataSource: { parameter: 'dataSourceName' } },
    { name: 'ConnectContext', gives: 'DB', dataSource: { parameter: 'dataSourceName' } },
    { name: 'MustConnect', gives: 'DB', dataSource: { parameter: 'dataSourceName' } },
    { name: 'NewDb', gives: 'DB' },
  ],
});
