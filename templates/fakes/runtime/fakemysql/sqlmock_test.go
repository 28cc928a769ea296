package fakemysql_test

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/DATA-DOG/go-sqlmock"
	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/faults"
)

const (
	selectBalance = "SELECT balance FROM accounts WHERE id = ?"
	updateBalance = "UPDATE accounts SET balance = ? WHERE id = ?"
)

// move is a small service: what a test of a user's has.
func move(ctx context.Context, db *sql.DB, id, amount int) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var balance int
	if err := tx.QueryRowContext(ctx, selectBalance, id).Scan(&balance); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, updateBalance, balance+amount, id); err != nil {
		return err
	}
	return tx.Commit()
}

func newMock(t testing.TB, options fakemysql.Options) (*fakemysql.Mock, *fakemysql.Server) {
	mock := fakemysql.NewMock(t)
	return mock, fakemysql.NewServer(t, mock, options)
}

func expectMove(mock *fakemysql.Mock) {
	mock.ExpectBegin()
	mock.ExpectExec(updateBalance).WithArgs(105, 1).WillReturnResult(sqlmock.NewResult(0, 1)) // any order
	mock.ExpectQuery(selectBalance).WithArgs(1).WillReturnRows(sqlmock.NewRows([]string{"balance"}).AddRow(100))
	mock.ExpectCommit()
}

func TestMockMeetsExpectations(t *testing.T) {
	mock, server := newMock(t, fakemysql.Options{})
	expectMove(mock)
	if err := move(context.Background(), server.Open(), 1, 5); err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, seen := range server.Statements("*") {
		texts = append(texts, seen.Text)
	}
	if got, want := strings.Join(texts, "; "), "START TRANSACTION; "+selectBalance+"; "+updateBalance+"; COMMIT"; got != want {
		t.Errorf("saw %s, want %s", got, want)
	}
	if updates := server.Statements("UPDATE  accounts *"); len(updates) != 1 || updates[0].Arguments[0] != int64(105) {
		t.Errorf("updates %+v", updates)
	}
}

// ownLine is a line of this file.
var ownLine = regexp.MustCompile(`(sqlmock_test\.go):\d+:`)

func TestMockTellsThePlaceOfWhatIsNotExpected(t *testing.T) {
	mock, server := newMock(t, fakemysql.Options{Statements: []fakemysql.Statement{{Text: "SELECT balance\nFROM accounts WHERE id = ?", Place: "internal/transfer/service.go:83"}}})
	db := server.Open()
	mock.ExpectBegin()
	mock.ExpectRollback()
	for err, want := range map[error]string{
		move(context.Background(), db, 1, 5):                                     "internal/transfer/service.go:83: fakemysql: call to Query '" + selectBalance + "'",
		func() error { _, err := db.Exec("DELETE FROM accounts"); return err }(): "fakemysql/sqlmock_test.go:LINE: fakemysql: all expectations were already fulfilled, call to ExecQuery 'DELETE FROM accounts'",
		func() error { _, err := db.Begin(); return err }():                      "fakemysql/sqlmock_test.go:LINE: fakemysql: all expectations were already fulfilled, call to database transaction Begin",
		func() error { _, err := db.Prepare("DO 1"); return err }():              "fakemysql/sqlmock_test.go:LINE: fakemysql: all expectations were already fulfilled, call to Prepare 'DO 1'",
	} {
		var unknown *fakemysql.UnknownStatementError
		if !errors.As(err, &unknown) || !strings.HasPrefix(ownLine.ReplaceAllString(err.Error(), "$1:LINE:"), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestMockValues(t *testing.T) {
	mock, server := newMock(t, fakemysql.Options{})
	db := server.Open()
	failure := &mysql.MySQLError{Number: 1062, Message: "Duplicate entry"}
	mock.ExpectExec(fakemysql.Pattern("INSERT INTO accounts VALUES ", " AS new")).WithArgs(uint64(math.MaxUint64)).WillReturnError(failure)
	if _, err := db.Exec("INSERT INTO accounts VALUES (?) AS new", uint64(math.MaxUint64)); err != error(failure) {
		t.Errorf("%v, want what the test said", err)
	}
	mock.ExpectPrepare("SELECT ?").ExpectQuery().WithArgs(1).WillReturnRows(sqlmock.NewRows([]string{"a"}).AddRow([]byte("text")))
	statement, err := db.Prepare("SELECT ?")
	if err != nil {
		t.Fatal(err)
	}
	var text string
	if err := statement.QueryRow(1).Scan(&text); err != nil || text != "text" {
		t.Errorf("%q, %v", text, err)
	}
	if err := db.QueryRow("SELECT VERSION()").Scan(&text); err != nil || text != fakemysql.DefaultVersion {
		t.Errorf("%q, %v", text, err)
	}
}

// recorder is a test that only keeps what it is told.
type recorder struct {
	testing.TB
	told     []string
	cleanups []func()
}

func (r *recorder) Helper()          {}
func (r *recorder) Skipped() bool    { return false }
func (r *recorder) Cleanup(f func()) { r.cleanups = append(r.cleanups, f) }
func (r *recorder) Errorf(format string, values ...any) {
	r.told = append(r.told, strings.TrimSpace(strings.ReplaceAll(format, "%v", values[0].(error).Error())))
}

func TestMockFailsTheTestForWhatWasNotMet(t *testing.T) {
	test := &recorder{TB: t}
	mock, _ := newMock(test, fakemysql.Options{})
	mock.ExpectExec("DELETE FROM accounts")
	for _, cleanup := range test.cleanups {
		cleanup()
	}
	if len(test.told) != 1 || !strings.Contains(test.told[0], "DELETE FROM accounts") {
		t.Errorf("told %q", test.told)
	}
}

// TestBubbles runs everything in three bubbles of one process: whatever is left by one would stop the next.
func TestBubbles(t *testing.T) {
	for i := 0; i < 3; i++ {
		synctest.Test(t, func(t *testing.T) {
			plan := faults.New(t, 1)
			mock, server := newMock(t, fakemysql.Options{Faults: plan})
			db := server.Open()
			start := time.Now()

			waited := make(chan error, 1)
			go func() { waited <- server.Wait(t.Context(), "COMMIT", 1) }()
			plan.On("mysql.query SELECT balance*", faults.Latency(15*time.Millisecond, 0))
			expectMove(mock)
			if err := move(t.Context(), db, 1, 5); err != nil {
				t.Error(err)
			}
			if err := <-waited; err != nil {
				t.Error(err)
			}

			plan.On("mysql.begin", faults.Timeout(3*time.Second), faults.Times(1))
			if err := move(t.Context(), db, 1, 5); !errors.Is(err, mysql.ErrInvalidConn) {
				t.Errorf("%v, want %v", err, mysql.ErrInvalidConn)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			mock.ExpectExec("SLOW").WillDelayFor(time.Hour).WillReturnResult(sqlmock.NewResult(0, 0))
			if _, err := db.ExecContext(ctx, "SLOW"); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("%v, want %v", err, context.DeadlineExceeded)
			}
			if err := server.Wait(ctx, "NEVER", 1); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("%v, want %v", err, context.DeadlineExceeded)
			}
			if got, want := time.Since(start), 4015*time.Millisecond; got != want {
				t.Errorf("took %v, want %v", got, want)
			}
		})
	}
}
