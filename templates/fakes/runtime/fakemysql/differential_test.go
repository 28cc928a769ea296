package fakemysql_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/faults"
)

// witness writes down what a program sees of a database.
type witness struct {
	t   *testing.T
	db  *sql.DB
	saw []string
}

// sequence is a part of a program, whose observations must be the same with and without the server in front.
type sequence struct {
	name string
	run  func(ctx context.Context, w *witness)
}

// TestServerChangesNoObservation runs the same programs on go-sql-driver alone and through a Server, on a real MariaDB.
func TestServerChangesNoObservation(t *testing.T) {
	for _, settings := range []fakemysql.Settings{
		{},
		{ParseTime: true, InterpolateParams: true, MultiStatements: true},
		{ParseTime: true, Location: time.FixedZone("east", 3600), ClientFoundRows: true, MultiStatements: true},
	} {
		t.Run(fmt.Sprintf("%+v", settings), func(t *testing.T) {
			alone := fakemysql.NewReal(t)
			if err := alone.Apply(context.Background(), nil); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { alone.Close() })
			// A rule that strikes nothing makes the faults look at every operation.
			plan := faults.New(t, 1)
			plan.On("mysql.* NOTHING LIKE THIS", faults.Fail(errors.New("struck")))
			server := fakemysql.NewServer(t, fakemysql.NewReal(t), fakemysql.Options{Settings: settings, Faults: plan})

			compared := 0
			for _, sequence := range sequences {
				db := sql.OpenDB(alone.Connector(settings))
				want := observe(t, db, sequence)
				db.Close()
				got := observe(t, server.Open(), sequence)
				for i := 0; i < len(want) || i < len(got); i++ {
					compared++
					if line(want, i) != line(got, i) {
						t.Errorf("%s, observation %d:\nalone  %s\nserver %s", sequence.name, i, line(want, i), line(got, i))
					}
				}
			}
			t.Logf("%d sequences, %d observations compared", len(sequences), compared)
		})
	}
}

func TestMain(m *testing.M) {
	_ = mysql.SetLogger(&mysql.NopLogger{}) // it logs what happens to connections here by intention
	os.Exit(m.Run())
}

func observe(t *testing.T, db *sql.DB, s sequence) []string {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	w := &witness{t: t, db: db}
	s.run(ctx, w)
	w.note("open connections %d", db.Stats().OpenConnections)
	return w.saw
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "nothing"
}

// manyRows gives 100,000 rows.
const manyRows = "WITH ten AS (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) " +
	"SELECT a.n FROM ten a, ten b, ten c, ten d, ten e"

// database is the name of the database that each back end makes for itself.
var database = regexp.MustCompile(`gen_[0-9a-f]{16}`)

func (w *witness) note(format string, values ...any) {
	w.saw = append(w.saw, database.ReplaceAllString(fmt.Sprintf(format, values...), "database"))
}

func (w *witness) error(what string, err error) {
	var server *mysql.MySQLError
	if errors.As(err, &server) {
		w.note("%s: %T %d %s %v", what, err, server.Number, server.SQLState, err)
		return
	}
	w.note("%s: %T %v", what, err, err)
}

type executor interface {
	ExecContext(ctx context.Context, query string, arguments ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, arguments ...any) (*sql.Rows, error)
}

func (w *witness) exec(ctx context.Context, on executor, query string, arguments ...any) {
	result, err := on.ExecContext(ctx, query, arguments...)
	w.result(query, result, err)
}

func (w *witness) result(what string, result sql.Result, err error) {
	w.error(what, err)
	if err == nil {
		last, err1 := result.LastInsertId()
		count, err2 := result.RowsAffected()
		w.note("%s: %T last %d %v, rows %d %v", what, result, last, err1, count, err2)
	}
}

func (w *witness) query(ctx context.Context, on executor, query string, arguments ...any) {
	rows, err := on.QueryContext(ctx, query, arguments...)
	w.rows(query, rows, err)
}

