package query

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// selection is a planned SELECT.
type selection struct {
	fields      []Field
	items       []Expr // the select list, and what ORDER BY has beside it
	width       int    // of the select list
	steps       []step
	slots       []int // of its tables
	grouping    *grouping
	having      Expr
	windows     *windowing
	exact       bool // its rows are stored: see [exactExpr]
	isLate      bool // the select list is evaluated once the rows are sorted: it has RAND() or sets variables
	distinct    bool
	order       []sortColumn
	limit       *limit
	countsFound bool
}

func (q *selection) columns() []Field { return q.fields }

// resolution is a SELECT whose names are resolved, before the ways to its rows are chosen.
type resolution struct {
	*selection
	scope  *Scope
	tables *tables // with the conditions of WHERE
	first  int     // the slots before it are of the queries around
}

// selectQuery plans SELECT.
func (s *Scope) selectQuery(e *ast.Select) (planned, error) {
	q, err := s.resolveSelect(e)
	if err != nil {
		return nil, err
	}
	q.plan()
	return q.selection, nil
}

func (s *Scope) resolveSelect(e *ast.Select) (*resolution, error) {
	if e.CalcFoundRows && s.root.isBegun {
		return nil, sqlerror.New(1234, "SQL_CALC_FOUND_ROWS")
	}
	if !s.root.isBegun {
		s.root.isBegun, s.root.fullGroups = true, asksFullGroups(s.root.session)
	}
	scope, err := s.blockScope(e)
	if err != nil {
		return nil, err
	}
	q := &resolution{&selection{distinct: e.Distinct, countsFound: e.CalcFoundRows}, scope, nil, s.root.slots}
	if q.tables, err = scope.from(e.From); err != nil {
		return nil, err
	}
	if err := scope.selectList(e, q.selection); err != nil {
		return nil, err
	}
	if err := scope.where(e, q.tables); err != nil {
		return nil, err
	}
	if err := scope.groups(e, q.selection); err != nil {
		return nil, err
	}
	if q.order, err = scope.orderBy(e.OrderBy, q.selection); err != nil {
		return nil, err
	}
	if q.limit, err = s.limit(e.Limit); err != nil {
		return nil, err
	}
	if err := scope.locking(e.Locking); err != nil {
		return nil, err
	}
	if err := scope.finish(e, q.selection); err != nil {
		return nil, err
	}
	q.takeOrder(scope.sources)
	return q, nil
}

// plan chooses the ways to the rows.
func (q *resolution) plan() {
	units, conditions, freed := simplify(q.tables.units, q.tables.conditions)
	if q.windows == nil && q.grouping == nil && !q.distinct && len(q.order) == 0 {
		q.free(freed)
	}
	p := &joinPlanner{known: allBelow(q.first), conditions: conditions, order: q.wantedOrder(), isSelect: true}
	q.steps = p.plan(units)
	for _, u := range units {
		q.slots = append(q.slots, slotsOf(u)...)
	}
	q.dropOrder()
}

// blockScope is the scope of a SELECT's own names.
func (s *Scope) blockScope(e *ast.Select) (*Scope, error) {
	scope := s.inner()
	if err := scope.addWith(e.With); err != nil {
		return nil, err
	}
	scope.block = &grouping{root: s.root, slot: -1}
	scope.windows = &windowing{root: s.root, slot: -1, named: e.Windows}
	return scope, nil
}

// allBelow is the set of the slots before one: those of the queries around.
func allBelow(n int) slotSet {
	var all slotSet
	for i := range all {
		all[i] = ^uint64(0)
	}
	return all.below(n)
}

// selectList resolves the fields, with stars resolved to columns.
func (s *Scope) selectList(e *ast.Select, q *selection) error {
	fields, err := s.fields(e.Fields, "SELECT")
	q.fields, q.items, q.width = fields, nil, len(fields)
	for _, item := range s.items {
		q.items = append(q.items, item.Expr)
		q.isLate = q.isLate || item.known.impure
	}
	return err
}

