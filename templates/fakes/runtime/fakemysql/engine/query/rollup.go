package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// rollup is WITH ROLLUP: the select list reads the keys from a row in which they are NULL where a line is of several groups.
type rollup struct {
	slot  int
	texts []string // of the keys, as they are found in the select list
}

// rollUp resolves the select list again, now with the keys read from the row of the rollup.
func (s *Scope) rollUp(e *ast.Select, q *selection) error {
	if len(e.OrderBy) > 0 {
		return sqlerror.New(1221, "CUBE/ROLLUP", "ORDER BY")
	}
	r := &rollup{slot: s.root.newSlot()}
	for _, by := range e.GroupBy {
		r.texts = append(r.texts, ExprText(s.keyNode(by.Expr, e.Fields)))
	}
	s.block.rollup, s.block.calls, s.items = r, nil, nil
	return s.selectList(e, q)
}

// keyNode gives the expression of a key, which may be a place or an alias.
func (s *Scope) keyNode(e ast.Expr, fields []ast.Field) ast.Expr {
	if i := placeIn(e, len(fields)); i >= 0 && fields[i].Expr != nil {
		return fields[i].Expr
	}
	key, is := e.(*ast.Column)
	if !is || key.Table != "" {
		return e
	}
	if found, err := s.findInTables(key); found != nil || err != nil {
		return e
	}
	for _, field := range fields {
		if field.Expr != nil && value.EqualNames(field.Alias, key.Name) {
			return field.Expr
		}
	}
	return e
}

// rolledUp gives the key of a rollup that an expression is, or nil.
func (s *Scope) rolledUp(e ast.Expr) Expr {
	if s.block == nil || s.block.rollup == nil || s.inAggregate {
		return nil
	}
	r := s.block.rollup
	for i, key := range s.block.keys {
		if ExprText(e) != r.texts[i] && !s.isColumn(e, key) {
			continue
		}
		s.root.facts.slots.add(r.slot)
		return s.rolledUpKey(i)
	}
	return nil
}

// rolledUpKey is a key as the row of the rollup has it.
func (s *Scope) rolledUpKey(i int) Expr {
	key := s.block.keys[i]
	return &aggregated{typed{key.Type()}, s.root, s.block.rollup.slot, i, columnOf(key)}
}

// starred is a column of `*`, or the key of a rollup that it is.
func (s *Scope) starred(c visible) operand {
	of := s.operandOf(c)
	if s.block == nil || s.block.rollup == nil {
		return of
	}
	for i, key := range s.block.keys {
		if isSame(of.Expr, key) {
			of.Expr = s.rolledUpKey(i)
			of.known.slots.add(s.block.rollup.slot)
			s.root.facts = s.root.facts.with(of.known)
		}
	}
	return of
}

// isColumn tells whether a name means a column.
func (s *Scope) isColumn(e ast.Expr, key Expr) bool {
	name, is := e.(*ast.Column)
	if !is || columnOf(key) == nil {
		return false
	}
	around := s.root.facts
	found, err := s.findInTables(name)
	s.root.facts = around
	return err == nil && found != nil && isSame(found, key)
}
