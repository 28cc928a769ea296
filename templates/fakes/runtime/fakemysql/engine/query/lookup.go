package query

import (
	"sort"
	"strings"

	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// lookup is what an access has become for the rows that are there now: ranges of its key.
type lookup struct {
	ranges []storage.Range
	values []value.Value // of ranges' Equal, one after another
	low    storage.Bound
	high   storage.Bound
}

// find computes the ranges of an access, in the order of the key.
func (a *access) find(run *Run, l *lookup) error {
	l.ranges, l.values = l.ranges[:0], l.values[:0]
	if a.isOne() {
		return a.findOne(run, l)
	}
	rows, err := a.combinations(run)
	if err != nil {
		return err
	}
	last := storage.Range{}
	isEmpty, err := a.ends(run, l, &last)
	if err != nil || isEmpty {
		return err
	}
	for _, row := range rows {
		last.Equal = row
		if len(row) < len(a.equal) {
			l.ranges = append(l.ranges, storage.Range{Equal: row})
		} else {
			l.ranges = append(l.ranges, last)
		}
	}
	return nil
}

// findOne is find where each column has one value: at most one range.
func (a *access) findOne(run *Run, l *lookup) error {
	r := storage.Range{}
	for i := range a.equal {
		part := &a.equal[i]
		v, err := part.values[0].Eval(run)
		if err != nil {
			return err
		}
		if v.IsNull() && !part.nulls {
			return nil
		}
		stored, fits, isSame := part.stored(run, v)
		if !fits {
			// what the column has for the value is not known: the columns before it are all that narrows
			r.Equal = l.values
			l.ranges = append(l.ranges, r)
			return nil
		}
		if !isSame {
			return nil
		}
		l.values = append(l.values, stored)
	}
	r.Equal = l.values
	isEmpty, err := a.ends(run, l, &r)
	if err == nil && !isEmpty {
		l.ranges = append(l.ranges, r)
	}
	return err
}

// stored gives a value as the column has it. fits is false where that cannot be told, isSame where no row has the value.
func (p *keyPart) stored(run *Run, v value.Value) (stored value.Value, fits, isSame bool) {
	if v.IsNull() {
		return v, true, p.column.Type.Nullable
	}
	t := &p.column.Type
	stored, problem := t.Store(v, "", 0)
	if problem != nil && t.IsTime() {
		return stored, false, false
	}
	isSame = value.Compare(stored, v, t.Collation) == 0
	if t.Base == value.TypeTimestamp {
		stored = ToUTC(run.Session, stored)
	}
	return stored, true, isSame
}

// combinations gives the values of the equal columns, each with each, in the order of the key and each once. One that is shorter than the others is of values of which it is not known what the column has.
func (a *access) combinations(run *Run) ([][]value.Value, error) {
	rows := [][]value.Value{nil}
	for i := range a.equal {
		part := &a.equal[i]
		values, fits, err := part.sorted(run)
		if err != nil {
			return nil, err
		}
		if !fits {
			return rows, nil
		}
		longer := make([][]value.Value, 0, len(rows)*len(values))
		for _, row := range rows {
			for _, v := range values {
				longer = append(longer, append(row[:len(row):len(row)], v))
			}
		}
		rows = longer
	}
	return rows, nil
}

// sorted gives the values of a column in the order of the key, each once.
func (p *keyPart) sorted(run *Run) (values []value.Value, fits bool, err error) {
	for _, e := range p.values {
		v, err := e.Eval(run)
		if err != nil {
			return nil, false, err
		}
		if v.IsNull() && !p.nulls {
			continue
		}
		stored, fits, isSame := p.stored(run, v)
		if !fits {
			return nil, false, nil
		}
		if isSame {
			values = append(values, stored)
		}
	}
	collation := p.column.Type.Collation
	sort.SliceStable(values, func(i, j int) bool { return orderOf(values[i], values[j], collation) < 0 })
	once := values[:0]
	for i, v := range values {
		if i == 0 || orderOf(once[len(once)-1], v, collation) != 0 {
			once = append(once, v)
		}
	}
	return once, true, nil
}

// orderOf compares two values as ORDER BY does: NULL is the smallest.
func orderOf(a, b value.Value, collation *value.Collation) int {
	switch {
	case a.IsNull() && b.IsNull():
		return 0
	case a.IsNull():
		return -1
	case b.IsNull():
		return 1
	case a.Kind() == b.Kind() && (a.Kind() == value.Enum || a.Kind() == value.Set):
		return compareNumbers(a.Uint64(), b.Uint64()) // members sort by their numbers
	}
	return value.Compare(a, b, collation)
}

func compareNumbers(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// ends sets the ends of the range of the column after the equal ones. isEmpty tells that no row can be within.
func (a *access) ends(run *Run, l *lookup, r *storage.Range) (isEmpty bool, err error) {
	if a.pattern != nil {
		return a.patternEnds(run, l, r)
	}
	if len(a.low) > 0 {
		if isEmpty, err = a.end(run, &a.low[0], &l.low, &r.Low); isEmpty || err != nil {
			return isEmpty, err
		}
	}
	if len(a.high) > 0 {
		if isEmpty, err = a.end(run, &a.high[0], &l.high, &r.High); isEmpty || err != nil {
			return isEmpty, err
		}
		if r.Low == nil && a.next.column.Type.Nullable {
			l.low = storage.Bound{}
			r.Low = &l.low // without NULL
		}
	}
	return a.narrow(r), nil
}

// narrow makes a range of one value an equality, as MariaDB does, which locks less. It tells whether no value is within.
func (a *access) narrow(r *storage.Range) (isEmpty bool) {
	if r.Low == nil || r.High == nil || r.Low.Value.IsNull() || a.next.cut {
		return false
	}
	order := orderOf(r.Low.Value, r.High.Value, a.next.column.Type.Collation)
	if order != 0 || !r.Low.Inclusive || !r.High.Inclusive {
		return order >= 0
	}
	r.Equal = append(r.Equal[:len(r.Equal):len(r.Equal)], r.Low.Value)
	r.Low, r.High = nil, nil
	return false
}

// end sets one end. What the column has for the value may be above or below it: then the end moves.
func (a *access) end(run *Run, from *restriction, b *storage.Bound, to **storage.Bound) (isEmpty bool, err error) {
	v, err := from.values[0].Eval(run)
	if err != nil {
		return false, err
	}
	if v.IsNull() {
		if from.nulls {
			*b = storage.Bound{}
			*to = b
		}
		return !from.nulls, nil
	}
	stored, fits, _ := a.next.stored(run, v)
	if !fits {
		return false, nil
	}
	inclusive := from.relation == lessOrEqual || from.relation == greaterOrEqual
	t := &a.next.column.Type
	if t.Base != value.TypeTimestamp {
		if order := value.Compare(stored, v, t.Collation); order != 0 {
			isLow := from.relation == greater || from.relation == greaterOrEqual
			inclusive = isLow == (order > 0)
		}
	} else {
		inclusive = true
	}
	*b = storage.Bound{Value: stored, Inclusive: inclusive || a.next.cut}
	*to = b
	return false, nil
}

// patternEnds are those of LIKE 'text%'.
func (a *access) patternEnds(run *Run, l *lookup, r *storage.Range) (isEmpty bool, err error) {
	v, err := a.pattern.values[0].Eval(run)
	if err != nil || v.IsNull() {
		return true, err
	}
	begin := a.pattern.pattern.beginning(v.Text())
	if begin == "" {
		return false, nil
	}
	make, t := value.OfString, &a.next.column.Type
	if t.IsBinary() {
		make = value.OfBytes
	}
	low := make(begin)
	if filled := make(begin + strings.Repeat("\x00", patternFill)); value.Compare(filled, low, t.Collation) < 0 {
		low = filled // where blanks are thought to follow a text, what follows may sort before it
	}
	l.low = storage.Bound{Value: low, Inclusive: true}
	l.high = storage.Bound{Value: make(begin + strings.Repeat("\U0010FFFF", patternFill)), Inclusive: true}
	r.Low, r.High = &l.low, &l.high
	return false, nil
}