func (w *witness) rows(what string, rows *sql.Rows, err error) {
	w.error(what, err)
	if err != nil {
		return
	}
	for {
		columns, err := rows.Columns()
		w.note("columns %v %v", columns, err)
		types, err := rows.ColumnTypes()
		w.error("column types", err)
		for _, column := range types {
			length, hasLength := column.Length()
			nullable, hasNullable := column.Nullable()
			precision, scale, hasScale := column.DecimalSize()
			w.note("%s %s %v, length %d %v, nullable %v %v, decimal %d %d %v", column.Name(), column.DatabaseTypeName(), column.ScanType(),
				length, hasLength, nullable, hasNullable, precision, scale, hasScale)
		}
		for rows.Next() {
			values, targets := make([]any, len(columns)), make([]any, len(columns))
			for i := range values {
				targets[i] = &values[i]
			}
			w.error("scan", rows.Scan(targets...))
			for i, value := range values {
				w.note("%s: %T %v", columns[i], value, value)
			}
		}
		w.error("rows", rows.Err())
		isMore := rows.NextResultSet()
		w.note("more result sets: %v", isMore)
		if !isMore {
			break
		}
	}
	w.error("rows", rows.Err())
	w.error("close", rows.Close())
}

const allTypes = `CREATE OR REPLACE TABLE everything (
	id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, tiny TINYINT, flag BOOLEAN, small SMALLINT UNSIGNED, medium MEDIUMINT, number INT NOT NULL DEFAULT 7,
	large BIGINT, exact DECIMAL(20,6), real4 FLOAT, real8 DOUBLE, bits BIT(9), name VARCHAR(20) UNIQUE, code CHAR(4), body TEXT, raw VARBINARY(16), blobs BLOB,
	day DATE, moment DATETIME(6), stamp TIMESTAMP NULL, hour TIME(3), year4 YEAR, kind ENUM('a','b'), kinds SET('x','y','z'), document JSON,
	CONSTRAINT positive CHECK (number > 0))`

