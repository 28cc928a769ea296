package query

import (
	"slices"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Scope has the tables that names of an expression are looked up in.
type Scope struct {
	root    *root
	outer   *Scope // of the query around a subquery
	with    *withTables
	view    *schema.View // whose names these are; nil in the statement itself
	isTable bool         // its rows are a table of their own, whatever they are
	sources []*source
	columns []visible // what names without a table mean, in the order of `*`
	values  *source   // of VALUES(column), or nil
	clause  string    // of what is being resolved, as errors name it
	names   nameRule
	items   []item    // of the select list, where it is resolved
	block   *grouping // where aggregates are gathered; nil where there are none
	windows *windowing

	ahead []ast.Field // of the select list, that are not resolved yet

	inAggregate bool
	outerReads  []Expr // what a subquery reads of the scopes around
}

// source is a table, derived table or view of a FROM clause.
type source struct {
	slot     int
	database string
	alias    string
	fields   []Field
	strict   []Field // fields before an outer join made them nullable
	hidden   []bool  // invisible columns; nil where there are none
	used     []int   // how often the statement reads each column
	reading  *reading
	table    *storage.Table
	virtual  *VirtualTable
	derived  *derived
	merged   *merged // has no rows of its own
	stored   bool    // its rows are as tables keep them: TIMESTAMPs in UTC
	inner    bool    // of a derived table that is merged: what the query around locks and changes is not in it
}

// visible is a column that a name without a table finds.
type visible struct {
	source   *source
	position int
}

func (v visible) name() string   { return v.source.fields[v.position].Name }
func (v visible) isHidden() bool { return v.source.hidden != nil && v.source.hidden[v.position] }

// item is an element of the select list.
type item struct {
	operand
	name      string
	isGrouped bool // it has an aggregate
}

// nameRule says where a clause looks names up.
type nameRule uint8

const (
	inTables nameRule = iota // WHERE, ON, the select list
	inBoth                   // expressions of ORDER BY and GROUP BY: in the tables, then in the select list
	inGroups                 // HAVING: in the select list and GROUP BY
)

// NewScope is a scope of one table of a statement that changes it: an alias, or the table's name. The rows are set by SetRow. A nil table is a scope without columns.
// params are types of the arguments, nil where they are not known yet: in PREPARE.
func NewScope(session Session, params []value.Type, t *schema.Table, alias string) *Scope {
	s := &Scope{root: &root{session: session, params: params}}
	if t != nil {
		s.root.changed = []*schema.Table{t}
		s.addSource(newSource(t, alias))
	}
	return s
}

// ReadsChanged is how often subqueries read a table that the statement changes.
func (s *Scope) ReadsChanged() int {
	times := 0
	for _, t := range s.root.tables {
		if slices.Contains(s.root.changed, t.Definition) {
			times++
		}
	}
	return times
}

// AddValues gives a second row of the table: that of VALUES(column), or of the alias of INSERT ... AS.
func (s *Scope) AddValues(alias string) {
	of := s.sources[0]
	s.values = &source{slot: s.root.newSlot(), alias: alias, fields: of.fields, hidden: of.hidden, stored: true}
}

// newSource is the source of a table's definition, without its slot.
func newSource(t *schema.Table, alias string) *source {
	of := &source{database: t.Database, alias: alias, stored: true, fields: make([]Field, len(t.Columns)), used: make([]int, len(t.Columns)), reading: plainReading}
	if alias == "" {
		of.alias = t.Name
	}
	for i, c := range t.Columns {
		of.fields[i] = Field{Name: c.Name, Database: t.Database, Table: of.alias, OriginalTable: t.Name, OriginalName: c.Name, Type: c.Type, IsAutoIncrement: c.AutoIncrement}
		of.fields[i].Type.Coercibility = coercibilityOf(c.Type)
		if c.Invisible {
			if of.hidden == nil {
				of.hidden = make([]bool, len(t.Columns))
			}
			of.hidden[i] = true
		}
	}
	markKeys(of.fields, t)
	return of
}

// coercibilityOf is that of a column.
func coercibilityOf(t value.Type) value.Coercibility {
	if t.IsText() {
		return value.Implicit
	}
	return value.Numeric
}

// markKeys sets the flags of the columns that keys have.
func markKeys(fields []Field, t *schema.Table) {
	for _, key := range t.Keys {
		for i, c := range key.Columns {
			if c.Position < 0 || c.Position >= len(fields) {
				continue
			}
			field := &fields[c.Position]
			switch {
			case key.Kind == ast.PrimaryKey:
				field.IsPrimaryKey = true
			case key.Kind == ast.UniqueKey && len(key.Columns) == 1:
				field.IsUniqueKey = true
			case i == 0:
				field.IsKey = true
			}
		}
	}
}

// addSource gives a source its slot and makes its columns visible.
func (s *Scope) addSource(of *source) {
	of.slot = s.root.newSlot()
	s.sources = append(s.sources, of)
	for i := range of.fields {
		s.columns = append(s.columns, visible{of, i})
	}
}

// inner is a scope of a subquery.
func (s *Scope) inner() *Scope {
	inner := s.apart(s.with)
	inner.outer = s
	return inner
}

// apart is a scope of the same statement or view that sees nothing of this one.
func (s *Scope) apart(with *withTables) *Scope { return &Scope{root: s.root, with: with, view: s.view} }

// column resolves a name here or in the scopes around.
func (s *Scope) column(name *ast.Column) (Expr, error) {
	found, err := s.find(name)
	s.noteLoose(found)
	for scope := s.outer; found == nil && err == nil && scope != nil; scope = scope.outer {
		if found, err = scope.findAround(name, s.clause); found != nil {
			s.reads(found, scope)
			scope.noteLoose(found)
		}
	}
	if found == nil && err == nil {
		err = sqlerror.New(1054, columnName(name), s.clause)
	}
	return found, err
}

// findAround looks up a name of a subquery: in the tables, and unless it is in WHERE or ON, in the select list as far as that is resolved. clause is the subquery's, whose HAVING sees aggregates of HAVING.
func (s *Scope) findAround(name *ast.Column, clause string) (Expr, error) {
	found, err := s.findInTables(name)
	if found != nil || err != nil || s.clause == "WHERE" || s.clause == "ON" {
		return found, err
	}
	if s.clause == "HAVING" && clause == "HAVING" {
		return s.findItem(name)
	}
	if found, err = s.findWithin(name); found != nil || err != nil || name.Table != "" {
		return found, err
	}
	for _, field := range s.ahead {
		if field.Star == nil && value.EqualNames(nameOf(field), name.Name) {
			return nil, sqlerror.New(1247, name.Name, "forward reference in item list")
		}
	}
	return nil, nil
}

// reads notes that a subquery, and those around it up to a scope, read what that scope has.
func (s *Scope) reads(e Expr, of *Scope) {
	for ; s != of; s = s.outer {
		known := false
		for _, one := range s.outerReads {
			known = known || isSame(one, e)
		}
		if !known {
			s.outerReads = append(s.outerReads, e)
		}
	}
}

// find looks a name up by the rule of the clause. nil is: not here.
func (s *Scope) find(name *ast.Column) (Expr, error) {
	if s.names == inGroups && !s.inAggregate {
		return s.findInGroups(name)
	}
	found, err := s.findInTables(name)
	if found == nil && err == nil && s.names == inBoth {
		return s.findWithin(name)
	}
	return found, err
}

// findWithin looks up an alias within an expression of ORDER BY or GROUP BY, or within a subquery, where it may not be of an aggregate.
func (s *Scope) findWithin(name *ast.Column) (Expr, error) {
	found, err := s.findItem(name)
	for _, item := range s.items {
		if found != nil && item.Expr == found && item.isGrouped {
			return nil, sqlerror.New(1247, name.Name, "reference to group function")
		}
	}
	return found, err
}

// findInTables looks a name up in the tables of FROM.
func (s *Scope) findInTables(name *ast.Column) (Expr, error) {
	found, err := s.lookUp(name)
	if found.source == nil || err != nil {
		return nil, err
	}
	s.note(name, found)
	return s.newColumn(found.source, found.position), nil
}

// lookUp finds the column of the tables that a name means; of a name in a view, the one that it meant when the view was made.
func (s *Scope) lookUp(name *ast.Column) (found visible, err error) {
	if meant, is := s.meant(name); is {
		name = meant[0]
	}
	if name.Table != "" {
		return s.ofTable(name)
	}
	for _, c := range s.columns {
		if !value.EqualNames(c.name(), name.Name) {
			continue
		}
		if found.source != nil {
			return found, sqlerror.New(1052, columnName(name), s.clause)
		}
		found = c
	}
	return found, nil
}

// ofTable looks up a column with its table.
func (s *Scope) ofTable(name *ast.Column) (found visible, err error) {
	for _, of := range s.sources {
		i := of.position(name.Name)
		if i < 0 || !of.isCalled(name.Database, name.Table) {
			continue
		}
		if found.source != nil {
			return found, sqlerror.New(1052, columnName(name), s.clause)
		}
		found = visible{of, i}
	}
	if of := s.values; found.source == nil && of != nil && of.isCalled(name.Database, name.Table) {
		if i := of.position(name.Name); i >= 0 {
			found = visible{of, i}
		}
	}
	return found, nil
}

// meaning is what a name has been found to mean, where several columns may have the name.
type meaning struct {
	operand
	isAmbiguous bool
}

func (m *meaning) add(of operand) {
	m.isAmbiguous = m.isAmbiguous || m.Expr != nil && !isSame(m.Expr, of.Expr)
	m.operand = of
}

// findItem looks a name up in the select list: an alias, the first one that is of an expression, else the column that an item is behind its alias, which ORDER BY and GROUP BY do not see without its table.
func (s *Scope) findItem(name *ast.Column) (Expr, error) {
	var aliased, behind meaning
	for _, item := range s.items {
		isAlias := name.Table == "" && value.EqualNames(item.name, name.Name)
		c := columnOf(item.Expr)
		switch {
		case isAlias && aliased.Expr != nil && columnOf(aliased.Expr) == nil:
		case isAlias && c == nil:
			aliased = meaning{operand: item.operand}
		case isAlias:
			aliased.add(item.operand)
		case (name.Table != "" || s.names == inGroups) && s.isNamed(item.Expr, name):
			behind.add(item.operand)
		}
	}
	return s.only(name, aliased, behind)
}

// only gives the first of several meanings that there is.
func (s *Scope) only(name *ast.Column, found ...meaning) (Expr, error) {
	for _, m := range found {
		if m.isAmbiguous {
			return nil, sqlerror.New(1052, columnName(name), s.clause)
		}
		if m.Expr != nil {
			s.root.facts = s.root.facts.with(m.known)
			return m.Expr, nil
		}
	}
	return nil, nil
}

// isNamed tells whether a name is that of a column of the tables, which may be an expression of a merged query.
func (s *Scope) isNamed(e Expr, name *ast.Column) bool {
	if c := columnOf(e); c != nil {
		return value.EqualNames(c.field.Name, name.Name) && (name.Table == "" || c.field.Table == name.Table && (name.Database == "" || c.field.Database == name.Database))
	}
	for _, of := range s.sources {
		if of.merged == nil || name.Table != "" && !of.isCalled(name.Database, name.Table) {
			continue
		}
		if i := of.position(name.Name); i >= 0 && of.merged.items[i].Expr == e {
			return true
		}
	}
	return false
}

// findInGroups looks a name of HAVING up: GROUP BY counts more than the select list, and tables do not count.
func (s *Scope) findInGroups(name *ast.Column) (Expr, error) {
	var key meaning
	if s.block != nil {
		for _, e := range s.block.keys {
			if s.isNamed(e, name) {
				key.add(s.resolved(e))
			}
		}
	}
	grouped, err := s.only(name, key)
	if err != nil {
		return nil, err
	}
	item, err := s.findItem(name)
	if grouped == nil || err != nil {
		return item, err
	}
	if item != nil && !isSame(item, grouped) {
		s.root.session.Warn(sqlerror.New(1052, columnName(name), s.clause))
	}
	return grouped, nil
}

// isSame tells whether two expressions are one, or the same column.
func isSame(a, b Expr) bool {
	if x, y := columnOf(a), columnOf(b); x != nil && y != nil {
		return x.is(y)
	}
	return a == b
}

// operandOf is a visible column with what it depends on.
func (s *Scope) operandOf(v visible) operand {
	around := s.root.facts
	s.root.facts = facts{}
	e := s.newColumn(v.source, v.position)
	own := s.root.facts
	s.root.facts = around.with(own)
	return operand{e, own}
}

// newColumn is a column of a source as an expression.
func (s *Scope) newColumn(of *source, position int) Expr {
	if of.merged != nil {
		return s.mergedColumn(of, position)
	}
	field := &of.fields[position]
	c := &column{typed{field.Type}, s.root, of, of.slot, position, field}
	c.use(1)
	s.root.facts.slots.add(c.slot)
	if c.typ.Base == value.TypeTimestamp && of.stored {
		return timestamp{c}
	}
	return c
}

// use counts how often the statement reads the column.
func (c *column) use(times int) {
	if c.of.used != nil {
		c.of.used[c.position] += times
	}
}

// defined is the column as its table has it, before outer joins made it nullable.
func (c *column) defined() *Field {
	if c.of.strict != nil {
		return &c.of.strict[c.position]
	}
	return &c.of.fields[c.position]
}

// resolved is a key of GROUP BY with what it is thought to depend on.
func (s *Scope) resolved(e Expr) operand {
	of := operand{Expr: e}
	if c := columnOf(e); c != nil {
		of.known.slots.add(c.slot)
		return of
	}
	of.known.varies = true
	for _, from := range s.sources {
		of.known.slots = of.known.slots.union(from.slots())
	}
	return of
}

// isCalled tells whether a qualified name means the source. Names of tables differ by case, as on Linux.
func (of *source) isCalled(database, table string) bool {
	return of.alias == table && (database == "" || database == of.database)
}

func (of *source) position(name string) int {
	for i := range of.fields {
		if value.EqualNames(of.fields[i].Name, name) {
			return i
		}
	}
	return -1
}

// columnName is a name as it was written.
func columnName(name *ast.Column) string {
	text := name.Name
	if name.Table != "" {
		text = name.Table + "." + text
	}
	if name.Database != "" {
		text = name.Database + "." + text
	}
	return text
}
