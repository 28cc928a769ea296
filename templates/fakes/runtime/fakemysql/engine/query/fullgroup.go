package query

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// looseColumn is a column that a select list reads outside of aggregates, perhaps in a subquery: where there are groups, ONLY_FULL_GROUP_BY wants it to be a key of theirs.
type looseColumn struct {
	scope  *Scope // of the select list
	column *column
	item   ast.Expr // of the select list; nil for a star
}

// asksFullGroups tells whether the session has ONLY_FULL_GROUP_BY.
func asksFullGroups(session Session) bool {
	mode, is := session.Variable("sql_mode")
	return is && strings.Contains(mode.Text(), "ONLY_FULL_GROUP_BY")
}

// noteLoose notes a column that is read where the select list is being resolved.
func (s *Scope) noteLoose(e Expr) {
	c := columnOf(e)
	if c == nil || len(s.ahead) == 0 || s.inAggregate || !s.root.fullGroups {
		return
	}
	if c.field == &c.of.fields[c.position] { // one of a view or derived table that is merged may be any
		s.root.loose = append(s.root.loose, looseColumn{s, c, s.ahead[0].Expr})
	}
}

// gathered forgets the columns since the first ones that an aggregate or window of the scope reads.
func (s *Scope) gathered(first int) {
	kept := s.root.loose[:first]
	for _, one := range s.root.loose[first:] {
		if one.scope != s {
			kept = append(kept, one)
		}
	}
	s.root.loose = kept
}

// onlyGroups refuses columns that GROUP BY does not have.
func (s *Scope) onlyGroups(e *ast.Select) error {
	for _, one := range s.root.loose {
		switch {
		case one.scope != s || s.block.hasKey(one.column) || one.item != nil && s.isKey(one.item, e):
		case len(s.block.keys) == 0:
			return sqlerror.New(1140)
		default:
			field := one.column.field
			return sqlerror.New(1055, field.Database+"."+field.Table+"."+field.Name)
		}
	}
	return nil
}

// isKey tells whether GROUP BY has an item of the select list: as it is, by its place or its alias.
func (s *Scope) isKey(item ast.Expr, e *ast.Select) bool {
	for _, by := range e.GroupBy {
		if ExprText(s.keyNode(by.Expr, e.Fields)) == ExprText(item) {
			return true
		}
	}
	return false
}