// Returning resolves the list of RETURNING.
func (s *Scope) Returning(list []ast.Field) ([]Field, []Expr, error) {
	fields, err := s.fields(list, "RETURNING")
	exprs := make([]Expr, len(s.items))
	for i, item := range s.items {
		exprs[i] = item.Expr
	}
	return fields, exprs, err
}

// fields resolves a select list to items.
func (s *Scope) fields(list []ast.Field, clause string) (fields []Field, err error) {
	s.clause, s.names, s.items = clause, inTables, nil
	defer func() { s.ahead = nil }()
	for i, field := range list {
		s.ahead = list[i:]
		if field.Star != nil {
			starred, err := s.star(field.Star)
			if err != nil {
				return nil, err
			}
			for _, c := range starred {
				of := s.starred(c)
				s.noteLoose(of.Expr)
				fields, s.items = append(fields, fieldOf(of.Expr, c.name())), append(s.items, item{operand: of, name: c.name()})
			}
			continue
		}
		e, err := s.one(field.Expr)
		if err != nil {
			return nil, err
		}
		name := nameOf(field)
		isGrouped := s.block != nil && s.block.isUsed && e.known.slots.has(s.block.slot)
		of := fieldOf(e.Expr, name)
		of.IsUnnamed = field.Alias == "" && columnOf(e.Expr) == nil
		fields, s.items = append(fields, of), append(s.items, item{e, name, isGrouped})
	}
	return fields, nil
}

// longestName is how many characters a name made of an expression has at most.
const longestName = 256

// notShown is what names do not begin with.
const notShown = "\x00\x01\x02\x03\x04\x05\x06\x07\b\t\n\v\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f \x7f"

// printable is a name with bytes that are no characters written as \xFF.
func printable(name string) string {
	if utf8.RuneCountInString(name) > longestName {
		name = string([]rune(name)[:longestName])
	}
	if utf8.ValidString(name) && !strings.Contains(name, "\x00") {
		return name
	}
	var text strings.Builder
	for i, c := range name {
		if c == 0 || c == utf8.RuneError && name[i] != "\uFFFD"[0] {
			fmt.Fprintf(&text, "\\x%02X", name[i])
		} else {
			text.WriteRune(c)
		}
	}
	return text.String()
}

// nameOf is the name of a field: its alias, or what it is.
func nameOf(field ast.Field) string {
	if field.Alias != "" {
		return strings.TrimLeft(field.Alias, notShown)
	}
	return printable(strings.TrimLeft(itemName(field), notShown))
}

// itemName is the name of a field without an alias: the column's, or the text of the expression.
func itemName(field ast.Field) string {
	switch e := field.Expr.(type) {
	case *ast.Column:
		return e.Name
	case *ast.Unary:
		if c, is := e.Operand.(*ast.Column); is && e.Operator == "+" {
			return c.Name
		}
	case *ast.Literal:
		switch e.Kind {
		case ast.StringLiteral:
			if strings.HasPrefix(strings.ToLower(field.Text), "x'") {
				return field.Text
			}
			return e.Text
		case ast.BoolLiteral, ast.NullLiteral:
			return strings.ToUpper(field.Text)
		}
	}
	return field.Text
}

// fieldOf is the field of the result for an expression.
func fieldOf(e Expr, name string) Field {
	c := columnOf(e)
	if of, is := e.(*aggregated); is {
		c = of.key
	}
	if c == nil {
		return Field{Name: name, Type: e.Type()}
	}
	field := *c.field
	field.Type, field.Name = c.typ, name
	return field
}

