package storage

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// A runner does the statements of a history, one at a time: begin begins one, and settle tells of each busy session with what result its statement ended, once all that have not ended wait for locks.
type runner interface {
	begin(session int, s statement)
	settle(busy []bool) (results []string) // "" of those that wait
}

// engineRunner runs histories on a Store.
type engineRunner struct {
	store    *Store
	table    *Table
	sessions []*engineSession
	model    *model // what follows what is done, if there is one
}

const noSavepoint = -2

type engineSession struct {
	runner    *engineRunner
	isolation Isolation
	x         *Transaction
	savepoint int
	result    string // under the latch
	isRunning bool
	waiting   *lock // when all had settled last
}

func newEngineRunner(h history, lockWait time.Duration) *engineRunner {
	r := &engineRunner{store: NewStore()}
	r.table = newHistoryTable(r.store)
	x := r.store.Begin(RepeatableRead, lockWait)
	for _, row := range seedRows() {
		if _, err := x.Insert(context.Background(), r.table, rowOf(row[:]...), Shared); err != nil {
			panic(err)
		}
	}
	x.Commit()
	for _, isolation := range h.isolation {
		r.sessions = append(r.sessions, &engineSession{runner: r, isolation: isolation, x: r.store.Begin(isolation, lockWait), savepoint: noSavepoint})
	}
	return r
}

func newHistoryTable(s *Store) *Table {
	integer := value.Type{Base: value.TypeInt}
	nullable := integer
	nullable.Nullable = true
	s.CreateDatabase("test", nil)
	definition := &schema.Table{Database: "test", Name: "t"}
	for i, name := range columnNames {
		column := &schema.Column{Name: name, Type: nullable, Position: i}
		if i == 0 {
			column.Type = integer
		}
		definition.Columns = append(definition.Columns, column)
	}
	for i, kind := range []ast.KeyKind{ast.PrimaryKey, ast.UniqueKey, ast.PlainKey} {
		definition.Keys = append(definition.Keys, &schema.Key{Name: []string{"PRIMARY", "u", "k"}[i], Kind: kind, Columns: []schema.KeyColumn{{Position: i}}})
	}
	return s.CreateTable(definition)
}

func (r *engineRunner) begin(session int, s statement) {
	e := r.sessions[session]
	e.result, e.isRunning = "", true
	go func() {
		r.store.Latch()
		defer r.store.Unlatch()
		e.result = e.run(s)
		e.isRunning = false
	}()
}

func (r *engineRunner) settle(busy []bool) []string {
	results := make([]string, len(busy))
	for {
		isSettled := true
		r.store.Latch()
		for i, e := range r.sessions {
			if results[i] = ""; busy[i] {
				results[i] = e.result
				isSettled = isSettled && (e.result != "" || e.x.waiting != nil)
			}
		}
		r.store.Unlatch()
		if isSettled {
			return results
		}
		runtime.Gosched()
	}
}

// ended counts the sessions whose wait has ended since all had settled, those too that wait again.
func (r *engineRunner) ended() (count int) {
	r.store.Latch()
	defer r.store.Unlatch()
	for _, e := range r.sessions {
		if e.waiting != nil && e.waiting != e.x.waiting {
			count++
		}
		e.waiting = e.x.waiting
	}
	return count
}

// run does a statement, as package query and execute do.
func (e *engineSession) run(s statement) string {
	e.x.BeginStatement()
	if e.runner.model != nil {
		e.runner.model.beginStatement(e.x)
	}
	mark := e.x.Mark()
	result, err := e.do(context.Background(), s)
	if err == nil {
		return "ok" + result
	}
	e.rollbackTo(mark)
	if e.x.IsOver() {
		e.restart()
	}
	var duplicate *DuplicateKeyError
	var known *sqlerror.Error
	switch {
	case errors.As(err, &duplicate):
		return fmt.Sprint("error 1062 ", e.runner.table.Definition.Keys[duplicate.Key].Name)
	case errors.As(err, &known):
		return fmt.Sprint("error ", known.Number)
	}
	return err.Error()
}

// over ends a transaction.
func (r *engineRunner) over(x *Transaction, isCommitted bool) {
	if r.model != nil {
		r.model.ended(x, isCommitted && !x.IsOver())
	}
	if isCommitted {
		x.Commit()
	}
	x.Rollback()
}

func (e *engineSession) rollbackTo(mark int) {
	e.x.RollbackTo(mark)
	if e.runner.model != nil {
		e.runner.model.rolledBack(e.x, mark)
	}
}

func (e *engineSession) restart() {
	e.runner.over(e.x, false)
	e.x = e.runner.store.Begin(e.isolation, e.x.lockWait)
	e.savepoint = noSavepoint
}

func (e *engineSession) do(ctx context.Context, s statement) (string, error) {
	switch s.verb {
	case "select":
		result, err := e.query(ctx, s)
		if err == nil && e.runner.model != nil {
			e.runner.model.selected(e.x, s, result)
		}
		return result, err
	case "insert":
		return "", e.insert(ctx, s, Shared)
	case "replace", "upsert":
		return "", e.replace(ctx, s)
	case "update", "delete":
		return "", e.change(ctx, s)
	case "commit", "rollback":
		e.runner.over(e.x, s.verb == "commit")
		e.restart()
	case "savepoint":
		e.savepoint = e.x.Savepoint()
	case "rollback to":
		if e.savepoint == noSavepoint {
			return "", sqlerror.New(1305, "SAVEPOINT", "s")
		}
		e.rollbackTo(e.savepoint)
	}
	return "", nil
}

