package query

import (
	"slices"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// unit is what joins are made of: a table, or the inner side of an outer join, with what is joined there.
type unit struct {
	source     *source
	inner      []*unit   // of an outer join
	conditions []operand // of its ON
	slots      slotSet   // of all tables in it
	needs      slotSet   // of tables that must come before it
}

// tables are the parts of a FROM clause that have been read so far.
type tables struct {
	sources    []*source
	columns    []visible
	units      []*unit
	conditions []operand // of inner joins
}

// from reads a FROM clause into the scope.
func (s *Scope) from(e ast.TableExpr) (*tables, error) {
	if e == nil {
		return &tables{}, nil
	}
	t, err := s.tableExpr(e)
	if err != nil {
		return nil, err
	}
	for i, a := range t.sources {
		for _, b := range t.sources[:i] {
			if a.alias == b.alias && a.database == b.database {
				return nil, sqlerror.New(1066, a.alias)
			}
		}
	}
	s.sources, s.columns = t.sources, t.columns
	return t, nil
}

func (s *Scope) tableExpr(e ast.TableExpr) (*tables, error) {
	switch e := e.(type) {
	case *ast.Table:
		return s.table(e)
	case *ast.Derived:
		return s.derivedTable(e)
	case *ast.Join:
		return s.join(e)
	}
	return nil, sqlerror.Unknown("this kind of table")
}

// single is a FROM clause of one table.
func (s *Scope) single(of *source) (*tables, error) {
	if s.root.slots >= maxSlots {
		return nil, sqlerror.Unknown("a statement of so many tables")
	}
	of.slot = s.root.newSlot()
	if of.reading == nil {
		of.reading = plainReading
	}
	u := &unit{source: of}
	u.slots.add(of.slot)
	if of.derived != nil {
		u.needs = of.derived.needs
	}
	return of.tables([]*unit{u}, nil), nil
}

// tables is a FROM clause of the source alone.
func (of *source) tables(units []*unit, conditions []operand) *tables {
	t := &tables{sources: []*source{of}, units: units, conditions: conditions}
	for i := range of.fields {
		t.columns = append(t.columns, visible{of, i})
	}
	return t
}

// table finds a table by its name: one of WITH, of information_schema, a view, or one of the database.
func (s *Scope) table(e *ast.Table) (*tables, error) {
	session := s.root.session
	alias := e.Alias
	if alias == "" {
		alias = e.Name
	}
	if e.Database == "" {
		if common := s.with.named(e.Name); common != nil {
			return s.commonTable(common, alias)
		}
	}
	database := e.Database
	if database == "" {
		if s.view != nil {
			database = s.view.Database
		} else if database = session.Database(); database == "" {
			return nil, sqlerror.New(1046)
		}
	}
	if virtual := session.Virtual(database, e.Name); virtual != nil {
		of := newSource(virtual.Definition, alias)
		of.virtual, of.stored = virtual, false
		return s.single(of)
	}
	find := session.Table
	if s.view != nil && !s.isMade() {
		find = session.Store().Table // temporary ones do not count
	}
	found := find(database, e.Name)
	if (s.view == nil || s.isMade()) && !s.root.isTried { // the tables of a view are locked with it
		if err := session.UseLocked(found, alias); err != nil {
			return nil, err
		}
	}
	if found == nil {
		return nil, noTable(database, e.Name)
	}
	if err := hinted(found.Definition, alias, e.IndexHints); err != nil {
		return nil, err
	}
	if found.Definition.View != nil {
		return s.readView(found.Definition, alias)
	}
	of := newSource(found.Definition, alias)
	of.table = found
	s.root.tables, s.root.direct = append(s.root.tables, found), append(s.root.direct, found)
	return s.single(of)
}

// noTable is the error of a table that is not there.
func noTable(database, name string) error {
	switch {
	case strings.Contains(" information_schema performance_schema mysql sys ", " "+strings.ToLower(database)+" "):
		return sqlerror.Unknown("the table " + database + "." + name)
	case strings.HasPrefix(name, "seq_") && strings.Contains(name, "_to_"):
		return sqlerror.Unknown("the engine SEQUENCE, of which " + name + " would be a table")
	}
	return sqlerror.New(1146, database, name)
}

// hinted looks whether the table has the keys that hints name, which change no result.
func hinted(of *schema.Table, alias string, hints []ast.IndexHint) error {
	for _, hint := range hints {
		for _, name := range hint.Indexes {
			if of.KeyNamed(name) < 0 {
				return sqlerror.New(1176, name, alias)
			}
		}
	}
	return nil
}

// join reads a join. RIGHT JOIN is LEFT JOIN with its sides exchanged, but for the order of columns.
func (s *Scope) join(e *ast.Join) (*tables, error) {
	left, err := s.tableExpr(e.Left)
	if err != nil {
		return nil, err
	}
	before := s.sources
	if derived, is := e.Right.(*ast.Derived); is && derived.Lateral {
		s.sources, s.columns = left.sources, left.columns
	}
	right, err := s.tableExpr(e.Right)
	if err != nil {
		return nil, err
	}
	s.sources = before
	t := &tables{sources: append(append([]*source{}, left.sources...), right.sources...)}
	conditions, err := s.joinColumns(e, left, right, t)
	if err != nil {
		return nil, err
	}
	if e.On != nil {
		on, err := s.on(e.On, t)
		if err != nil {
			return nil, err
		}
		conditions = append(conditions, on...)
	}
	switch e.Kind {
	case "left":
		t.leftJoin(left, right, conditions)
	case "right":
		t.leftJoin(right, left, conditions)
	default:
		t.units = append(append([]*unit{}, left.units...), right.units...)
		t.conditions = append(append(left.conditions, right.conditions...), conditions...)
	}
	return t, nil
}

// leftJoin keeps the rows of outer, with those of inner that match.
func (t *tables) leftJoin(outer, inner *tables, on []operand) {
	u := &unit{inner: inner.units, conditions: append(inner.conditions, on...)}
	for _, of := range inner.sources {
		of.makeNullable()
	}
	for _, out := range outer.units {
		u.needs = u.needs.union(out.slots)
	}
	for _, in := range inner.units {
		u.slots, u.needs = u.slots.union(in.slots), u.needs.union(in.needs)
	}
	for i := range u.needs {
		u.needs[i] &^= u.slots[i]
	}
	t.units = append(append([]*unit{}, outer.units...), u)
	t.conditions = outer.conditions
}

// makeNullable has the columns be NULL where an outer join finds no row.
func (of *source) makeNullable() {
	if of.strict == nil {
		of.strict = of.fields
	}
	of.fields = append([]Field{}, of.fields...)
	for i := range of.fields {
		of.fields[i].Type.Nullable = true
	}
	if of.merged != nil {
		of.merged.makeNullable()
	}
}

// on resolves ON, which sees the tables of the join alone.
func (s *Scope) on(e ast.Expr, t *tables) ([]operand, error) {
	sources, columns, block, windows := s.sources, s.columns, s.block, s.windows
	s.sources, s.columns, s.block, s.windows = t.sources, t.columns, nil, nil
	defer func() { s.sources, s.columns, s.block, s.windows = sources, columns, block, windows }()
	return s.conditions(e, "ON")
}

// conditions resolves what AND joins, each for itself.
func (s *Scope) conditions(e ast.Expr, clause string) ([]operand, error) {
	if e == nil {
		return nil, nil
	}
	s.clause = clause
	all, err := s.each(operands(e, "and", nil)...)
	for _, of := range all {
		err = checkCondition(of.Expr, err)
	}
	return all, err
}

// joinColumns gives a join its columns, and the conditions of USING and NATURAL, whose columns come first and once.
func (s *Scope) joinColumns(e *ast.Join, left, right *tables, t *tables) ([]operand, error) {
	names := e.Using
	if e.Natural {
		names = commonNames(left.columns, right.columns)
	}
	var conditions []operand
	leftRest, rightRest := left.columns, right.columns
	for _, name := range names {
		a, err := s.usingColumn(left.columns, name)
		if err != nil {
			return nil, err
		}
		b, err := s.usingColumn(right.columns, name)
		if err != nil {
			return nil, err
		}
		condition, err := s.sameColumns(a, b)
		if err != nil {
			return nil, err
		}
		conditions = append(conditions, condition)
		leftRest, rightRest = without(leftRest, a), without(rightRest, b)
	}
	first := left.columns
	if e.Kind == "right" && (e.Natural || len(names) > 0) {
		first, leftRest, rightRest = right.columns, rightRest, leftRest
	}
	t.columns = append(append(without(first, leftRest...), leftRest...), rightRest...)
	return conditions, nil
}

func commonNames(left, right []visible) []string {
	var names []string
	for _, a := range left {
		for _, b := range right {
			if !a.isHidden() && !b.isHidden() && value.EqualNames(a.name(), b.name()) {
				names = append(names, a.name())
				break
			}
		}
	}
	return names
}

func (s *Scope) usingColumn(columns []visible, name string) (visible, error) {
	var found visible
	for _, c := range columns {
		if !value.EqualNames(c.name(), name) {
			continue
		}
		if found.source != nil {
			return found, sqlerror.New(1052, name, "FROM")
		}
		found = c
	}
	if found.source == nil {
		return found, sqlerror.New(1054, name, "FROM")
	}
	return found, nil
}

// sameColumns is the condition of USING.
func (s *Scope) sameColumns(a, b visible) (operand, error) {
	left, right := s.operandOf(a), s.operandOf(b)
	condition, err := s.compare(equal, "=", left, right)
	return operand{condition, left.known.with(right.known)}, err
}

func without(columns []visible, gone ...visible) []visible {
	rest := make([]visible, 0, len(columns))
	for _, c := range columns {
		if !slices.Contains(gone, c) {
			rest = append(rest, c)
		}
	}
	return rest
}
