package query

import (
	"slices"

	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// merged is a query of FROM whose tables join those around it, as MariaDB has it: what its columns are is evaluated by the query around.
type merged struct {
	query *selection
	root  *root
	items []operand        // what the columns are
	slot  int              // of a table that has a row wherever the query has one
	under []*source        // its own FROM
	reads []*storage.Table // of a view: what it reads, also in subqueries
}

// isMergeable tells whether a query gives a row for each row of its tables, wherever it stands.
func (q *resolution) isMergeable() bool {
	if len(q.tables.units) == 0 || q.grouping != nil || q.windows != nil || q.having != nil || q.distinct || q.limit != nil || q.isLate {
		return false
	}
	for _, condition := range q.tables.conditions {
		if condition.known.impure {
			return false
		}
	}
	for _, of := range q.scope.sources {
		for _, leaf := range of.leaves() {
			if leaf.table != nil && slices.Contains(q.scope.root.changed, leaf.table.Definition) {
				return false // what it gives is to stay while rows are changed
			}
		}
	}
	return true
}

// merge makes a resolved query a part of the FROM clause around it.
func (q *resolution) merge(of *source) *tables {
	m := &merged{query: q.selection, root: q.scope.root, slot: q.tables.units[0].source.slot, under: q.tables.sources}
	for _, item := range q.scope.items {
		if c := columnOf(item.Expr); c != nil {
			c.use(-1) // until the query around does
		}
		m.items = append(m.items, item.operand)
	}
	for i := range of.fields {
		of.fields[i].Type = m.items[i].Type()
	}
	of.slot, of.merged = m.slot, m
	for _, leaf := range of.leaves() {
		leaf.inner = leaf.inner || of.database == ""
	}
	return of.tables(q.tables.units, q.tables.conditions)
}

// mergedColumn is a column of a merged query: a column of a table by another name, or an expression.
func (s *Scope) mergedColumn(of *source, position int) Expr {
	item := of.merged.items[position]
	s.root.facts = s.root.facts.with(item.known)
	c := columnOf(item.Expr)
	if c == nil {
		return item.Expr
	}
	c.use(1)
	named := *c
	named.field = &of.fields[position]
	named.typ = named.field.Type
	if _, is := item.Expr.(timestamp); is {
		return timestamp{&named}
	}
	return &named
}

// slots are those of the rows that the columns of a source are made of.
func (of *source) slots() slotSet {
	var slots slotSet
	for _, leaf := range of.leaves() {
		slots.add(leaf.slot)
	}
	return slots
}

// leaves are the sources that have rows: those under a merged query, or the source itself.
func (of *source) leaves() []*source {
	if of.merged == nil {
		return []*source{of}
	}
	var leaves []*source
	for _, under := range of.merged.under {
		leaves = append(leaves, under.leaves()...)
	}
	return leaves
}

// makeNullable has expressions be NULL where an outer join finds no row. Columns are by themselves.
func (m *merged) makeNullable() {
	for i, item := range m.items {
		if columnOf(item.Expr) == nil {
			t := item.Type()
			t.Nullable = true
			m.items[i].Expr = &missing{typed{t}, m.root, m.slot, item.Expr}
			m.items[i].known.slots.add(m.slot)
		}
	}
}

// missing is an expression of a merged query that is NULL where an outer join found no row of it.
type missing struct {
	typed
	root *root
	slot int
	of   Expr
}

func (m *missing) Eval(run *Run) (value.Value, error) {
	if run.of(m.root).rows[m.slot] == nil {
		return value.NULL, nil
	}
	return m.of.Eval(run)
}

// takeOrder has a query be in the order of the one that its FROM is, where it says none itself.
func (q *selection) takeOrder(from []*source) {
	if len(from) != 1 || from[0].merged == nil || len(q.order) > 0 || q.grouping != nil || q.windows != nil || q.distinct {
		return
	}
	inner := from[0].merged.query
	for _, by := range inner.order {
		by.at = q.itemAt(inner.items[by.at])
		q.order = append(q.order, by)
	}
}
