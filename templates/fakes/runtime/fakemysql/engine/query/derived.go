package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// derived is a query in FROM: of a derived table, a view or WITH.
type derived struct {
	query   planned
	needs   slotSet // of the tables beside it that LATERAL reads
	lateral bool
	cache   int
	working *recursion // the rows of the round before, in the recursive part of WITH RECURSIVE
}

// rows gives the rows, computed once for a run.
func (d *derived) rows(run *Run, f *frame) ([]storage.Row, error) {
	if d.working != nil {
		return d.working.rows(f), nil
	}
	if !d.lateral {
		if rows, is := (*f.cache(d.cache)).([]storage.Row); is {
			return rows, nil
		}
	}
	rows := []storage.Row{}
	err := d.query.run(run, f, func(row []value.Value) error {
		rows = append(rows, row)
		return nil
	})
	if err == nil && !d.lateral {
		*f.cache(d.cache) = rows
	}
	return rows, err
}

// derivedTable plans a query in FROM.
func (s *Scope) derivedTable(e *ast.Derived) (*tables, error) {
	if e.Alias == "" {
		return nil, sqlerror.New(1248)
	}
	direct := s.root.direct
	defer func() { s.root.direct = direct }()
	within := s.apart(s.with)
	if e.Lateral {
		within.outer = s
	}
	return within.derive(e.Query, &source{alias: e.Alias}, e.Columns)
}

// derive plans a query of FROM in a scope that is for it alone: of a derived table, a view or WITH. names are its columns where they are said.
func (s *Scope) derive(q ast.Query, of *source, names []string) (*tables, error) {
	around, first := s.root.facts, s.root.slots
	s.root.facts = facts{}
	defer func() { s.root.facts = around }()
	var resolved *resolution
	var query planned
	var err error
	if e, is := q.(*ast.Select); is {
		if resolved, err = s.resolveSelect(e); err == nil {
			query = resolved
		}
	} else {
		query, err = s.query(q)
	}
	if err != nil {
		return nil, err
	}
	if err := of.setFields(query.columns(), names); err != nil {
		return nil, err
	}
	if resolved != nil {
		if s.outer == nil && !s.isTable && resolved.isMergeable() {
			if of.database == "" {
				resolved.order = nil // that of a view counts
			}
			return resolved.merge(of), nil
		}
		resolved.plan()
	}
	d := &derived{query: query, lateral: s.outer != nil, cache: s.root.newCache()}
	if d.lateral {
		d.needs = s.root.facts.slots.below(first)
	}
	return s.single(of.derivedFrom(d))
}

// setFields gives a source the columns of a query.
func (of *source) setFields(fields []Field, names []string) error {
	of.fields = append(of.fields, fields...)
	if names != nil && len(names) != len(of.fields) {
		return sqlerror.New(4002)
	}
	for i := range of.fields {
		field := &of.fields[i]
		if names != nil {
			field.Name = names[i]
		}
		field.Table, field.Database, field.IsUnnamed = of.alias, of.database, false
		for _, before := range of.fields[:i] {
			if value.EqualNames(before.Name, field.Name) {
				return sqlerror.New(1060, field.Name)
			}
		}
	}
	return nil
}

// derivedFrom has the rows of a source be those of a query.
func (of *source) derivedFrom(d *derived) *source {
	of.derived = d
	for i := range of.fields {
		t := asColumn(of.fields[i].Type)
		t.Coercibility = coercibilityOf(t)
		of.fields[i].Type = t
	}
	return of
}

// asColumn is the type of a column that has values of a type: as wide as columns are.
func asColumn(t value.Type) value.Type {
	switch t.Base {
	case value.TypeInt:
		t.Length = max(t.Length, 11)
	case value.TypeBigInt:
		t.Length = max(t.Length, 20)
	}
	return t
}
