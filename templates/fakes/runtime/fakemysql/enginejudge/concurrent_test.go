package enginejudge

import (
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
		add(session, "SET innodb_lock_wait_timeout = 8") // on a busy machine a second may be over between two steps
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
	// Those that waited until others were done are done now.
	for range sessions {
		for _, session := range sessions {
			add(session, "COMMIT")
		}
	}
	add("a", "SELECT * FROM t")
	return s
}

// TestTransfers lets 64 goroutines move money between accounts, in random order, so that there are deadlocks: the sum stays, whatever fails.
func TestTransfers(t *testing.T) {
	seed := setting(t, "ENGINE_SEED", time.Now().UnixNano()%1e9)
	t.Logf("ENGINE_SEED=%d", seed)
	t.Run("engine", func(t *testing.T) {
		judgeTransfers(t, newSide(t, "engine", "transfers", protocols[1], backend(t).Connector(protocols[1].settings)), seed)
	})
	t.Run("MariaDB", func(t *testing.T) {
		real, _ := pair(t, protocols[1])
		judgeTransfers(t, real, seed)
	})
}

const (
	accounts  = 20
	workers   = 64
	transfers = 40 // of each worker
)

func judgeTransfers(t *testing.T, s *side, seed int64) {
	table := s.database + ".accounts"
	s.must("CREATE TABLE " + table + " (id INT PRIMARY KEY, balance INT NOT NULL, CHECK (balance >= 0))")
	for id := 0; id < accounts; id++ {
		s.must(fmt.Sprintf("INSERT INTO %s VALUES (%d, 100)", table, id))
	}
	outcomes := transfer(s.db, table, seed)
	t.Log(outcomes)
	var sum, least int
	if err := s.db.QueryRow("SELECT SUM(balance), MIN(balance) FROM "+table).Scan(&sum, &least); err != nil {
		t.Fatal(err)
	}
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

// transfer has the workers move money, and counts what came of it.
func transfer(db *sql.DB, table string, seed int64) map[string]int {
	all := make(chan string)
	var wait sync.WaitGroup
	for worker := int64(0); worker < workers; worker++ {
		wait.Add(1)
		go func(random *rand.Rand) {
			defer wait.Done()
			for n := 0; n < transfers; n++ {
				from, to := random.Intn(accounts), random.Intn(accounts)
				all <- move(db, table, from, to, 1+random.Intn(30))
			}
		}(rand.New(rand.NewSource(seed + worker)))
	}
	go func() {
		wait.Wait()
		close(all)
	}()
	outcomes := map[string]int{}
	for outcome := range all {
		outcomes[outcome]++
	}
	return outcomes
}

// move moves money in a transaction, and tells what came of it.
func move(db *sql.DB, table string, from, to, amount int) string {
	err := inTransaction(db, func(tx *sql.Tx) error {
		var balance int
		if err := tx.QueryRow("SELECT balance FROM "+table+" WHERE id = ? FOR UPDATE", from).Scan(&balance); err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE "+table+" SET balance = balance - ? WHERE id = ?", amount, from); err != nil {
			return err
		}
		_, err := tx.Exec("UPDATE "+table+" SET balance = balance + ? WHERE id = ?", amount, to)
		return err
	})
	var said *mysql.MySQLError
	switch {
	case err == nil:
		return "moved"
	case errors.As(err, &said):
		return fmt.Sprintf("error %d", said.Number)
	}
	return err.Error()
}

func inTransaction(db *sql.DB, do func(*sql.Tx) error) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}
