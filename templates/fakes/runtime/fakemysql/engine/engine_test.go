package engine_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

var accounts = []fakemysql.Statement{{
	Text:  "CREATE TABLE accounts (id BIGINT PRIMARY KEY AUTO_INCREMENT, owner VARCHAR(64) NOT NULL UNIQUE, balance BIGINT NOT NULL DEFAULT 0)",
	Place: "schema.sql:1",
}}

func open(t testing.TB, options fakemysql.Options) *sql.DB {
	t.Helper()
	return fakemysql.NewServer(t, engine.New(t), options).Open()
}

func TestStatementsOnEngine(t *testing.T) {
	t.Parallel()
	db := open(t, fakemysql.Options{Schema: accounts})
	result, err := db.Exec("INSERT INTO accounts (owner, balance) VALUES (?, ?), (?, 7)", "ann", 5, "bob")
	if err != nil {
		t.Fatal(err)
	}
	if id, _ := result.LastInsertId(); id != 1 {
		t.Errorf("last id %d", id)
	}
	var balance int64
	if err := db.QueryRow("SELECT balance FROM accounts WHERE owner = ?", "BOB").Scan(&balance); err != nil || balance != 7 {
		t.Errorf("balance %d, %v", balance, err)
	}
	var said *mysql.MySQLError
	_, err = db.Exec("INSERT INTO accounts (owner) VALUES ('Ann')")
	if !errors.As(err, &said) || said.Number != 1062 || said.Message != "Duplicate entry 'Ann' for key 'owner'" {
		t.Errorf("%v", err)
	}
}

func TestUnknownStatementsTellTheirPlace(t *testing.T) {
	t.Parallel()
	db := open(t, fakemysql.Options{Schema: accounts})
	_, err := db.Exec("CREATE TRIGGER t BEFORE INSERT ON accounts FOR EACH ROW SET NEW.balance = 1")
	var unknown *fakemysql.UnknownStatementError
	if !errors.As(err, &unknown) || !strings.Contains(unknown.Place, "engine_test.go:") || !strings.Contains(unknown.Reason, "real") {
		t.Errorf("%v", err)
	}
}

func TestTheContextEndsAWait(t *testing.T) {
	t.Parallel()
	db := open(t, fakemysql.Options{Schema: accounts})
	if _, err := db.Exec("INSERT INTO accounts (owner) VALUES ('ann')"); err != nil {
		t.Fatal(err)
	}
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec("UPDATE accounts SET balance = 1"); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if _, err := db.ExecContext(ctx, "UPDATE accounts SET balance = 2"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	var balance int64
	if err := db.QueryRow("SELECT balance FROM accounts").Scan(&balance); err != nil || balance != 1 {
		t.Errorf("balance %d, %v", balance, err)
	}
}

func TestNothingStays(t *testing.T) {
	const tests = 1000
	one := func(number int) {
		t.Run(fmt.Sprint(number), func(t *testing.T) {
			db := open(t, fakemysql.Options{Schema: accounts})
			if _, err := db.Exec("INSERT INTO accounts (owner) VALUES ('ann')"); err != nil {
				t.Fatal(err)
			}
		})
	}
	one(0)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	goroutines := runtime.NumGoroutine()
	for i := 1; i <= tests; i++ {
		one(i)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if now := runtime.NumGoroutine(); now > goroutines {
		t.Errorf("%d goroutines, %d before", now, goroutines)
	}
	// What package testing keeps of each subtest is in here, too.
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > tests*4096 {
		t.Errorf("%d bytes a test stay", grown/tests)
	}
}
