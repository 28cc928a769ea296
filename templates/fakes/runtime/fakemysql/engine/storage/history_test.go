package storage

import (
	"fmt"
	"math/rand"
	"strings"
)

// A history is statements of several sessions on one table, in an order: the same can be run here and on a server.
//
//	CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c INT, UNIQUE u (a), KEY k (b))
type history struct {
	isolation []Isolation // of each session
	steps     []step
}

type step struct {
	session   int
	statement statement
}

func (s step) String() string { return fmt.Sprintf("%c: %s", 'A'+s.session, s.statement.sql("t")) }

// statement is one of a few that are easy to do without SQL.
type statement struct {
	verb  string // select, insert, replace, upsert, update, delete, commit, rollback, savepoint, rollback to
	key   int    // that is used: 0 is PRIMARY, 1 u, 2 k; -1: no range
	equal bool
	low   int64 // or what is equal
	high  int64
	only  int64 // also: c = only, where it is not -1
	desc  bool
	limit int
	lock  Lock
	skip  string   // SKIP LOCKED, NOWAIT
	row   [4]int64 // of insert
	set   int      // the column that update sets
	to    int64
}

var columnNames = []string{"id", "a", "b", "c"}

// where gives the condition of a statement.
func (s statement) where() string {
	var conditions []string
	if s.key >= 0 && s.equal {
		conditions = append(conditions, fmt.Sprintf("%s = %d", columnNames[s.key], s.low))
	} else if s.key >= 0 {
		conditions = append(conditions, fmt.Sprintf("%s >= %d AND %[1]s < %[3]d", columnNames[s.key], s.low, s.high))
	}
	if s.only >= 0 {
		conditions = append(conditions, fmt.Sprintf("c = %d", s.only))
	}
	if conditions == nil {
		return ""
	}
	return " WHERE " + strings.Join(conditions, " AND ")
}

func (s statement) index() string {
	if s.key < 0 {
		return ""
	}
	return " FORCE INDEX (" + []string{"PRIMARY", "u", "k"}[s.key] + ")"
}

func (s statement) sql(table string) string {
	values := fmt.Sprintf(" INTO %s VALUES (%d, %d, %d, %d)", table, s.row[0], s.row[1], s.row[2], s.row[3])
	switch s.verb {
	case "select":
		text := "SELECT * FROM " + table + s.index() + s.where()
		if s.desc {
			text += " ORDER BY " + columnNames[s.key] + " DESC"
		}
		if s.limit > 0 {
			text += fmt.Sprint(" LIMIT ", s.limit)
		}
		return text + []string{"", " LOCK IN SHARE MODE", " FOR UPDATE"}[s.lock] + s.skip
	case "insert", "replace":
		return strings.ToUpper(s.verb) + values
	case "upsert":
		return fmt.Sprintf("INSERT%s ON DUPLICATE KEY UPDATE %s = %d", values, columnNames[s.set], s.to)
	case "update":
		return fmt.Sprintf("UPDATE %s%s SET %s = %d%s", table, s.index(), columnNames[s.set], s.to, s.where())
	case "delete":
		return "DELETE FROM " + table + s.where()
	case "savepoint", "rollback to":
		return strings.ToUpper(s.verb) + " s"
	}
	return strings.ToUpper(s.verb)
}

const far = 1000

// seedRows are the rows that a history begins with: a few to meet at, and many far off that keep an optimizer from reading all rows.
func seedRows() [][4]int64 {
	var rows [][4]int64
	for id := int64(1); id <= 9; id += 2 {
		rows = append(rows, [4]int64{id, id * 10, id, 0})
	}
	for id := int64(far); id < far+60; id++ {
		rows = append(rows, [4]int64{id, id * 10, id, 9})
	}
	return rows
}

// randomHistory makes a history of few rows, so that sessions meet.
func randomHistory(random *rand.Rand, sessions, steps int) history {
	var h history
	for i := 0; i < sessions; i++ {
		h.isolation = append(h.isolation, []Isolation{RepeatableRead, RepeatableRead, ReadCommitted}[random.Intn(3)])
	}
	for i := 0; i < steps; i++ {
		h.steps = append(h.steps, step{random.Intn(sessions), randomStatement(random)})
	}
	return h
}

func randomStatement(random *rand.Rand) statement {
	verbs := []string{"select", "select", "select", "insert", "insert", "insert", "update", "update", "update", "update", "delete", "delete", "replace", "upsert", "commit", "commit", "rollback", "savepoint", "rollback to"}
	s := statement{verb: verbs[random.Intn(len(verbs))], key: random.Intn(8) - 1, equal: random.Intn(2) == 0, only: -1}
	if s.key > 2 {
		s.key -= 3
	}
	if s.key > 2 {
		s.key -= 2
	}
	scale := int64(1)
	if s.key == 1 {
		scale = 10
	}
	s.low = int64(random.Intn(11)) * scale
	s.high = s.low + int64(1+random.Intn(5))*scale
	s.row = [4]int64{int64(random.Intn(11)), int64(random.Intn(11)) * 10, int64(random.Intn(11)), int64(random.Intn(3))}
	if random.Intn(3) == 0 {
		s.only = int64(random.Intn(3))
	}
	s.set = []int{0, 1, 2, 3, 3}[random.Intn(5)]
	s.to = int64(random.Intn(11))
	if s.set == 1 {
		s.to *= 10
	}
	if s.verb == "select" {
		s.lock = Lock(random.Intn(3))
		if s.desc = s.key >= 0 && !s.equal && random.Intn(4) == 0; !s.desc && s.lock != NoLock {
			s.skip = []string{"", "", "", "", " NOWAIT", " SKIP LOCKED"}[random.Intn(6)]
		}
	}
	return s
}
