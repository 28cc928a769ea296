import type { ClientLibrary } from '../client-library.ts';

/** What `gorm.G[T](db)` gives, and what its methods give. */
const generics = [
  'Interface',
  'CreateInterface',
  'ChainInterface',
  'ExecInterface',
  'SetUpdateOnlyInterface',
  'SetCreateOrUpdateInterface',
];

/** gorm: one type is database, transaction and unfinished statement. Its SQL is made when the program runs; the text of Raw and Exec is the code's own. */
export const gorm = Object.freeze<ClientLibrary>({
  name: 'gorm',
  kind: 'mysql',
  paths: ['gorm.io/gorm'],
  handles: ['DB'],
  derived: Object.fromEntries(['Association', ...generics].map((name) => [name, ['DB']])),
  calls: [
    { on: ['DB'], methods: ['Raw', 'Exec'], is: 'statement', text: { parameter: 'sql' } },
    { on: ['DB'], methods: ['Create', 'CreateInBatches', 'Save', 'Delete'], is: 'statement', model: 'value' },
    {
      on: ['DB'],
      methods: ['First', 'Take', 'Last', 'Find', 'FindInBatches', 'FirstOrInit', 'FirstOrCreate', 'Scan'],
      is: 'statement',
      model: 'dest',
    },
    {
      on: ['DB'],
      methods: ['Update', 'Updates', 'UpdateColumn', 'UpdateColumns', 'Count', 'Row', 'Rows', 'Pluck', 'ScanRows'],
      is: 'statement',
    },
    { on: ['DB'], methods: ['Model'], is: 'builder', model: 'value' },
    { on: ['DB'], methods: ['Transaction', 'Begin', 'Commit', 'Rollback', 'SavePoint', 'RollbackTo', 'Connection'], is: 'transaction' },
    { on: ['DB'], methods: ['AutoMigrate', 'Migrator', 'SetupJoinTable'], is: 'admin' },
    { on: ['DB'], methods: ['DB', 'Callback', 'Use', 'AddError'], is: 'lifecycle' },
    { on: ['Association'], methods: ['Unscoped'], is: 'builder' },
    { on: ['Association'], methods: '*', is: 'statement' },
    { on: ['DB'], methods: '*', is: 'builder' },
    { on: generics, methods: ['Raw', 'Exec'], is: 'statement', text: { parameter: 'sql' }, model: '[]' },
    {
      on: generics,
      methods: [
        ...['First', 'Take', 'Last', 'Find', 'FindInBatches', 'Scan', 'Row', 'Rows', 'Count'],
        ...['Create', 'CreateInBatches', 'Delete', 'Update', 'Updates'],
      ],
      is: 'statement',
      model: '[]',
    },
    { on: generics, methods: '*', is: 'builder' },
  ],
  functions: [{ functions: ['G'], client: 'db', is: 'builder' }],
  constructors: [{ name: 'Open', gives: 'DB', dataSource: { parameter: 'dialector' } }],
});
