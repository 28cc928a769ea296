package enginejudge

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"
)

// TestRandomHistories interleaves the steps of random transactions on a small table, one after another, and compares what each sees,
// which of them wait, and for which of them a deadlock ends.
func TestRandomHistories(t *testing.T) {
	dsn(t)
	histories := setting(t, "ENGINE_HISTORIES", 30)
	seed := seedOf(t, "ENGINE_HISTORIES")
	t.Logf("ENGINE_SEED=%d", seed)
	count := newTally()
	real, ours := pair(t, protocols[0])
	for n := int64(0); n < histories; n++ {
		real.renew()
		ours.renew()
		where := "ENGINE_SEED=" + strconv.FormatInt(seed+n, 10)
		runSection(where, randomHistory(seed+n), real.play(), ours.play(), count)
	}
	count.report(t, "random histories")
	judge(t, "random histories", count)
}

// randomHistory gives the steps of two or three sessions. Each begins a transaction, reads and changes rows by the primary key or by another
// one, and ends it.
func randomHistory(seed int64) section {
	random := rand.New(rand.NewSource(seed))
	one := func(of ...string) string { return of[random.Intn(len(of))] }
	s := section{title: "random", skips: true}
	add := func(session, text string) {
		s.steps = append(s.steps, step{line: len(s.steps) + 1, session: session, text: text})
	}
	add("a", "CREATE TABLE t (id INT PRIMARY KEY, k INT, v INT, "+one("KEY (k)", "UNIQUE (k)", "KEY (k, v)")+")")
	// So many rows that MariaDB takes the key for what the steps look for: which rows a scan of the table would lock is another question.
	var rows []string
	for id := 1; id < 120; id += 2 {
		rows = append(rows, fmt.Sprintf("(%d, %d, 0)", id, 10*id))
	}
	add("a", "INSERT INTO t VALUES "+strings.Join(rows, ", "))
	sessions := []string{"a", "b", "c"}[:2+random.Intn(2)]
	if random.Intn(3) == 0 {
		for _, session := range sessions {
			add(session, "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
		}
	}
	for _, session := range sessions {
		add(session, "BEGIN")
	}
	id := func() string { return strconv.Itoa(1 + random.Intn(8)) }
	for n := 0; n < 8; n++ {
		low := 1 + random.Intn(6)
		where := one(" WHERE id = "+id(), " WHERE id = "+id(), " WHERE k = "+id()+"0", fmt.Sprintf(" WHERE id BETWEEN %d AND %d", low, low+random.Intn(4)), fmt.Sprintf(" WHERE k BETWEEN %d0 AND %d5", low, low+random.Intn(3)),
			fmt.Sprintf(" WHERE id >= %d AND id < %d", low, low+2))
		add(sessions[random.Intn(len(sessions))], one(
			"SELECT * FROM t"+where, "SELECT * FROM t"+where+" FOR UPDATE", "SELECT * FROM t"+where+" LOCK IN SHARE MODE",
			"UPDATE t SET v = v + 1"+where, "UPDATE t SET v = v + 1"+where, "DELETE FROM t"+where, "UPDATE t SET k = "+id()+"0"+" WHERE id = "+id(),
			"INSERT INTO t VALUES ("+id()+", "+id()+"0, 1)", "INSERT INTO t VALUES ("+id()+", "+id()+"0, 1) ON DUPLICATE KEY UPDATE v = v + 10"))
	}
	for _, session := range sessions {
		add(session, one("COMMIT", "COMMIT", "ROLLBACK"))
	}
	add("a", "SELECT * FROM t")
	return s
}

// TestTransfers lets 64 goroutines move money between accounts, in random order, so that there are deadlocks: the sum stays, whatever fails.
func TestTransfers(t *testing.T) {
	const accounts, each = 20, 40
	db := sql.OpenDB(backend(t).Connector(protocols[1].settings))
	defer db.Close()
	ctx := context.Background()
	if _, err := db.Exec("CREATE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL, CHECK (balance >= 0))"); err != nil {
		t.Fatal(err)
	}
	for id := 0; id < accounts; id++ {
		if _, err := db.Exec("INSERT INTO accounts VALUES (?, 100)", id); err != nil {
			t.Fatal(err)
		}
	}
	seed := setting(t, "ENGINE_SEED", time.Now().UnixNano()%1e9)
	var wait sync.WaitGroup
	var mutex sync.Mutex
	outcomes := map[string]int{}
	for worker := 0; worker < 64; worker++ {
		wait.Add(1)
		go func(random *rand.Rand) {
			defer wait.Done()
			for n := 0; n < each; n++ {
				from, to := random.Intn(accounts), random.Intn(accounts)
				outcome := move(ctx, db, from, to, 1+random.Intn(30))
				mutex.Lock()
				outcomes[outcome]++
				mutex.Unlock()
			}
		}(rand.New(rand.NewSource(seed + int64(worker))))
	}
	wait.Wait()
	var sum, least int
	if err := db.QueryRow("SELECT SUM(balance), MIN(balance) FROM accounts").Scan(&sum, &least); err != nil {
		t.Fatal(err)
	}
	t.Logf("ENGINE_SEED=%d: %v", seed, outcomes)
	if sum != accounts*100 || least < 0 {
		t.Errorf("the sum is %d, the least balance %d", sum, least)
	}
	if outcomes["moved"] == 0 {
		t.Error("no transfer was made")
	}
	for outcome := range outcomes {
		if outcome != "moved" && outcome != "error 1213" && outcome != "error 4025" && outcome != "error 1205" {
			t.Errorf("unexpected: %s", outcome)
		}
	}
}

// move moves money in a transaction, and tells what came of it.
func move(ctx context.Context, db *sql.DB, from, to, amount int) string {
	said := func(err error) string {
		var number *mysql.MySQLError
		if errors.As(err, &number) {
			return fmt.Sprintf("error %d", number.Number)
		}
		return err.Error()
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return said(err)
	}
	defer tx.Rollback()
	var balance int
	if err := tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = ? FOR UPDATE", from).Scan(&balance); err != nil {
		return said(err)
	}
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET balance = balance - ? WHERE id = ?", amount, from); err != nil {
		return said(err)
	}
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET balance = balance + ? WHERE id = ?", amount, to); err != nil {
		return said(err)
	}
	if err := tx.Commit(); err != nil {
		return said(err)
	}
	return "moved"
}
