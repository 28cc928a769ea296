// Package bench times the MySQL in memory beside a real server and what people use otherwise. It is laid into the module of
// the back end on go-mysql-server.
package bench

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/DATA-DOG/go-sqlmock"
	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
	"standin/doubles/fakemysql/gms"
)

const rows = 100_000

var schema = []fakemysql.Statement{{Text: "CREATE TABLE accounts (id BIGINT NOT NULL AUTO_INCREMENT, owner VARCHAR(64) NOT NULL, balance BIGINT NOT NULL DEFAULT 0, PRIMARY KEY (id), KEY by_owner (owner))"}}

func TestMain(m *testing.M) {
	_ = mysql.SetLogger(&mysql.NopLogger{}) // go-mysql-server closes connections in a way that it logs
	os.Exit(m.Run())
}

func open(b testing.TB, backend fakemysql.Backend) *sql.DB {
	return fakemysql.NewServer(b, backend, fakemysql.Options{Schema: schema}).Open()
}

func insertAndSelect(b *testing.B, db *sql.DB, expect func(id int64)) {
	ctx := context.Background()
	b.ReportAllocs()
	for id := int64(1); b.Loop(); id++ {
		expect(id)
		result, err := db.ExecContext(ctx, "INSERT INTO accounts (owner) VALUES (?)", "Ada")
		if err != nil {
			b.Fatal(err)
		}
		if id, err = result.LastInsertId(); err != nil {
			b.Fatal(err)
		}
		var owner string
		if err := db.QueryRowContext(ctx, "SELECT owner FROM accounts WHERE id = ?", id).Scan(&owner); owner != "Ada" || err != nil {
			b.Fatal(owner, err)
		}
	}
}

func nothing(int64) {}

func BenchmarkCallsEngine(b *testing.B) { insertAndSelect(b, open(b, engine.New(b)), nothing) }
func BenchmarkCallsGms(b *testing.B)    { insertAndSelect(b, open(b, gms.New(b)), nothing) }
func BenchmarkCallsServer(b *testing.B) { insertAndSelect(b, open(b, fakemysql.NewReal(b)), nothing) }

func BenchmarkCallsSqlmock(b *testing.B) {
	db, mock, err := sqlmock.New(sqlmock.QueryMatcherOption(sqlmock.QueryMatcherEqual))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { db.Close() })
	insertAndSelect(b, db, func(id int64) {
		mock.ExpectExec("INSERT INTO accounts (owner) VALUES (?)").WithArgs("Ada").WillReturnResult(sqlmock.NewResult(id, 1))
		mock.ExpectQuery("SELECT owner FROM accounts WHERE id = ?").WithArgs(id).WillReturnRows(sqlmock.NewRows([]string{"owner"}).AddRow("Ada"))
	})
}

// transfer is what a service does in a transaction: two rows locked, read and changed.
func transfer(b *testing.B, db *sql.DB) {
	ctx := context.Background()
	if _, err := db.ExecContext(ctx, "INSERT INTO accounts (owner, balance) VALUES ('ann', 1000000000), ('bob', 0)"); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			b.Fatal(err)
		}
		var balance int64
		if err := tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = ? FOR UPDATE", 1).Scan(&balance); err != nil {
			b.Fatal(err)
		}
		for _, id := range []int{1, 2} {
			if _, err := tx.ExecContext(ctx, "UPDATE accounts SET balance = balance + ? WHERE id = ?", 3-2*id, id); err != nil {
				b.Fatal(err)
			}
		}
		if err := tx.Commit(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTransferEngine(b *testing.B) { transfer(b, open(b, engine.New(b))) }
func BenchmarkTransferGms(b *testing.B)    { transfer(b, open(b, gms.New(b))) }
func BenchmarkTransferServer(b *testing.B) { transfer(b, open(b, fakemysql.NewReal(b))) }

// fill inserts many rows, a thousand at a time.
func fill(b *testing.B, db *sql.DB) {
	for start := 0; start < rows; start += 1000 {
		values := make([]string, 1000)
		for i := range values {
			values[i] = fmt.Sprintf("('owner %d', %d)", start+i, start+i)
		}
		if _, err := db.Exec("INSERT INTO accounts (owner, balance) VALUES " + strings.Join(values, ", ")); err != nil {
			b.Fatal(err)
		}
	}
}

// lookup finds one of many rows by a key that is not the primary one, with a prepared statement.
func lookup(b *testing.B, db *sql.DB) {
	fill(b, db)
	statement, err := db.Prepare("SELECT balance FROM accounts WHERE owner = ?")
	if err != nil {
		b.Fatal(err)
	}
	defer statement.Close()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		number := int64(i * 7919 % rows)
		var balance int64
		if err := statement.QueryRow(fmt.Sprintf("owner %d", number)).Scan(&balance); err != nil || balance != number {
			b.Fatal(balance, err)
		}
	}
}

func BenchmarkLookupEngine(b *testing.B) { lookup(b, open(b, engine.New(b))) }
func BenchmarkLookupServer(b *testing.B) { lookup(b, open(b, fakemysql.NewReal(b))) }

// scope is a test that ends before its benchmark does.
type scope struct {
	testing.TB
	cleanups []func()
}

func (s *scope) Cleanup(end func()) { s.cleanups = append(s.cleanups, end) }

func (s *scope) end() {
	for i := len(s.cleanups) - 1; i >= 0; i-- {
		s.cleanups[i]()
	}
}

// BenchmarkNewEngine makes and ends a database of twenty tables.
func BenchmarkNewEngine(b *testing.B) {
	var tables []fakemysql.Statement
	for i := 1; i <= 20; i++ {
		tables = append(tables, fakemysql.Statement{Text: fmt.Sprintf("CREATE TABLE t%d (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, parent BIGINT UNSIGNED, name VARCHAR(64) NOT NULL, state ENUM('open', 'closed') NOT NULL DEFAULT 'open', "+
			"amount DECIMAL(12,2) NOT NULL DEFAULT 0, created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), note TEXT, UNIQUE KEY by_name (name), KEY by_state (state, created_at), CONSTRAINT f%d FOREIGN KEY (parent) REFERENCES t%d (id))", i, i, max(1, i-1))})
	}
	b.ReportAllocs()
	for b.Loop() {
		t := &scope{TB: b}
		db := fakemysql.NewServer(t, engine.New(t), fakemysql.Options{Schema: tables}).Open()
		if err := db.Ping(); err != nil {
			b.Fatal(err)
		}
		t.end()
	}
}
