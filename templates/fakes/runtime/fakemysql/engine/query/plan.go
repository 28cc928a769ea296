package query

import (
	"errors"
	"slices"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// planned is a query that is ready to run within a root: a SELECT, a UNION, VALUES.
type planned interface {
	// columns are those of the result.
	columns() []Field
	// run gives the rows, and tells the frame how many there were to FOUND_ROWS(); errStop of each ends it without an error. A row is the callee's to keep.
	run(run *Run, f *frame, each func(row []value.Value) error) error
}

// Plan is a query that is ready to run, as often as the store's version stays.
type Plan struct {
	Fields  []Field
	root    *root
	query   planned
	tables  []*storage.Table
	version uint64 // of the store
}

// PlanQuery resolves and plans a query.
func PlanQuery(session Session, params []value.Type, q ast.Query) (*Plan, error) {
	return planIn(&Scope{root: &root{session: session, params: params}}, q)
}

func planIn(s *Scope, q ast.Query) (*Plan, error) {
	query, err := s.query(q)
	if err != nil {
		return nil, err
	}
	return &Plan{Fields: query.columns(), root: s.root, query: query, tables: s.root.tables, version: s.root.session.Store().Version()}, nil
}

// Reads tells whether the query reads a table.
func (p *Plan) Reads(t *storage.Table) bool { return slices.Contains(p.tables, t) }

// Run gives the rows, one after another. What each returns as an error ends it.
func (p *Plan) Run(run *Run, each func(row []value.Value) error) error {
	if err := useTables(run, p.tables, p.version); err != nil {
		return err
	}
	f := run.begin(p.root)
	err := p.query.run(run, f, each)
	if err == nil {
		run.Session.SetFoundRows(f.found)
	}
	return err
}

// Tables are those of the database that the query reads, those of views too.
func (p *Plan) Tables() []*storage.Table { return p.tables }

// StoreInto has numbers keep the digits that their types do not show, since rows are stored in a table; what is read of the same table is kept as types have it.
func (p *Plan) StoreInto(target *storage.Table) {
	if !p.Reads(target) {
		keepDigits(p.query)
	}
}

func keepDigits(of planned) {
	if q, is := of.(*selection); is {
		q.exact = !q.distinct
	}
}

// ErrStale says that a definition has changed while a plan waited for it: the statement is to be planned again.
var ErrStale = errors.New("query: a definition has changed")

// useTables takes the metadata locks of tables, as they were in a version of the store.
func useTables(run *Run, tables []*storage.Table, version uint64) error {
	for _, t := range tables {
		if err := run.Session.Transaction().UseTable(run.context, t, false); err != nil {
			return err
		}
	}
	if run.Session.Store().Version() != version {
		return ErrStale
	}
	return nil
}

// query plans a query whose names are looked up in the scope, too.
func (s *Scope) query(q ast.Query) (planned, error) {
	switch q := q.(type) {
	case *ast.Select:
		return s.selectQuery(q)
	case *ast.SetOperation:
		return s.setOperation(q)
	case *ast.Values:
		return s.valuesQuery(q)
	}
	return nil, sqlerror.Unknown("this kind of query")
}
