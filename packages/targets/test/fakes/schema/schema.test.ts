// cspell:ignore TABEL UPDTE VARCAR
import { describe, expect, it } from '@jest/globals';
import { createMemoryTree } from '@standin/modules';
import { findMigrations } from '../../../src/fakes/schema/find-migrations.ts';
import { readSchema } from '../../../src/fakes/schema/read-schema.ts';
import type { Schema } from '../../../src/fakes/schema/schema.ts';

function readFiles(files: Readonly<Record<string, string>>, ...paths: readonly string[]): Schema {
  return readSchema(createMemoryTree(files), paths);
}

/** The statements in one line each, with their places. */
function placed({ statements }: Schema): readonly string[] {
  return statements.map(({ text, position: { file, line, column } }) => `${file}:${line}:${column} ${text.replaceAll(/\s+/g, ' ')}`);
}

describe('readSchema', () => {
  it('goes up with goose, and takes blocks as they stand', () => {
    const text = [
      ...[
        '-- +goose Up',
        'CREATE TABLE a (id INT); CREATE TABLE b (id INT);',
        '-- +goose StatementBegin',
        'CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW',
        'IF NEW.id > 1 THEN SET NEW.id = 1; END IF;',
      ],
      ...['-- +goose StatementEnd', '-- +goose Down', 'DROP TABLE a;', '-- +goose Up', 'ALTER TABLE b ADD c INT;'],
    ];
    const schema = readFiles({ '/db/00001_a.sql': text.join('\n') }, '/db');
    expect(placed(schema)).toEqual([
      '/db/00001_a.sql:2:1 CREATE TABLE a (id INT)',
      '/db/00001_a.sql:2:26 CREATE TABLE b (id INT)',
      '/db/00001_a.sql:4:1 CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW IF NEW.id > 1 THEN SET NEW.id = 1; END IF',
      '/db/00001_a.sql:10:1 ALTER TABLE b ADD c INT',
    ]);
    expect(schema.tables.map(({ name, columns }) => [name, ...columns.map((column) => column.name)])).toEqual([
      ['a', 'id'],
      ['b', 'id', 'c'],
    ]);
  });

  it('goes up with sql-migrate', () => {
    const text = '-- +migrate Down\nDROP TABLE a;\n-- +migrate Up\nCREATE TABLE a (id INT);\n';
    expect(placed(readFiles({ '/db/1_a.sql': text }, '/db'))).toEqual(['/db/1_a.sql:4:1 CREATE TABLE a (id INT)']);
  });

  it('orders files by their numbers, and takes those for MySQL', () => {
    const files = {
      '/db/10_c.up.sql': 'SELECT 10',
      '/db/9_b.up.sql': 'SELECT 9',
      '/db/9_b.down.sql': 'SELECT 0',
      '/db/2_a.up.sql': 'SELECT 2',
      '/db/2_a.mysql.up.sql': 'SELECT "mysql"',
      '/db/2_a.postgres.up.sql': 'SELECT 0',
      '/db/notes.txt': 'SELECT 0',
    };
    expect(readFiles(files, '/db').statements.map(({ text }) => text)).toEqual(['SELECT "mysql"', 'SELECT 9', 'SELECT 10']);
  });

  it('leaves statements about whole databases and their users out', () => {
    const text =
      'DROP DATABASE IF EXISTS bank; CREATE DATABASE bank; USE bank; GRANT ALL ON bank.* TO a; CREATE USER a; CREATE TABLE bank.a (id INT);';
    expect(placed(readFiles({ '/a.sql': text }, '/a.sql'))).toEqual(['/a.sql:1:104 CREATE TABLE a (id INT)']);
  });

  it('leaves the names of databases out that it makes or uses, and no others', () => {
    const files = {
      '/a.sql': 'CREATE DATABASE IF NOT EXISTS `bank` CHARACTER SET utf8mb4;\nUSE ledger;\n',
      '/b.sql':
        "CREATE VIEW bank.v AS SELECT `bank` . `a`.`id`, ledger.a.id AS bank, 'bank.a', other.bank.id, bank.* /* bank.a */\nFROM bank.a JOIN other.a JOIN bank;",
    };
    expect(readFiles(files, '/a.sql', '/b.sql').statements.map(({ text }) => text)).toEqual([
      "CREATE VIEW v AS SELECT `a`.`id`, a.id AS bank, 'bank.a', other.bank.id, bank.* /* bank.a */\nFROM a JOIN other.a JOIN bank",
    ]);
  });

  it('names what a misspelt word may mean', () => {
    const { diagnostics } = readFiles({ '/a.sql': 'CREATE TABEL a (id INT); UPDTE a SET id = 1; CREATE TABLE b (c VARCAR(9));' }, '/a.sql');
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['GEN165', 'did you mean TABLE?'],
      ['GEN165', 'did you mean UPDATE?'],
      ['GEN166', 'did you mean VARCHAR?'],
    ]);
  });

  it('tells words that no statement has', () => {
    const text =
      'CREATE TABLES a (id INT);\nCREATED TABLE b (id INT);\nDROP INDEXED c ON d;\n(SELECT 1);\nCREATE OR REPLACE VIEW v AS SELECT 1;\nSET @x = 1;';
    expect(
      readFiles({ '/a.sql': text }, '/a.sql').diagnostics.map(({ message, position }) => [position?.line, position?.column, message]),
    ).toEqual([
      [1, 8, 'no statement of MySQL has TABLES here'],
      [2, 1, 'no statement of MySQL has CREATED here'],
      [3, 6, 'no statement of MySQL has INDEXED here'],
    ]);
  });

  it('tells where it cannot read, and reads the rest', () => {
    const text = [
      ...['CREATE TABLE a (', '  id INT,', '  é HYPERTEXT NOT NULL,', '  (nothing),', '  name VARCHAR(5),', ');'],
      ...[
        'ALTER TABLE missing ADD b INT;',
        'CREATE TABLE c SELECT 1;',
        'CREATE TABLE;',
        'ALTER TABLE a ADD d INT;',
        'CREATE TABLE e (id INT, name VARCHAR(3)',
      ],
    ];
    const { diagnostics, tables } = readFiles({ '/a.sql': text.join('\n') }, '/a.sql', '/none.sql', '/empty');
    expect(
      diagnostics.map(
        ({ code, severity, message, position }) => `${position?.file}:${position?.line}:${position?.column} ${severity} ${code} ${message}`,
      ),
    ).toEqual([
      '/none.sql:undefined:undefined warning GEN165 the schema cannot be read: there is no such file',
      '/empty:undefined:undefined warning GEN165 the schema cannot be read: there is no such file',
      '/a.sql:3:6 warning GEN166 column é of table a has the unknown type HYPERTEXT',
      '/a.sql:4:3 warning GEN165 a definition of table a cannot be read',
      '/a.sql:6:1 warning GEN165 an empty definition of table a cannot be read',
      '/a.sql:7:13 warning GEN165 table missing is changed, but no statement before makes it',
      '/a.sql:8:16 warning GEN165 table c has columns of a query',
      '/a.sql:9:8 warning GEN165 CREATE TABLE without a name cannot be read',
      '/a.sql:11:16 warning GEN165 this parenthesis has no other that belongs to it',
    ]);
    expect(tables.map(({ name, columns }) => [name, ...columns.map((column) => column.name)])).toEqual([
      ['a', 'id', 'name', 'd'],
      ['c'],
      ['e', 'id', 'name'],
    ]);
  });
});

