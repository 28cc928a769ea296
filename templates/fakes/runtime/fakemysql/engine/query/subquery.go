package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// inner is a query within an expression. What it gives is kept: for a run where it reads nothing of the queries around, else for each of the values that it reads of them.
type inner struct {
	root   *root
	query  planned
	outer  []Expr
	impure bool
	cache  int
}

// keptResults is how many results of a correlated subquery are kept at a time.
const keptResults = 4096

// kept has the results of a subquery in a run.
type kept struct {
	one   any
	byKey map[string]any
	key   []byte
}

// innerQuery plans a subquery.
func (s *Scope) innerQuery(q ast.Query) (*inner, error) {
	for scope := s; scope != nil; scope = scope.outer {
		scope.block.reserve() // an aggregate in the subquery may be of a query around
	}
	around, first := s.root.facts, s.root.slots
	s.root.facts = facts{}
	between := s.inner()
	query, err := between.query(q)
	own := s.root.facts
	own.slots, own.varies = own.slots.below(first), true
	s.root.facts = around.with(own)
	if err != nil {
		return nil, err
	}
	return &inner{root: s.root, query: query, outer: between.outerReads, impure: own.impure, cache: s.root.newCache()}, nil
}

// result computes the subquery, or gives what is kept of it.
func (q *inner) result(run *Run, compute func(run *Run, f *frame) (any, error)) (any, error) {
	f := run.of(q.root)
	if q.impure {
		return compute(run, f)
	}
	results, is := (*f.cache(q.cache)).(*kept)
	if !is {
		results = &kept{}
		*f.cache(q.cache) = results
	}
	if len(q.outer) == 0 {
		if results.one == nil {
			one, err := compute(run, f)
			if err != nil {
				return nil, err
			}
			results.one = one
		}
		return results.one, nil
	}
	results.key = results.key[:0]
	for _, c := range q.outer {
		v, err := c.Eval(run)
		if err != nil {
			return nil, err
		}
		results.key = value.AppendGroupKey(results.key, v, nil)
	}
	if found, is := results.byKey[string(results.key)]; is {
		return found, nil
	}
	key := string(results.key)
	one, err := compute(run, f)
	if err != nil {
		return nil, err
	}
	if results.byKey == nil || len(results.byKey) >= keptResults {
		results.byKey = map[string]any{}
	}
	results.byKey[key] = one
	return one, nil
}

// scalarQuery is a subquery that stands for its row.
type scalarQuery struct {
	typed
	*inner
}

// subquery resolves a subquery that stands for a value or a tuple.
func (s *Scope) subquery(q ast.Query) (Expr, error) {
	in, err := s.innerQuery(q)
	if err != nil {
		return nil, err
	}
	t := in.query.columns()[0].Type
	if of, is := q.(*ast.Select); !is || of.From != nil || of.Where != nil || of.Having != nil || of.Limit != nil {
		t.Nullable = true // there may be no row
	}
	return &scalarQuery{typed{t}, in}, nil
}

func (q *scalarQuery) width() int { return len(q.query.columns()) }

func (q *scalarQuery) element(i int) value.Type { return q.query.columns()[i].Type }

func (q *scalarQuery) evalRow(run *Run) ([]value.Value, error) {
	found, err := q.result(run, q.row)
	if err != nil {
		return nil, err
	}
	return found.([]value.Value), nil
}

// row runs the subquery for its only row; nil is none.
func (q *scalarQuery) row(run *Run, f *frame) (any, error) {
	var found []value.Value
	err := q.query.run(run, f, func(row []value.Value) error {
		if found != nil {
			return sqlerror.New(1242)
		}
		found = row
		return nil
	})
	return found, err
}

func (q *scalarQuery) Eval(run *Run) (value.Value, error) {
	row, err := q.evalRow(run)
	if err != nil || row == nil {
		return value.NULL, err
	}
	return row[0], nil
}

// existence is EXISTS.
type existence struct {
	typed
	*inner
}

func (s *Scope) exists(e *ast.Exists) (Expr, error) {
	in, err := s.innerQuery(e.Query)
	if err != nil {
		return nil, err
	}
	return &existence{boolean(false), in}, nil
}

func (q *existence) Eval(run *Run) (value.Value, error) {
	found, err := q.result(run, func(run *Run, f *frame) (any, error) {
		is := false
		err := q.query.run(run, f, func([]value.Value) error {
			is = true
			return errStop
		})
		return is, err
	})
	if err != nil {
		return value.NULL, err
	}
	return truthValue(found.(bool)), nil
}

// quantifiedQuery is `x = ANY (query)`, `x > ALL (query)`, `x IN (query)`.
type quantifiedQuery struct {
	typed
	*inner
	of         Expr
	relation   relation
	all        bool
	not        bool
	collations []*value.Collation
	hashed     bool
}

