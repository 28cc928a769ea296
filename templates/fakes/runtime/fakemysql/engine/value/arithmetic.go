package value

import (
	"math"
	"math/bits"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// outOfRange is error 1690 without the text of the expression: its Message is the name of the type.
func outOfRange(name string) *sqlerror.Error {
	return &sqlerror.Error{Number: 1690, State: "22003", Message: name}
}

// operands are two numbers made alike: both integers, both Decimal or both Float.
func operands(a, b Value) (x, y Value) {
	a, _ = a.AsNumber()
	b, _ = b.AsNumber()
	switch {
	case a.isInteger() && b.isInteger():
		return a, b
	case a.kind == Float || b.kind == Float:
		x, _ := a.AsFloat()
		y, _ := b.AsFloat()
		return OfFloat(x), OfFloat(y)
	}
	a, _ = a.AsDecimal()
	b, _ = b.AsDecimal()
	return a, b
}

// signed is an integer as a sign and a size.
type signed struct {
	isNegative bool
	size       uint64
}

func signedOf(v Value) signed {
	if v.kind == Int {
		return signed{int64(v.bits) < 0, magnitude(int64(v.bits))}
	}
	return signed{false, v.bits}
}

// integer gives back an integer that is unsigned where one of the operands was.
func (s signed) integer(isUnsigned, isTooLarge bool) (Value, *sqlerror.Error) {
	switch {
	case isUnsigned && (isTooLarge || s.isNegative && s.size > 0):
		return NULL, outOfRange("BIGINT UNSIGNED")
	case isUnsigned:
		return OfUint(s.size), nil
	case isTooLarge || s.size > math.MaxInt64 && !(s.isNegative && s.size == 1<<63):
		return NULL, outOfRange("BIGINT")
	case s.isNegative:
		return OfInt(-int64(s.size)), nil
	}
	return OfInt(int64(s.size)), nil
}

func (s signed) add(other signed) (sum signed, isTooLarge bool) {
	if s.isNegative == other.isNegative {
		size, carry := bits.Add64(s.size, other.size, 0)
		return signed{s.isNegative, size}, carry != 0
	}
	if s.size >= other.size {
		return signed{s.isNegative, s.size - other.size}, false
	}
	return signed{other.isNegative, other.size - s.size}, false
}

func checkedFloat(n float64) (Value, *sqlerror.Error) {
	if math.IsInf(n, 0) || math.IsNaN(n) {
		return NULL, outOfRange("DOUBLE")
	}
	return OfFloat(n), nil
}

func checkedDecimal(v Value) (Value, *sqlerror.Error) {
	if v.isTooLong() {
		return NULL, outOfRange("DECIMAL")
	}
	return v, nil
}

// Add is a + b. NULL gives NULL; a problem is an error without the text of the expression: Number 1690, with the name of the type as Message ("BIGINT", "BIGINT UNSIGNED", "DOUBLE", "DECIMAL").
func Add(a, b Value) (Value, *sqlerror.Error) {
	if a.kind == Int && b.kind == Int {
		x, y := int64(a.bits), int64(b.bits)
		if sum := x + y; (sum > x) == (y > 0) {
			return OfInt(sum), nil
		}
		return NULL, outOfRange("BIGINT")
	}
	if a.kind == Null || b.kind == Null {
		return NULL, nil
	}
	a, b = operands(a, b)
	switch a.kind {
	case Float:
		return checkedFloat(a.Float64() + b.Float64())
	case Decimal:
		return checkedDecimal(addDecimals(a, b))
	}
	sum, isTooLarge := signedOf(a).add(signedOf(b))
	return sum.integer(a.kind == Uint || b.kind == Uint, isTooLarge)
}

// Subtract is a - b, as [Add].
func Subtract(a, b Value) (Value, *sqlerror.Error) {
	if a.kind == Null || b.kind == Null {
		return NULL, nil
	}
	a, b = operands(a, b)
	switch a.kind {
	case Float:
		return checkedFloat(a.Float64() - b.Float64())
	case Decimal:
		return checkedDecimal(addDecimals(a, negateDecimal(b)))
	}
	other := signedOf(b)
	other.isNegative = !other.isNegative
	sum, isTooLarge := signedOf(a).add(other)
	return sum.integer(a.kind == Uint || b.kind == Uint, isTooLarge)
}

// Multiply is a * b, as [Add].
func Multiply(a, b Value) (Value, *sqlerror.Error) {
	if a.kind == Null || b.kind == Null {
		return NULL, nil
	}
	a, b = operands(a, b)
	switch a.kind {
	case Float:
		return checkedFloat(a.Float64() * b.Float64())
	case Decimal:
		return checkedDecimal(multiplyDecimals(a, b))
	}
	x, y := signedOf(a), signedOf(b)
	high, low := bits.Mul64(x.size, y.size)
	return signed{x.isNegative != y.isNegative, low}.integer(a.kind == Uint || b.kind == Uint, high != 0)
}

// divisionDigits is how many digits after the point a division adds: div_precision_increment.
const divisionDigits = 4

// Divide is a / b; a division by zero gives NULL, with isByZero.
func Divide(a, b Value) (v Value, isByZero bool, err *sqlerror.Error) {
	if a.kind == Null || b.kind == Null {
		return NULL, false, nil
	}
	a, b = operands(a, b)
	if isZero, _ := b.Truth(); !isZero {
		return NULL, true, nil
	}
	if a.kind == Float {
		v, err = checkedFloat(a.Float64() / b.Float64())
		return v, false, err
	}
	a, _ = a.AsDecimal()
	b, _ = b.AsDecimal()
	scale := clamp(int(a.scale)+divisionDigits, 0, maxScale)
	v, err = checkedDecimal(divideDecimals(a, b, scale+1).rescale(scale, false))
	return v, false, err
}

// IntDivide is a DIV b, as [Divide].
func IntDivide(a, b Value) (v Value, isByZero bool, err *sqlerror.Error) {
	if a.kind == Null || b.kind == Null {
		return NULL, false, nil
	}
	x, y := operands(a, b)
	if isTrue, _ := y.Truth(); !isTrue {
		return NULL, true, nil
	}
	if x.isInteger() {
		m, n := signedOf(x), signedOf(y)
		v, err = signed{m.isNegative != n.isNegative, m.size / n.size}.integer(x.kind == Uint || y.kind == Uint, false)
		return v, false, err
	}
	x, _ = x.AsDecimal()
	y, _ = y.AsDecimal()
	if y.decimalSign() == 0 {
		return NULL, true, nil
	}
	v, fits := decimalInteger(divideDecimals(x, y, 0))
	if !fits || v.kind == Uint {
		return NULL, false, outOfRange("BIGINT")
	}
	return v, false, nil
}

// Modulo is a % b, which has the sign of a; as [Divide].
func Modulo(a, b Value) (v Value, isByZero bool, err *sqlerror.Error) {
	if a.kind == Null || b.kind == Null {
		return NULL, false, nil
	}
	a, b = operands(a, b)
	if isTrue, _ := b.Truth(); !isTrue {
		return NULL, true, nil
	}
	switch a.kind {
	case Float:
		v, err = checkedFloat(math.Mod(a.Float64(), b.Float64()))
	case Decimal:
		v, err = checkedDecimal(moduloDecimals(a, b))
	default:
		x, y := signedOf(a), signedOf(b)
		v, err = signed{x.isNegative, x.size % y.size}.integer(a.kind == Uint, false)
	}
	return v, false, err
}

// Negate is -a.
func Negate(a Value) (Value, *sqlerror.Error) {
	a, _ = a.AsNumber()
	switch a.kind {
	case Null:
		return NULL, nil
	case Float:
		return OfFloat(-a.Float64()), nil
	case Decimal:
		return negateDecimal(a), nil
	}
	n := signedOf(a)
	n.isNegative = !n.isNegative
	return n.integer(false, false)
}

// BitOperation does &, |, ^, << and >> on 64 bits without a sign.
func BitOperation(operator string, a, b Value) Value {
	if a.kind == Null || b.kind == Null {
		return NULL
	}
	a, _ = a.AsInt()
	b, _ = b.AsInt()
	x, y := a.bits, b.bits
	switch operator {
	case "&":
		return OfUint(x & y)
	case "|":
		return OfUint(x | y)
	case "^":
		return OfUint(x ^ y)
	case "<<":
		return OfUint(x << y)
	}
	return OfUint(x >> y)
}

// Round rounds a number to digits after the point (before it where digits is negative), half away from zero; truncate cuts.
func Round(v Value, digits int, truncate bool) Value {
	v, _ = v.AsNumber()
	switch {
	case v.kind == Float:
		return OfFloat(roundFloat(v.Float64(), digits, truncate))
	case v.kind == Null || v.isInteger() && digits >= 0:
		return v
	}
	isInteger, isUnsigned := v.isInteger(), v.kind == Uint
	v, _ = v.AsDecimal()
	if digits >= 0 {
		if digits < int(v.scale) {
			v = v.rescale(digits, truncate)
		}
		return v
	}
	if digits < -maxPrecision-maxScale {
		digits = -maxPrecision - maxScale
	}
	v = bigDecimal(divideRounded(v.coefficient(), bigTen(int(v.scale)-digits), truncate), 0).rescale(-digits, false)
	v.scale = 0
	if isInteger {
		n, _ := decimalInteger(v)
		if isUnsigned {
			return OfUint(n.bits)
		}
		return n
	}
	return v
}

func roundFloat(n float64, digits int, truncate bool) float64 {
	round := math.RoundToEven
	if truncate {
		round = math.Trunc
	}
	power := math.Pow10(digits)
	if digits < 0 {
		power = math.Pow10(-digits)
		if math.IsInf(power, 0) {
			return 0
		}
		return round(n/power) * power
	}
	scaled := n * power
	if math.IsInf(power, 0) || math.IsInf(scaled, 0) {
		return n
	}
	return round(scaled) / power
}
