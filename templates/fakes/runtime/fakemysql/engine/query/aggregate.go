package query

import (
	"sort"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// aggregateCall is a call of an aggregate.
type aggregateCall struct {
	typed
	root       *root
	of         *function.Aggregate
	options    function.AggregateOptions
	arguments  []Expr // and behind them what GROUP_CONCAT sorts by
	width      int    // of the arguments alone
	scratch    int
	distinct   bool
	collations []*value.Collation
	order      []sortColumn
}

// aggregate resolves a call of an aggregate to its result in the row of the group: of this query, or of one around.
func (s *Scope) aggregate(e *ast.Call, of *function.Aggregate) (Expr, error) {
	around, first := s.root.facts, len(s.root.loose)
	call, known, err := s.aggregateCall(e, of)
	if err != nil {
		return nil, err
	}
	gathers := s.gathers(known.slots)
	if gathers == nil {
		return nil, sqlerror.New(1111)
	}
	for scope := s; scope != gathers.outer; scope = scope.outer {
		if scope.block != nil && scope.block.isUsed && known.slots.has(scope.block.slot) {
			return nil, sqlerror.New(1111) // an aggregate of what is aggregated there, or further inside
		}
	}
	gathers.gathered(first)
	gathers.block.use()
	gathers.block.calls = append(gathers.block.calls, call)
	for scope := s; scope != gathers.outer; scope = scope.outer {
		for _, of := range scope.sources {
			known.slots = known.slots.without(of.slots()) // the rows that it gathers are not read where its result is
		}
	}
	known.slots.add(gathers.block.slot)
	s.root.facts = around.with(known)
	result := &aggregated{call.typed, s.root, gathers.block.slot, len(gathers.block.calls) - 1, nil}
	s.reads(result, gathers)
	return result, nil
}

// gathers finds the query whose rows an aggregate gathers: that of the innermost columns that it reads if aggregates may stand there, else the next one further inside; nil where there is none.
func (s *Scope) gathers(slots slotSet) *Scope {
	reads := s
	for reads != nil && !reads.hasAny(slots) {
		reads = reads.outer
	}
	switch {
	case reads != nil && reads.block != nil:
		return reads
	case reads == s:
		return nil
	case reads == nil && s.block != nil:
		return s
	}
	for scope := s.outer; scope != reads; scope = scope.outer {
		if scope.block != nil {
			return scope
		}
	}
	if s.block != nil {
		return s
	}
	return nil
}

// hasAny tells whether one of the slots is of the scope's own tables.
func (s *Scope) hasAny(slots slotSet) bool {
	for _, of := range s.sources {
		if of.slots().meets(slots) {
			return true
		}
	}
	return false
}

// aggregateCall resolves what an aggregate is called with, in which names are those of tables.
func (s *Scope) aggregateCall(e *ast.Call, of *function.Aggregate) (*aggregateCall, facts, error) {
	var known facts
	if n := len(e.Arguments); !e.Star && (n < of.Min || n == 0 || of.Max >= 0 && n > of.Max) {
		return nil, known, sqlerror.New(1582, e.Written)
	}
	names, outside := s.names, s.inAggregate
	s.names, s.inAggregate = inTables, true
	defer func() { s.names, s.inAggregate = names, outside }()
	call := &aggregateCall{root: s.root, of: of, distinct: e.Distinct, scratch: s.root.newScratch()}
	arguments, err := s.each(e.Arguments...)
	if err != nil {
		return nil, known, err
	}
	if call.arguments, err = aggregatedUUIDs(e.Name, exprsOf(arguments)); err != nil {
		return nil, known, err
	}
	for i, argument := range call.arguments {
		known = known.with(arguments[i].known)
		call.collations = append(call.collations, argument.Type().Collation)
		call.options.Arguments = append(call.options.Arguments, argument.Type())
	}
	call.width = len(call.arguments)
	call.typ = of.Type(call.options.Arguments)
	for _, by := range e.OrderBy {
		if at := placeIn(by.Expr, call.width); at >= 0 {
			call.order = append(call.order, sortColumn{at, by.Desc, call.collations[at]})
			continue
		}
		if n, is := integerOf(by.Expr); is {
			return nil, known, sqlerror.New(1054, n.Text(), "ORDER BY")
		}
		resolved, err := s.scalar(by.Expr)
		if err != nil {
			return nil, known, err
		}
		call.order = append(call.order, sortColumn{len(call.arguments), by.Desc, resolved.Type().Collation})
		call.arguments = append(call.arguments, resolved)
	}
	call.options.Separator = ","
	if e.Separator != nil {
		call.options.Separator = *e.Separator
	}
	return call, known, nil
}

// placeIn gives the place, from 0, that a number of ORDER BY means; -1 where it is none.
func placeIn(e ast.Expr, count int) int {
	n, is := integerOf(e)
	if place, _ := n.AsInt(); is && place.Int64() >= 1 && place.Int64() <= int64(count) {
		return int(place.Int64()) - 1
	}
	return -1
}

// defaultConcatLength is group_concat_max_len where the session does not say.
const defaultConcatLength = 1 << 20

// gather begins a group.
func (c *aggregateCall) gather(run *Run) gatherer {
	options := c.options
	options.Session = run.Session
	options.MaxLength = defaultConcatLength
	if c.of.Name == "group_concat" || c.of.Name == "json_arrayagg" {
		if most, is := run.Session.Variable("group_concat_max_len"); is {
			options.MaxLength = int(most.Int64())
		}
	}
	g := gatherer{call: c, to: c.of.New(options)}
	if c.distinct {
		g.seen = newRowSet(c.collations)
	}
	return g
}

// gatherer gathers a group for one call.
type gatherer struct {
	call *aggregateCall
	to   function.Accumulator
	seen *rowSet         // of DISTINCT
	rows [][]value.Value // to be sorted before they count
}

// add takes the row that is there.
func (g *gatherer) add(run *Run) error {
	c := g.call
	if len(c.arguments) == 0 {
		return g.to.Add(nil)
	}
	arguments := run.of(c.root).buffer(c.scratch, len(c.arguments))
	for i, e := range c.arguments {
		v, err := c.eval(run, e)
		if err != nil {
			return err
		}
		arguments[i] = v
	}
	if g.seen != nil && !g.seen.add(arguments[:c.width]) {
		return nil
	}
	if len(c.order) > 0 {
		g.rows = append(g.rows, append([]value.Value{}, arguments...))
		return nil
	}
	return g.to.Add(arguments[:c.width])
}

// eval evaluates an argument: sums count all digits of a quotient.
func (c *aggregateCall) eval(run *Run, e Expr) (value.Value, error) {
	if c.of.Name == "sum" || c.of.Name == "avg" {
		return EvalExact(run, e)
	}
	return e.Eval(run)
}

func (g *gatherer) result() (value.Value, error) {
	c := g.call
	sort.SliceStable(g.rows, func(i, j int) bool { return compareSorted(g.rows[i], g.rows[j], c.order) < 0 })
	for _, row := range g.rows {
		if err := g.to.Add(row[:c.width]); err != nil {
			return value.NULL, err
		}
	}
	v, err := g.to.Result()
	return shown(v, &c.typ), err
}
