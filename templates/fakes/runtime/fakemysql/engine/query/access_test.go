package query

import (
	"strings"
	"testing"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/parse"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// TestWaysToRows tells which way each query takes to its rows, also through a derived table, and whether it has to sort.
func TestWaysToRows(t *testing.T) {
	s := newStub()
	s.people(t, 1000)
	for _, c := range []struct{ where, kind, key, extra string }{
		{"WHERE id = 5", "const", "PRIMARY", ""},
		{"WHERE id = '5'", "const", "PRIMARY", ""},
		{"WHERE name = 'x'", "const", "name", ""},
		{"WHERE name = 5", "ALL", "", "Using where"},
		{"WHERE name = 'x' COLLATE utf8mb4_bin", "ALL", "", "Using where"},
		{"WHERE team = 5", "ref", "team", "Using where"},
		{"WHERE team = 5 AND id = 7", "const", "PRIMARY", ""},
		{"WHERE team = 5 AND name > 'x'", "ref", "team", "Using where"},
		{"WHERE id > 5 AND id < 8", "range", "PRIMARY", "Using where"},
		{"WHERE id BETWEEN 5 AND 8", "range", "PRIMARY", "Using where"},
		{"WHERE id IN (5, 7)", "range", "PRIMARY", "Using where"},
		{"WHERE id = 5 OR id = 7", "range", "PRIMARY", "Using where"},
		{"WHERE (id, team) = (5, 7)", "const", "PRIMARY", ""},
		{"WHERE name LIKE 'x%'", "range", "name", "Using where"},
		{"WHERE name IS NULL", "ref", "name", "Using where"},
		{"WHERE name <=> 'x'", "ref", "name", "Using where"},
		{"WHERE id + 1 = 5", "ALL", "", "Using where"},
		{"WHERE id NOT IN (5)", "ALL", "", "Using where"},
		{"ORDER BY id DESC", "ALL", "", ""},
		{"ORDER BY team", "ALL", "", "Using filesort"},
		{"ORDER BY team LIMIT 3", "index", "team", ""},
		{"ORDER BY team DESC, id DESC LIMIT 3", "index", "team", ""},
		{"ORDER BY team, id DESC LIMIT 3", "ALL", "", "Using filesort"},
		{"WHERE team = 5 ORDER BY id DESC LIMIT 3", "ref", "team", "Using where"},
		{"WHERE team = 5 ORDER BY name", "ref", "team", "Using where; Using filesort"},
	} {
		for _, from := range []string{"people ", "(SELECT * FROM people) p ", "(SELECT name, team, id FROM (SELECT * FROM people) q) p "} {
			got := explain(s.plan(t, "SELECT * FROM "+from+c.where).query.(*selection))
			if want := [3]string{c.kind, c.key, c.extra}; got != want {
				t.Errorf("%s%s: %q, want %q", from, c.where, got, want)
			}
		}
	}
}

// TestPlansRunAgain runs a plan twice, with other arguments: nothing is kept of the first run.
func TestPlansRunAgain(t *testing.T) {
	s := newStub()
	s.people(t, 100)
	plan := s.plan(t, "SELECT (SELECT COUNT(*) FROM people WHERE id < ?) FROM people p WHERE p.id IN (1, 2)", value.OfInt(3))
	for _, n := range []int64{3, 7} {
		rows := 0
		err := plan.Run(NewRun(s, []value.Value{value.OfInt(n)}), func(row []value.Value) error {
			rows++
			if row[0].Int64() != n {
				t.Errorf("%d, want %d", row[0].Int64(), n)
			}
			return nil
		})
		if err != nil || rows != 2 {
			t.Fatal(rows, err)
		}
	}
}

// TestLookupAllocates holds what a lookup by the primary key may allocate.
func TestLookupAllocates(t *testing.T) {
	s := newStub()
	s.people(t, 1000)
	plan := s.plan(t, "SELECT id, name FROM people WHERE id = ?", value.OfInt(3))
	params := []value.Value{value.OfInt(3)}
	allocations := testing.AllocsPerRun(100, func() {
		if err := plan.Run(NewRun(s, params), func([]value.Value) error { return nil }); err != nil {
			t.Fatal(err)
		}
	})
	if allocations > 22 {
		t.Errorf("%.0f allocations for a lookup", allocations)
	}
}

// TestChangeSeesNoRowTwice updates the column whose key is read.
func TestChangeSeesNoRowTwice(t *testing.T) {
	s := newStub()
	table := s.people(t, 50)
	statement, err := parse.One("UPDATE people SET team = team + 10 WHERE team > 5", parse.Mode{})
	if err != nil {
		t.Fatal(err)
	}
	update := statement.Statement.(*ast.Update)
	change, err := PlanChange(s, nil, nil, update.Tables, update.Where, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	set, err := change.Resolve(update.Set[0].Value, "SET")
	if err != nil {
		t.Fatal(err)
	}
	run, found := NewRun(s, nil), 0
	err = change.Run(run, func(records []*storage.Record, rows []storage.Row) error {
		found++
		v, err := set.Eval(run)
		if err != nil {
			return err
		}
		changed := append(storage.Row{}, rows[0]...)
		changed[2] = v
		return s.transaction.Update(run.context, table, records[0], changed)
	})
	if err != nil || found != 44 {
		t.Errorf("%d rows changed (%v), want 44", found, err)
	}
}

// explain says how the table that is read first is read, in the words of EXPLAIN.
func explain(q *selection) [3]string {
	var of *scan
	for _, s := range q.steps {
		if first, is := s.(*scan); is {
			of = first
			break
		}
	}
	way, key, extra := &of.access, "", ""
	if way.key >= 0 {
		key = way.table.table.Definition.Keys[way.key].Name
	}
	if len(of.filters) > 0 && !way.isConst {
		extra = "Using where"
	}
	if len(q.order) > 0 {
		extra = strings.TrimPrefix(extra+"; Using filesort", "; ")
	}
	return [3]string{kindOf(way), key, extra}
}

// kindOf is what EXPLAIN calls the way to the rows.
func kindOf(a *access) string {
	switch {
	case a.isConst:
		return "const"
	case a.isUnique:
		return "eq_ref"
	case len(a.equal) > 0 && !a.isRange() && a.isOne():
		return "ref"
	case len(a.equal) > 0 || a.isRange():
		return "range"
	case a.key >= 0:
		return "index"
	}
	return "ALL"
}

// TestForUpdateLocksWhatItsFromNames tells what FOR UPDATE locks: tables, but not those that a derived table reads.
func TestForUpdateLocksWhatItsFromNames(t *testing.T) {
	s := newStub()
	s.people(t, 10)
	for from, locks := range map[string]bool{
		"people FOR UPDATE":                                                        true,
		"(SELECT * FROM people) p FOR UPDATE":                                      false,
		"(SELECT * FROM people FOR UPDATE) p":                                      true,
		"(SELECT * FROM (SELECT * FROM people FOR UPDATE) p) q LOCK IN SHARE MODE": true,
		"people p LOCK IN SHARE MODE":                                              true,
		"people p":                                                                 false,
	} {
		read := s.plan(t, "SELECT * FROM "+from).query.(*selection).steps[0].(*scan).access.table.reading
		if read.isSaid != locks {
			t.Errorf("%s: locks %v, want %v", from, read.isSaid, locks)
		}
	}
}
