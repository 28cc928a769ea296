import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { createMemoryTree } from '@standin/modules';
import { formatGo } from '@standin/render';
import { describeWithGo } from '../../../../../scripts/jest/go-toolchain.ts';
import { renderMysqlFile } from '../../../src/fakes/schema/render-mysql-file.ts';
import { readSchema } from '../../../src/fakes/schema/read-schema.ts';
import { createMysqlView } from '../../../src/fakes/schema/view/create-mysql-view.ts';
import type { FoundStatement } from '../../../src/fakes/schema/view/found-statement.ts';

const runtime = path.join(import.meta.dirname, '../../../../../templates/fakes/runtime');

const migrations = {
  '/bank/db/0001_accounts.up.sql':
    'CREATE TABLE accounts (\n  id BIGINT UNSIGNED PRIMARY KEY,\n  owner_id VARCHAR(64) NOT NULL,\n  `note` TEXT,\n  active BOOL NOT NULL\n);\n',
  '/bank/db/0001_accounts.down.sql': 'DROP TABLE accounts;\n',
  '/bank/db/0002_ledger.up.sql':
    'CREATE TABLE ledger (id INT, at DATETIME(6) NOT NULL, gone DATETIME);\nINSERT INTO ledger VALUES (1, NOW(), NULL); -- it\'s `raw` "text"\nCREATE TABLE unused (id INT);\n',
};

const found: readonly FoundStatement[] = [
  { use: 'exec', parts: ['INSERT INTO accounts VALUES (?, ?, ?, ?)'], place: 'transfer/service.go:10', owner: 'Service.Open' },
  {
    use: 'query',
    parts: ['\n\t\tSELECT *\n\t\tFROM `accounts` WHERE id = ?\n\t'],
    place: 'transfer/service.go:20',
    owner: 'Service.Balance',
  },
  { use: 'query', parts: ['SELECT * FROM `accounts` WHERE id = ?'], place: 'transfer/other.go:5', owner: 'Service.Other' },
  { use: 'query', parts: ['SELECT note FROM accounts WHERE ', ' ORDER BY id'], place: 'transfer/service.go:30', owner: 'Service.Search' },
  { use: 'prepare', parts: ['DELETE FROM bank.ledger'], place: 'transfer/service.go:40', owner: '' },
];

function printFile(isMock: boolean): string {
  const schema = readSchema(createMemoryTree(migrations), ['/bank/db']);
  expect(schema.diagnostics).toEqual([]);
  const displayFile = (file: string): string => file.slice('/bank/'.length);
  const mysql = createMysqlView({
    schema,
    found,
    displayFile,
    isMock,
    isBuilt: false,
    time: 'time',
    parsesTime: true,
    taken: ['Fakes', 'New'],
  });
  const text = renderMysqlFile({
    ...{ data: {}, copyright: [], buildConstraint: '', source: 'example.com/bank/transfer', package: 'transferfake', imports: [] },
    importGroups: isMock
      ? [['"time"'], ['"github.com/DATA-DOG/go-sqlmock"', '"standin/doubles/fakemysql"']]
      : [['"standin/doubles/fakemysql"']],
    subject: 'transfer',
    names: { fakemysql: 'fakemysql', sqlmock: 'sqlmock' },
    isMock,
    mysql,
  });
  const formatted = formatGo(text);
  if (formatted.kind !== 'formatted') throw new Error(`${formatted.message}\n${text}`);
  return formatted.text;
}

const test = `package transferfake

import (
	"testing"
	"time"

	"github.com/DATA-DOG/go-sqlmock"
	"standin/doubles/fakemysql"
)

func TestExpectations(t *testing.T) {
	mock := Expectations{fakemysql.NewMock(t)}
	db := fakemysql.NewServer(t, mock, fakemysql.Options{Schema: mysqlSchema, Statements: mysqlStatements}).OpenSqlx()
	mock.ExpectInsertAccounts().WithArgs(1, "a", nil, true).WillReturnResult(sqlmock.NewResult(1, 1))
	if _, err := db.Exec("INSERT INTO accounts VALUES (?, ?, ?, ?)", 1, "a", nil, true); err != nil {
		t.Error(err)
	}
	note := "n"
	want := AccountsRow{ID: 1, OwnerID: "a", Note: &note, Active: true}
	mock.ExpectSelectAccountsInBalance().WithArgs(1).WillReturnRows(AccountsRows([]AccountsRow{want}))
	var got AccountsRow
	if err := db.Get(&got, "SELECT * FROM \`accounts\` WHERE id = ?", 1); err != nil || got.OwnerID != "a" || *got.Note != note || !got.Active {
		t.Errorf("%+v, %v", got, err)
	}
	mock.ExpectSelectAccountsInSearch().WillReturnRows(AccountsRows([]AccountsRow{want}, "note"))
	var text string
	if err := db.Get(&text, "SELECT note FROM accounts WHERE a = 1 AND b = 2 ORDER BY id"); err != nil || text != note {
		t.Errorf("%q, %v", text, err)
	}
	mock.ExpectDeleteLedger()
	if _, err := db.Prepare("DELETE FROM bank.ledger"); err != nil {
		t.Error(err)
	}
	_ = LedgerRow{At: time.Time{}}
	_, err := db.Exec("SELECT note FROM accounts WHERE c = 3 ORDER BY id")
	if err == nil || err.Error()[:39] != "transfer/service.go:30: fakemysql: all " {
		t.Errorf("%v", err)
	}
}
`;