// inQuery resolves IN with a query.
func (s *Scope) inQuery(e *ast.In) (Expr, error) {
	of, err := s.sought(e.Operand)
	if err != nil {
		return nil, err
	}
	q, err := s.quantify(of.Expr, e.Query, equal, "in")
	if err != nil {
		return nil, err
	}
	q.not = e.Not
	return q, nil
}

// sought resolves what is compared with the rows of a subquery.
func (s *Scope) sought(e ast.Expr) (operand, error) {
	clause := s.clause
	s.clause = "IN/ALL/ANY"
	defer func() { s.clause = clause }()
	return s.gather(e)
}

// quantified resolves ANY and ALL.
func (s *Scope) quantified(e *ast.Quantified) (Expr, error) {
	of, err := s.sought(e.Operand)
	if err != nil {
		return nil, err
	}
	isIn := e.Operator == "=" && !e.All || e.Operator == "<>" && e.All
	if width(of.Expr) > 1 && !isIn {
		return nil, sqlerror.New(1241, 1)
	}
	q, err := s.quantify(of.Expr, e.Query, relations[e.Operator], e.Operator)
	if err != nil {
		return nil, err
	}
	q.all = e.All
	q.hashed = q.hashed && !e.All
	return q, nil
}

func (s *Scope) quantify(of Expr, query ast.Query, r relation, name string) (*quantifiedQuery, error) {
	if hasLimit(query) {
		return nil, sqlerror.New(1235, "LIMIT & IN/ALL/ANY/SOME subquery")
	}
	in, err := s.innerQuery(query)
	if err != nil {
		return nil, err
	}
	columns := in.query.columns()
	if len(columns) != width(of) {
		return nil, sqlerror.New(1241, width(of))
	}
	if held := s.heldBy(of, columns[0].Type); held != nil {
		of = held
	}
	if of, err = soughtUUID(of, columns); err != nil {
		return nil, err
	}
	q := &quantifiedQuery{typed: boolean(true), inner: in, of: of, relation: r, hashed: r == equal && len(columns) == 1}
	for i := range columns {
		collation, err := s.collationFor(name, elementType(of, i), columns[i].Type)
		if err != nil {
			return nil, err
		}
		q.collations = append(q.collations, collation)
		q.hashed = q.hashed && hashes(elementType(of, i), columns[i].Type)
	}
	return q, nil
}

func hasLimit(q ast.Query) bool {
	switch q := q.(type) {
	case *ast.Select:
		return q.Limit != nil
	case *ast.SetOperation:
		return q.Limit != nil
	}
	return false
}

// set is what a subquery of IN gives: hashed where one column is compared for equality, else its rows.
type set struct {
	hash *hashSet
	rows [][]value.Value
}

func (s *set) isEmpty() bool {
	return len(s.rows) == 0 && (s.hash == nil || len(s.hash.keys) == 0 && !s.hash.hasNull)
}

func (q *quantifiedQuery) gather(run *Run, f *frame) (any, error) {
	found := &set{}
	if q.hashed {
		found.hash = &hashSet{keys: map[string]struct{}{}}
	}
	err := q.query.run(run, f, func(row []value.Value) error {
		if q.hashed {
			found.hash.add(row[0], q.collations[0])
		} else {
			found.rows = append(found.rows, row)
		}
		return nil
	})
	return found, err
}

func (q *quantifiedQuery) Eval(run *Run) (value.Value, error) {
	var left []value.Value
	if row, is := q.of.(rowExpr); is {
		var err error
		if left, err = row.evalRow(run); err != nil {
			return value.NULL, err
		}
	} else {
		v, err := q.of.Eval(run)
		if err != nil {
			return v, err
		}
		left = []value.Value{v}
	}
	found, err := q.result(run, q.gather)
	if err != nil {
		return value.NULL, err
	}
	if left == nil {
		left = make([]value.Value, len(q.collations))
	}
	is, isNull := q.test(left, found.(*set))
	if isNull {
		return value.NULL, nil
	}
	return truthValue(is != q.not), nil
}

// test compares the left side with the rows.
func (q *quantifiedQuery) test(left []value.Value, found *set) (is, isNull bool) {
	if found.isEmpty() {
		return q.all, false
	}
	if q.hashed {
		if left[0].IsNull() {
			return false, true
		}
		is = found.hash.has(left[0], q.collations[0])
		return is, !is && found.hash.hasNull
	}
	unknown := false
	for _, row := range found.rows {
		one, oneIsNull := compareRows(q.relation, left, row, q.collations)
		switch {
		case oneIsNull:
			unknown = true
		case one != q.all:
			return one, false
		}
	}
	return q.all, unknown
}
