package query

import (
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// hashJoin is the step that reads a table once and finds its rows by the value of a column, where no key does.
type hashJoin struct {
	scan      *scan // of all rows, with the conditions on the table alone
	slot      int
	column    Expr
	with      Expr // a value of the tables before
	collation *value.Collation
	filters   []Expr // the conditions that read more tables
}

// hashed makes a scan of all rows, repeated for each row of other tables, a hash join if a condition allows it.
func (p *joinPlanner) hashed(s *scan, previous slotSet, conditions []operand) step {
	if s.access.key >= 0 || s.access.isRange() || !p.isSelect || s.access.table.reading.isSaid {
		return s
	}
	of := s.access.table
	e := hashable(of, previous, conditions)
	if e == nil {
		return s
	}
	j := &hashJoin{scan: &scan{access: s.access}, slot: of.slot, column: e.left.Expr, with: e.right.Expr, collation: e.collation}
	var own slotSet
	own.add(of.slot)
	for _, other := range conditions {
		if other.known.slots.isWithin(own) && !other.known.impure {
			j.scan.filters = append(j.scan.filters, other.Expr)
		} else {
			j.filters = append(j.filters, other.Expr)
		}
	}
	return j
}

// hashable gives the equality of a column of a table, on its left, with a value of the tables before it; nil where there is none.
func hashable(of *source, previous slotSet, conditions []operand) *comparison {
	for _, c := range conditions {
		e, is := c.Expr.(*comparison)
		if !is || e.relation != equal || !hashes(e.left.Type(), e.right.Type()) {
			continue
		}
		column, with := e.left, e.right
		if columnIn(column.Expr, of) == nil {
			column, with = with, column
		}
		if columnIn(column.Expr, of) != nil && isKnown(with, previous) && !with.known.slots.isEmpty() {
			return &comparison{e.typed, equal, column, with, e.collation, 0, false}
		}
	}
	return nil
}

func (j *hashJoin) build(run *Run, f *frame, next func() error) func() error {
	var table map[string][]storage.Row
	var key []byte
	keyOf := func(e Expr) (isNull bool, err error) {
		v, err := e.Eval(run)
		if err == nil && !v.IsNull() {
			key = value.AppendGroupKey(key[:0], v, j.collation)
		}
		return v.IsNull(), err
	}
	fill := j.scan.build(run, f, func() error {
		isNull, err := keyOf(j.column)
		if err == nil && !isNull {
			table[string(key)] = append(table[string(key)], f.rows[j.slot])
		}
		return err
	})
	return func() error {
		if table == nil {
			table = map[string][]storage.Row{}
			if err := fill(); err != nil {
				return err
			}
		}
		if isNull, err := keyOf(j.with); err != nil || isNull {
			return err
		}
		return eachRow(run, f, j.slot, table[string(key)], j.filters, next)
	}
}