func (e *engineSession) scan(s statement, read Read) *Cursor {
	var r Range
	switch {
	case s.key >= 0 && s.equal:
		r.Equal = []value.Value{value.OfInt(s.low)}
	case s.key >= 0:
		r.Low = &Bound{Value: value.OfInt(s.low), Inclusive: true}
		r.High = &Bound{Value: value.OfInt(s.high)}
	}
	return e.x.Scan(e.runner.table, s.key, r, read, s.desc)
}

func (s statement) matches(row Row) bool { return s.only < 0 || row[3].Int64() == s.only }

func (e *engineSession) query(ctx context.Context, s statement) (string, error) {
	cursor := e.scan(s, Read{Lock: s.lock, NoWait: s.skip == " NOWAIT", SkipLocked: s.skip == " SKIP LOCKED"})
	var text strings.Builder
	for {
		record, row, err := cursor.Next(ctx)
		if err != nil || record == nil {
			return text.String(), err
		}
		if !s.matches(row) {
			if s.key != 0 || !s.equal { // a table of one row is read before its conditions are looked at
				cursor.Unlock()
			}
			continue
		}
		if row[0].Int64() < far {
			fmt.Fprintf(&text, " (%s)", textOf(row))
		}
	}
}

func textOf(row Row) string {
	var texts []string
	for _, v := range row {
		texts = append(texts, v.Text())
	}
	return strings.Join(texts, ",")
}

// change does UPDATE and DELETE. Where UPDATE changes the key by which it finds its rows it finds them all first.
func (e *engineSession) change(ctx context.Context, s statement) error {
	purpose := ForUpdate
	if s.verb == "delete" {
		purpose = ForDelete
	}
	cursor := e.scan(s, Read{Lock: Exclusive, Purpose: purpose})
	type found struct {
		record *Record
		row    Row
	}
	var later []found
	for {
		record, row, err := cursor.Next(ctx)
		if err != nil {
			return err
		}
		if record == nil {
			break
		}
		switch {
		case !s.matches(row):
			cursor.Unlock()
		case !cursor.IsLocked():
		case s.verb == "update" && (s.set == s.key || s.set == 0):
			later = append(later, found{record, row})
		default:
			err = e.changeRow(ctx, s, record, row)
		}
		if err != nil {
			return err
		}
	}
	for _, f := range later {
		if err := e.changeRow(ctx, s, f.record, f.row); err != nil {
			return err
		}
	}
	return nil
}

func (e *engineSession) changeRow(ctx context.Context, s statement, record *Record, row Row) error {
	if s.verb == "delete" {
		return e.delete(ctx, record)
	}
	changed := append(Row(nil), row...)
	if changed[s.set] = value.OfInt(s.to); row[s.set].Int64() == s.to {
		return nil
	}
	return e.update(ctx, record, changed)
}

func (e *engineSession) insert(ctx context.Context, s statement, lock Lock) error {
	_, err := e.x.Insert(ctx, e.runner.table, rowOf(s.row[:]...), lock)
	return e.changed(err, s.row[0], rowOf(s.row[:]...))
}

func (e *engineSession) update(ctx context.Context, record *Record, row Row) error {
	id := e.x.Newest(record)[0].Int64()
	return e.changed(e.x.Update(ctx, e.runner.table, record, row), id, row)
}

func (e *engineSession) delete(ctx context.Context, record *Record) error {
	id := e.x.Newest(record)[0].Int64()
	return e.changed(e.x.Delete(ctx, e.runner.table, record), id, nil)
}

func (e *engineSession) changed(err error, id int64, row Row) error {
	if err == nil && e.runner.model != nil {
		e.runner.model.changed(e.x, id, row)
	}
	return err
}

// replace does REPLACE, and INSERT with ON DUPLICATE KEY UPDATE.
func (e *engineSession) replace(ctx context.Context, s statement) error {
	for {
		err := e.insert(ctx, s, Exclusive)
		var duplicate *DuplicateKeyError
		if !errors.As(err, &duplicate) {
			return err
		}
		switch {
		case s.verb == "upsert":
			return e.changeRow(ctx, s, duplicate.Record, e.x.Newest(duplicate.Record))
		case duplicate.Key == 1:
			return e.update(ctx, duplicate.Record, rowOf(s.row[:]...))
		}
		if err := e.delete(ctx, duplicate.Record); err != nil {
			return err
		}
	}
}

const several = " -> several waits end"

// observe runs a history and tells what each step gave: its own result, and those of the sessions whose wait ended with it. It ends where several waits end at once, after which nobody knows who is first.
func observe(t *testing.T, h history, r runner) []string {
	t.Helper()
	busy := make([]bool, len(h.isolation))
	var seen []string
	for _, next := range h.steps {
		if busy[next.session] {
			continue
		}
		before := append([]bool(nil), busy...)
		busy[next.session] = true
		r.begin(next.session, next.statement)
		text := next.String() + " ->"
		ended := 0
		for i, result := range r.settle(busy) {
			if busy[i] && result == "" {
				text += fmt.Sprintf(" %c waits;", 'A'+i)
			} else if busy[i] {
				text += fmt.Sprintf(" %c %s;", 'A'+i, result)
				busy[i] = false
				if before[i] {
					ended++
				}
			}
		}
		if engine, is := r.(*engineRunner); is {
			ended = engine.ended()
		}
		if ended > 1 {
			seen = append(seen, next.String()+several)
			break
		}
		seen = append(seen, text)
	}
	return seen
}
