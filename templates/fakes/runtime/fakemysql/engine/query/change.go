package query

import (
	"slices"
	"sort"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Change is the planned search for the rows of UPDATE or DELETE.
type Change struct {
	Tables []*storage.Table // of FROM in its order, and under views; nil for what cannot be changed
	Names  []string         // their aliases
	// IsDelete says that the rows are to be deleted, before which fewer locks are taken.
	IsDelete bool

	scope   *Scope
	leaves  []*source  // the tables, which are read as by a SELECT unless they are changed
	from    []*source  // of each table: itself, or the view that it is under
	query   *selection // its order and limit
	reading *reading
	version uint64 // of the store
	sets    []*column
}

// PlanChange plans the search. Its rows are read with exclusive locks.
func PlanChange(session Session, params []value.Type, with *ast.With, tables ast.TableExpr, where ast.Expr, order []ast.OrderBy, limit *ast.Limit) (*Change, error) {
	s := &Scope{root: &root{session: session, params: params}}
	if err := s.addWith(with); err != nil {
		return nil, err
	}
	t, err := s.from(tables)
	if err != nil {
		return nil, err
	}
	c := &Change{scope: s, version: session.Store().Version(), reading: &reading{isSaid: true, lock: storage.Exclusive, purpose: storage.ForUpdate}}
	q := &selection{}
	for _, of := range t.sources {
		for _, leaf := range of.leaves() {
			c.add(of, leaf)
			q.slots = append(q.slots, leaf.slot)
		}
	}
	s.root.warnsEarly = len(t.sources) == 1 // before UPDATE is strict
	conditions, err := s.conditions(where, "WHERE")
	s.root.warnsEarly = false
	if err != nil {
		return nil, err
	}
	if q.order, err = s.orderBy(order, q); err != nil {
		return nil, err
	}
	if q.limit, err = s.limit(limit); err != nil {
		return nil, err
	}
	s.names = inTables
	units, conditions, _ := simplify(t.units, append(t.conditions, conditions...))
	p := &joinPlanner{conditions: conditions, order: q.wantedOrder()}
	q.steps = p.plan(units)
	q.dropOrder()
	c.query = q
	return c, nil
}

// add adds a table: of FROM, or under a view or derived table of it.
func (c *Change) add(of, leaf *source) {
	table := leaf.table
	if leaf.inner {
		table = nil
	} else if table != nil {
		c.scope.root.changed = append(c.scope.root.changed, table.Definition)
	}
	c.Tables, c.Names, c.from, c.leaves = append(c.Tables, table), append(c.Names, of.alias), append(c.from, of), append(c.leaves, leaf)
}

// changes tells whether rows of a table can be changed: it is none that is computed, and none that a view reads in a subquery, too.
func (c *Change) changes(table int) bool {
	view := c.from[table]
	return c.Tables[table] != nil && (view.merged == nil || !readsAgain(view.merged.reads, view.leaves(), c.Tables[table]))
}

// readsAgain tells whether a table is read more often than it is among sources.
func readsAgain(reads []*storage.Table, among []*source, table *storage.Table) bool {
	times := 0
	for _, t := range reads {
		if t == table {
			times++
		}
	}
	for _, of := range among {
		if of.table == table {
			times--
		}
	}
	return times > 0
}

// InOrder sorts some of the tables as the search reads them.
func (c *Change) InOrder(tables []int) {
	read := slotsRead(c.query.steps)
	slices.SortStableFunc(tables, func(a, b int) int {
		return slices.Index(read, c.query.slots[a]) - slices.Index(read, c.query.slots[b])
	})
}

func slotsRead(steps []step) (slots []int) {
	for _, s := range steps {
		switch s := s.(type) {
		case *scan:
			slots = append(slots, s.access.table.slot)
		case *outerJoin:
			slots = append(slots, slotsRead(s.steps)...)
		}
	}
	return slots
}

// Resolve resolves an expression over the tables of the search: what SET says.
func (c *Change) Resolve(e ast.Expr, clause string) (Expr, error) { return c.scope.Resolve(e, clause) }

// Scope is the scope of the tables: for RETURNING.
func (c *Change) Scope() *Scope { return c.scope }

// Target tells which of the tables a column that UPDATE sets is of, and its position there.
func (c *Change) Target(name *ast.Column) (table, position int, err error) {
	c.scope.clause = "SET"
	found, err := c.scope.findInTables(name)
	if err != nil {
		return 0, 0, err
	}
	of := columnOf(found)
	switch {
	case found == nil:
		return 0, 0, sqlerror.New(1054, columnName(name), c.scope.clause)
	case of == nil:
		return 0, 0, sqlerror.New(1348, name.Name)
	}
	for table = range c.Tables {
		if c.query.slots[table] == of.slot {
			break
		}
	}
	view := c.from[table]
	for _, before := range c.sets {
		if before.slot != of.slot && view.merged != nil && view.slots().has(before.slot) {
			return 0, 0, sqlerror.New(1393, view.database, view.alias)
		}
	}
	c.sets = append(c.sets, of)
	of.of.reading = c.reading
	if !c.changes(table) {
		return 0, 0, sqlerror.New(1288, view.alias, "UPDATE")
	}
	return table, of.position, nil
}

// Deleted tells from which of the tables DELETE deletes by a name; that of DELETE FROM is "".
func (c *Change) Deleted(name ast.TableName) (table int, err error) {
	c.IsDelete = true
	for i, of := range c.from {
		switch {
		case name.Name != "" && (of.alias != name.Name || name.Database != "" && name.Database != of.database):
		case !c.changes(i):
			return 0, sqlerror.New(1288, of.alias, "DELETE")
		case name.Name != "" && readsAgain(c.scope.root.direct, c.leaves, c.Tables[i]):
			return 0, sqlerror.New(1093, of.alias, "DELETE")
		case len(of.leaves()) > 1:
			return 0, sqlerror.New(1395, of.database, of.alias)
		default:
			c.leaves[i].reading = c.reading
			return i, nil
		}
	}
	return 0, sqlerror.New(1109, name.Name, "MULTI DELETE")
}

// match is what a search found.
type match struct {
	records []*storage.Record
	rows    []storage.Row
	order   []value.Value
}

// Run gives the matches: for each table its record (nil where an outer join found none) and row, in the order of ORDER BY. For one table rows come one after another as they are found, each locked, so that
// LIMIT locks no more than it takes; a change of a row that moves it in the index that is read does not bring it again. Expressions of Resolve see the rows during each.
func (c *Change) Run(run *Run, each func(records []*storage.Record, rows []storage.Row) error) error {
	if err := useTables(run, c.scope.root.tables, c.version); err != nil {
		return err
	}
	if c.IsDelete {
		c.reading.purpose = storage.ForDelete
	}
	f := run.begin(c.scope.root)
	f.records = make([]*storage.Record, len(f.rows))
	limit, err := c.query.limit.counts(run)
	if err != nil || limit.isZero() {
		return err
	}
	if len(c.query.order) > 0 || len(c.Tables) > 1 || c.setsKey() {
		return c.runSorted(run, f, limit, each)
	}
	slot, found := c.query.slots[0], uint64(0)
	err = chain(run, f, c.query.steps, func() error {
		found++
		if err := each(f.records[slot:slot+1], f.rows[slot:slot+1]); err != nil {
			return err
		}
		if limit.isThere && found == limit.count {
			return errStop
		}
		return nil
	})()
	if err == errStop {
		return nil
	}
	return err
}

// setsKey tells whether UPDATE sets a column of the key by which it reads, or of the primary key: then all rows are found, and locked, before the first is changed.
func (c *Change) setsKey() bool {
	for _, s := range c.query.steps {
		of, is := s.(*scan)
		if !is || of.access.table.table == nil {
			continue
		}
		keys := of.access.table.table.Definition.Keys
		for i, key := range keys {
			for _, set := range c.sets {
				if (i == of.access.key || key.Kind == ast.PrimaryKey) && hasColumn(key, set.position) {
					return true
				}
			}
		}
	}
	return false
}

// runSorted finds all matches before the first is given.
func (c *Change) runSorted(run *Run, f *frame, limit limitCount, each func(records []*storage.Record, rows []storage.Row) error) error {
	var matches []match
	err := chain(run, f, c.query.steps, func() error {
		m := match{}
		for _, slot := range c.query.slots {
			m.records, m.rows = append(m.records, f.records[slot]), append(m.rows, f.rows[slot])
		}
		for _, e := range c.query.items {
			v, err := e.Eval(run)
			if err != nil {
				return err
			}
			m.order = append(m.order, v)
		}
		matches = append(matches, m)
		return nil
	})()
	if err != nil {
		return err
	}
	sort.SliceStable(matches, func(i, j int) bool { return compareSorted(matches[i].order, matches[j].order, c.query.order) < 0 })
	for i, m := range matches {
		if limit.isThere && uint64(i) == limit.count {
			break
		}
		for i, slot := range c.query.slots {
			f.rows[slot], f.records[slot] = m.rows[i], m.records[i]
		}
		if err := each(m.records, m.rows); err != nil {
			return err
		}
	}
	return nil
}

// SetRow changes what expressions see of a table: UPDATE's assignments see those on their left.
func (c *Change) SetRow(run *Run, table int, row storage.Row) {
	run.of(c.scope.root).rows[c.query.slots[table]] = row
}