describeWithGo('the schema, expectations and rows of a fake MySQL', () => {
  it('compile and work on the runtime', () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'mysql-view-'));
    try {
      const requirement = '\nrequire standin/doubles v0.0.0\n';
      const goMod =
        readFileSync(path.join(runtime, 'go.mod'), 'utf8').replace('module standin/doubles', 'module example.com/bank') + requirement;
      writeFileSync(path.join(directory, 'go.mod'), `${goMod}\nreplace standin/doubles => ${runtime}\n`);
      writeFileSync(path.join(directory, 'go.sum'), readFileSync(path.join(runtime, 'go.sum')));
      for (const name of ['mocked', 'real']) {
        mkdirSync(path.join(directory, name));
        writeFileSync(path.join(directory, name, 'mysql.go'), printFile(name === 'mocked'));
      }
      writeFileSync(path.join(directory, 'mocked', 'mysql_test.go'), test);
      const options = { cwd: directory, encoding: 'utf8', env: { ...process.env, GOFLAGS: '-mod=mod -p=1', GOPROXY: 'off' } } as const;
      expect(execFileSync('go', ['test', '-vet=all', './mocked'], options)).toMatch(/^ok/);
      expect(execFileSync('go', ['vet', './real'], options)).toBe('');
      expect(printFile(true)).toMatchInlineSnapshot(`
        "// Code generated by gen fake. DO NOT EDIT.
        // Source: example.com/bank/transfer

        package transferfake

        import (
        	"time"

        	"github.com/DATA-DOG/go-sqlmock"
        	"standin/doubles/fakemysql"
        )

        // mysqlSchema makes the tables.
        var mysqlSchema = []fakemysql.Statement{
        	{Text: "CREATE TABLE accounts (\\n" +
        		"  id BIGINT UNSIGNED PRIMARY KEY,\\n" +
        		"  owner_id VARCHAR(64) NOT NULL,\\n" +
        		"  \`note\` TEXT,\\n" +
        		"  active BOOL NOT NULL\\n" +
        		")", Place: "db/0001_accounts.up.sql:1"},
        	{Text: "CREATE TABLE ledger (id INT, at DATETIME(6) NOT NULL, gone DATETIME)", Place: "db/0002_ledger.up.sql:1"},
        	{Text: "INSERT INTO ledger VALUES (1, NOW(), NULL)", Place: "db/0002_ledger.up.sql:2"},
        	{Text: "CREATE TABLE unused (id INT)", Place: "db/0002_ledger.up.sql:3"},
        }

        // mysqlStatements are those of package transfer.
        var mysqlStatements = []fakemysql.Statement{
        	{Text: "INSERT INTO accounts VALUES (?, ?, ?, ?)", Place: "transfer/service.go:10"},
        	{Text: "SELECT * FROM \`accounts\` WHERE id = ?", Place: "transfer/service.go:20"},
        	{Pattern: []string{"SELECT note FROM accounts WHERE ", " ORDER BY id"}, Place: "transfer/service.go:30"},
        	{Text: "DELETE FROM bank.ledger", Place: "transfer/service.go:40"},
        }

        // Expectations are what the MySQL of a test answers: those of go-sqlmock, and the statements of package transfer.
        type Expectations struct{ *fakemysql.Mock }

        // ExpectInsertAccounts expects the statement of transfer/service.go:10:
        //
        //	INSERT INTO accounts VALUES (?, ?, ?, ?)
        func (e Expectations) ExpectInsertAccounts() *sqlmock.ExpectedExec {
        	return e.ExpectExec("INSERT INTO accounts VALUES (?, ?, ?, ?)")
        }

        // ExpectSelectAccountsInBalance expects the statement of transfer/service.go:20, transfer/other.go:5:
        //
        //	SELECT *
        //	FROM \`accounts\` WHERE id = ?
        func (e Expectations) ExpectSelectAccountsInBalance() *sqlmock.ExpectedQuery {
        	return e.ExpectQuery("SELECT * FROM \`accounts\` WHERE id = ?")
        }

        // ExpectSelectAccountsInSearch expects the statement of transfer/service.go:30:
        //
        //	SELECT note FROM accounts WHERE … ORDER BY id
        func (e Expectations) ExpectSelectAccountsInSearch() *sqlmock.ExpectedQuery {
        	return e.ExpectQuery(fakemysql.Pattern("SELECT note FROM accounts WHERE ", " ORDER BY id"))
        }

        // ExpectDeleteLedger expects the statement of transfer/service.go:40:
        //
        //	DELETE FROM bank.ledger
        func (e Expectations) ExpectDeleteLedger() *sqlmock.ExpectedPrepare {
        	return e.ExpectPrepare("DELETE FROM bank.ledger")
        }

        // AccountsRow is a row of table accounts.
        type AccountsRow struct {
        	ID      uint64  \`db:"id"\`
        	OwnerID string  \`db:"owner_id"\`
        	Note    *string \`db:"note"\`
        	Active  bool    \`db:"active"\`
        }

        // AccountsRows are rows of table accounts, with all columns or those named.
        func AccountsRows(rows []AccountsRow, columns ...string) *sqlmock.Rows {
        	return fakemysql.Rows(rows, columns...)
        }

        // LedgerRow is a row of table ledger.
        type LedgerRow struct {
        	ID   *int64     \`db:"id"\`
        	At   time.Time  \`db:"at"\`
        	Gone *time.Time \`db:"gone"\`
        }

        // LedgerRows are rows of table ledger, with all columns or those named.
        func LedgerRows(rows []LedgerRow, columns ...string) *sqlmock.Rows {
        	return fakemysql.Rows(rows, columns...)
        }
        "
      `);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
