package storage

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

var ctx = context.Background()

func rowOf(numbers ...int64) Row {
	row := make(Row, len(numbers))
	for i, n := range numbers {
		row[i] = value.OfInt(n)
	}
	return row
}

func point(n int64) Range { return Range{Equal: []value.Value{value.OfInt(n)}} }

// fill gives a table of history_test.go with rows (id, 10 * id, id % 7, 0).
func fill(s *Store, rows int64) *Table {
	t := newHistoryTable(s)
	x := s.Begin(RepeatableRead, time.Second)
	for id := int64(0); id < rows; id++ {
		if _, err := x.Insert(ctx, t, rowOf(id, id*10, id%7, 0), Shared); err != nil {
			panic(err)
		}
	}
	x.Commit()
	return t
}

// scan gives what a read sees, as text.
func scan(x *Transaction, t *Table, key int, r Range, read Read, backwards bool) (string, error) {
	var rows []string
	for c := x.Scan(t, key, r, read, backwards); ; {
		record, row, err := c.Next(ctx)
		if record == nil || err != nil {
			return strings.Join(rows, " "), err
		}
		rows = append(rows, textOf(row))
	}
}

func expect(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %s, want %s", what, got, want)
	}
}

func numberOfError(err error) uint16 {
	var known *sqlerror.Error
	if errors.As(err, &known) {
		return known.Number
	}
	return 0
}

func lockRow(ctx context.Context, x *Transaction, t *Table, id int64) error {
	_, _, err := x.Scan(t, 0, point(id), Read{Lock: Exclusive}, false).Next(ctx)
	return err
}

// begin runs a statement of another session.
func begin(s *Store, statement func() error) (done chan error) {
	done = make(chan error, 1)
	go func() {
		s.Latch()
		defer s.Unlatch()
		done <- statement()
	}()
	return done
}

func TestHowWaitsEnd(t *testing.T) {
	for _, test := range []struct {
		name string
		end  func(cancel func(), waiting, holding *Transaction, s *Store)
		want string
		took time.Duration
		over bool
	}{
		{"the lock is there", func(_ func(), _, holding *Transaction, _ *Store) { holding.Commit() }, "<nil>", time.Second, false},
		{"lock wait timeout", func(func(), *Transaction, *Transaction, *Store) {}, "1205", 50 * time.Second, false},
		{"the context ends", func(cancel func(), _, _ *Transaction, _ *Store) { cancel() }, context.Canceled.Error(), time.Second, false},
		{"the session closes", func(_ func(), waiting, _ *Transaction, _ *Store) { waiting.Rollback() }, "1317", time.Second, true},
		{"the server closes", func(_ func(), _, _ *Transaction, s *Store) { s.Close() }, "1317", time.Second, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := NewStore()
				table := fill(s, 10)
				ctx, cancel := context.WithCancel(ctx)
				defer cancel()
				holding, waiting := s.Begin(RepeatableRead, time.Hour), s.Begin(RepeatableRead, 50*time.Second)
				if err := lockRow(ctx, holding, table, 3); err != nil {
					t.Fatal(err)
				}
				start := time.Now()
				done := begin(s, func() error {
					if err := lockRow(ctx, waiting, table, 4); err != nil {
						t.Error(err)
					}
					return lockRow(ctx, waiting, table, 3)
				})
				time.Sleep(time.Second)
				s.Latch()
				test.end(cancel, waiting, holding, s)
				s.Unlatch()
				err := <-done
				got := fmt.Sprint(err)
				if number := numberOfError(err); number > 0 {
					got = fmt.Sprint(number)
				}
				expect(t, "error", got, test.want)
				expect(t, "after", fmt.Sprint(time.Since(start)), fmt.Sprint(test.took))
				if waiting.IsOver() != test.over {
					t.Error("the transaction is over:", waiting.IsOver())
				}
				s.Latch()
				defer s.Unlatch()
				holding.Rollback()
				waiting.Rollback()
				(&engineRunner{store: s, table: table}).check(t)
			})
		})
	}
}

func TestDefinitionsWaitForTransactions(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := NewStore()
		table := fill(s, 3)
		x, y := s.Begin(RepeatableRead, time.Second), s.Begin(RepeatableRead, time.Second)
		if err := x.UseTable(ctx, table, false); err != nil {
			t.Fatal(err)
		}
		alter := begin(s, func() error {
			release, err := s.AlterTables(ctx, nil, time.Hour, table)
			if err == nil {
				s.Truncate(table)
				release()
			}
			return err
		})
		synctest.Wait()
		use := begin(s, func() error { return y.UseTable(ctx, table, false) })
		synctest.Wait()
		if len(alter)+len(use) > 0 {
			t.Fatal("a definition does not wait for who uses the table, or who comes later does not wait for it")
		}
		s.Latch()
		x.TakeView()
		x.Commit()
		s.Unlatch()
		if err := <-alter; err != nil {
			t.Fatal(err)
		}
		if err := <-use; err != nil {
			t.Fatal(err)
		}
		y.Commit()
		short := s.Begin(RepeatableRead, time.Second)
		if err := short.UseTable(ctx, table, false); err != nil {
			t.Fatal(err)
		}
		s.Latch()
		_, err := s.AlterTables(ctx, nil, time.Second, table)
		s.Unlatch()
		expect(t, "lock_wait_timeout", fmt.Sprint(numberOfError(err)), "1205")
		short.Commit()
		if len(table.users.locks)+len(s.open) > 0 {
			t.Error("metadata locks are left")
		}
	})
}

