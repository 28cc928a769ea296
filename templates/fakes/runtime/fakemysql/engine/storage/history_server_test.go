package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"log"
	"math/rand"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"
)

// serverRunner runs histories on MariaDB.
type serverRunner struct {
	t        *testing.T
	db       *sql.DB
	table    string
	sessions []*serverSession
	isUnsure bool // whether others have kept the server from purging what is deleted, which has locks meanwhile
}

type serverSession struct {
	conn   *sql.Conn
	id     int64
	done   chan string
	result string
}

func newServerRunner(t *testing.T, db *sql.DB, table string, h history) *serverRunner {
	r := &serverRunner{t: t, db: db, table: table}
	r.exec("CREATE TABLE " + table + " (id INT PRIMARY KEY, a INT, b INT, c INT, UNIQUE u (a), KEY k (b))")
	var rows []string
	for _, row := range seedRows() {
		rows = append(rows, fmt.Sprintf("(%d, %d, %d, %d)", row[0], row[1], row[2], row[3]))
	}
	r.exec("INSERT INTO " + table + " VALUES " + strings.Join(rows, ", "))
	for _, isolation := range h.isolation {
		conn, err := db.Conn(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		s := &serverSession{conn: conn, done: make(chan string, 1)}
		level := map[Isolation]string{ReadUncommitted: "READ UNCOMMITTED", ReadCommitted: "READ COMMITTED", RepeatableRead: "REPEATABLE READ"}[isolation]
		for _, text := range []string{"SET SESSION TRANSACTION ISOLATION LEVEL " + level, "SET autocommit = 0, innodb_lock_wait_timeout = 50"} {
			if _, err := conn.ExecContext(context.Background(), text); err != nil {
				t.Fatal(err)
			}
		}
		if err := conn.QueryRowContext(context.Background(), "SELECT CONNECTION_ID()").Scan(&s.id); err != nil {
			t.Fatal(err)
		}
		r.sessions = append(r.sessions, s)
	}
	return r
}

func (r *serverRunner) exec(text string) {
	if _, err := r.db.Exec(text); err != nil {
		r.t.Helper()
		r.t.Fatal(text, ": ", err)
	}
}

func (r *serverRunner) begin(session int, s statement) {
	server := r.sessions[session]
	server.result = ""
	go func() { server.done <- run(server.conn, s.sql(r.table)) }()
}

func run(conn *sql.Conn, text string) string {
	rows, err := conn.QueryContext(context.Background(), text)
	if err != nil {
		return errorText(err)
	}
	defer rows.Close()
	result := "ok"
	for rows.Next() {
		var columns [4]string
		if err := rows.Scan(&columns[0], &columns[1], &columns[2], &columns[3]); err != nil {
			return err.Error()
		}
		if intOf(columns[0]) < far {
			result += " (" + strings.Join(columns[:], ",") + ")"
		}
	}
	if rows.Err() != nil {
		return errorText(rows.Err())
	}
	return result
}

func errorText(err error) string {
	var known *mysql.MySQLError
	if !errors.As(err, &known) {
		return err.Error()
	}
	if known.Number == 1062 {
		return "error 1062 " + strings.Split(known.Message, "'")[3]
	}
	return fmt.Sprint("error ", known.Number)
}

// settle waits until all sessions are done or wait for locks, and what is deleted is purged.
func (r *serverRunner) settle(busy []bool) []string {
	results := make([]string, len(busy))
	var settled time.Time
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(200 * time.Microsecond) {
		for i, s := range r.sessions {
			select {
			case s.result = <-s.done:
			default:
			}
			if busy[i] {
				results[i] = s.result
			}
		}
		waiting, isPurged := r.status() // after the others' ends, which may have ended a wait
		isSettled := true
		for i, s := range r.sessions {
			isSettled = isSettled && (!busy[i] || s.result != "" || waiting[s.id])
		}
		if isSettled && settled.IsZero() {
			settled = time.Now()
		}
		if isSettled && (isPurged || time.Since(settled) > 30*time.Millisecond) {
			r.isUnsure = r.isUnsure || !isPurged
			return results
		}
	}
	r.t.Fatal("a statement neither ends nor waits")
	return nil
}

// status asks InnoDB which connections wait for locks, and whether all is purged that can be.
func (r *serverRunner) status() (waiting map[int64]bool, isPurged bool) {
	var kind, name, text string
	if err := r.db.QueryRow("SHOW ENGINE INNODB STATUS").Scan(&kind, &name, &text); err != nil {
		r.t.Fatal(err)
	}
	waiting = map[int64]bool{}
	hasView := false
	for _, transaction := range strings.Split(text, "---TRANSACTION")[1:] {
		id := numberAfter(transaction, "MariaDB thread id ")
		waiting[id] = strings.Contains(transaction, "\nLOCK WAIT ")
		if strings.Contains(transaction, "read view will not see") {
			hasView = true
			r.isUnsure = r.isUnsure || !r.has(id)
		}
	}
	isPurged = numberAfter(text, "History list length ") == 0 || numberAfter(text, "Purge done for trx's n:o < ") >= numberAfter(text, "Trx id counter ")
	return waiting, isPurged || hasView
}

func (r *serverRunner) has(id int64) bool {
	for _, s := range r.sessions {
		if s.id == id {
			return true
		}
	}
	return false
}

func numberAfter(text, label string) (n int64) {
	_, after, _ := strings.Cut(text, label)
	fmt.Sscan(after, &n)
	return n
}

func (r *serverRunner) close() {
	for _, s := range r.sessions {
		r.db.Exec(fmt.Sprint("KILL ", s.id)) // which ends its wait
		s.conn.Close()
	}
	r.exec("DROP TABLE " + r.table)
}

func openServer(t *testing.T) *sql.DB {
	mysql.SetLogger(log.New(io.Discard, "", 0)) // of killed connections
	dsn := os.Getenv("GEN_MYSQL_DSN")
	if dsn == "" {
		t.Skip("GEN_MYSQL_DSN is not set")
	}
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		t.Fatal(err)
	}
	admin, err := sql.Open("mysql", config.FormatDSN())
	if err != nil {
		t.Fatal(err)
	}
	config.DBName = fmt.Sprintf("storage_%d", os.Getpid())
	if _, err := admin.Exec("CREATE DATABASE " + config.DBName); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("mysql", config.FormatDSN())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		db.Close()
		admin.Exec("DROP DATABASE " + config.DBName)
		admin.Close()
	})
	return db
}

