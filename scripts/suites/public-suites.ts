import { createGoSuite } from './create-go-suite.ts';
import { dataSourceOf } from './side.ts';
import type { Suite } from './suite.ts';

/** The tests of the driver that the engine is spoken to by: its protocol, types, settings. */
const driver = createGoSuite({
  name: 'go-sql-driver',
  isHeavy: true,
  module: { path: 'github.com/go-sql-driver/mysql', version: 'v1.10.1' },
  environment: ({ user, password, host, port }, database) => ({
    MYSQL_TEST_USER: user,
    MYSQL_TEST_PASS: password,
    MYSQL_TEST_PROT: 'tcp',
    MYSQL_TEST_ADDR: `${host}:${port}`,
    MYSQL_TEST_DBNAME: database,
  }),
  // It dials a public address that does not answer.
  skip: '^TestConnectorReturnsTimeout$',
});

const sqlx = createGoSuite({
  name: 'sqlx',
  isHeavy: false,
  module: { path: 'github.com/jmoiron/sqlx', version: 'v1.4.0' },
  environment: (side, database) => ({
    SQLX_MYSQL_DSN: `${dataSourceOf(side, database)}?parseTime=true`,
    SQLX_POSTGRES_DSN: 'skip',
    SQLX_SQLITE_DSN: 'skip',
  }),
});

const gorm1 = createGoSuite({
  name: 'gorm-1',
  isHeavy: true,
  module: { path: 'github.com/jinzhu/gorm', version: 'v1.9.16' },
  environment: (side, database) => ({ GORM_DIALECT: 'mysql', GORM_DSN: `${dataSourceOf(side, database)}?charset=utf8&parseTime=True` }),
});

const beego = createGoSuite({
  name: 'beego',
  isHeavy: true,
  module: { path: 'github.com/beego/beego/v2', version: 'v2.3.8' },
  folder: 'client/orm',
  environment: (side, database) => ({ ORM_DRIVER: 'mysql', ORM_SOURCE: `${dataSourceOf(side, database)}?charset=utf8` }),
});

/** The types of gorm for JSON, UUIDs, dates and the like. */
const datatypes = createGoSuite({
  name: 'gorm-datatypes',
  isHeavy: true,
  module: { path: 'gorm.io/datatypes', version: 'v1.2.7' },
  environment: (side, database) => ({ GORM_DIALECT: 'mysql', GORM_DSN: `${dataSourceOf(side, database)}?charset=utf8&parseTime=True` }),
});

const goqu = createGoSuite({
  name: 'goqu',
  isHeavy: true,
  module: { path: 'github.com/doug-martin/goqu/v9', version: 'v9.19.0' },
  folder: 'dialect/mysql',
  environment: (side, database) => ({ MYSQL_URI: `${dataSourceOf(side, database)}?parseTime=true` }),
});

/** Suites that the module proxy serves with their module. */
export const publicSuites: readonly Suite[] = [sqlx, driver, gorm1, datatypes, beego, goqu];
