package query

import (
	"math"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// sortColumn is a column of rows that are sorted.
type sortColumn struct {
	at        int
	desc      bool
	collation *value.Collation
}

// compareSorted compares two rows by columns.
func compareSorted(a, b []value.Value, columns []sortColumn) int {
	for i := range columns {
		c := &columns[i]
		order := orderOf(a[c.at], b[c.at], c.collation)
		if order == 0 {
			continue
		}
		if c.desc {
			return -order
		}
		return order
	}
	return 0
}

// orderBy resolves ORDER BY. What is not in the select list becomes an item behind it.
func (s *Scope) orderBy(order []ast.OrderBy, q *selection) ([]sortColumn, error) {
	if isOrderByNull(order) {
		return nil, nil
	}
	s.clause, s.names = "ORDER BY", inBoth
	var columns []sortColumn
	for _, by := range order {
		e, at, err := s.listed(by.Expr)
		if err != nil {
			return nil, err
		}
		if e == nil {
			if e, err = s.scalar(by.Expr); err != nil {
				return nil, err
			}
		}
		if at < 0 {
			at = q.itemAt(e)
		}
		columns = append(columns, sortColumn{at, by.Desc, e.Type().Collation})
	}
	return columns, nil
}

// itemAt gives the place of an expression among the items, where it is put if it is not there.
func (q *selection) itemAt(e Expr) int {
	for i, item := range q.items {
		if isSame(item, e) {
			return i
		}
	}
	q.items = append(q.items, e)
	return len(q.items) - 1
}

// listed finds what ORDER BY says in the select list: a place, or an alias. The expression is nil where it is neither.
func (s *Scope) listed(e ast.Expr) (Expr, int, error) {
	if name, is := e.(*ast.Column); is {
		found, err := s.findItem(name)
		return found, -1, err
	}
	if i := placeIn(e, len(s.items)); i >= 0 {
		return s.items[i].Expr, i, nil
	}
	if n, is := integerOf(e); is {
		return nil, -1, sqlerror.New(1054, n.Text(), s.clause)
	}
	return nil, -1, nil
}

// integerOf gives the number that an expression is: a literal, or one with signs before it.
func integerOf(e ast.Expr) (value.Value, bool) {
	switch e := e.(type) {
	case *ast.Literal:
		return value.ParseNumber(e.Text), e.Kind == ast.IntLiteral
	case *ast.Unary:
		if n, is := integerOf(e.Operand); is && e.Operator == "-" {
			negative, problem := value.Negate(n)
			return negative, problem == nil
		}
	}
	return value.NULL, false
}

// wantedOrder gives ORDER BY for the planner, where it is of columns of one table; else nil.
func (q *selection) wantedOrder() *wantedOrder {
	if len(q.order) == 0 || q.grouping != nil || q.windows != nil {
		return nil
	}
	wanted := &wantedOrder{slot: -1, hasLimit: q.limit != nil}
	for _, by := range q.order {
		c := columnOf(q.items[by.at])
		if c == nil || wanted.slot >= 0 && c.slot != wanted.slot {
			return nil
		}
		wanted.slot = c.slot
		wanted.columns = append(wanted.columns, orderColumn{c.position, by.desc})
	}
	return wanted
}

// isOf tells whether the order is of a table's columns.
func (o *wantedOrder) isOf(of *source) bool { return of.slot == o.slot && of.table != nil }

// dropOrder drops the sorting where the rows of the table that is read first come in the order.
func (q *selection) dropOrder() {
	wanted := q.wantedOrder()
	if wanted == nil || !givesOrder(q.steps, wanted) {
		return
	}
	q.order, q.items = nil, q.items[:q.width]
}

// givesOrder tells whether steps give rows in an order.
func givesOrder(steps []step, wanted *wantedOrder) bool {
	for _, s := range steps {
		if of, is := s.(*scan); is {
			way := of.access
			return wanted.isOf(way.table) && wanted.isGivenBy(&way) && way.isBackwards == of.access.isBackwards
		}
		if _, is := s.(*filter); !is {
			break
		}
	}
	return false
}

// limit is LIMIT.
type limit struct{ count, offset Expr }

func (s *Scope) limit(e *ast.Limit) (*limit, error) {
	if e == nil {
		return nil, nil
	}
	l := &limit{}
	var err error
	if l.count, err = s.scalar(e.Count); err != nil {
		return nil, err
	}
	if e.Offset != nil {
		l.offset, err = s.scalar(e.Offset)
	}
	return l, err
}

// limitCount is LIMIT in a run.
type limitCount struct {
	isThere       bool
	count, offset uint64
}

func (l *limit) counts(run *Run) (limitCount, error) {
	if l == nil {
		return limitCount{}, nil
	}
	c := limitCount{isThere: true}
	var err error
	if c.count, err = countOf(run, l.count); err != nil || l.offset == nil {
		return c, err
	}
	c.offset, err = countOf(run, l.offset)
	return c, err
}

func countOf(run *Run, e Expr) (uint64, error) {
	v, err := e.Eval(run)
	if err != nil {
		return 0, err
	}
	n, _ := v.AsInt()
	return n.Uint64(), nil // that of a negative argument is very large, as in MariaDB
}

// last is the number of the last row that LIMIT has.
func (c limitCount) last() uint64 {
	if c.count > math.MaxUint64-c.offset {
		return math.MaxUint64
	}
	return c.offset + c.count
}

func (c limitCount) isZero() bool { return c.isThere && c.count == 0 }
