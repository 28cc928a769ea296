package query

import (
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
}

func (q *setOperation) columns() []Field { return q.fields }

// setOperation plans a set operation.
func (s *Scope) setOperation(e *ast.SetOperation) (planned, error) {
	within := s
	if e.With != nil {
		within = s.inner()
		if err := within.addWith(e.With); err != nil {
			return nil, err
		}
	}
	q := &setOperation{operator: e.Operator, all: e.All}
	var err error
	if q.left, err = within.part(e.Left); err != nil {
		return nil, err
	}
	if q.right, err = within.part(e.Right); err != nil {
		return nil, err
	}
	if q.fields, err = commonFields(q.left.columns(), q.right.columns()); err != nil {
		return nil, err
	}
	if e.Limit == nil && (len(e.OrderBy) == 0 || isOrderByNull(e.OrderBy)) {
		return q, nil
	}
	return s.orderUnion(e, q)
}

// part plans a query of a set operation, whose order counts only for its LIMIT.
func (s *Scope) part(q ast.Query) (planned, error) {
	e, is := q.(*ast.Select)
	if !is {
		return s.query(q)
	}
	part, err := s.resolveSelect(e)
	if err != nil {
		return nil, err
	}
	if part.limit == nil {
		part.order = nil
	}
	part.plan()
	keepDigits(part.selection)
	return part.selection, nil
}

// commonFields are the columns of a set operation: the names of the first query, the types of both.
func commonFields(left, right []Field) ([]Field, error) {
	if len(left) != len(right) {
		return nil, sqlerror.New(1222)
	}
	fields := make([]Field, len(left))
	for i := range left {
		if err := checkUnionUUIDs(left[i].Type, right[i].Type); err != nil {
			return nil, err
		}
		t := value.Common(left[i].Type, right[i].Type)
		if hasFixedLength(&left[i].Type, &right[i].Type) {
			t.Base = fixed[t.Base]
		}
		t.Nullable = left[i].Type.Nullable || right[i].Type.Nullable
		t.Coercibility = coercibilityOf(t)
		fields[i] = Field{Name: left[i].Name, Type: t, IsUnnamed: left[i].IsUnnamed}
	}
	return fields, nil
}

// fixed are the types of texts of a fixed length.
var fixed = map[value.Base]value.Base{value.TypeVarChar: value.TypeChar, value.TypeVarBinary: value.TypeBinary}

// hasFixedLength tells whether what a set operation has of two types is a text of a fixed length: one of them is, and none is a text of another kind.
func hasFixedLength(types ...*value.Type) bool {
	is := false
	for _, t := range types {
		switch {
		case t.Base == value.TypeChar || t.Base == value.TypeBinary:
			is = true
		case t.IsText() && t.Base < value.TypeEnum:
			return false
		}
	}
	return is
}

// orderUnion plans ORDER BY and LIMIT of the whole: a selection of the result, whose columns ORDER BY sees.
func (s *Scope) orderUnion(e *ast.SetOperation, of *setOperation) (planned, error) {
	scope := s.inner()
	result := &source{fields: of.fields, derived: &derived{query: of, lateral: true}, reading: plainReading}
	scope.addSource(result)
	q := &selection{fields: of.fields, width: len(of.fields), countsFound: true, slots: []int{result.slot}, steps: []step{&scan{access: access{table: result, key: -1}}}}
	for i := range q.fields {
		column := scope.operandOf(visible{result, i})
		scope.items = append(scope.items, item{operand: column, name: q.fields[i].Name})
		q.items = append(q.items, column.Expr)
	}
	for _, by := range e.OrderBy {
		if name, is := by.Expr.(*ast.Column); is && name.Table != "" {
			return nil, sqlerror.New(1250, name.Table, "ORDER BY")
		}
	}
	var err error
	if q.order, err = scope.orderBy(e.OrderBy, q); err != nil {
		return nil, err
	}
	q.limit, err = s.limit(e.Limit)
	return q, err
}

// convertRow gives a row the types of fields.
func convertRow(run *Run, row []value.Value, fields []Field) []value.Value {
	for i := range row {
		row[i] = converted(run, fields[i].Type, row[i])
	}
	return row
}

func (q *setOperation) run(run *Run, f *frame, each func(row []value.Value) error) error {
	passes, parts, err := q.parts(run, f)
	stopped, found := false, uint64(0)
	for i := 0; i < len(parts) && err == nil && !stopped; i++ {
		err = parts[i].run(run, f, func(row []value.Value) error {
			if row = convertRow(run, row, q.fields); !passes(row) {
				return nil
			}
			found++
			err := each(row)
			stopped = err == errStop
			return err
		})
	}
	f.found = found
	return err
}

// parts gives the queries whose rows come, and what tells whether a row does. Of EXCEPT and INTERSECT these are the left ones, which depends on the right ones.
func (q *setOperation) parts(run *Run, f *frame) (passes func(row []value.Value) bool, parts []planned, err error) {
	seen, right := newRowSet(collationsOf(q.fields)), newRowSet(collationsOf(q.fields))
	switch {
	case q.operator == "union" && q.all:
		return func([]value.Value) bool { return true }, []planned{q.left, q.right}, nil
	case q.operator == "union":
		return seen.add, []planned{q.left, q.right}, nil
	}
	err = q.right.run(run, f, func(row []value.Value) error {
		right.add(convertRow(run, row, q.fields))
		return nil
	})
	isExcept := q.operator == "except"
	return func(row []value.Value) bool {
		if q.all {
			return right.take(row) != isExcept
		}
		return right.has(row) > 0 != isExcept && seen.add(row)
	}, []planned{q.left}, err
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
