package query

import (
	"sort"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// grouping is GROUP BY with the aggregates of a SELECT.
type grouping struct {
	root       *root
	slot       int  // of the row of the aggregates' results; -1 until it is reserved
	isUsed     bool // there is an aggregate or a group
	keys       []Expr
	columns    []sortColumn // the order of groups, which is that of their keys
	collations []*value.Collation
	calls      []*aggregateCall
	isSorted   bool // groups come in the order of their keys, since nothing else is said
	rollup     *rollup
}

// reserve gives the grouping its slot.
func (g *grouping) reserve() {
	if g != nil && g.slot < 0 {
		g.slot = g.root.newSlot()
	}
}

// use has the rows be grouped.
func (g *grouping) use() {
	g.reserve()
	g.isUsed = true
}

// hasKey tells whether GROUP BY has an expression.
func (g *grouping) hasKey(e Expr) bool {
	for _, key := range g.keys {
		if isSame(key, e) {
			return true
		}
	}
	return false
}

// groups resolves GROUP BY and HAVING.
func (s *Scope) groups(e *ast.Select, q *selection) error {
	if err := s.groupBy(e); err != nil {
		return err
	}
	if e.WithRollup {
		if err := s.rollUp(e, q); err != nil {
			return err
		}
	}
	if e.Having == nil {
		return nil
	}
	windows := s.windows
	s.clause, s.names, s.windows = "HAVING", inGroups, nil
	having, err := s.one(e.Having)
	s.windows = windows
	if err == nil && windows.isIn(having.known) {
		return sqlerror.New(4015) // by an alias
	}
	q.having = having.Expr
	return err
}

// groupBy resolves the keys.
func (s *Scope) groupBy(e *ast.Select) error {
	if len(e.GroupBy) == 0 {
		return nil
	}
	block := s.block
	block.use()
	block.isSorted = len(e.OrderBy) == 0
	s.clause, s.names, s.block = "GROUP BY", inBoth, nil
	windows, around := s.windows, s.root.facts
	s.windows, s.root.facts = nil, facts{}
	defer func() { s.block, s.windows, s.root.facts = block, windows, around.with(s.root.facts) }()
	for i, by := range e.GroupBy {
		key, err := s.groupKey(by.Expr)
		if err != nil {
			return err
		}
		collation := key.Type().Collation
		block.keys, block.collations = append(block.keys, key), append(block.collations, collation)
		block.columns = append(block.columns, sortColumn{i, by.Desc, collation})
	}
	if windows.isIn(s.root.facts) {
		return sqlerror.New(4015) // by an alias
	}
	return nil
}

// groupKey resolves a key of GROUP BY: a place in the select list, or an expression. It may not be of an aggregate. A column of the tables counts more than another item of its name.
func (s *Scope) groupKey(e ast.Expr) (Expr, error) {
	key, _, err := s.listed(e)
	if err != nil {
		return nil, err
	}
	if key == nil {
		return s.scalar(e)
	}
	if name, is := e.(*ast.Column); is {
		if found, err := s.findInTables(name); err == nil && found != nil && !isSame(found, key) {
			s.root.session.Warn(sqlerror.New(1052, columnName(name), s.clause))
			return found, nil
		}
	}
	for _, item := range s.items {
		if item.Expr == key && item.isGrouped {
			return nil, sqlerror.New(1056, item.name)
		}
	}
	return key, nil
}

// group is the rows that have the same keys: the first of them, for columns that are no keys, and the aggregates.
type group struct {
	keys    []value.Value
	rows    []storage.Row
	gathers []gatherer
}

// groupStage gathers groups and gives each as a row.
type groupStage struct {
	*grouping
	run    *Run
	f      *frame
	slots  []int
	next   stage
	levels []map[string]*group // by how many keys they have: all, or with a rollup also fewer
	order  []*group            // of all keys
	key    []byte
	keyRow []value.Value
}

func (g *grouping) stage(run *Run, f *frame, q *selection, next stage) stage {
	s := &groupStage{grouping: g, run: run, f: f, slots: q.slots, next: next, keyRow: make([]value.Value, len(g.keys)), levels: make([]map[string]*group, len(g.keys)+1)}
	for level := range s.levels {
		if level == len(g.keys) || g.rollup != nil {
			s.levels[level] = map[string]*group{}
		}
	}
	return s
}

func (s *groupStage) add() error {
	for i, key := range s.keys {
		v, err := key.Eval(s.run)
		if err != nil {
			return err
		}
		s.keyRow[i] = v
	}
	s.key = s.key[:0]
	for level, groups := range s.levels {
		if level > 0 {
			s.key = value.AppendGroupKey(s.key, s.keyRow[level-1], s.collations[level-1])
		}
		if groups == nil {
			continue
		}
		of := groups[string(s.key)]
		if of == nil {
			of = s.newGroup(level)
			groups[string(s.key)] = of
		}
		for i := range of.gathers {
			if err := of.gathers[i].add(s.run); err != nil {
				return err
			}
		}
	}
	return nil
}

// newGroup begins a group of so many keys with the rows that are there.
func (s *groupStage) newGroup(level int) *group {
	of := &group{keys: make([]value.Value, len(s.keys)), rows: make([]storage.Row, len(s.slots)), gathers: make([]gatherer, len(s.calls))}
	copy(of.keys, s.keyRow[:level])
	for i, slot := range s.slots {
		of.rows[i] = s.f.rows[slot]
	}
	for i, call := range s.calls {
		of.gathers[i] = call.gather(s.run)
	}
	if level == len(s.keys) {
		s.order = append(s.order, of)
	}
	return of
}

// end gives the groups. Without GROUP BY there is one even where there are no rows.
func (s *groupStage) end() error {
	if len(s.keys) == 0 && len(s.order) == 0 {
		for _, slot := range s.slots {
			s.f.rows[slot] = nil
		}
		s.newGroup(0)
	}
	if s.isSorted || s.rollup != nil {
		sort.SliceStable(s.order, func(i, j int) bool { return compareSorted(s.order[i].keys, s.order[j].keys, s.columns) < 0 })
	}
	for i := range s.order {
		if err := s.emitAt(i); err == errStop {
			break
		} else if err != nil {
			return err
		}
	}
	return s.next.end()
}

// emitAt gives a group and, with a rollup, the lines of those of fewer keys that end with it.
func (s *groupStage) emitAt(i int) error {
	err := s.emit(s.order[i])
	for level := len(s.keys) - 1; level >= 0 && s.rollup != nil && err == nil; level-- {
		prefix := s.prefix(s.order[i], level)
		if i+1 < len(s.order) && prefix == s.prefix(s.order[i+1], level) {
			break
		}
		err = s.emit(s.levels[level][prefix])
	}
	return err
}

// prefix is the key of the group of the first keys.
func (s *groupStage) prefix(of *group, level int) string {
	return string(appendRowKey(nil, of.keys[:level], s.collations))
}

// emit gives a group as a row.
func (s *groupStage) emit(of *group) error {
	for i, slot := range s.slots {
		s.f.rows[slot] = of.rows[i]
	}
	results := make([]value.Value, len(of.gathers))
	for i := range of.gathers {
		v, err := of.gathers[i].result()
		if err != nil {
			return err
		}
		results[i] = v
	}
	s.f.rows[s.slot] = results
	if s.rollup != nil {
		s.f.rows[s.rollup.slot] = of.keys
	}
	return s.next.add()
}

// aggregated is the result of an aggregate in the row of its group.
type aggregated struct {
	typed
	root     *root
	slot     int
	position int
	key      *column // that a line of a rollup has NULL for; nil of aggregates
}

func (a *aggregated) Eval(run *Run) (value.Value, error) {
	row := run.of(a.root).rows[a.slot]
	if row == nil {
		return value.NULL, nil
	}
	return row[a.position], nil
}