func TestAnOldViewCannotSeeANewTable(t *testing.T) {
	s := NewStore()
	table := fill(s, 3)
	x := s.Begin(RepeatableRead, time.Second)
	x.TakeView()
	if err := x.UseTable(ctx, table, false); err != nil {
		t.Fatal(err)
	}
	s.Truncate(table)
	expect(t, "error", fmt.Sprint(numberOfError(x.UseTable(ctx, table, false))), "1412")
	x.Rollback()
}

func TestAlterConvertsRows(t *testing.T) {
	s := NewStore()
	table := fill(s, 5)
	definition := *table.Definition
	definition.Keys = []*schema.Key{
		{Name: "PRIMARY", Kind: ast.PrimaryKey, Columns: []schema.KeyColumn{{Position: 1, Desc: true}}},
		{Name: "c", Kind: ast.UniqueKey, Columns: []schema.KeyColumn{{Position: 3}}},
	}
	err := s.Alter(table, &definition, func(row Row) (Row, error) { return row, nil })
	var duplicate *DuplicateKeyError
	if !errors.As(err, &duplicate) || duplicate.Key != 1 || len(table.Definition.Keys) != 3 {
		t.Fatal("no duplicate of c:", err)
	}
	version := s.Version()
	if err := s.Alter(table, &definition, func(row Row) (Row, error) { return Row{row[0], row[1], row[2], row[0]}, nil }); err != nil {
		t.Fatal(err)
	}
	if s.Version() == version {
		t.Error("the version is as before")
	}
	x := s.Begin(RepeatableRead, time.Second)
	got, err := scan(x, table, -1, Range{Low: &Bound{Value: value.OfInt(10), Inclusive: true}, High: &Bound{Value: value.OfInt(30)}}, Read{}, false)
	expect(t, fmt.Sprint("rows ", err), got, "2,20,2,2 1,10,1,1")
	x.Rollback()
	(&engineRunner{store: s, table: table}).check(t)
}

func TestRowsWithHiddenNumbers(t *testing.T) {
	s := NewStore()
	s.CreateDatabase("test", nil)
	integer := value.Type{Base: value.TypeInt, Nullable: true}
	table := s.CreateTable(&schema.Table{Database: "test", Name: "h", Columns: []*schema.Column{{Name: "a", Type: integer}, {Name: "b", Type: integer, Position: 1}},
		Keys: []*schema.Key{{Name: "a", Kind: ast.UniqueKey, Columns: []schema.KeyColumn{{Position: 0}}}}})
	x := s.Begin(RepeatableRead, time.Second)
	for _, row := range []Row{rowOf(3, 1), rowOf(1, 1), {value.NULL, value.OfInt(2)}, {value.NULL, value.OfInt(2)}} {
		if _, err := x.Insert(ctx, table, row, Shared); err != nil {
			t.Fatal(err)
		}
	}
	inOrder, _ := scan(x, table, -1, Range{}, Read{}, false)
	expect(t, "as inserted", inOrder, "3,1 1,1 ,2 ,2")
	byKey, _ := scan(x, table, 0, Range{}, Read{Lock: Exclusive}, true)
	expect(t, "by the key", byKey, "3,1 1,1 ,2 ,2")
	below, _ := scan(x, table, 0, Range{Low: &Bound{Value: value.NULL}, High: &Bound{Value: value.OfInt(3)}}, Read{}, false)
	expect(t, "below 3", below, "1,1")
	record, row, _ := x.Scan(table, 0, point(3), Read{Lock: Exclusive}, false).Next(ctx)
	if err := x.Update(ctx, table, record, Row{row[0], value.OfInt(9)}); err != nil {
		t.Fatal(err)
	}
	inOrder, _ = scan(x, table, -1, Range{}, Read{Lock: Exclusive}, false)
	expect(t, "an update leaves a row where it is", inOrder, "3,9 1,1 ,2 ,2")
	x.Commit()
	(&engineRunner{store: s, table: table}).check(t)
}