const insertAll = `INSERT INTO everything (tiny, flag, small, medium, number, large, exact, real4, real8, bits, name, code, body, raw, blobs, day, moment, stamp, hour, year4, kind, kinds, document)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

func everything(name string) []any {
	return []any{-128, true, 65535, -8388608, 1, math.MinInt64, "12345678901234.567891", 1.5, math.Pi, []byte{1, 2}, name, "abcd", "tëxt", []byte{0, 1, 2}, []byte("blob"),
		"2024-02-29", time.Date(2024, 2, 29, 12, 30, 45, 123456000, time.UTC), "2024-02-29 01:02:03", "-12:34:56.789", 2024, "b", "x,z", `{"a": [1, null]}`}
}

func transfer(ctx context.Context, w *witness) {
	w.exec(ctx, w.db, "CREATE OR REPLACE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL) ENGINE=InnoDB")
	w.exec(ctx, w.db, "INSERT INTO accounts VALUES (1, 100), (2, 50)")
}

// level is a value of a program's own type.
type level int

func (l level) Value() (driver.Value, error) {
	if l < 0 {
		return nil, errors.New("no such level")
	}
	return fmt.Sprintf("level %d", int(l)), nil
}

var sequences = []sequence{
	{"every type", func(ctx context.Context, w *witness) {
		w.exec(ctx, w.db, allTypes)
		w.exec(ctx, w.db, insertAll, everything("first")...)
		w.exec(ctx, w.db, "INSERT INTO everything () VALUES ()")
		w.query(ctx, w.db, "SELECT * FROM everything ORDER BY id")
		w.query(ctx, w.db, "SELECT * FROM everything WHERE id > ? ORDER BY id", 0)
		w.query(ctx, w.db, "SELECT COUNT(*), SUM(number), AVG(exact), MAX(name), NULL, 1 = 1, 'text', 1.50, NOW() > '2000-01-01' FROM everything")
	}},
	{"scanning", func(ctx context.Context, w *witness) {
		w.exec(ctx, w.db, allTypes)
		w.exec(ctx, w.db, insertAll, everything("first")...)
		for _, query := range []string{"SELECT * FROM everything", "SELECT * FROM everything WHERE 1 = ?"} {
			for _, target := range []func() any{
				func() any { return new(string) }, func() any { return new(int64) }, func() any { return new(float64) }, func() any { return new(bool) }, func() any { return new([]byte) },
				func() any { return new(sql.RawBytes) }, func() any { return new(time.Time) }, func() any { return new(sql.NullTime) }, func() any { return new(sql.NullString) }, func() any { return new(uint8) },
			} {
				columns := 24
				for column := 0; column < columns; column++ {
					arguments := []any{1}[:strings.Count(query, "?")]
					rows, err := w.db.QueryContext(ctx, query, arguments...)
					if err != nil {
						w.error("query", err)
						continue
					}
					targets := make([]any, columns)
					for i := range targets {
						targets[i] = new(any)
					}
					targets[column] = target()
					w.note("row %v", rows.Next())
					w.error("scan", rows.Scan(targets...))
					switch value := targets[column].(type) {
					case *string:
						w.note("%q", *value)
					case *sql.RawBytes:
						w.note("%q", *value)
					case *[]byte:
						w.note("%q", *value)
					case *time.Time:
						w.note("%v", *value)
					default:
						text, _ := json.Marshal(value)
						w.note("%s", text)
					}
					w.error("close", rows.Close())
				}
			}
		}
	}},
	{"arguments", func(ctx context.Context, w *witness) {
		text, number, none := "text", 5, (*string)(nil)
		for _, argument := range []any{
			nil, 1, int8(-1), uint16(2), int64(math.MaxInt64), uint64(math.MaxUint64), uint(3), 1.25, float32(0.5), true, false, "", "it's \"quoted\" \\ \x00 ü", []byte(nil), []byte{}, []byte{0xff, 0},
			time.Date(2020, 1, 2, 3, 4, 5, 6000, time.UTC), time.Time{}, json.RawMessage(`{"a":1}`), json.RawMessage(nil), &text, &number, none, level(3), level(-1), sql.NullInt64{}, sql.NullString{String: "x", Valid: true},
			sql.Named("name", 1), struct{}{}, make(chan int), []int{1}, map[string]int{}, time.Second, complex(1, 2), level.Value, [2]byte{1, 2},
		} {
			name := fmt.Sprintf("%T", argument)
			w.note("argument %s", name)
			rows, err := w.db.QueryContext(ctx, "SELECT ?, ? IS NULL", argument, argument)
			if err != nil {
				w.error("query", err)
				continue
			}
			w.rows("SELECT ?, ? IS NULL", rows, nil)
		}
		w.query(ctx, w.db, "SELECT ?")
		w.query(ctx, w.db, "SELECT ?", 1, 2)
		w.query(ctx, w.db, "SELECT 1", 1)
		w.exec(ctx, w.db, "DO ?", 1, 2)
		w.exec(ctx, w.db, "DO 1", 1)
	}},
	{"errors of the server", func(ctx context.Context, w *witness) {
		w.exec(ctx, w.db, allTypes)
		for _, statement := range []string{
			"INSERT INTO everything (name) VALUES ('a')", "INSERT INTO everything (name) VALUES ('a')", "INSERT INTO everything (name) VALUES ('A ')", "INSERT INTO everything (number) VALUES (NULL)",
			"INSERT INTO everything (name) VALUES (REPEAT('x', 21))", "INSERT INTO everything (number) VALUES (-1)", "INSERT INTO everything (tiny) VALUES (128)", "INSERT INTO everything (day) VALUES ('2023-02-30')",
			"INSERT INTO everything (kind) VALUES ('c')", "INSERT INTO everything (document) VALUES ('{')", "INSERT INTO everything (nothing) VALUES (1)", "INSERT INTO nothing VALUES (1)", "SELEC 1", "", ";",
			"SELECT 1; SELECT 2", "SELECT * FROM everything WHERE", "DROP TABLE nothing", "CREATE TABLE everything (id INT)", "SELECT nothing()", "SELECT 1/0", "KILL 0", "USE nothing", "CALL nothing()",
			"SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'own', MYSQL_ERRNO = 31001",
		} {
			w.exec(ctx, w.db, statement)
			w.query(ctx, w.db, statement)
			prepared, err := w.db.PrepareContext(ctx, statement)
			w.error("prepare", err)
			if err == nil {
				w.error("close", prepared.Close())
			}
		}
	}},
	{"counted rows", func(ctx context.Context, w *witness) {
		transfer(ctx, w)
		w.exec(ctx, w.db, "UPDATE accounts SET balance = 100")
		w.exec(ctx, w.db, "UPDATE accounts SET balance = ? WHERE id = ?", 100, 1)
		w.exec(ctx, w.db, "UPDATE accounts SET balance = balance + 1")
		w.exec(ctx, w.db, "INSERT INTO accounts VALUES (1, 0) ON DUPLICATE KEY UPDATE balance = 5")
		w.exec(ctx, w.db, "INSERT INTO accounts VALUES (1, 0) ON DUPLICATE KEY UPDATE balance = 5")
		w.exec(ctx, w.db, "REPLACE INTO accounts VALUES (1, 0), (3, 3)")
		w.exec(ctx, w.db, "INSERT IGNORE INTO accounts VALUES (1, 0), (4, 3)")
		w.exec(ctx, w.db, "DELETE FROM accounts WHERE id > ?", 2)
		w.exec(ctx, w.db, "SELECT * FROM accounts")
		w.query(ctx, w.db, "DELETE FROM accounts RETURNING id, balance")
		w.query(ctx, w.db, "UPDATE accounts SET balance = 1")
		w.exec(ctx, w.db, "CREATE OR REPLACE TABLE counted (id INT AUTO_INCREMENT PRIMARY KEY, n INT)")
		w.exec(ctx, w.db, "INSERT INTO counted (n) VALUES (1), (2), (3)")
		w.exec(ctx, w.db, "INSERT INTO counted (n) VALUES (?), (?)", 4, 5)
		w.query(ctx, w.db, "INSERT INTO counted (n) VALUES (6) RETURNING id, n")
	}},
	{"transactions", func(ctx context.Context, w *witness) {
		transfer(ctx, w)
		for _, options := range []*sql.TxOptions{
			nil, {ReadOnly: true}, {Isolation: sql.LevelReadUncommitted}, {Isolation: sql.LevelReadCommitted}, {Isolation: sql.LevelWriteCommitted}, {Isolation: sql.LevelRepeatableRead}, {Isolation: sql.LevelSnapshot},
			{Isolation: sql.LevelSerializable, ReadOnly: true}, {Isolation: sql.LevelLinearizable},
		} {
			for _, isCommitted := range []bool{true, false} {
				tx, err := w.db.BeginTx(ctx, options)
				w.error("begin", err)
				if err != nil {
					continue
				}
				w.query(ctx, tx, "SELECT * FROM accounts WHERE id = ? FOR UPDATE", 1)
				w.exec(ctx, tx, "UPDATE accounts SET balance = balance - 1 WHERE id = ?", 1)
				w.exec(ctx, tx, "INSERT INTO accounts VALUES (1, 1)")
				if isCommitted {
					w.error("commit", tx.Commit())
				} else {
					w.error("rollback", tx.Rollback())
				}
				w.error("commit", tx.Commit())
				w.error("rollback", tx.Rollback())
				w.exec(ctx, tx, "UPDATE accounts SET balance = 0")
				w.query(ctx, w.db, "SELECT * FROM accounts")
			}
		}
		tx, err := w.db.BeginTx(ctx, nil)
		w.error("begin", err)
		w.exec(ctx, tx, "SAVEPOINT a")
		w.exec(ctx, tx, "DELETE FROM accounts")
		w.exec(ctx, tx, "ROLLBACK TO SAVEPOINT a")
		w.exec(ctx, tx, "ROLLBACK TO SAVEPOINT b")
		w.exec(ctx, tx, "CREATE OR REPLACE TABLE implicit (id INT)") // commits
		w.error("rollback", tx.Rollback())
		w.query(ctx, w.db, "SELECT COUNT(*) FROM accounts")
	}},
	{"locks", func(ctx context.Context, w *witness) {
		transfer(ctx, w)
		first, err := w.db.BeginTx(ctx, nil)
		w.error("begin", err)
		w.exec(ctx, first, "UPDATE accounts SET balance = 1 WHERE id = 1")
		second, err := w.db.BeginTx(ctx, nil)
		w.error("begin", err)
		w.exec(ctx, second, "SET innodb_lock_wait_timeout = 1")
		w.exec(ctx, second, "UPDATE accounts SET balance = 2 WHERE id = 1")
		w.query(ctx, second, "SELECT * FROM accounts WHERE id = 1 FOR UPDATE NOWAIT")
		w.query(ctx, second, "SELECT * FROM accounts FOR UPDATE SKIP LOCKED")
		short, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
		defer cancel()
		w.exec(short, second, "UPDATE accounts SET balance = 2 WHERE id = 1")
		w.error("commit", second.Commit())
		w.error("commit", first.Commit())
		w.query(ctx, w.db, "SELECT * FROM accounts")
	}},
	{"prepared statements", func(ctx context.Context, w *witness) {
		transfer(ctx, w)
		selected, err := w.db.PrepareContext(ctx, "SELECT balance, ? FROM accounts WHERE id >= ? ORDER BY id")
		w.error("prepare", err)
		updated, err := w.db.PrepareContext(ctx, "UPDATE accounts SET balance = balance + ? WHERE id = ?")
		w.error("prepare", err)
		for i := 0; i < 4; i++ {
			rows, err := selected.QueryContext(ctx, i, i)
			w.rows("prepared query", rows, err)
			result, err := updated.ExecContext(ctx, i, i)
			w.result("prepared exec", result, err)
		}
		rows, err := selected.QueryContext(ctx, 1)
		w.rows("too few", rows, err)
		_, err = updated.ExecContext(ctx, 1, 2, 3)
		w.error("too many", err)
		_, err = updated.ExecContext(ctx, make(chan int), 2)
		w.error("no value", err)
		tx, err := w.db.BeginTx(ctx, nil)
		w.error("begin", err)
		result, err := tx.StmtContext(ctx, updated).ExecContext(ctx, 10, 1)
		w.result("in a transaction", result, err)
		own, err := tx.PrepareContext(ctx, "SELECT balance FROM accounts WHERE id = ?")
		w.error("prepare", err)
		var balance int
		w.error("row", own.QueryRowContext(ctx, 1).Scan(&balance))
		w.note("balance %d", balance)
		w.error("no row", own.QueryRowContext(ctx, 99).Scan(&balance))
		w.error("rollback", tx.Rollback())
		w.error("after it", own.QueryRowContext(ctx, 1).Scan(&balance))
		w.error("close", selected.Close())
		w.error("close", selected.Close())
		_, err = selected.QueryContext(ctx, 1, 1)
		w.error("closed", err)
		w.exec(ctx, w.db, "DROP TABLE accounts")
		_, err = updated.ExecContext(ctx, 1, 1)
		w.error("dropped", err)
		w.error("close", updated.Close())
	}},
	{"several result sets", func(ctx context.Context, w *witness) {
		transfer(ctx, w)
		w.query(ctx, w.db, "SELECT 1; SELECT 'a', 2 UNION SELECT 'b', 3; UPDATE accounts SET balance = 1; SELECT * FROM accounts")
		w.exec(ctx, w.db, "UPDATE accounts SET balance = 2; INSERT INTO accounts VALUES (3, 3); SELECT 1")
		w.query(ctx, w.db, "SELECT 1; SELECT * FROM nothing; SELECT 2")
		w.exec(ctx, w.db, "SELECT 1; SELECT * FROM nothing; SELECT 2")
		w.exec(ctx, w.db, "DROP PROCEDURE IF EXISTS two")
		w.exec(ctx, w.db, "CREATE PROCEDURE two(n INT) BEGIN SELECT n; SELECT id, balance FROM accounts WHERE id <= n ORDER BY id; END")
		w.query(ctx, w.db, "CALL two(1)")
		w.query(ctx, w.db, "CALL two(?)", 2)
		w.exec(ctx, w.db, "CALL two(?)", 2)
		w.query(ctx, w.db, "SELECT 1")
	}},
	{"contexts", func(ctx context.Context, w *witness) {
		cancelled, cancel := context.WithCancel(ctx)
		cancel()
		w.exec(cancelled, w.db, "DO 1")
		w.query(cancelled, w.db, "SELECT 1")
		w.query(cancelled, w.db, "SELECT ?", 1)
		w.error("ping", w.db.PingContext(cancelled))
		_, err := w.db.BeginTx(cancelled, nil)
		w.error("begin", err)
		_, err = w.db.PrepareContext(cancelled, "SELECT 1")
		w.error("prepare", err)
		for _, query := range []string{"SELECT SLEEP(10)", "SELECT SLEEP(?)"} {
			short, cancel := context.WithTimeout(ctx, 30*time.Millisecond)
			arguments := []any{10}[:strings.Count(query, "?")]
			w.query(short, w.db, query, arguments...)
			w.exec(short, w.db, query, arguments...)
			cancel()
			w.query(ctx, w.db, "SELECT 1")
			w.note("open connections %d", w.db.Stats().OpenConnections)
		}
		short, cancel := context.WithTimeout(ctx, 60*time.Millisecond)
		defer cancel()
		tx, err := w.db.BeginTx(short, nil)
		w.error("begin", err)
		w.exec(ctx, tx, "DO SLEEP(0.2)")
		time.Sleep(50 * time.Millisecond)
		w.exec(ctx, tx, "DO 1")
		w.error("commit", tx.Commit())
		short, cancel = context.WithTimeout(ctx, 50*time.Millisecond)
		defer cancel()
		tx, err = w.db.BeginTx(ctx, nil)
		w.error("begin", err)
		w.exec(short, tx, "DO SLEEP(10)")
		w.exec(ctx, tx, "DO 1")
		w.error("commit", tx.Commit())
		w.error("rollback", tx.Rollback())
		rows, err := w.db.QueryContext(ctx, manyRows)
		w.error("query", err)
		w.note("row %v", rows.Next())
		w.error("close", rows.Close())
		w.note("row %v", rows.Next())
		w.error("rows", rows.Err())
		stopped, stop := context.WithCancel(ctx)
		rows, err = w.db.QueryContext(stopped, manyRows)
		w.error("query", err)
		w.note("row %v", rows.Next())
		stop()
		time.Sleep(50 * time.Millisecond) // until database/sql has seen it: all rows might be read before
		for rows.Next() {
		}
		w.error("rows", rows.Err())
		w.query(ctx, w.db, "SELECT 1")
	}},
	{"connections", func(ctx context.Context, w *witness) {
		w.error("ping", w.db.PingContext(ctx))
		w.note("driver %T", w.db.Driver())
		connection, err := w.db.Conn(ctx)
		w.error("connection", err)
		w.exec(ctx, connection, "SET @mine = 5")
		w.query(ctx, connection, "SELECT @mine")
		w.error("raw", connection.Raw(func(raw any) error {
			executor, is := raw.(interface {
				Exec(string, []driver.Value) (driver.Result, error)
			})
			w.note("has Exec %v", is)
			w.exec(ctx, w.db, "CREATE OR REPLACE TABLE several (id INT AUTO_INCREMENT PRIMARY KEY)")
			result, err := executor.Exec("INSERT INTO several VALUES (); INSERT INTO several VALUES (), ()", nil)
			w.error("raw exec", err)
			if all, is := result.(mysql.Result); is && err == nil {
				w.note("all %v %v", all.AllLastInsertIds(), all.AllRowsAffected())
			}
			_, err = executor.Exec("DO ?", []driver.Value{int64(1)})
			w.error("raw exec", err)
			rows, err := raw.(interface {
				Query(string, []driver.Value) (driver.Rows, error)
			}).Query("SELECT 1, 'a'", nil)
			w.error("raw query", err)
			if err == nil {
				w.note("%v %v", rows.Columns(), rows.Close())
			}
			return errors.New("own")
		}))
		var id int
		w.error("id", connection.QueryRowContext(ctx, "SELECT CONNECTION_ID()").Scan(&id))
		_, err = w.db.ExecContext(ctx, fmt.Sprintf("KILL %d", id))
		w.error("kill", err)
		time.Sleep(50 * time.Millisecond)
		w.exec(ctx, connection, "DO 1")
		w.exec(ctx, connection, "DO 1")
		w.error("ping", connection.PingContext(ctx))
		w.error("close", connection.Close())
		w.exec(ctx, w.db, "DO 1")
		w.db.SetMaxOpenConns(1)
		w.error("id", w.db.QueryRowContext(ctx, "SELECT CONNECTION_ID()").Scan(&id))
		w.exec(ctx, w.db, "KILL CONNECTION_ID()")
		time.Sleep(50 * time.Millisecond) // until the server has closed it
		w.exec(ctx, w.db, "DO 1")
		tx, err := w.db.BeginTx(ctx, nil)
		w.error("begin", err)
		w.exec(ctx, tx, "KILL CONNECTION_ID()")
		time.Sleep(50 * time.Millisecond)
		w.exec(ctx, tx, "DO 1")
		w.error("commit", tx.Commit())
		w.exec(ctx, w.db, "DO 1")
		w.error("close", w.db.Close())
		w.exec(ctx, w.db, "DO 1")
	}},
}
