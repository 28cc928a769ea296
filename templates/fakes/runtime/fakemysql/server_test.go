package fakemysql_test

import (
	"context"
	"database/sql/driver"
	"errors"
	"testing"

	"github.com/DATA-DOG/go-sqlmock"
	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/faults"
)

// countingBackend counts what a server asks its back end for.
type countingBackend struct {
	*fakemysql.Mock
	connections, schemas int
}

func (b *countingBackend) Connector(settings fakemysql.Settings) driver.Connector {
	return countingConnector{b.Mock.Connector(settings), b}
}

func (b *countingBackend) Apply(context.Context, []fakemysql.Statement) error {
	b.schemas++
	return nil
}

type countingConnector struct {
	driver.Connector
	backend *countingBackend
}

func (c countingConnector) Connect(ctx context.Context) (driver.Conn, error) {
	c.backend.connections++
	return c.Connector.Connect(ctx)
}

func TestConnectionsFromBeforeResetAreNotUsed(t *testing.T) {
	backend := &countingBackend{Mock: fakemysql.NewMock(t)}
	server := fakemysql.NewServer(t, backend, fakemysql.Options{})
	db := server.Open()
	for reset := 1; reset <= 3; reset++ {
		for use := 0; use < 2; use++ {
			if err := db.Ping(); err != nil {
				t.Fatal(err)
			}
		}
		if backend.connections != reset || backend.schemas != reset {
			t.Errorf("%d connections and %d schemas, not %d", backend.connections, backend.schemas, reset)
		}
		server.Reset()
	}
}

func TestSeenArgumentsStayAsTheyWere(t *testing.T) {
	mock, server := newMock(t, fakemysql.Options{})
	mock.ExpectExec("DELETE FROM t WHERE a = ?").WillReturnResult(sqlmock.NewResult(0, 1))
	argument := []byte("before")
	if _, err := server.Open().Exec("DELETE FROM t WHERE a = ?", argument); err != nil {
		t.Fatal(err)
	}
	copy(argument, "behind")
	if seen := server.Statements("DELETE *"); len(seen) != 1 || string(seen[0].Arguments[0].([]byte)) != "before" {
		t.Errorf("seen %q", seen)
	}
}

func TestRowsEndWithTheirConnection(t *testing.T) {
	plan := faults.New(t, 1)
	mock, server := newMock(t, fakemysql.Options{Faults: plan})
	mock.ExpectBegin()
	mock.ExpectQuery("SELECT a FROM t").WillReturnRows(sqlmock.NewRows([]string{"a"}).AddRow(1).AddRow(2))
	transaction, err := server.Open().Begin()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := transaction.Query("SELECT a FROM t")
	if err != nil || !rows.Next() {
		t.Fatal(err, rows.Err())
	}
	plan.On("mysql.exec *", faults.Cut())
	if _, err := transaction.Exec("DELETE FROM t"); !errors.Is(err, mysql.ErrInvalidConn) {
		t.Errorf("exec: %v", err)
	}
	if rows.Next() || !errors.Is(rows.Err(), mysql.ErrInvalidConn) {
		t.Errorf("after the connection was cut: %v", rows.Err())
	}
	if err := transaction.Commit(); !errors.Is(err, mysql.ErrInvalidConn) {
		t.Errorf("commit: %v", err)
	}
}

func TestErrorsOfTheServerLeaveTheConnection(t *testing.T) {
	plan := faults.New(t, 1)
	mock, server := newMock(t, fakemysql.Options{Faults: plan})
	mock.ExpectBegin()
	mock.ExpectExec("DELETE FROM t").WillReturnResult(sqlmock.NewResult(0, 2))
	mock.ExpectCommit()
	transaction, err := server.Open().Begin()
	if err != nil {
		t.Fatal(err)
	}
	plan.On("mysql.exec *", faults.Fail(&mysql.MySQLError{Number: 1205}), faults.Times(1))
	var failed *mysql.MySQLError
	if _, err := transaction.Exec("DELETE FROM t"); !errors.As(err, &failed) || failed.Number != 1205 {
		t.Errorf("exec: %v", err)
	}
	if _, err := transaction.Exec("DELETE FROM t"); err != nil {
		t.Errorf("exec again: %v", err)
	}
	if err := transaction.Commit(); err != nil {
		t.Errorf("commit: %v", err)
	}
}
