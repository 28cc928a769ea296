package function

import (
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// COUNT, SUM, AVG, MIN and MAX.

func countType([]value.Type) value.Type { return number(value.TypeBigInt, 21, 0) }

type count struct{ n int64 }

func newCount(AggregateOptions) Accumulator { return &count{} }

func (c *count) Add(arguments []value.Value) error {
	for _, v := range arguments {
		if v.IsNull() {
			return nil
		}
	}
	c.n++
	return nil
}

func (c *count) Result() (value.Value, error) { return value.OfInt(c.n), nil }

// sumType is DECIMAL with 22 digits more for what is exact, else DOUBLE.
func sumType(arguments []value.Type) value.Type { return exactOrDouble(arguments[0], 22, 0) }

// avgType has four digits more after the point.
func avgType(arguments []value.Type) value.Type { return exactOrDouble(arguments[0], 4, 4) }

func exactOrDouble(argument value.Type, digits, scale int) value.Type {
	t := number(value.TypeDouble, -1, -1)
	switch {
	case argument.Base == value.TypeNull && scale == 0:
		t = number(value.TypeDouble, 17, 0)
	case argument.Base == value.TypeNull:
		t = number(value.TypeDouble, 4, 4)
	case isExact(argument):
		t = number(value.TypeDecimal, min(precision(argument)+digits, 65), min(max(argument.Scale, 0)+scale, 38))
	case hasFixedDigits(argument):
		t = number(value.TypeDouble, 17+argument.Scale+scale, argument.Scale+scale)
	}
	t.Nullable = true
	return t
}

// hasFixedDigits tells whether a type is FLOAT(m,d) or DOUBLE(m,d).
func hasFixedDigits(t value.Type) bool { return t.Length > 0 && t.Scale >= 0 && !t.IsText() }

func isExact(t value.Type) bool {
	return t.IsInteger() || t.Base == value.TypeEnum || t.Base == value.TypeSet || t.IsTime() || t.Base == value.TypeDecimal || t.Base == value.TypeBit || t.Base == value.TypeYear || t.Base == value.TypeNull
}

// sum adds numbers: small integers as such, the others exactly or in double precision, as the type says.
type sum struct {
	of      call
	exact   bool
	digits  int // that a double prints; -1: as many as it needs
	rows    int64
	small   int64
	float   float64
	decimal value.Value // nil until small is not enough
}

func newSum(options AggregateOptions) Accumulator { return addUp(options) }

func addUp(options AggregateOptions) *sum {
	return &sum{of: options.place("sum"), exact: isExact(options.Arguments[0]), digits: sumType(options.Arguments).Scale}
}

func (s *sum) Add(arguments []value.Value) error {
	v := arguments[0]
	if v.IsNull() {
		return nil
	}
	s.rows++
	if !s.exact {
		s.float += s.of.float(v)
		return nil
	}
	if v.Kind() == value.Int {
		if n := v.Int64(); (n >= 0) == (s.small+n >= s.small) {
			s.small += n
			return nil
		}
	}
	exact, _ := v.AsDecimal()
	return s.addDecimal(exact)
}

func (s *sum) addDecimal(v value.Value) error {
	if s.decimal.IsNull() {
		s.decimal = v
		return nil
	}
	var err *sqlerror.Error
	if s.decimal, err = value.Add(s.decimal, v); err != nil {
		return err
	}
	return nil
}

// total is the sum of a group that is not empty.
func (s *sum) total() (value.Value, error) {
	if !s.exact {
		return value.OfFixedFloat(s.float, s.digits), nil
	}
	integer := value.OfInt(s.small)
	small, _ := integer.AsDecimal()
	if s.decimal.IsNull() {
		return small, nil
	}
	err := s.addDecimal(small)
	s.small = 0
	return s.decimal, err
}

func (s *sum) Result() (value.Value, error) {
	if s.rows == 0 {
		return value.NULL, nil
	}
	return s.total()
}

type avg struct {
	*sum
	scale int
}

func newAvg(options AggregateOptions) Accumulator {
	return avg{addUp(options), avgType(options.Arguments).Scale}
}

func (a avg) Result() (value.Value, error) {
	if a.rows == 0 {
		return value.NULL, nil
	}
	total, err := a.total()
	if err != nil {
		return value.NULL, err
	}
	if !a.exact {
		return value.OfFixedFloat(a.float/float64(a.rows), a.scale), nil
	}
	quotient, _, failure := value.Divide(total, value.OfInt(a.rows))
	if failure != nil {
		return value.NULL, failure
	}
	return value.Round(quotient, a.scale, false), nil
}

func extremeType(arguments []value.Type) value.Type {
	t := arguments[0]
	t.Nullable = true
	return t
}

// extreme is MIN, or MAX where sign is 1.
type extreme struct {
	sign      int
	collation *value.Collation
	found     value.Value
}

func newMin(options AggregateOptions) Accumulator {
	return &extreme{sign: -1, collation: options.Arguments[0].Collation}
}

func newMax(options AggregateOptions) Accumulator {
	return &extreme{sign: 1, collation: options.Arguments[0].Collation}
}

func (e *extreme) Add(arguments []value.Value) error {
	v := arguments[0]
	if v.IsNull() {
		return nil
	}
	if v.Kind() == value.Bit {
		v = value.OfUint(v.Uint64())
	}
	if e.found.IsNull() || value.Compare(v, e.found, e.collation) == e.sign {
		e.found = v
	}
	return nil
}

func (e *extreme) Result() (value.Value, error) { return e.found, nil }
