package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/value"
)

// longList is from how many elements on a list of IN is looked up by a hash.
const longList = 9

// inList is `x IN (a, b, c)`.
type inList struct {
	typed
	root       *root
	of         operand
	list       []operand
	collations []*value.Collation // of each element
	not        bool
	hashed     bool // the elements are the same for a run, and of one kind with x
	cache      int
}

// in resolves IN.
func (s *Scope) in(e *ast.In) (Expr, error) {
	if e.Query != nil {
		return s.inQuery(e)
	}
	of, err := s.gather(e.Operand)
	switch {
	case err != nil:
		return nil, err
	case len(e.List) == 1:
		return s.inOne(e, of)
	case width(of.Expr) > 1:
		return s.inTuples(e, of)
	}
	list, err := s.each(e.List...)
	if err != nil {
		return nil, err
	}
	if list, err = asUUIDs("in", append([]operand{of}, list...)); err != nil {
		return nil, err
	}
	of, list = list[0], list[1:]
	in := &inList{typed: boolean(of.Type().Nullable || anyNullable(exprsOf(list))), root: s.root, of: of, list: list, not: e.Not, hashed: len(e.List) >= longList}
	for i, one := range list {
		list[i] = asYear(one, of)
		collation, err := s.collationFor("in", of.Type(), one.Type())
		if err != nil {
			return nil, err
		}
		in.hashed = in.hashed && isKnown(one, slotSet{}) && hashes(of.Type(), one.Type()) && (len(in.collations) == 0 || in.collations[0] == collation)
		in.collations = append(in.collations, collation)
	}
	if in.hashed {
		in.cache = s.root.newCache()
	}
	return in, nil
}

// inOne makes `x IN (1)` x = 1, and `x NOT IN (1)` x <> 1.
func (s *Scope) inOne(e *ast.In, of operand) (Expr, error) {
	one, err := s.gather(e.List[0])
	if err != nil {
		return nil, err
	}
	if e.Not {
		return s.compare(notEqual, "<>", of, one)
	}
	return s.compare(equal, "=", of, one)
}

// hashes tells whether values of two types that are equal have one group key.
func hashes(a, b value.Type) bool {
	switch {
	case a.IsInteger() && b.IsInteger():
		return true
	case a.Base == value.TypeEnum || a.Base == value.TypeSet || b.Base == value.TypeEnum || b.Base == value.TypeSet:
		return false
	case a.IsText() && b.IsText():
		return a.IsBinary() == b.IsBinary()
	}
	return a.Base == b.Base && (a.Base == value.TypeDecimal || a.Base == value.TypeUUID || a.IsTime())
}

// inTuples makes `(a, b) IN ((1, 2), (3, 4))` comparisons.
func (s *Scope) inTuples(e *ast.In, of operand) (Expr, error) {
	any := make([]Expr, len(e.List))
	for i, element := range e.List {
		one, err := s.gather(element)
		if err != nil {
			return nil, err
		}
		if any[i], err = s.compare(equal, "in", of, one); err != nil {
			return nil, err
		}
	}
	return negatedIf(e.Not, &junction{boolean(anyNullable(any)), true, any}), nil
}

func (in *inList) Eval(run *Run) (value.Value, error) {
	of, err := in.of.Eval(run)
	if err != nil || of.IsNull() {
		return value.NULL, err
	}
	if in.hashed {
		return in.lookUp(run, of)
	}
	unknown := false
	for i := range in.list {
		v, err := in.list[i].Eval(run)
		if err != nil {
			return v, err
		}
		if v.IsNull() {
			unknown = true
		} else if compareValues(run, of, v, in.collations[i]) == 0 {
			return truthValue(!in.not), nil
		}
	}
	if unknown {
		return value.NULL, nil
	}
	return truthValue(in.not), nil
}

// hashSet is what a long list or a subquery of IN has.
type hashSet struct {
	keys    map[string]struct{}
	hasNull bool
	key     []byte
}

func (h *hashSet) add(v value.Value, collation *value.Collation) {
	if v.IsNull() {
		h.hasNull = true
		return
	}
	h.key = value.AppendGroupKey(h.key[:0], v, collation)
	h.keys[string(h.key)] = struct{}{}
}

func (h *hashSet) has(v value.Value, collation *value.Collation) bool {
	h.key = value.AppendGroupKey(h.key[:0], v, collation)
	_, is := h.keys[string(h.key)]
	return is
}

func (in *inList) lookUp(run *Run, of value.Value) (value.Value, error) {
	place := run.of(in.root).cache(in.cache)
	set, is := (*place).(*hashSet)
	if !is {
		set = &hashSet{keys: make(map[string]struct{}, len(in.list))}
		for i := range in.list {
			v, err := in.list[i].Eval(run)
			if err != nil {
				return v, err
			}
			set.add(v, in.collations[i])
		}
		*run.of(in.root).cache(in.cache) = set
	}
	switch {
	case set.has(of, in.collations[0]):
		return truthValue(!in.not), nil
	case set.hasNull:
		return value.NULL, nil
	}
	return truthValue(in.not), nil
}
