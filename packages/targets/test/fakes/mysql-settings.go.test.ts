import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { fakesViewOf, makeFakesModule } from './fakes-module.ts';

const driver = '"github.com/go-sql-driver/mysql"';

/** Packages that open a database and hand it to a type of theirs: what they import, how they open it, and what their fakes are to be set to. */
const opened: Readonly<Record<string, readonly [imports: string, body: string, wanted: readonly string[]]>> = {
  constant: [
    '',
    'db, _ := sql.Open("mysql", "root@/shop?parseTime=true&loc=Europe%2FBerlin&clientFoundRows=1&charset=utf8mb4")\n\treturn db',
    ['ParseTime = true', 'ClientFoundRows = true', 'Location = fakemysql.Location("Europe/Berlin")'],
  ],
  plain: ['', 'db, _ := sql.Open("mysql", "root@/shop")\n\treturn db', []],
  told: ['"os"', 'db, _ := sql.Open("mysql", os.Getenv("DSN"))\n\treturn db', ['ParseTime = true']],
  joined: ['"os"', 'db, _ := sql.Open("mysql", os.Getenv("DSN")+"?loc=UTC&multiStatements=true")\n\treturn db', ['MultiStatements = true']],
  formatted: [
    '"fmt"; "os"',
    'db, _ := sql.Open("mysql", fmt.Sprintf("%s:%s@tcp(db)/shop?parseTime=%t&loc=Local", os.Args[0], os.Args[1], true))\n\treturn db',
    ['Location = fakemysql.Location("Local")'],
  ],
  config: [
    driver,
    'cfg := mysql.Config{User: "root", ParseTime: true, InterpolateParams: true}\n\tdb, _ := sql.Open("mysql", cfg.FormatDSN())\n\treturn db',
    ['ParseTime = true', 'InterpolateParams = true'],
  ],
  connector: [
    `${driver}; "time"`,
    'cfg := mysql.NewConfig()\n\tcfg.Loc = time.Local\n\tcfg.ClientFoundRows = true\n\tconnector, _ := mysql.NewConnector(cfg)\n\treturn sql.OpenDB(connector)',
    ['ClientFoundRows = true', 'Location = fakemysql.Location("Local")'],
  ],
};

describeWithGo('settings of a fake MySQL', () => {
  let root = '';
  beforeAll(async () => {
    await loadGrammar();
    root = makeFakesModule();
  }, 600_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function settingsFor(name: string, source: string): readonly string[] | undefined {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, `${name}.go`), source);
    return fakesViewOf(join(root, name))?.mysqlSettings.map((setting) => `${setting.name} = ${setting.value}`);
  }

  test.each(Object.entries(opened))('follow the data source: %s', (name, [imports, body, wanted]) => {
    const source = `package ${name}

import ("database/sql"; ${imports})

type Store struct{ db *sql.DB }

func New(db *sql.DB) *Store { return &Store{db} }

func open() *sql.DB {
	${body}
}

func Start() *Store { return New(open()) }

func (s *Store) Ping() error { return s.db.Ping() }
`;
    expect(settingsFor(name, source)).toEqual(wanted);
  });

  test('follow those of sqlx and gorm', () => {
    const sqlx = `package connected

import "github.com/jmoiron/sqlx"

type Store struct{ DB *sqlx.DB }

func New() *Store { return &Store{sqlx.MustConnect("mysql", "root@/shop?parseTime=true&clientFoundRows=true")} }
`;
    expect(settingsFor('connected', sqlx)).toEqual(['ParseTime = true', 'ClientFoundRows = true']);
    const gorm = (dialector: string): string => `package ready

import (
	"gorm.io/driver/mysql"
	"gorm.io/gorm"
)

type Store struct{ DB *gorm.DB }

func New() *Store {
	db, _ := gorm.Open(${dialector}, &gorm.Config{})
	return &Store{DB: db}
}
`;
    expect(settingsFor('opened', gorm('mysql.Open("root@/shop?parseTime=True&loc=Local")'))).toEqual([
      'ParseTime = true',
      'Location = fakemysql.Location("Local")',
    ]);
    expect(settingsFor('made', gorm('mysql.New(mysql.Config{DSN: "root@/shop?multiStatements=true"})'))).toEqual([
      'MultiStatements = true',
    ]);
  });

  test('are what several data sources say alike', () => {
    const source = `package several

import "database/sql"

type Store struct{ reader, writer *sql.DB }

func New() *Store {
	reader, _ := sql.Open("mysql", "root@/shop?parseTime=true&clientFoundRows=true")
	writer, _ := sql.Open("mysql", "root@/shop?parseTime=true")
	return &Store{reader: reader, writer: writer}
}
`;
    expect(settingsFor('several', source)).toEqual(['ParseTime = true']);
  });
});