// TestRandomHistoriesAreThoseOfMariaDB runs random histories on both. SEED and HISTORIES say which and how many.
func TestRandomHistoriesAreThoseOfMariaDB(t *testing.T) {
	db := openServer(t)
	seed, histories := numberOf("SEED", 1), numberOf("HISTORIES", 100)
	if testing.Short() {
		histories = 20
	}
	steps, equal, different, open := 0, 0, 0, 0 // different and open are of histories: what comes after a difference is another story
	for i := int64(0); i < histories; i++ {
		random := rand.New(rand.NewSource(seed + i))
		h := randomHistory(random, 2+random.Intn(3), 14)
		server := newServerRunner(t, db, fmt.Sprint("t", i), h)
		want := observe(t, h, server)
		server.close()
		got := observe(t, h, newEngineRunner(h, time.Minute))
		at := 0
		for at < len(want) && at < len(got) && want[at] == got[at] {
			at++
		}
		equal, steps = equal+at, steps+at
		switch {
		case at == len(want) && at == len(got):
		case at < len(want) && strings.HasSuffix(want[at], several) || at < len(got) && strings.HasSuffix(got[at], several) || server.isUnsure:
			open++
		default:
			different, steps = different+1, steps+1
			t.Errorf("SEED=%d %v:\n  %s\nserver: %s\nengine: %s", seed+i, h.isolation, strings.Join(want[:at], "\n  "), atOr(want, at), atOr(got, at))
		}
	}
	t.Logf("SEED=%d: compared %d, equal %d, different %d (%d histories, of which %d end where several waits end at once, or others are at work on the server)", seed, steps, equal, different, histories, open)
}

func atOr(list []string, at int) string {
	if at < len(list) {
		return list[at]
	}
	return "nothing"
}

func numberOf(variable string, otherwise int64) int64 {
	if n, err := strconv.ParseInt(os.Getenv(variable), 10, 64); err == nil {
		return n
	}
	return otherwise
}
