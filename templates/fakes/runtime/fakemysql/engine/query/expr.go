package query

import (
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Expr is a resolved expression.
type Expr interface {
	Type() value.Type
	Eval(run *Run) (value.Value, error)
}

// Truth tells whether a condition holds; NULL does not. A nil expression does.
func Truth(run *Run, condition Expr) (bool, error) {
	if condition == nil {
		return true, nil
	}
	v, err := condition.Eval(run)
	if err != nil {
		return false, err
	}
	is, isNull := truth(run, v)
	return is && !isNull, nil
}

// typed is what expressions embed for their type.
type typed struct{ typ value.Type }

func (t *typed) Type() value.Type { return t.typ }

// constant is an expression without names, computed when it was resolved.
type constant struct {
	typed
	value value.Value
	exact value.Value // where it has more digits: see [exactExpr]
}

func (c *constant) Eval(*Run) (value.Value, error) { return c.value, nil }

func (c *constant) evalExact(*Run) (value.Value, error) { return c.exact, nil }

func newConstant(v value.Value) *constant {
	return constantOf(v, value.TypeOf(v))
}

// constantOf is a constant of a type.
func constantOf(v value.Value, t value.Type) *constant { return &constant{typed{t}, v, v} }

// column is a column of the row in a slot. NULL is what it is where an outer join found no row.
type column struct {
	typed
	root     *root
	of       *source
	slot     int // of the source
	position int
	field    *Field
}

func (c *column) Eval(run *Run) (value.Value, error) {
	row := run.of(c.root).rows[c.slot]
	if row == nil {
		return value.NULL, nil
	}
	return row[c.position], nil
}

// is tells whether two columns are one.
func (c *column) is(other *column) bool { return c.slot == other.slot && c.position == other.position }

// timestamp is a TIMESTAMP column: stored in UTC, seen in the session's time zone.
type timestamp struct{ *column }

func (t timestamp) Eval(run *Run) (value.Value, error) {
	v, err := t.column.Eval(run)
	if err != nil {
		return v, err
	}
	return FromUTC(run.Session, v), nil
}

// columnOf gives the column that an expression is, or nil.
func columnOf(e Expr) *column {
	switch e := e.(type) {
	case *column:
		return e
	case timestamp:
		return e.column
	}
	return nil
}

// param is an argument of the statement.
type param struct {
	typed
	index int
}

func (p *param) Eval(run *Run) (value.Value, error) {
	if p.index >= len(run.Params) {
		return value.NULL, nil
	}
	return run.Params[p.index], nil
}

// mapped is an expression of one or two operands that is NULL where one of them is. Where it is a number, all digits of its operands count.
type mapped struct {
	typed
	of      []Expr
	compute func(run *Run, a, b value.Value) (value.Value, error)
}

func (m *mapped) Eval(run *Run) (value.Value, error) {
	v, err := m.evalExact(run)
	return shown(v, &m.typ), err
}

func (m *mapped) evalExact(run *Run) (value.Value, error) {
	var v [2]value.Value
	for i, e := range m.of {
		var err error
		if v[i], err = evalFor(run, &m.typ, e); err != nil || v[i].IsNull() {
			return value.NULL, err
		}
	}
	return m.compute(run, v[0], v[1])
}

// calculation is an expression that Go computes from nothing but the run.
type calculation struct {
	typed
	compute func(run *Run) (value.Value, error)
}

func (c *calculation) Eval(run *Run) (value.Value, error) { return c.compute(run) }

// SetRow has the expressions of a scope made by NewScope see a row of its table in a run.
func (s *Scope) SetRow(run *Run, row storage.Row) { s.set(run, s.sources[0], row) }

// SetValues has them see the row of VALUES(column).
func (s *Scope) SetValues(run *Run, row storage.Row) { s.set(run, s.values, row) }

func (s *Scope) set(run *Run, of *source, row storage.Row) {
	f := run.of(s.root)
	if of.slot >= len(f.rows) {
		f.grow()
	}
	f.rows[of.slot] = row
}
