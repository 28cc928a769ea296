package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
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
func (s *Scope) derivedTable(e *ast.Derived) (*source, error) {
	if e.Alias == "" {
		return nil, sqlerror.New(1248)
	}
	within := &Scope{root: s.root, with: s.with, database: s.database}
	if e.Lateral {
		within.outer = s
	}
	d, err := within.derive(e.Query, e.Lateral)
	if err != nil {
		return nil, err
	}
	return d.source(e.Alias, e.Columns)
}

// derive plans a query of FROM in a scope that is for it alone.
func (s *Scope) derive(q ast.Query, lateral bool) (*derived, error) {
	around, first := s.root.facts, s.root.slots
	s.root.facts = facts{}
	query, err := s.query(q)
	own := s.root.facts
	s.root.facts = around
	if err != nil {
		return nil, err
	}
	d := &derived{query: query, lateral: lateral, cache: s.root.newCache()}
	if lateral {
		d.needs = own.slots.below(first)
	}
	return d, nil
}

// source is the derived table by its alias. names are its columns where they are said.
func (d *derived) source(alias string, names []string) (*source, error) {
	of := &source{alias: alias, derived: d}
	of.fields = append(of.fields, d.query.columns()...)
	if names != nil && len(names) != len(of.fields) {
		return nil, sqlerror.New(4002)
	}
	for i := range of.fields {
		field := &of.fields[i]
		if names != nil {
			field.Name = names[i]
		}
		field.Table, field.Database = alias, ""
		field.Type = asColumn(field.Type)
		field.Type.Coercibility = coercibilityOf(field.Type)
		for _, before := range of.fields[:i] {
			if value.EqualNames(before.Name, field.Name) {
				return nil, sqlerror.New(1060, field.Name)
			}
		}
	}
	return of, nil
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

// view plans the query of a view, whose names are those of its database.
func (s *Scope) view(definition *schema.Table, alias string) (*source, error) {
	within := &Scope{root: s.root, database: definition.Database}
	d, err := within.derive(definition.View, false)
	if problem, is := err.(*sqlerror.Error); is && (problem.Number == 1054 || problem.Number == 1146) {
		return nil, sqlerror.New(1356, definition.Database, definition.Name)
	}
	if err != nil {
		return nil, err
	}
	names := make([]string, len(definition.Columns))
	for i, c := range definition.Columns {
		names[i] = c.Name
	}
	if len(names) == 0 {
		names = nil
	}
	of, err := d.source(alias, names)
	if err != nil {
		return nil, err
	}
	of.database = definition.Database
	for i := range of.fields {
		of.fields[i].Database, of.fields[i].OriginalTable, of.fields[i].OriginalName = definition.Database, definition.Name, of.fields[i].Name
	}
	return of, nil
}