func TestACursorDoesNotMeetWhatItMoved(t *testing.T) {
	s := NewStore()
	table := fill(s, 20)
	x := s.Begin(RepeatableRead, time.Second)
	for _, key := range []int{1, 2} {
		count := 0
		for c := x.Scan(table, key, Range{Low: &Bound{Value: value.OfInt(0), Inclusive: true}}, Read{Lock: Exclusive}, false); ; count++ {
			record, row, err := c.Next(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if record == nil {
				break
			}
			changed := append(Row(nil), row...)
			changed[key] = value.OfInt(row[key].Int64() + 1001)
			if err := x.Update(ctx, table, record, changed); err != nil {
				t.Fatal(err)
			}
		}
		expect(t, "rows", fmt.Sprint(count), "20")
	}
	x.Commit()
	(&engineRunner{store: s, table: table}).check(t)
}

// held gives the locks of a transaction, as SHOW ENGINE INNODB STATUS lists them.
func held(x *Transaction) string {
	var all []string
	for _, l := range x.locks {
		at := "supremum"
		if r := l.queue.index.tree.get(l.queue.key); r != nil {
			at = r.newest.row[l.queue.index.key.Columns[0].Position].Text()
		}
		all = append(all, fmt.Sprintf("%s %s%s %s", l.queue.index.key.Name, [...]string{"", "S", "X"}[l.mode], [...]string{"", " entry", " gap", " insert"}[l.span], at))
	}
	return strings.Join(all, ", ")
}

func TestLocksOfForeignKeys(t *testing.T) {
	for _, test := range []struct {
		key  int
		of   int64
		lock Lock
		want string
	}{
		{0, 5, Shared, "PRIMARY S entry 5"},
		{1, 50, Shared, "u S entry 50"},
		{0, 4, Shared, "PRIMARY S gap 5"},
		{1, 40, Shared, "u S gap 50"},
		{2, 2000, Shared, "k S supremum"},
		{2, 5, Exclusive, "k S entry 5, PRIMARY X entry 5, k S gap 7"},
	} {
		r := newEngineRunner(history{}, time.Second)
		x := r.store.Begin(RepeatableRead, time.Second)
		if _, err := scan(x, r.table, test.key, point(test.of), Read{Lock: test.lock, Purpose: ForForeignKey}, false); err != nil {
			t.Fatal(err)
		}
		expect(t, fmt.Sprint(test.key, " ", test.of), held(x), test.want)
		x.Rollback()
	}
}

func TestAChangeInATransactionThatIsOver(t *testing.T) {
	s := NewStore()
	table := fill(s, 3)
	x := s.Begin(RepeatableRead, time.Second)
	record, row, err := x.Scan(table, 0, point(1), Read{Lock: Exclusive}, false).Next(ctx)
	if err != nil {
		t.Fatal(err)
	}
	x.Rollback()
	_, inserted := x.Insert(ctx, table, rowOf(9, 9, 9, 9), Shared)
	_, read := scan(x, table, 0, Range{}, Read{Lock: Shared}, false)
	for what, err := range map[string]error{"insert": inserted, "read": read, "update": x.Update(ctx, table, record, row), "delete": x.Delete(ctx, table, record)} {
		expect(t, what, fmt.Sprint(numberOfError(err)), "1317")
	}
	(&engineRunner{store: s, table: table}).check(t)
}

func TestUpdateLoopsLeaveNoMemory(t *testing.T) {
	s := NewStore()
	table := fill(s, 10)
	used := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	loop := func(times int64) {
		for i := int64(0); i < times; i++ {
			x := s.Begin(RepeatableRead, time.Second)
			record, _, err := x.Scan(table, 0, point(i%10), Read{Lock: Exclusive}, false).Next(ctx)
			if err == nil {
				err = x.Update(ctx, table, record, rowOf(i%10, 100000+i, i, i))
			}
			if err != nil {
				t.Fatal(err)
			}
			x.Commit()
		}
	}
	loop(100)
	before := used()
	loop(20000)
	if after := used(); after > before+100<<10 {
		t.Errorf("%d bytes are left", after-before)
	}
	(&engineRunner{store: s, table: table}).check(t)
}

func BenchmarkLookup(b *testing.B) {
	s := NewStore()
	const rows = 100000
	start := time.Now()
	table := fill(s, rows)
	b.Logf("insert: %s a row", time.Since(start)/rows)
	x := s.Begin(RepeatableRead, time.Second)
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		id := int64(i) * 7919 % rows
		if r, _, _ := x.Scan(table, i%2, point(id*(1+int64(i%2)*9)), Read{}, false).Next(ctx); r == nil {
			b.Fatal(i)
		}
	}
}

func BenchmarkUpdate(b *testing.B) {
	s := NewStore()
	const rows = 100000
	table := fill(s, rows)
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		x := s.Begin(RepeatableRead, time.Second)
		x.BeginStatement()
		record, row, _ := x.Scan(table, 0, point(int64(i)*7919%rows), Read{Lock: Exclusive}, false).Next(ctx)
		if err := x.Update(ctx, table, record, Row{row[0], row[1], row[2], value.OfInt(int64(i))}); err != nil {
			b.Fatal(err)
		}
		x.Commit()
	}
}

func BenchmarkTables(b *testing.B) {
	b.ReportAllocs()
	definition := newHistoryTable(NewStore()).Definition
	for i := 0; i < b.N; i++ {
		s := NewStore()
		s.CreateDatabase("test", nil)
		for n := 0; n < 20; n++ {
			d := *definition
			d.Name = string(rune('a' + n))
			s.CreateTable(&d)
		}
	}
}
