package query

import (
	"sort"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// windowing is the window functions of a SELECT.
type windowing struct {
	root  *root
	slot  int // of the row of their results; -1 where there are none
	named []ast.NamedWindow
	calls []*windowCall
}

// windowCall is a call of a window function. What it needs of a row stands in one row of values: the keys of the partition, what it is ordered by, the arguments.
type windowCall struct {
	name      string
	aggregate *aggregateCall // nil for what is no aggregate
	exprs     []Expr
	partition []sortColumn
	order     []sortColumn
	arguments int // where they begin in exprs
	frame     *ast.Frame
	offsets   [2]Expr // of the frame's ends
}

// windowFunction is a function that is called with OVER alone.
type windowFunction struct {
	least, most int  // arguments
	isOrdered   bool // its window has to say an order
}

var windowFunctions = map[string]windowFunction{
	"row_number": {}, "rank": {isOrdered: true}, "dense_rank": {isOrdered: true}, "percent_rank": {isOrdered: true}, "cume_dist": {isOrdered: true}, "ntile": {1, 1, false},
	"lag": {1, 3, true}, "lead": {1, 3, true}, "first_value": {1, 1, false}, "last_value": {1, 1, false}, "nth_value": {2, 2, false},
}

func isWindowFunction(name string) bool {
	_, is := windowFunctions[name]
	return is
}

// windowCall resolves a call with OVER.
func (s *Scope) windowCall(e *ast.Call) (Expr, error) {
	switch {
	case s.inAggregate:
		return nil, sqlerror.New(4074)
	case s.windows == nil:
		return nil, sqlerror.New(4015)
	}
	window, err := s.windows.window(e.Over)
	if err == nil && windowFunctions[e.Name].isOrdered && len(window.OrderBy) == 0 {
		err = sqlerror.New(4018, e.Name)
	}
	if err != nil {
		return nil, err
	}
	c := &windowCall{name: e.Name, frame: window.Frame}
	windows := s.windows
	s.windows = nil // a window within a window's definition is an error
	defer func() { s.windows = windows }()
	around, first := s.root.facts, len(s.root.loose)
	s.root.facts = facts{}
	if c.partition, err = s.windowOrder(c, asOrder(window.PartitionBy)); err != nil {
		return nil, err
	}
	if c.order, err = s.windowOrder(c, window.OrderBy); err != nil {
		return nil, err
	}
	if windows.isIn(s.root.facts) {
		return nil, sqlerror.New(4016) // by an alias
	}
	s.root.facts = around.with(s.root.facts)
	t, err := s.windowArguments(c, e)
	if err != nil {
		return nil, err
	}
	if err := s.windowFrame(c); err != nil {
		return nil, err
	}
	s.gathered(first)
	if windows.slot < 0 {
		windows.slot = s.root.newSlot()
	}
	windows.calls = append(windows.calls, c)
	s.root.facts.slots.add(windows.slot)
	return &aggregated{typed{t}, s.root, windows.slot, len(windows.calls) - 1, nil}, nil
}

// isIn tells whether an expression has the result of a window function.
func (w *windowing) isIn(known facts) bool { return w.slot >= 0 && known.slots.has(w.slot) }

func asOrder(es []ast.Expr) []ast.OrderBy {
	order := make([]ast.OrderBy, len(es))
	for i, e := range es {
		order[i].Expr = e
	}
	return order
}

// window gives the definition of OVER, with what it takes of a named one.
func (w *windowing) window(over *ast.Window) (*ast.Window, error) {
	if over.Name == "" {
		return over, nil
	}
	for i := range w.named {
		if !value.EqualNames(w.named[i].Name, over.Name) {
			continue
		}
		for _, other := range w.named[i+1:] {
			if value.EqualNames(other.Name, over.Name) {
				return nil, sqlerror.New(4010, over.Name)
			}
		}
		base, err := w.window(w.named[i].Window)
		if err != nil {
			return nil, err
		}
		return refined(base, over)
	}
	return nil, sqlerror.New(4009, over.Name)
}

// refined gives a named window with what another one that names it adds.
func refined(base, over *ast.Window) (*ast.Window, error) {
	merged := *base
	switch {
	case len(over.PartitionBy) > 0:
		return nil, sqlerror.New(4011, over.Name)
	case len(over.OrderBy) > 0 && len(base.OrderBy) > 0:
		return nil, sqlerror.New(4012, over.Name)
	case base.Frame != nil && (len(over.OrderBy) > 0 || over.Frame != nil):
		return nil, sqlerror.New(4013, over.Name)
	}
	if len(over.OrderBy) > 0 {
		merged.OrderBy = over.OrderBy
	}
	if over.Frame != nil {
		merged.Frame = over.Frame
	}
	return &merged, nil
}

func (s *Scope) windowOrder(c *windowCall, order []ast.OrderBy) ([]sortColumn, error) {
	var columns []sortColumn
	clause, names := s.clause, s.names
	s.clause, s.names = "ORDER BY", inBoth
	defer func() { s.clause, s.names = clause, names }()
	for _, by := range order {
		e, err := s.windowKey(by.Expr)
		if err != nil {
			return nil, err
		}
		columns = append(columns, sortColumn{len(c.exprs), by.Desc, e.Type().Collation})
		c.exprs = append(c.exprs, e)
	}
	return columns, nil
}

// windowKey resolves what a window is sorted or parted by: an alias of the select list, also one further on, or an expression.
func (s *Scope) windowKey(e ast.Expr) (Expr, error) {
	name, is := e.(*ast.Column)
	if !is || name.Table != "" {
		return s.scalar(e)
	}
	if found, err := s.findItem(name); found != nil || err != nil {
		return found, err
	}
	for i, field := range s.ahead {
		if i > 0 && field.Star == nil && value.EqualNames(nameOf(field), name.Name) {
			return s.scalar(field.Expr)
		}
	}
	return s.scalar(e)
}

// windowArguments resolves the arguments, and gives the type of the result.
func (s *Scope) windowArguments(c *windowCall, e *ast.Call) (value.Type, error) {
	c.arguments = len(c.exprs)
	of, is := windowFunctions[e.Name]
	if !is {
		return s.windowAggregate(c, e)
	}
	if n := len(e.Arguments); n < of.least || n > of.most {
		return value.Type{}, sqlerror.New(1582, e.Written)
	}
	arguments, err := s.scalars(e.Arguments...)
	if err != nil {
		return value.Type{}, err
	}
	c.exprs = append(c.exprs, arguments...)
	switch e.Name {
	case "percent_rank", "cume_dist":
		return value.Type{Base: value.TypeDouble, Length: 10, Scale: 10, Nullable: true, Coercibility: value.Numeric}, nil
	case "lag", "lead", "first_value", "last_value", "nth_value":
		t := arguments[0].Type()
		if len(arguments) == 3 {
			if t = value.Common(t, arguments[2].Type()); t.Base != value.TypeUUID && (isUUID(arguments[0]) || isUUID(arguments[2])) {
				return t, sqlerror.Unknown("a UUID and another type in " + e.Name)
			}
		}
		t.Nullable = true
		return t, nil
	}
	return value.Type{Base: value.TypeBigInt, Length: 21, Coercibility: value.Numeric}, nil
}

func (s *Scope) windowAggregate(c *windowCall, e *ast.Call) (value.Type, error) {
	of := function.AggregateNamed(e.Name)
	switch {
	case of == nil:
		return value.Type{}, sqlerror.Unknown(e.Name + " with OVER")
	case e.Name == "group_concat", e.Name == "json_arrayagg":
		return value.Type{}, sqlerror.New(1235, strings.ToUpper(e.Name)+"() aggregate as window function")
	}
	if e.Distinct {
		return value.Type{}, sqlerror.Unknown("DISTINCT in an aggregate with OVER")
	}
	if n := len(e.Arguments); !e.Star && (n < of.Min || n == 0 || of.Max >= 0 && n > of.Max) {
		return value.Type{}, sqlerror.New(1582, e.Written)
	}
	arguments, err := s.scalars(e.Arguments...)
	if err == nil {
		arguments, err = aggregatedUUIDs(e.Name, arguments)
	}
	if err != nil {
		return value.Type{}, err
	}
	c.exprs = append(c.exprs, arguments...)
	c.aggregate = &aggregateCall{root: s.root, of: of, arguments: arguments, width: len(arguments)}
	for _, argument := range arguments {
		c.aggregate.options.Arguments = append(c.aggregate.options.Arguments, argument.Type())
	}
	c.aggregate.typ = of.Type(c.aggregate.options.Arguments)
	return c.aggregate.typ, nil
}

// windowFrame resolves the offsets of a frame.
func (s *Scope) windowFrame(c *windowCall) error {
	if c.frame == nil {
		return nil
	}
	switch start, end := c.frame.Start.Kind, c.frame.End.Kind; {
	case start == "unbounded following", end == "unbounded preceding", start == "current row" && end == "preceding", start == "following" && end == "current row":
		return sqlerror.New(4014)
	}
	for i, bound := range []ast.FrameBound{c.frame.Start, c.frame.End} {
		if bound.Offset == nil {
			continue
		}
		if c.frame.Unit == "range" && len(c.order) != 1 {
			return sqlerror.New(4019)
		}
		offset, err := s.scalar(bound.Offset)
		if err != nil {
			return err
		}
		switch t := offset.Type(); {
		case t.Base == value.TypeNull:
		case c.frame.Unit == "rows" && !t.IsInteger():
			return sqlerror.New(4020)
		case !t.IsNumber():
			return sqlerror.New(4021)
		}
		c.offsets[i] = offset
	}
	return nil
}

// windowStage keeps all rows, and gives them once the functions are computed.
type windowStage struct {
	*windowing
	run   *Run
	f     *frame
	slots []int
	next  stage
	rows  []windowRow
}

// windowRow is a row with what each call needs of it, and what it gives.
type windowRow struct {
	rows    []storage.Row
	inputs  [][]value.Value
	results []value.Value
}

func (w *windowing) stage(run *Run, f *frame, slots []int, next stage) stage {
	return &windowStage{windowing: w, run: run, f: f, slots: slots, next: next}
}

func (s *windowStage) add() error {
	row := windowRow{results: make([]value.Value, len(s.calls))}
	for _, slot := range s.slots {
		row.rows = append(row.rows, s.f.rows[slot])
	}
	for _, call := range s.calls {
		input := make([]value.Value, len(call.exprs))
		for i, e := range call.exprs {
			v, err := e.Eval(s.run)
			if err != nil {
				return err
			}
			input[i] = v
		}
		row.inputs = append(row.inputs, input)
	}
	s.rows = append(s.rows, row)
	return nil
}

func (s *windowStage) end() error {
	for n, call := range s.calls {
		by := append(append([]sortColumn{}, call.partition...), call.order...)
		sort.SliceStable(s.rows, func(i, j int) bool { return compareSorted(s.rows[i].inputs[n], s.rows[j].inputs[n], by) < 0 })
		for start := 0; start < len(s.rows); {
			end := start + 1
			for end < len(s.rows) && compareSorted(s.rows[start].inputs[n], s.rows[end].inputs[n], call.partition) == 0 {
				end++
			}
			p := &partition{call: call, number: n, run: s.run, rows: s.rows[start:end]}
			if err := p.compute(); err != nil {
				return err
			}
			start = end
		}
	}
	for i := range s.rows {
		for j, slot := range s.slots {
			s.f.rows[slot] = s.rows[i].rows[j]
		}
		s.f.rows[s.slot] = s.rows[i].results
		if err := s.next.add(); err == errStop {
			break
		} else if err != nil {
			return err
		}
	}
	return s.next.end()
}
