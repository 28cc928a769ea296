package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

type withTables struct{}

func (w *withTables) named(string) *ast.CommonTable { return nil }

func (s *Scope) withTables(e *ast.With) (*withTables, error) { return nil, sqlerror.Unknown("WITH") }
func (s *Scope) commonTable(e *ast.CommonTable, alias string) (*source, error) {
	return nil, sqlerror.Unknown("WITH")
}
func (s *Scope) view(t *schema.Table, alias string) (*source, error) {
	return nil, sqlerror.Unknown("views")
}
func (s *Scope) derivedTable(e *ast.Derived) (*source, error) {
	return nil, sqlerror.Unknown("derived tables")
}

type derived struct{ needs slotSet }

func (d *derived) rows(run *Run, f *frame) ([]storage.Row, error) { return nil, nil }

func (s *Scope) subquery(q ast.Query) (Expr, error) { return nil, sqlerror.Unknown("subqueries") }
func (s *Scope) exists(e *ast.Exists) (Expr, error) { return nil, sqlerror.Unknown("subqueries") }
func (s *Scope) quantified(e *ast.Quantified) (Expr, error) {
	return nil, sqlerror.Unknown("subqueries")
}
func (s *Scope) inQuery(e *ast.In, of Expr) (Expr, error) { return nil, sqlerror.Unknown("subqueries") }
func (s *Scope) setOperation(q *ast.SetOperation) (planned, error) {
	return nil, sqlerror.Unknown(q.Operator)
}
func (s *Scope) valuesQuery(q *ast.Values) (planned, error) { return nil, sqlerror.Unknown("VALUES") }

type rollup struct{}

func (s *Scope) rollUp(e *ast.Select, q *selection) error { return sqlerror.Unknown("ROLLUP") }
func newRollupStage(s *groupStage) stage                  { return s }

type windowing struct {
	root  *root
	slot  int
	named []ast.NamedWindow
	calls []int
}

func (w *windowing) stage(run *Run, f *frame, slots []int, next stage) stage { return next }
func (s *Scope) windowCall(e *ast.Call) (Expr, error) {
	return nil, sqlerror.Unknown("window functions")
}
func isWindowFunction(name string) bool { return false }

// Explain gives the lines of EXPLAIN.
func (p *Plan) Explain() (fields []Field, rows [][]value.Value) { return nil, nil }
