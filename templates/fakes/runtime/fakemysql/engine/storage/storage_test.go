package storage

import (
	"context"
	"testing"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/value"
)

// newTestTable makes a table (id INT PRIMARY KEY, a INT, b INT, UNIQUE u (a), KEY k (b)).
func newTestTable(s *Store) *Table {
	integer := value.Type{Base: value.TypeInt}
	nullable := integer
	nullable.Nullable = true
	if !s.HasDatabase("test") {
		s.CreateDatabase("test", nil)
	}
	return s.CreateTable(&schema.Table{
		Database: "test", Name: "t",
		Columns: []*schema.Column{{Name: "id", Type: integer}, {Name: "a", Type: nullable, Position: 1}, {Name: "b", Type: nullable, Position: 2}},
		Keys: []*schema.Key{
			{Name: "PRIMARY", Kind: ast.PrimaryKey, Columns: []schema.KeyColumn{{Position: 0}}},
			{Name: "u", Kind: ast.UniqueKey, Columns: []schema.KeyColumn{{Position: 1}}},
			{Name: "k", Kind: ast.PlainKey, Columns: []schema.KeyColumn{{Position: 2}}},
		},
	})
}

func rowOf(numbers ...int64) Row {
	row := make(Row, len(numbers))
	for i, n := range numbers {
		row[i] = value.OfInt(n)
	}
	return row
}

func point(n int64) Range { return Range{Equal: []value.Value{value.OfInt(n)}} }

func TestInsertScanAndRollback(t *testing.T) {
	s := NewStore()
	table := newTestTable(s)
	ctx := context.Background()
	x := s.Begin(RepeatableRead, time.Second)
	for i := int64(0); i < 100; i++ {
		if _, err := x.Insert(ctx, table, rowOf(i, 1000-i, i%7), Shared); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := x.Insert(ctx, table, rowOf(200, 1000, 1), Shared); err == nil {
		t.Fatal("no duplicate")
	}
	x.Commit()
	y := s.Begin(RepeatableRead, time.Second)
	count := 0
	for c := y.Scan(table, 2, point(3), Read{}, false); ; count++ {
		record, row, err := c.Next(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if record == nil {
			break
		}
		if err := y.Update(ctx, table, record, rowOf(row[0].Int64(), row[1].Int64(), 99)); err != nil {
			t.Fatal(err)
		}
	}
	if count != 14 {
		t.Fatalf("%d rows", count)
	}
	y.Rollback()
	if got := table.indexes[2].tree.size; got != 100 {
		t.Fatalf("%d entries", got)
	}
}

func BenchmarkLookup(b *testing.B) {
	s := NewStore()
	table := newTestTable(s)
	ctx := context.Background()
	x := s.Begin(RepeatableRead, time.Second)
	const rows = 100000
	start := time.Now()
	for i := int64(0); i < rows; i++ {
		if _, err := x.Insert(ctx, table, rowOf(i, rows-i, i%7), Shared); err != nil {
			b.Fatal(err)
		}
	}
	x.Commit()
	b.Logf("insert: %s a row", time.Since(start)/rows)
	y := s.Begin(RepeatableRead, time.Second)
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		if r, _, _ := y.Scan(table, i%2, point(int64(i%rows*7919%rows)+int64(i%2)), Read{}, false).Next(ctx); r == nil {
			b.Fatal(i)
		}
	}
}
