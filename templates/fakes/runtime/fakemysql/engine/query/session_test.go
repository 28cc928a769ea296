package query

import (
	"context"
	"strconv"
	"testing"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/parse"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// stub is a session with one transaction, for tests of the package alone.
type stub struct {
	store       *storage.Store
	transaction *storage.Transaction
	warnings    []*sqlerror.Error
	variables   map[string]value.Value
	found       uint64
}

func newStub() *stub {
	s := &stub{store: storage.NewStore(), variables: map[string]value.Value{}}
	s.store.CreateDatabase("test", value.CollationNamed("utf8mb4_general_ci"))
	s.transaction = s.store.Begin(storage.RepeatableRead, time.Second)
	return s
}

func (s *stub) Context() context.Context                            { return context.Background() }
func (s *stub) Now() time.Time                                      { return time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC) }
func (s *stub) Location() *time.Location                            { return time.UTC }
func (s *stub) ConnectionID() uint64                                { return 1 }
func (s *stub) User() string                                        { return "root@localhost" }
func (s *stub) Database() string                                    { return "test" }
func (s *stub) LastInsertID() uint64                                { return 0 }
func (s *stub) SetLastInsertID(uint64)                              {}
func (s *stub) RowCount() int64                                     { return 0 }
func (s *stub) FoundRows() uint64                                   { return s.found }
func (s *stub) Variable(string) (value.Value, bool)                 { return value.NULL, false }
func (s *stub) Warn(warning *sqlerror.Error)                        { s.warnings = append(s.warnings, warning) }
func (s *stub) Random() float64                                     { return 0.5 }
func (s *stub) Unlatch(wait func())                                 { wait() }
func (s *stub) UserLock(string, time.Duration) (value.Value, error) { return value.OfInt(1), nil }
func (s *stub) ReleaseAllUserLocks() int                            { return 0 }
func (s *stub) UserLockHolder(string) uint64                        { return 0 }
func (s *stub) ReleaseUserLock(string) value.Value                  { return value.OfInt(1) }
func (s *stub) Kept(*function.Bound) *any                           { return new(any) }
func (s *stub) Store() *storage.Store                               { return s.store }
func (s *stub) Table(database, name string) *storage.Table          { return s.store.Table(database, name) }
func (s *stub) UseLocked(*storage.Table, string) error              { return nil }
func (s *stub) WriteLocked(*storage.Table, string) error            { return nil }
func (s *stub) Transaction() *storage.Transaction                   { return s.transaction }
func (s *stub) UserVariable(name string) value.Value                { return s.variables[name] }
func (s *stub) SetUserVariable(name string, v value.Value)          { s.variables[name] = v }
func (s *stub) Virtual(string, string) *VirtualTable                { return nil }
func (s *stub) SetFoundRows(n uint64)                               { s.found = n }
func (s *stub) ReadLock() storage.Lock                              { return storage.NoLock }
func (s *stub) SystemVariable(_, name string) (value.Value, value.Type, error) {
	return value.NULL, value.Type{}, sqlerror.New(1193, name)
}

// people makes a table of so many rows: an id, a text with a key, a number of a hundred with a key.
func (s *stub) people(t testing.TB, rows int) *storage.Table {
	text := value.Type{Base: value.TypeVarChar, Length: 40, Nullable: true, Collation: value.CollationNamed("utf8mb4_general_ci")}
	number := value.Type{Base: value.TypeInt, Length: 11}
	table := s.store.CreateTable(&schema.Table{
		Database: "test", Name: "people",
		Columns: []*schema.Column{{Name: "id", Type: number}, {Name: "name", Type: text, Position: 1}, {Name: "team", Type: number, Position: 2}},
		Keys: []*schema.Key{
			{Name: "PRIMARY", Kind: ast.PrimaryKey, Columns: []schema.KeyColumn{{Position: 0}}},
			{Name: "name", Kind: ast.UniqueKey, Columns: []schema.KeyColumn{{Position: 1}}},
			{Name: "team", Kind: ast.PlainKey, Columns: []schema.KeyColumn{{Position: 2}}},
		},
	})
	for i := 0; i < rows; i++ {
		row := storage.Row{value.OfInt(int64(i)), value.OfString("name" + strconv.Itoa(i)), value.OfInt(int64(i % 100))}
		if _, err := s.transaction.Insert(context.Background(), table, row, storage.Shared); err != nil {
			t.Fatal(err)
		}
	}
	s.transaction.Commit()
	s.transaction = s.store.Begin(storage.RepeatableRead, time.Second)
	return table
}

// plan plans a query, with types of values.
func (s *stub) plan(t testing.TB, text string, params ...value.Value) *Plan {
	statement, err := parse.One(text, parse.Mode{})
	if err != nil {
		t.Fatal(err)
	}
	types := make([]value.Type, len(params))
	for i, v := range params {
		types[i] = value.TypeOf(v)
	}
	plan, err := PlanQuery(s, types, statement.Statement.(ast.Query))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func BenchmarkLookup(b *testing.B) {
	s := newStub()
	s.people(b, 100000)
	for _, c := range []struct {
		name, text string
		param      value.Value
	}{
		{"primary", "SELECT id, name, team FROM people WHERE id = ?", value.OfInt(77777)},
		{"unique text", "SELECT id, name, team FROM people WHERE name = ?", value.OfString("name4711")},
		{"order limit", "SELECT id, name FROM people WHERE id > ? ORDER BY id LIMIT 1", value.OfInt(500)},
		{"join", "SELECT p.name, q.name FROM people p JOIN people q ON q.id = p.team WHERE p.id = ?", value.OfInt(77777)},
		{"group of 1000", "SELECT team, COUNT(*), MAX(name) FROM people WHERE team = ? GROUP BY team", value.OfInt(7)},
		{"subquery", "SELECT id FROM people WHERE id = (SELECT team FROM people WHERE name = ?)", value.OfString("name4711")},
	} {
		b.Run(c.name, func(b *testing.B) {
			plan := s.plan(b, c.text, c.param)
			params := []value.Value{c.param}
			b.ReportAllocs()
			b.ResetTimer()
			for i := 0; i < b.N; i++ {
				rows := 0
				if err := plan.Run(NewRun(s, params), func([]value.Value) error { rows++; return nil }); err != nil || rows != 1 {
					b.Fatal(rows, err)
				}
			}
		})
	}
}

func BenchmarkPlan(b *testing.B) {
	s := newStub()
	s.people(b, 10)
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		s.plan(b, "SELECT id, name, team FROM people WHERE id = ? AND team > 3 ORDER BY name LIMIT 10", value.OfInt(1))
	}
}
