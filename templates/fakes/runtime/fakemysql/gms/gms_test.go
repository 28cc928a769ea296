package gms_test

import (
	"context"
	"database/sql"
	"errors"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/gms"
	"standin/doubles/faults"
)

var schema = []fakemysql.Statement{{
	Text:  "CREATE TABLE accounts (id BIGINT PRIMARY KEY AUTO_INCREMENT, owner VARCHAR(64) NOT NULL UNIQUE, balance BIGINT NOT NULL, opened DATETIME)",
	Place: "schema.sql:1",
}}

func open(t *testing.T) (*fakemysql.Server, *faults.Faults, *sql.DB) {
	t.Helper()
	plan := faults.New(t, 1)
	options := fakemysql.Options{Faults: plan, Schema: schema, Settings: fakemysql.Settings{ParseTime: true}}
	server := fakemysql.NewServer(t, gms.New(t), options)
	return server, plan, server.Open()
}

func balance(t *testing.T, db *sql.DB, owner string) int64 {
	t.Helper()
	var balance int64
	err := db.QueryRow("SELECT balance FROM accounts WHERE owner = ?", owner).Scan(&balance)
	if errors.Is(err, sql.ErrNoRows) {
		return -1
	}
	if err != nil {
		t.Fatal(err)
	}
	return balance
}

func TestStatements(t *testing.T) {
	t.Parallel()
	_, plan, db := open(t)
	ctx, opened := context.Background(), time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)
	result, err := db.ExecContext(ctx, "INSERT INTO accounts (owner, balance, opened) VALUES (?, ?, ?), (?, ?, NULL)", "ann", 5, opened, "bob", 7)
	if err != nil {
		t.Fatal(err)
	}
	if n, _ := result.RowsAffected(); n != 2 {
		t.Errorf("%d rows affected", n)
	}
	var at sql.NullTime
	if err := db.QueryRow("SELECT opened FROM accounts WHERE id = 1").Scan(&at); err != nil || !at.Time.Equal(opened) {
		t.Errorf("%v, %v", at, err)
	}
	_, err = db.ExecContext(ctx, "INSERT INTO accounts (owner, balance) VALUES ('ann', 1)")
	var failure *mysql.MySQLError
	if !errors.As(err, &failure) || failure.Number != 1062 {
		t.Errorf("a duplicate gives %v", err)
	}
	plan.On("mysql.exec UPDATE*", faults.Fail(&mysql.MySQLError{Number: 1213}), faults.Times(1))
	if _, err := db.Exec("UPDATE accounts SET balance = 1"); !errors.As(err, &failure) || failure.Number != 1213 {
		t.Errorf("a fault gives %v", err)
	}
	if got := balance(t, db, "ann"); got != 5 {
		t.Errorf("ann has %d", got)
	}
}

func TestTransactions(t *testing.T) {
	t.Parallel()
	_, _, db := open(t)
	for _, commits := range []bool{false, true} {
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec("INSERT INTO accounts (owner, balance) VALUES ('ann', 5)"); err != nil {
			t.Fatal(err)
		}
		end, want := tx.Rollback, int64(-1)
		if commits {
			end, want = tx.Commit, 5
		}
		if err := end(); err != nil {
			t.Fatal(err)
		}
		if got := balance(t, db, "ann"); got != want {
			t.Errorf("commits %t: ann has %d", commits, got)
		}
	}
}

func TestReset(t *testing.T) {
	t.Parallel()
	server, _, db := open(t)
	if _, err := db.Exec("INSERT INTO accounts (owner, balance) VALUES ('ann', 5)"); err != nil {
		t.Fatal(err)
	}
	server.Reset()
	if got := balance(t, db, "ann"); got != -1 {
		t.Errorf("ann has %d", got)
	}
	if _, err := db.Exec("INSERT INTO accounts (owner, balance) VALUES ('ann', 6)"); err != nil {
		t.Fatal(err)
	}
}

func TestSchemaThatIsWrong(t *testing.T) {
	t.Parallel()
	backend := gms.New(t)
	err := backend.Apply(context.Background(), []fakemysql.Statement{{Text: "CREATE TABLES a (id INT)", Place: "schema.sql:7"}})
	if err == nil || err.Error()[:12] != "schema.sql:7" {
		t.Errorf("got %v", err)
	}
	if err := backend.Close(); err != nil {
		t.Error(err)
	}
}
