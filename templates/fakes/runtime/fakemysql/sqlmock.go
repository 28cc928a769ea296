package fakemysql

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/DATA-DOG/go-sqlmock"
)

// DefaultVersion is what SELECT VERSION() gives where nobody says otherwise. gorm writes other SQL for other versions.
const DefaultVersion = "10.11.19-MariaDB"

// Mock is the back end that knows no tables, only what a test expects by the methods of go-sqlmock. Expectations are met in
// any order until MatchExpectationsInOrder(true). A text is compared as it is, except for how it is laid out in lines and
// blanks; [Pattern] gives one with holes. SELECT VERSION() needs no expectation.
//
// Expectations that nothing has met fail the test when it ends.
type Mock struct {
	sqlmock.Sqlmock

	// Version is what SELECT VERSION() gives, DefaultVersion at first.
	Version string

	test       testing.TB
	connection driver.Conn // the one that all share: go-sqlmock has one for each mock
}

// mocks counts those of the process, since go-sqlmock finds a mock by a name.
var mocks atomic.Int64

// NewMock gives a back end without expectations.
func NewMock(t testing.TB) *Mock {
	t.Helper()
	name := fmt.Sprintf("fakemysql_%d", mocks.Add(1))
	db, mock, err := sqlmock.NewWithDSN(name, sqlmock.QueryMatcherOption(sqlmock.QueryMatcherFunc(compareTexts)), sqlmock.ValueConverterOption(mockValues{}))
	if err != nil {
		t.Fatalf("fakemysql: %v", err)
	}
	defer db.Close() // of the two users of the connection, one is left
	connection, err := db.Driver().Open(name)
	if err != nil {
		t.Fatalf("fakemysql: %v", err)
	}
	mock.MatchExpectationsInOrder(false)
	return &Mock{Sqlmock: mock, Version: DefaultVersion, test: t, connection: connection}
}

// hole stands between the parts of a pattern.
const hole = "\x00"

// Pattern gives what to expect of a text that the program builds: its constant parts, with anything between two of them.
func Pattern(parts ...string) string { return strings.Join(parts, hole) }

func compareTexts(expected, actual string) error {
	if matchParts(strings.Split(expected, hole), Fold(actual)) {
		return nil
	}
	return fmt.Errorf("%s is not %s", Fold(actual), Fold(strings.ReplaceAll(expected, hole, "…")))
}

// Connector gives connections to the mock. Settings make no difference: rows are what the test says.
func (m *Mock) Connector(Settings) driver.Connector { return mockConnector{m} }

// Apply does nothing: there are no tables.
func (m *Mock) Apply(context.Context, []Statement) error { return nil }

// Reset does nothing: there are no rows.
func (m *Mock) Reset() {}

// Close tells which expectation was not met.
func (m *Mock) Close() error {
	_ = m.connection.Close() // an ExpectClose is met by it; where there is none, that is the error
	if m.test.Skipped() {
		return nil
	}
	return m.ExpectationsWereMet()
}

type mockConnector struct{ mock *Mock }

func (c mockConnector) Connect(context.Context) (driver.Conn, error) {
	return &mockConnection{Conn: c.mock.connection, mock: c.mock}, nil
}

func (c mockConnector) Driver() driver.Driver { return nil }

// mockConnection is a connection of a program. Closing it is no call to the mock: database/sql does so when it likes.
type mockConnection struct {
	driver.Conn
	mock *Mock
}

func (c *mockConnection) Close() error { return nil }

func (c *mockConnection) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	below, err := c.Conn.(driver.ConnBeginTx).BeginTx(ctx, options)
	if err != nil {
		return nil, mockError(ctx, err)
	}
	return mockTransaction{below}, nil
}

func (c *mockConnection) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	statement, err := c.Conn.(driver.ConnPrepareContext).PrepareContext(ctx, query)
	if err != nil {
		return nil, mockError(ctx, err)
	}
	return &mockStatement{Stmt: statement, connection: c, text: query}, nil
}

func (c *mockConnection) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	result, err := c.Conn.(driver.ExecerContext).ExecContext(ctx, query, args)
	return result, mockError(ctx, err)
}

func (c *mockConnection) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if len(args) == 0 && Fold(query) == "SELECT VERSION()" {
		return &versionRows{version: c.mock.Version}, nil
	}
	rows, err := c.Conn.(driver.QueryerContext).QueryContext(ctx, query, args)
	return rows, mockError(ctx, err)
}

func (c *mockConnection) CheckNamedValue(value *driver.NamedValue) error {
	return c.Conn.(driver.NamedValueChecker).CheckNamedValue(value)
}

// mockStatement is a prepared statement that a test has expected.
type mockStatement struct {
	driver.Stmt
	connection *mockConnection
	text       string
}

func (s *mockStatement) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	return s.connection.ExecContext(ctx, s.text, args)
}

func (s *mockStatement) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	return s.connection.QueryContext(ctx, s.text, args)
}

type mockTransaction struct{ below driver.Tx }

func (t mockTransaction) Commit() error { return mockError(context.Background(), t.below.Commit()) }

func (t mockTransaction) Rollback() error { return mockError(context.Background(), t.below.Rollback()) }

// mockError gives what MySQL's driver gives when the context ends, and an UnknownStatementError for what the test did not
// expect; go-sqlmock has no type for it.
func mockError(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sqlmock.ErrCancelled) && ctx.Err() != nil:
		return ctx.Err()
	}
	for _, text := range []string{"was not expected", "arguments do not match", "but it was not set"} {
		if strings.Contains(err.Error(), text) && errors.Unwrap(err) == nil {
			return &UnknownStatementError{Reason: err.Error()}
		}
	}
	return err
}

// mockValues takes the arguments that MySQL's driver takes and database/sql by itself does not.
type mockValues struct{}

func (mockValues) ConvertValue(value any) (driver.Value, error) {
	switch reflected := reflect.ValueOf(value); reflected.Kind() {
	case reflect.Uint, reflect.Uint64:
		if _, is := value.(driver.Valuer); !is && reflected.Uint() >= 1<<63 {
			return reflected.Uint(), nil
		}
	}
	return driver.DefaultParameterConverter.ConvertValue(value)
}
