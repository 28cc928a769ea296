package function

import (
	"math"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Functions take what they want of an argument by these. What was lost on the way is a warning.

// int is an integer, as near as 64 bits with a sign have it.
func (c call) int(v value.Value) int64 {
	n := c.integer(v)
	if n.Kind() == value.Uint {
		if u := n.Uint64(); u <= math.MaxInt64 {
			return int64(u)
		}
		return math.MaxInt64
	}
	return n.Int64()
}

// integer is an Int or Uint.
func (c call) integer(v value.Value) value.Value {
	n, isWhole := v.AsInt()
	switch {
	case isWhole:
	case v.Kind() == value.Float || v.Kind() == value.Decimal:
		c.Warn(sqlerror.New(1916, v.Text(), "INT"))
	default:
		c.truncated("INTEGER", v)
	}
	return n
}

// bits is an integer as 64 bits.
func (c call) bits(v value.Value) uint64 {
	n := c.integer(v)
	if n.Kind() == value.Uint {
		return n.Uint64()
	}
	return uint64(n.Int64())
}

// float is a number in double precision.
func (c call) float(v value.Value) float64 {
	f, isWhole := v.AsFloat()
	if !isWhole {
		c.truncated("DOUBLE", v)
	}
	return f
}

// number is what arithmetic sees.
func (c call) number(v value.Value) value.Value {
	n, isWhole := v.AsNumber()
	if !isWhole {
		c.truncated("DOUBLE", v)
	}
	return n
}

// decimal is an exact number.
func (c call) decimal(v value.Value) value.Value {
	n, isWhole := v.AsDecimal()
	if !isWhole {
		c.truncated("DECIMAL", v)
	}
	return n
}

// truncated warns of a text of which only the beginning was taken.
func (c call) truncated(what string, v value.Value) { c.Warn(value.Truncated(what, v)) }

// incorrect is the warning for a text that is no time.
func (c call) incorrect(what string, v value.Value) {
	c.Warn(value.Incorrect(what, v))
}

// str is a text of the function's result: of characters, or of bytes where the result is binary. It is called in so many places that its copies would cost compilation more than calls cost.
//
//go:noinline
func (c call) str(text string) (value.Value, error) {
	if c.Type.IsBinary() {
		return value.OfBytes(text), nil
	}
	return value.OfString(text), nil
}

// isBytes tells whether the texts of a function are of bytes, not characters.
func (c call) isBytes(i int) bool { return c.Arguments[i].Type.IsBinary() }

func integerResult(n int64) (value.Value, error) { return value.OfInt(n), nil }
