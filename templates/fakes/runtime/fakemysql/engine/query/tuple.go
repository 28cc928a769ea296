package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// rowExpr is an expression of several columns: a tuple, or a subquery that stands for one.
type rowExpr interface {
	Expr
	width() int
	element(i int) value.Type
	// evalRow gives the columns, or nil where a subquery found no row.
	evalRow(run *Run) ([]value.Value, error)
}

// width is of how many columns an expression is.
func width(e Expr) int {
	if row, is := e.(rowExpr); is {
		return row.width()
	}
	return 1
}

// elementType is the type of a column of an expression.
func elementType(e Expr, i int) value.Type {
	if row, is := e.(rowExpr); is {
		return row.element(i)
	}
	return e.Type()
}

// tuple is `(a, b)`.
type tuple struct {
	typed
	root     *root
	scratch  int
	elements []operand
}

func (s *Scope) tuple(e *ast.Tuple) (Expr, error) {
	elements, err := s.each(e.Elements...)
	return &tuple{root: s.root, scratch: s.root.newScratch(), elements: elements}, err
}

func (t *tuple) width() int               { return len(t.elements) }
func (t *tuple) element(i int) value.Type { return t.elements[i].Type() }

func (t *tuple) Eval(*Run) (value.Value, error) { return value.NULL, sqlerror.New(1241, 1) }

func (t *tuple) evalRow(run *Run) ([]value.Value, error) {
	row := run.of(t.root).buffer(t.scratch, len(t.elements))
	for i, e := range t.elements {
		v, err := e.Eval(run)
		if err != nil {
			return nil, err
		}
		row[i] = v
	}
	return row, nil
}