// star gives the columns of `*` or `a.*`.
func (s *Scope) star(star *ast.Star) ([]visible, error) {
	var found []visible
	if names, is := s.meant(star); is {
		for _, name := range names {
			c, err := s.ofTable(name)
			if c.source == nil && err == nil {
				err = sqlerror.New(1054, columnName(name), s.clause)
			}
			if err != nil {
				return nil, err
			}
			found = append(found, c)
		}
		return found, nil
	}
	isThere := star.Table == "" && len(s.sources) > 0
	if star.Table == "" {
		for _, c := range s.columns {
			if !c.isHidden() {
				found = append(found, c)
			}
		}
	}
	for _, of := range s.sources {
		if star.Table == "" || !of.isCalled(star.Database, star.Table) {
			continue
		}
		isThere = true
		for i := range of.fields {
			if c := (visible{of, i}); !c.isHidden() {
				found = append(found, c)
			}
		}
	}
	switch {
	case isThere:
		s.note(star, found...)
		return found, nil
	case star.Table == "":
		return nil, sqlerror.New(1096)
	}
	database := star.Database
	if database == "" {
		database = s.root.session.Database()
	}
	if database == "" {
		return nil, sqlerror.New(1051, star.Table)
	}
	return nil, sqlerror.New(1051, database+"."+star.Table)
}

// where resolves WHERE, which stands beside the ON of inner joins.
func (s *Scope) where(e *ast.Select, t *tables) error {
	block, windows := s.block, s.windows
	s.block, s.windows = nil, nil
	defer func() { s.block, s.windows = block, windows }()
	where, err := s.conditions(e.Where, "WHERE")
	t.conditions = append(t.conditions, where...)
	return err
}

// finish makes the last preparations of what the select list and ORDER BY asked for.
func (s *Scope) finish(e *ast.Select, q *selection) error {
	if s.block.isUsed {
		q.grouping = s.block
	}
	if len(s.windows.calls) > 0 {
		q.windows = s.windows
	}
	for i := range q.fields {
		isLoose := q.windows != nil || q.grouping != nil && len(q.grouping.keys) == 0
		if isLoose && columnOf(q.items[i]) != nil {
			q.fields[i].Type.Nullable = true // MariaDB reads it from a table of its own, or there may be no row
		}
	}
	if q.grouping != nil && s.root.fullGroups {
		return s.onlyGroups(e)
	}
	return nil
}

// isOrderByNull tells ORDER BY NULL, which is no order.
func isOrderByNull(order []ast.OrderBy) bool {
	if len(order) != 1 {
		return false
	}
	literal, is := order[0].Expr.(*ast.Literal)
	return is && literal.Kind == ast.NullLiteral
}

// run gives the rows.
func (q *selection) run(run *Run, f *frame, each func(row []value.Value) error) error {
	f.grow()
	count, err := q.limit.counts(run)
	if err != nil || count.isZero() && !q.countsFound {
		return err
	}
	var last stage = newOutput(q, run, f, count, each)
	if q.windows != nil {
		last = q.windows.stage(run, f, q.rowSlots(), last)
	}
	if q.having != nil {
		last = &havingStage{last, run, q.having}
	}
	if q.grouping != nil {
		last = q.grouping.stage(run, f, q, last)
	}
	if err := chain(run, f, q.steps, last.add)(); err != nil && err != errStop {
		return err
	}
	return last.end()
}

// rowSlots are the slots of what a row is before window functions: of the tables, and of the aggregates.
func (q *selection) rowSlots() []int {
	slots := q.slots
	if q.grouping != nil {
		slots = append(slots[:len(slots):len(slots)], q.grouping.slot)
		if q.grouping.rollup != nil {
			slots = append(slots, q.grouping.rollup.slot)
		}
	}
	return slots
}

// stage is what the rows that were found go through: each with add, and end once there are no more. What it reads are the rows in the slots.
type stage interface {
	add() error
	end() error
}

// havingStage is HAVING.
type havingStage struct {
	stage
	run       *Run
	condition Expr
}

func (s *havingStage) add() error {
	if is, err := Truth(s.run, s.condition); !is || err != nil {
		return err
	}
	return s.stage.add()
}
