package fakemysql_test

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/faults"
)

// Bytes of MySQL's protocol that begin a command.
const (
	commandPing    = 0x0e
	commandPrepare = 0x16
	commandExecute = 0x17
	commandQuery   = 0x03
)

// network is between go-sql-driver and a real server, and does to the first command of its kind what a fault does.
type network struct {
	mutex    sync.Mutex
	command  byte
	text     string
	skip     int   // how many of the kind are let through first
	isLost   bool  // the command goes through, and only the answer is lost
	failure  error // of the read after it; nil is silence
	isStruck bool
}

// wire is one connection of a network.
type wire struct {
	net.Conn
	network *network
	struck  chan struct{} // closed when the command has come
}

func (n *network) dial(ctx context.Context, _, address string) (net.Conn, error) {
	connection, err := (&net.Dialer{}).DialContext(ctx, "tcp", address)
	return &wire{Conn: connection, network: n, struck: make(chan struct{})}, err
}

func (w *wire) Write(data []byte) (int, error) {
	n := w.network
	n.mutex.Lock()
	isMeant := !n.isStruck && n.command != 0 && len(data) > 4 && data[4] == n.command && bytes.Contains(data, []byte(n.text))
	if isMeant && n.skip > 0 {
		n.skip--
		isMeant = false
	}
	n.isStruck = n.isStruck || isMeant
	n.mutex.Unlock()
	if !isMeant {
		return w.Conn.Write(data)
	}
	close(w.struck)
	if n.isLost {
		_, _ = w.Conn.Write(data)
		time.Sleep(50 * time.Millisecond) // the server works
	}
	return len(data), nil
}

// SetReadDeadline sets the driver's deadline once the command has come: a server that is slow on a busy machine is no fault.
func (w *wire) SetReadDeadline(at time.Time) error {
	select {
	case <-w.struck:
		return w.Conn.SetReadDeadline(at)
	default:
		return nil
	}
}

func (w *wire) Read(data []byte) (int, error) {
	select {
	case <-w.struck:
		if w.network.failure != nil {
			return 0, w.network.failure
		}
		// Silence: what comes is thrown away, until the driver's deadline or its Close.
		for {
			if _, err := w.Conn.Read(make([]byte, 4096)); err != nil {
				return 0, err
			}
		}
	default:
		return w.Conn.Read(data)
	}
}

// point is where a fault strikes, for both sides.
type point struct {
	pattern string
	command byte
	text    string
	skip    int
}

var points = []point{
	{"mysql.begin", commandQuery, "START TRANSACTION", 0},
	{"mysql.exec UPDATE accounts SET balance = 1", commandQuery, "UPDATE accounts SET balance = 1", 0},
	{"mysql.exec UPDATE accounts SET balance = ?*", commandPrepare, "UPDATE accounts SET balance = ?", 0},
	{"mysql.query SELECT balance FROM accounts", commandQuery, "SELECT balance FROM accounts", 0},
	{"mysql.query SELECT balance FROM accounts WHERE id = ?", commandPrepare, "SELECT balance FROM accounts WHERE id = ?", 0},
	{"mysql.prepare *", commandPrepare, "UPDATE accounts SET balance = balance + ?", 0},
	{"mysql.exec UPDATE accounts SET balance = balance*", commandExecute, "", 2},
	{"mysql.commit", commandQuery, "COMMIT", 0},
	{"mysql.rollback", commandQuery, "ROLLBACK", 0},
	{"mysql.ping", commandPing, "", 0},
}

const silence = 100 * time.Millisecond

// effect is a fault, and what the network does for it.
type effect struct {
	name    string
	option  faults.Option
	failure error
	isLost  bool
}

var effects = []effect{
	{"cut", faults.Cut(), syscall.ECONNRESET, false},
	{"close", faults.Close(), io.EOF, false},
	{"timeout", faults.Timeout(silence), nil, false},
	{"lost before", faults.LostBefore(), nil, false},
	{"lost after", faults.LostAfter(), nil, true},
}

// TestFaultsAreThoseOfTheNetwork compares what a program sees of a fault with what it sees when the network between
// go-sql-driver and a real server does the same.
func TestFaultsAreThoseOfTheNetwork(t *testing.T) {
	var struck, compared atomic.Int64
	t.Run("each", func(t *testing.T) {
		for _, effect := range effects {
			for _, point := range points {
				if strings.HasPrefix(effect.name, "lost") && (point.text == "COMMIT" || point.text == "ROLLBACK") {
					continue // without contexts: they wait for ever on the network, and a minute for a fault
				}
				t.Run(effect.name+" "+point.pattern, func(t *testing.T) {
					t.Parallel()
					compared.Add(int64(compareFault(t, effect, point)))
					struck.Add(1)
				})
			}
		}
	})
	t.Logf("%d faults, %d observations compared", struck.Load(), compared.Load())
}

