package query

import (
	"sort"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// setOperation is UNION, EXCEPT or INTERSECT.
type setOperation struct {
	fields      []Field
	operator    string
	all         bool
	left, right planned
	root        *root
	slot        int    // of the row that ORDER BY reads
	sorts       []Expr // what ORDER BY sorts by
	order       []sortColumn
	limit       *limit
}

func (q *setOperation) columns() []Field { return q.fields }

// setOperation plans a set operation.
func (s *Scope) setOperation(e *ast.SetOperation) (planned, error) {
	within := s
	if e.With != nil {
		within = s.inner()
		var err error
		if within.with, err = s.withTables(e.With); err != nil {
			return nil, err
		}
	}
	q := &setOperation{operator: e.Operator, all: e.All, root: s.root}
	var err error
	if q.left, err = within.query(e.Left); err != nil {
		return nil, err
	}
	if q.right, err = within.query(e.Right); err != nil {
		return nil, err
	}
	keepDigits(q.left)
	keepDigits(q.right)
	if q.fields, err = commonFields(q.left.columns(), q.right.columns()); err != nil {
		return nil, err
	}
	if err := s.orderUnion(e, q); err != nil {
		return nil, err
	}
	q.limit, err = s.limit(e.Limit)
	return q, err
}

// commonFields are the columns of a set operation: the names of the first query, the types of both.
func commonFields(left, right []Field) ([]Field, error) {
	if len(left) != len(right) {
		return nil, sqlerror.New(1222)
	}
	fields := make([]Field, len(left))
	for i := range left {
		t := value.Common(left[i].Type, right[i].Type)
		t.Nullable = left[i].Type.Nullable || right[i].Type.Nullable
		t.Coercibility = coercibilityOf(t)
		fields[i] = Field{Name: left[i].Name, Type: t}
	}
	return fields, nil
}

// orderUnion resolves ORDER BY of the whole, which sees the columns of the result.
func (s *Scope) orderUnion(e *ast.SetOperation, q *setOperation) error {
	if len(e.OrderBy) == 0 || isOrderByNull(e.OrderBy) {
		return nil
	}
	scope := s.inner()
	result := &source{fields: q.fields}
	scope.addSource(result)
	q.slot = result.slot
	scope.clause = "ORDER BY"
	for i := range q.fields {
		scope.items = append(scope.items, item{operand: scope.operandOf(visible{result, i}), name: q.fields[i].Name})
	}
	for _, by := range e.OrderBy {
		if name, is := by.Expr.(*ast.Column); is && name.Table != "" {
			return sqlerror.New(1250, name.Table, scope.clause)
		}
		sorted, _, err := scope.listed(by.Expr)
		if err != nil {
			return err
		}
		if sorted == nil {
			if sorted, err = scope.scalar(by.Expr); err != nil {
				return err
			}
		}
		q.order = append(q.order, sortColumn{len(q.sorts), by.Desc, sorted.Type().Collation})
		q.sorts = append(q.sorts, sorted)
	}
	return nil
}

// convertRow gives a row the types of fields.
func convertRow(run *Run, row []value.Value, fields []Field) []value.Value {
	for i := range row {
		row[i] = converted(run, fields[i].Type, row[i])
	}
	return row
}

// rowSet has rows, each once.
type rowSet struct {
	collations []*value.Collation
	counts     map[string]int
	key        []byte
}

func newRowSet(fields []Field) *rowSet {
	s := &rowSet{counts: map[string]int{}}
	for i := range fields {
		s.collations = append(s.collations, fields[i].Type.Collation)
	}
	return s
}

// add tells whether the row is new.
func (s *rowSet) add(row []value.Value) bool {
	s.key = appendRowKey(s.key[:0], row, s.collations)
	n := s.counts[string(s.key)]
	s.counts[string(s.key)] = n + 1
	return n == 0
}

// take takes a row out once, and tells whether it was there.
func (s *rowSet) take(row []value.Value) bool {
	s.key = appendRowKey(s.key[:0], row, s.collations)
	n := s.counts[string(s.key)]
	if n > 0 {
		s.counts[string(s.key)] = n - 1
	}
	return n > 0
}

func (s *rowSet) has(row []value.Value) bool {
	s.key = appendRowKey(s.key[:0], row, s.collations)
	return s.counts[string(s.key)] > 0
}

func (q *setOperation) run(run *Run, f *frame, each func(row []value.Value) error) error {
	count, err := q.limit.counts(run)
	if err != nil || count.isZero() {
		return err
	}
	n := uint64(0)
	emit := func(row []value.Value) error {
		n++
		if count.isThere && (n <= count.offset || n > count.last()) {
			return nil // it counts all the same, for FOUND_ROWS()
		}
		return each(row)
	}
	if len(q.order) == 0 {
		err = q.combine(run, f, emit)
	} else {
		err = q.sorted(run, f, emit)
	}
	f.found = n
	if err == errStop {
		return nil
	}
	return err
}

// sorted combines all rows and gives them in the order of ORDER BY.
func (q *setOperation) sorted(run *Run, f *frame, emit func(row []value.Value) error) error {
	type sortable struct{ row, by []value.Value }
	var rows []sortable
	f.grow()
	err := q.combine(run, f, func(row []value.Value) error {
		f.rows[q.slot] = row
		by := make([]value.Value, len(q.sorts))
		for i, e := range q.sorts {
			v, err := e.Eval(run)
			if err != nil {
				return err
			}
			by[i] = v
		}
		rows = append(rows, sortable{row, by})
		return nil
	})
	if err != nil && err != errStop {
		return err
	}
	sort.SliceStable(rows, func(i, j int) bool { return compareSorted(rows[i].by, rows[j].by, q.order) < 0 })
	for _, row := range rows {
		if err := emit(row.row); err != nil {
			return err
		}
	}
	return nil
}

// combine gives the rows of the operation. errStop of emit ends it all.
func (q *setOperation) combine(run *Run, f *frame, emit func(row []value.Value) error) error {
	var stopped error
	through := func(pass func(row []value.Value) bool) func(row []value.Value) error {
		return func(row []value.Value) error {
			row = convertRow(run, row, q.fields)
			if pass(row) {
				stopped = emit(row)
				return stopped
			}
			return nil
		}
	}
	pass := func([]value.Value) bool { return true }
	switch {
	case q.operator == "union" && !q.all:
		pass = newRowSet(q.fields).add
	case q.operator != "union":
		return q.compare(run, f, func(pass func(row []value.Value) bool) error {
			if err := q.left.run(run, f, through(pass)); err != nil {
				return err
			}
			return stopped
		})
	}
	for _, part := range []planned{q.left, q.right} {
		if err := part.run(run, f, through(pass)); err != nil {
			return err
		}
		if stopped != nil {
			return stopped
		}
	}
	return nil
}

// compare is EXCEPT and INTERSECT: what passes of the left rows depends on the right ones.
func (q *setOperation) compare(run *Run, f *frame, left func(pass func(row []value.Value) bool) error) error {
	right := newRowSet(q.fields)
	err := q.right.run(run, f, func(row []value.Value) error {
		right.add(convertRow(run, row, q.fields))
		return nil
	})
	if err != nil {
		return err
	}
	seen := newRowSet(q.fields)
	isExcept := q.operator == "except"
	return left(func(row []value.Value) bool {
		if q.all {
			return right.take(row) != isExcept
		}
		return right.has(row) != isExcept && seen.add(row)
	})
}

// valuesQuery plans VALUES as a query.
func (s *Scope) valuesQuery(e *ast.Values) (planned, error) {
	q := &valuesQuery{}
	scope := s.inner()
	scope.clause = "VALUES"
	for _, row := range e.Rows {
		items, err := scope.scalars(row...)
		if err != nil {
			return nil, err
		}
		fields := make([]Field, len(items))
		for i, e := range items {
			fields[i] = Field{Name: strings.Trim(ExprText(row[i]), "'"), Type: e.Type()}
		}
		if q.fields == nil {
			q.fields = fields
		} else if q.fields, err = commonFields(q.fields, fields); err != nil {
			return nil, sqlerror.New(4099)
		}
		q.rows = append(q.rows, items)
	}
	return q, nil
}

// valuesQuery is VALUES (1, 2), (3, 4).
type valuesQuery struct {
	fields []Field
	rows   [][]Expr
}

func (q *valuesQuery) columns() []Field { return q.fields }

func (q *valuesQuery) run(run *Run, f *frame, each func(row []value.Value) error) error {
	for _, items := range q.rows {
		row := make([]value.Value, len(items))
		for i, e := range items {
			v, err := e.Eval(run)
			if err != nil {
				return err
			}
			row[i] = converted(run, q.fields[i].Type, v)
		}
		f.found++
		if err := each(row); err == errStop {
			return nil
		} else if err != nil {
			return err
		}
	}
	return nil
}
