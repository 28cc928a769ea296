package query

import (
	"sort"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Change is the planned search for the rows of UPDATE or DELETE.
type Change struct {
	Tables []*storage.Table // of FROM in its order; nil for derived ones
	Names  []string         // their aliases
	// IsDelete says that the rows are to be deleted, before which fewer locks are taken.
	IsDelete bool

	scope   *Scope
	query   *selection // its order and limit
	reading *reading
	version uint64 // of the store
	sets    []int  // positions of the columns that UPDATE sets
}

// PlanChange plans the search. Its rows are read with exclusive locks.
func PlanChange(session Session, params []value.Type, with *ast.With, tables ast.TableExpr, where ast.Expr, order []ast.OrderBy, limit *ast.Limit) (*Change, error) {
	s := &Scope{root: &root{session: session, params: params}}
	var err error
	if with != nil {
		if s.with, err = s.withTables(with); err != nil {
			return nil, err
		}
	}
	t, err := s.from(tables)
	if err != nil {
		return nil, err
	}
	s.root.warnsEarly = len(t.sources) == 1 // before UPDATE is strict
	conditions, err := s.conditions(where, "WHERE")
	s.root.warnsEarly = false
	if err != nil {
		return nil, err
	}
	q := &selection{}
	if q.order, err = s.orderBy(order, q); err != nil {
		return nil, err
	}
	if q.limit, err = s.limit(limit); err != nil {
		return nil, err
	}
	s.names = inTables
	c := &Change{scope: s, query: q, version: session.Store().Version(), reading: &reading{isSaid: true, lock: storage.Exclusive, purpose: storage.ForUpdate}}
	for _, of := range t.sources {
		c.Tables, c.Names = append(c.Tables, of.table), append(c.Names, of.alias)
		q.slots = append(q.slots, of.slot)
	}
	units, conditions, _ := simplify(t.units, append(t.conditions, conditions...))
	p := &joinPlanner{conditions: conditions, reading: c.reading, order: q.wantedOrder()}
	q.steps = p.plan(units)
	q.dropOrder()
	return c, nil
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
	if of == nil {
		return 0, 0, sqlerror.New(1054, columnName(name), c.scope.clause)
	}
	for i, slot := range c.query.slots {
		if slot == of.slot {
			c.sets = append(c.sets, of.position)
			return i, of.position, nil
		}
	}
	return 0, 0, sqlerror.New(1054, columnName(name), c.scope.clause)
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
			for _, position := range c.sets {
				if (i == of.access.key || key.Kind == ast.PrimaryKey) && hasColumn(key, position) {
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