describe('findMigrations', () => {
  it('finds directories by the tools that their files are written for', () => {
    const files = {
      '/m/go.mod': 'module m\n',
      '/m/db/001_a.up.sql': 'SELECT 1',
      '/m/goose/1.sql': '-- +goose Up\nSELECT 1',
      '/m/internal/migrate/1.sql': '-- +migrate Up\nSELECT 1',
      '/m/queries/users.sql': 'SELECT 1',
      '/m/store/postgres/001_a.up.sql': 'SELECT 1',
      '/m/testdata/001_a.up.sql': 'SELECT 1',
      '/m/other/go.mod': 'module other\n',
      '/m/other/001_a.up.sql': 'SELECT 1',
    };
    expect(findMigrations(createMemoryTree(files), '/m')).toEqual(['/m/db', '/m/goose', '/m/internal/migrate']);
  });

  it('takes those that say MySQL where some do', () => {
    const files = { '/m/db/mysql/up/001_a.up.sql': 'SELECT 1', '/m/db/sqlite/001_a.up.sql': 'SELECT 1', '/m/db/001_a.up.sql': 'SELECT 1' };
    expect(findMigrations(createMemoryTree(files), '/m')).toEqual(['/m/db/mysql/up']);
  });

  it('leaves out what only SQLite and PostgreSQL understand, whatever its directory is called', () => {
    const table = 'CREATE TABLE a (id BIGINT PRIMARY KEY, made DATETIME); -- no PRAGMA, no JSONB\n';
    const files = {
      '/m/db/1.sql': `-- +goose Up\n${table}`,
      '/m/lite/1.sql': '-- +goose Up\nCREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);',
      '/m/pragma/1.sql': `-- +goose Up\nPRAGMA foreign_keys = ON;\n${table}`,
      '/m/quoted/1.sql': '-- +goose Up\nCREATE TABLE IF NOT EXISTS "users" ("id" INT);',
      '/m/schemas/1.sql': '-- +goose Up\nCREATE TABLE public."users" (id INT);',
      '/m/documents/1.sql': '-- +goose Up\nCREATE TABLE a (id INT, document JSONB);',
    };
    expect(findMigrations(createMemoryTree(files), '/m')).toEqual(['/m/db']);
  });

  it('takes the one directory of plain files that make tables, where there are no migrations', () => {
    const files = { '/m/schema/1.sql': '-- tables\nCREATE TABLE a (id INT);', '/m/queries/a.sql': 'SELECT 1' };
    expect(findMigrations(createMemoryTree(files), '/m')).toEqual(['/m/schema']);
    expect(findMigrations(createMemoryTree({ ...files, '/m/other/1.sql': 'CREATE TABLE b (id INT);' }), '/m')).toEqual([]);
  });
});