func compareFault(t *testing.T, effect effect, point point) (compared int) {
	real := fakemysql.NewReal(t)
	if err := real.Apply(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	defer real.Close()
	between := &network{command: point.command, text: point.text, skip: point.skip, failure: effect.failure, isLost: effect.isLost}
	direct := sql.OpenDB(real.Connector(fakemysql.Settings{}))
	defer direct.Close()
	disturbed := sql.OpenDB(dialed(t, real, between, effect.name == "timeout"))
	defer disturbed.Close()
	// Each call may wait this long at the most: for an answer that is lost not long, else so long that no busy machine gets there.
	limit := time.Minute
	if strings.HasPrefix(effect.name, "lost") {
		limit = 400 * time.Millisecond
	}
	want := observeFault(t, direct, disturbed, limit)

	plan := faults.New(t, 1)
	server := fakemysql.NewServer(t, fakemysql.NewReal(t), fakemysql.Options{Faults: plan})
	rule := plan.On(point.pattern, effect.option, faults.Times(1))
	got := observeFault(t, server.Open(), server.Open(), limit)
	for i := 0; i < len(want) || i < len(got); i++ {
		if line(want, i) != line(got, i) {
			t.Errorf("observation %d:\nnetwork %s\nfault   %s", i, line(want, i), line(got, i))
			break
		}
	}
	if !between.isStruck || rule.Hits() != 1 {
		t.Errorf("struck on the network %v, by the rule %d times", between.isStruck, rule.Hits())
	}
	return len(want)
}

// dialed gives connections to a back end's database over a network.
func dialed(t *testing.T, real *fakemysql.Real, between *network, hasReadTimeout bool) driver.Connector {
	db := sql.OpenDB(real.Connector(fakemysql.Settings{}))
	defer db.Close()
	config, err := mysql.ParseDSN(os.Getenv("GEN_MYSQL_DSN"))
	if err != nil {
		t.Fatal(err)
	}
	if err := db.QueryRow("SELECT DATABASE()").Scan(&config.DBName); err != nil {
		t.Fatal(err)
	}
	if hasReadTimeout {
		config.ReadTimeout = silence
	}
	config.DialFunc = between.dial
	connector, err := mysql.NewConnector(config)
	if err != nil {
		t.Fatal(err)
	}
	return connector
}

// observeFault runs a program on a database that a fault disturbs, and looks at the tables by another.
func observeFault(t *testing.T, quiet, db *sql.DB, limit time.Duration) []string {
	ctx := context.Background()
	w := &witness{t: t, db: db}
	look := &witness{t: t, db: quiet}
	look.exec(ctx, quiet, "CREATE OR REPLACE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL) ENGINE=InnoDB")
	look.exec(ctx, quiet, "INSERT INTO accounts VALUES (1, 100), (2, 50)")
	db.SetMaxOpenConns(2)
	each := func(call func(ctx context.Context)) {
		limited, cancel := context.WithTimeout(ctx, limit)
		defer cancel()
		call(limited)
	}
	for _, isCommitted := range []bool{true, false} {
		each(func(ctx context.Context) { w.error("ping", db.PingContext(ctx)) })
		var tx *sql.Tx
		each(func(limited context.Context) {
			connection, err := db.Conn(limited)
			w.error("connection", err)
			if err != nil {
				return
			}
			defer connection.Close()
			tx, err = connection.BeginTx(limited, nil)
			w.error("begin", err)
			if err != nil {
				return
			}
			w.exec(limited, tx, "UPDATE accounts SET balance = 1")
			w.query(limited, tx, "SELECT balance FROM accounts")
			w.exec(limited, tx, "UPDATE accounts SET balance = ? WHERE id = ?", 7, 2)
			w.query(limited, tx, "SELECT balance FROM accounts WHERE id = ?", 2)
			if limited.Err() != nil {
				time.Sleep(20 * time.Millisecond) // database/sql rolls back by itself meanwhile
			}
			if isCommitted {
				w.error("commit", tx.Commit())
			} else {
				w.error("rollback", tx.Rollback())
			}
			w.exec(limited, connection, "DO 1")
		})
		each(func(ctx context.Context) {
			statement, err := db.PrepareContext(ctx, "UPDATE accounts SET balance = balance + ?")
			w.error("prepare", err)
			if err == nil {
				result, err := statement.ExecContext(ctx, 10)
				w.result("exec", result, err)
				result, err = statement.ExecContext(ctx, 100)
				w.result("exec", result, err)
				w.error("close", statement.Close())
			}
		})
		time.Sleep(20 * time.Millisecond) // until a server rolls back what a lost connection left
		look.query(ctx, quiet, "SELECT * FROM accounts")
		w.note("open connections %d", db.Stats().OpenConnections)
	}
	return append(w.saw, look.saw...)
}

// TestFaultsThatAreAnswers checks the faults that no network makes.
func TestFaultsThatAreAnswers(t *testing.T) {
	plan := faults.New(t, 1)
	server := fakemysql.NewServer(t, fakemysql.NewReal(t), fakemysql.Options{
		Faults: plan,
		Schema: []fakemysql.Statement{{Text: "CREATE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL)"}, {Text: "INSERT INTO accounts VALUES (1, 100)"}},
	})
	db := server.Open()
	deadlock := &mysql.MySQLError{Number: 1213, Message: "Deadlock found"}
	balance := func() string {
		var balance int
		err := db.QueryRow("SELECT balance FROM accounts").Scan(&balance)
		return fmt.Sprint(balance, " ", err)
	}
	update := func() string {
		result, err := db.Exec("UPDATE accounts SET balance = balance + ?", 1)
		if err != nil {
			return err.Error()
		}
		count, err := result.RowsAffected()
		return fmt.Sprint(count, " ", err)
	}
	for _, test := range []struct {
		pattern string
		option  faults.Option
		do      func() string
		want    string
	}{
		{"mysql.exec UPDATE*", faults.Fail(deadlock), update, deadlock.Error()},
		{"mysql.exec UPDATE*", faults.CircuitOpen(nil), update, faults.ErrCircuitOpen.Error()},
		{"mysql.exec UPDATE*", faults.Empty(), update, "0 <nil>"},
		{"mysql.query SELECT*", faults.Empty(), balance, "0 sql: no rows in result set"},
		{"mysql.rows SELECT*", faults.Empty(), balance, "0 sql: no rows in result set"},
		{"mysql.rows SELECT*", faults.Cut(), balance, "0 invalid connection"},
		{"mysql.rows SELECT*", faults.Fail(deadlock), balance, "0 " + deadlock.Error()},
		{"mysql.exec SELECT*", faults.Fail(deadlock), balance, "100 <nil>"},
	} {
		rule := plan.On(test.pattern, test.option)
		if got := test.do(); got != test.want {
			t.Errorf("%s: %s, want %s", test.pattern, got, test.want)
		}
		rule.Remove()
		if got := balance(); got != "100 <nil>" {
			t.Errorf("after %s: %s", test.pattern, got)
		}
	}
	if got := plan.Calls("mysql.exec"); got != 3 {
		t.Errorf("%d calls of exec, want 3: one a call of the program's", got)
	}

	server.Reset()
	if got := update(); got != "1 <nil>" {
		t.Errorf("after Reset %s", got)
	}
	if got := balance(); got != "101 <nil>" {
		t.Errorf("after Reset %s", got)
	}
}

// TestConnectFaults strikes connections that are being made.
func TestConnectFaults(t *testing.T) {
	plan := faults.New(t, 1)
	_, server := newMock(t, fakemysql.Options{Faults: plan})
	db := server.Open()
	rule := plan.On("mysql.connect", faults.Timeout(time.Millisecond))
	if err := db.Ping(); err == nil || err.Error() != "dial tcp: i/o timeout" {
		t.Errorf("%v", err)
	}
	rule.Remove()
	rule = plan.On("mysql.connect", faults.Cut())
	if err := db.Ping(); err != mysql.ErrInvalidConn {
		t.Errorf("%v", err)
	}
	rule.Remove()
	if err := db.Ping(); err != nil {
		t.Errorf("%v", err)
	}
}

// TestSchemaThatIsRefused tells where the statement stands.
func TestSchemaThatIsRefused(t *testing.T) {
	test := &recorder{TB: t}
	server := fakemysql.NewServer(test, fakemysql.NewReal(t), fakemysql.Options{Schema: []fakemysql.Statement{{Text: "CREATE TABLE a (id INT)", Place: "a.sql:1"}, {Text: "CREATE TABLE b (id NOTHING)", Place: "a.sql:3"}}})
	err := server.Open().Ping()
	if err == nil || !strings.HasPrefix(err.Error(), "fakemysql: schema: a.sql:3: Error 4161") {
		t.Errorf("%v", err)
	}
	if again := server.Open().Ping(); again == nil || again.Error() != err.Error() {
		t.Errorf("again %v", again)
	}
	for i := len(test.cleanups) - 1; i >= 0; i-- {
		test.cleanups[i]()
	}
	if want := err.Error() + "\n\tso the test has no tables: correct the schema, or choose a server that it is written for"; len(test.told) != 1 || test.told[0] != want {
		t.Errorf("told %q, want %q", test.told, want)
	}
}
