package value

import (
	"math"
)

// splitNumber gives what is before the point of a number and the microseconds after it.
func (v *Value) splitNumber() (whole int64, microsecond, digits int, fits bool) {
	n, _ := v.AsNumber()
	if n.kind == Float {
		n, _ = n.AsDecimal()
		if n.scale > 6 {
			n = rescale(n, 6, true)
		}
	}
	if n.kind == Uint && int64(n.bits) < 0 {
		return 0, 0, 0, false
	}
	if n.kind != Decimal {
		return int64(n.bits), 0, 0, true
	}
	cut := rescale(n, 0, true)
	if cut.big != nil {
		return 0, 0, 0, false
	}
	digits = clamp(int(n.scale), 0, 6)
	rest := rescale(addDecimals(n, negateDecimal(cut)), 6, true)
	return int64(cut.bits), int(magnitude(int64(rest.bits))), digits, true
}

// numberDateTime reads a number as YYYYMMDD or YYYYMMDDHHMMSS, with two or four digits of the year; anyDay: each month has 31 days.
func (v *Value) numberDateTime(anyDay bool) (t Value, is, isWhole bool) {
	n, microsecond, digits, fits := v.splitNumber()
	if !fits || n < 0 || n == 0 && v.isNegative() {
		return NULL, false, false
	}
	isWhole = true
	if n > 0 && n <= 99991231 {
		isWhole = microsecond == 0
		microsecond, digits = 0, 0
	}
	n, is = wholeTimestamp(n)
	if !is {
		return NULL, false, false
	}
	kind := DateTime
	if !isWhole {
		kind = Date // of which the fraction is no part
	}
	day, clock := int(n/1e6), int(n%1e6)
	m := moment{day / 10000, day / 100 % 100, day % 100, clock / 10000, clock / 100 % 100, clock % 100, microsecond}
	if n > lastDateTime || !m.isDay(anyDay) || !m.isClock() {
		return NULL, false, false
	}
	return Value{kind: kind, scale: int8(digits), bits: m.pack()}, true, isWhole
}

// wholeTimestamp adds to a number what it leaves out of YYYYMMDDHHMMSS.
func wholeTimestamp(n int64) (whole int64, is bool) {
	switch {
	case n == 0 || n >= 10000101000000:
		return n, true
	case n < 101:
		return 0, false
	case n <= 691231:
		return (n + 20000000) * 1e6, true
	case n < 700101:
		return 0, false
	case n <= 991231:
		return (n + 19000000) * 1e6, true
	case n < 10000101:
		return 0, false
	case n <= 99991231:
		return n * 1e6, true
	case n < 101000000:
		return 0, false
	case n <= 691231235959:
		return n + 20000000000000, true
	case n < 700101000000:
		return 0, false
	case n <= 991231235959:
		return n + 19000000000000, true
	}
	return n, true
}

// isNegative tells whether a number is below zero.
func (v *Value) isNegative() bool {
	switch v.kind {
	case Decimal:
		return v.decimalSign() < 0
	case Float:
		return v.Float64() < 0
	}
	return v.kind == Int && int64(v.bits) < 0
}

// lastDateTime is the greatest number that is read as a date with a time.
const lastDateTime = 99991231235959

// longestClock is the greatest number that is read as HHMMSS alone; longer ones are dates.
const longestClock = 9999999

// numberTime reads a number as HHMMSS, or as a date with a time where it is that long.
func (v *Value) numberTime() (t Value, is, isWhole bool) {
	n, _, _, fits := v.splitNumber()
	switch {
	case !fits || magnitude(n) > lastDateTime:
		t = ofSpan(math.MaxInt32, 0, 0, 0, 0, v.isNegative())
		is = true
	case magnitude(n) > longestClock:
		return v.numberDateTime(false)
	default:
		t, is = v.numberSpan()
	}
	t, isWhole = t.limited()
	return t, is, isWhole
}

// AsDated is a number that is too long for a TIME as the Date or DateTime that it is read as. Other values stay.
func (v *Value) AsDated() Value {
	switch v.kind {
	case Int, Uint, Decimal, Float:
		if n, _, _, fits := v.splitNumber(); fits && magnitude(n) > longestClock {
			if t, is, _ := v.numberDateTime(false); is {
				return t
			}
		}
	}
	return *v
}

// numberSpan reads a number as HHMMSS, of any number of hours.
func (v *Value) numberSpan() (t Value, is bool) {
	n, microsecond, digits, fits := v.splitNumber()
	span := magnitude(n)
	minutes, seconds := int(span/100%100), int(span%100)
	if !fits || minutes > 59 || seconds > 59 {
		return NULL, false
	}
	return ofSpan(int64(span/10000), minutes, seconds, microsecond, digits, v.isNegative()), true
}
