package query

import (
	"slices"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// withTables is a table of WITH, and those that were there before it.
type withTables struct {
	before  *withTables
	node    *ast.CommonTable
	all     []*withTables // of WITH RECURSIVE, which see each other; else nil
	working *recursion    // while its own query is planned
}

// named finds a table of WITH; nil where there is none.
func (w *withTables) named(name string) *withTables {
	for ; w != nil; w = w.before {
		if value.EqualNames(w.node.Name, name) {
			return w
		}
		for _, other := range w.all {
			if value.EqualNames(other.node.Name, name) {
				return other
			}
		}
	}
	return nil
}

// withTables adds the tables of a WITH to those that are there.
func (s *Scope) withTables(e *ast.With) (*withTables, error) {
	tables := make([]*withTables, len(e.Tables))
	with := s.with
	for i := range e.Tables {
		for _, before := range e.Tables[:i] {
			if value.EqualNames(before.Name, e.Tables[i].Name) {
				return nil, sqlerror.New(4004, e.Tables[i].Name)
			}
		}
		with = &withTables{before: with, node: &e.Tables[i]}
		if tables[i] = with; e.Recursive {
			with.all = tables
		}
	}
	for _, one := range tables { // each is planned where it is read; one that nobody reads has to be right all the same
		probe := s.apart(one)
		probe.root = &root{session: s.root.session, params: s.root.params, isTried: true, views: s.root.views, made: s.root.made, common: s.root.common}
		if _, err := probe.commonTable(one, one.node.Name); err != nil {
			return nil, err
		}
	}
	return with, nil
}

// addWith has the scope see the tables of a WITH, where there is one.
func (s *Scope) addWith(e *ast.With) (err error) {
	if e != nil {
		s.with, err = s.withTables(e)
	}
	return err
}

// commonTable is a table of WITH where it is read.
func (s *Scope) commonTable(w *withTables, alias string) (*tables, error) {
	of := &source{alias: alias}
	if w.working != nil {
		of.derived = &derived{working: w.working}
		if err := of.setFields(w.working.fields, nil); err != nil {
			return nil, err
		}
		return s.single(of)
	}
	around := s.root.common
	if slices.Contains(around, w.node) {
		return nil, sqlerror.Unknown("tables of WITH RECURSIVE that read each other, or themselves elsewhere than in FROM")
	}
	s.root.common = append(around[:len(around):len(around)], w.node)
	direct := s.root.direct
	defer func() { s.root.common, s.root.direct = around, direct }()
	if w.all != nil && reads(w.node.Query, w.node.Name) {
		return s.recursiveTable(w, of)
	}
	within := s.apart(w.before)
	if w.all != nil {
		within.with = w
	}
	return within.derive(w.node.Query, of, w.node.Columns)
}

// recursion is the query of a recursive table: what it begins with, and what each round makes of the rows of the round before.
type recursion struct {
	fields   []Field
	first    planned
	rounds   []planned
	distinct bool
	cache    int    // of the rows of the round before
	caches   [2]int // of what the rounds compute, which the next one computes again
}

// recursiveTable plans a table of WITH RECURSIVE that reads itself.
func (s *Scope) recursiveTable(w *withTables, of *source) (*tables, error) {
	union, is := w.node.Query.(*ast.SetOperation)
	if !is {
		return nil, sqlerror.New(4005, w.node.Name)
	}
	first, rounds, distinct, err := splitRecursive(union, w.node.Name)
	if err != nil {
		return nil, err
	}
	r := &recursion{distinct: distinct, cache: s.root.newCache()}
	around := s.root.facts
	defer func() { s.root.facts = around }()
	within := s.apart(w)
	if err := within.addWith(union.With); err != nil {
		return nil, err
	}
	if r.first, err = within.query(first); err != nil {
		return nil, err
	}
	if err := of.setFields(r.first.columns(), w.node.Columns); err != nil {
		return nil, err
	}
	of.derivedFrom(&derived{query: r, cache: s.root.newCache()})
	for i := range of.fields {
		of.fields[i].Type.Nullable = true
	}
	r.fields = of.fields
	r.caches[0] = s.root.caches
	within.with = &withTables{before: w.before, node: w.node, all: w.all, working: r}
	if err := within.addWith(union.With); err != nil {
		return nil, err
	}
	for _, part := range rounds {
		round, err := within.query(part)
		if err != nil {
			return nil, err
		}
		if len(round.columns()) != len(r.fields) {
			return nil, sqlerror.New(1222)
		}
		r.rounds = append(r.rounds, round)
	}
	r.caches[1] = s.root.caches
	return s.single(of)
}

// splitRecursive separates what does not read the table from what does.
func splitRecursive(union *ast.SetOperation, name string) (first ast.Query, rounds []ast.Query, distinct bool, err error) {
	if union.Operator != "union" || !reads(union.Right, name) {
		return nil, nil, false, sqlerror.Unknown("a recursive WITH that is not a UNION whose last parts read it")
	}
	if len(union.OrderBy) > 0 || union.Limit != nil {
		return nil, nil, false, sqlerror.Unknown("ORDER BY and LIMIT in a recursive WITH")
	}
	if !reads(union.Left, name) {
		return union.Left, []ast.Query{union.Right}, !union.All, nil
	}
	left, is := union.Left.(*ast.SetOperation)
	switch {
	case !is:
		return nil, nil, false, sqlerror.New(4005, name)
	case left.With != nil:
		return nil, nil, false, sqlerror.Unknown("WITH in a part of a recursive WITH that has several")
	}
	first, rounds, distinct, err = splitRecursive(left, name)
	return first, append(rounds, union.Right), distinct || !union.All, err
}

// reads tells whether FROM of a query names a table.
func reads(q ast.Query, name string) bool {
	switch q := q.(type) {
	case *ast.Select:
		return tableReads(q.From, name) || withReads(q.With, name)
	case *ast.SetOperation:
		return reads(q.Left, name) || reads(q.Right, name) || withReads(q.With, name)
	}
	return false
}

func withReads(e *ast.With, name string) bool {
	if e == nil {
		return false
	}
	isRead := func(of ast.CommonTable) bool { return reads(of.Query, name) }
	return slices.ContainsFunc(e.Tables, isRead)
}

func tableReads(e ast.TableExpr, name string) bool {
	switch e := e.(type) {
	case *ast.Table:
		return e.Database == "" && value.EqualNames(e.Name, name)
	case *ast.Derived:
		return reads(e.Query, name)
	case *ast.Join:
		return tableReads(e.Left, name) || tableReads(e.Right, name)
	}
	return false
}

func (r *recursion) columns() []Field { return r.fields }

// rows are those of the round before.
func (r *recursion) rows(f *frame) []storage.Row {
	rows, _ := (*f.cache(r.cache)).([]storage.Row)
	return rows
}

// mostRounds is max_recursive_iterations where the session does not say.
const mostRounds = 1000

func (r *recursion) run(run *Run, f *frame, each func(row []value.Value) error) error {
	var seen *rowSet
	if r.distinct {
		seen = newRowSet(collationsOf(r.fields))
	}
	most := mostRounds
	if v, is := run.Session.Variable("max_recursive_iterations"); is {
		n, _ := v.AsInt()
		most = int(n.Uint64())
	}
	for number := 0; number <= most; number++ {
		found, err := r.round(run, f, number > 0, seen)
		if err != nil || len(found) == 0 {
			return err
		}
		for _, row := range found {
			if err := each(row); err == errStop {
				return nil
			} else if err != nil {
				return err
			}
		}
		if err := run.context.Err(); err != nil {
			return err
		}
		*f.cache(r.cache) = found
		f.grow()
		for i := r.caches[0]; i < r.caches[1]; i++ {
			f.caches[i] = nil
		}
	}
	run.Session.Warn(sqlerror.New(1931, most))
	return nil
}

// round gives the rows of a round that are new.
func (r *recursion) round(run *Run, f *frame, isLater bool, seen *rowSet) (found []storage.Row, err error) {
	parts := []planned{r.first}
	if isLater {
		parts = r.rounds
	}
	for _, part := range parts {
		err = part.run(run, f, func(row []value.Value) error {
			if isLater {
				if err := r.store(row, len(found)+1); err != nil {
					return err
				}
			}
			if seen == nil || seen.add(row) {
				found = append(found, row)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// store gives a row the types of the columns, which are those of the first part. What does not fit is an error.
func (r *recursion) store(row []value.Value, number int) error {
	for i := range row {
		if row[i].IsNull() {
			continue
		}
		stored, problem := r.fields[i].Type.Store(row[i], r.fields[i].Name, number)
		if problem != nil {
			return problem
		}
		row[i] = stored
	}
	return nil
}
