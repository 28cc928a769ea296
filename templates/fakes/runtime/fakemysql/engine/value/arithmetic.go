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
		return a.asFloat(), b.asFloat()
	}
	a, _ = a.AsDecimal()
	b, _ = b.AsDecimal()
	return a, b
}

// asFloat is a number as Float, which prints with the digits that the number has.
func (v *Value) asFloat() Value {
	n, _ := v.AsFloat()
	switch v.kind {
	case Int, Uint:
		return floatOf(n, 0)
	case Decimal:
		return floatOf(n, v.scale)
	}
	return floatOf(n, v.scale)
}

// floatOf is a double that prints with so many digits after the point, or as many as it needs where digits is negative.
func floatOf(n float64, digits int8) Value {
	return Value{kind: Float, scale: max(digits, shortest), bits: math.Float64bits(n)}
}

// givesUnsigned tells whether a calculation of two integers gives an unsigned one: where one is that, and neither is a time.
func givesUnsigned(a, b Value) bool {
	return (a.isUnsigned() || b.isUnsigned()) && !a.isTimed() && !b.isTimed()
}

func (v *Value) isUnsigned() bool { return v.kind == Uint || v.kind == Bit || v.isHex() }

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

// checkedFloat is a result. It prints with so many digits where both operands have a number of them.
func checkedFloat(n float64, a, b Value, digits int8) (Value, *sqlerror.Error) {
	if math.IsInf(n, 0) || math.IsNaN(n) {
		return NULL, outOfRange("DOUBLE")
	}
	if a.scale < 0 || b.scale < 0 || digits > maxFloatDigits {
		digits = shortest
	}
	return floatOf(n, digits), nil
}

// maxFloatDigits is how many digits after the point a double may be said to have.
const maxFloatDigits = 30

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
	isUnsigned := givesUnsigned(a, b)
	a, b = operands(a, b)
	switch a.kind {
	case Float:
		return checkedFloat(a.Float64()+b.Float64(), a, b, max(a.scale, b.scale))
	case Decimal:
		return checkedDecimal(addDecimals(a, b))
	}
	sum, isTooLarge := signedOf(a).add(signedOf(b))
	return sum.integer(isUnsigned, isTooLarge)
}

// Subtract is a - b, as [Add].
func Subtract(a, b Value) (Value, *sqlerror.Error) {
	if a.kind == Null || b.kind == Null {
		return NULL, nil
	}
	isUnsigned := givesUnsigned(a, b)
	a, b = operands(a, b)
	switch a.kind {
	case Float:
		return checkedFloat(a.Float64()-b.Float64(), a, b, max(a.scale, b.scale))
	case Decimal:
		return checkedDecimal(addDecimals(a, negateDecimal(b)))
	}
	other := signedOf(b)
	other.isNegative = !other.isNegative
	sum, isTooLarge := signedOf(a).add(other)
	return sum.integer(isUnsigned, isTooLarge)
}

// Multiply is a * b, as [Add].
func Multiply(a, b Value) (Value, *sqlerror.Error) {
	if a.kind == Null || b.kind == Null {
		return NULL, nil
	}
	isUnsigned := givesUnsigned(a, b)
	a, b = operands(a, b)
	switch a.kind {
	case Float:
		return checkedFloat(a.Float64()*b.Float64(), a, b, max(a.scale, b.scale))
	case Decimal:
		return checkedDecimal(multiplyDecimals(a, b))
	}
	x, y := signedOf(a), signedOf(b)
	high, low := bits.Mul64(x.size, y.size)
	return signed{x.isNegative != y.isNegative, low}.integer(isUnsigned, high != 0)
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
		v, err = checkedFloat(a.Float64()/b.Float64(), a, b, max(a.scale, b.scale)+divisionDigits)
		return v, false, err
	}
	a, _ = a.AsDecimal()
	b, _ = b.AsDecimal()
	scale := clamp(int(a.scale)+divisionDigits, 0, maxScale)
	v, err = checkedDecimal(rescale(divideDecimals(a, b, scale+1), scale, false))
	return v, false, err
}

// Quotient is a / b with the digits that MariaDB calculates with: whole words of them, the last one cut.
func Quotient(a, b Value) (v Value, isByZero bool, err *sqlerror.Error) {
	isThere, _ := b.Truth()
	if x, y := operands(a, b); !isThere || x.kind == Float || y.kind == Float {
		return Divide(a, b)
	}
	a, _ = a.AsDecimal()
	b, _ = b.AsDecimal()
	digits := wordDigits * (wordsOf(int(a.scale)) + wordsOf(int(b.scale)))
	more := max(0, int(a.scale)+int(b.scale)+divisionDigits-digits)
	v, err = checkedDecimal(divideDecimals(a, b, min(digits+wordDigits*wordsOf(more), maxScale)))
	return v, false, err
}

// IntDivide is a DIV b, as [Divide].
func IntDivide(a, b Value) (v Value, isByZero bool, err *sqlerror.Error) {
	if a.kind == Null || b.kind == Null {
		return NULL, false, nil
	}
	isUnsigned := a.isUnsigned() || b.isUnsigned()
	a, b = wholeOperands(a, b)
	if isTrue, _ := b.Truth(); !isTrue {
		return NULL, true, nil
	}
	if a.isInteger() {
		x, y := signedOf(a), signedOf(b)
		v, err = signed{x.isNegative != y.isNegative, x.size / y.size}.integer(isUnsigned, false)
		return v, false, err
	}
	quotient, fits := decimalInteger(divideDecimals(a, b, 0))
	v, err = signedOf(quotient).integer(isUnsigned, !fits)
	return v, false, err
}

// wholeOperands are two numbers for DIV: both integers or both Decimal.
func wholeOperands(a, b Value) (x, y Value) {
	if !a.isText() {
		a, _ = a.AsNumber()
	}
	if !b.isText() {
		b, _ = b.AsNumber()
	}
	if a.isInteger() && b.isInteger() {
		return a, b
	}
	a, _ = a.AsDecimal()
	b, _ = b.AsDecimal()
	return a, b
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
		v, err = checkedFloat(math.Mod(a.Float64(), b.Float64()), a, b, max(a.scale, b.scale))
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
		return floatOf(0-a.Float64(), a.scale), nil // 0 stays 0
	case Decimal:
		return negateDecimal(a), nil
	}
	n := signedOf(a)
	n.isNegative = !n.isNegative
	return n.integer(false, false)
}

// operandBits are the 64 bits that operators on bits see: what has a fraction is rounded half away from zero, doubles, too.
func (v *Value) operandBits() uint64 {
	if v.kind != Float && !v.isText() && !v.isTimed() {
		n, _ := v.AsInt()
		return n.bits
	}
	n, _ := v.AsDecimal()
	n, _ = decimalInteger(n)
	return n.bits
}

// BitOperation does &, |, ^, << and >> on 64 bits without a sign.
func BitOperation(operator string, a, b Value) Value {
	if a.kind == Null || b.kind == Null {
		return NULL
	}
	x := a.operandBits()
	switch operator {
	case "<<":
		return OfUint(x << b.shift())
	case ">>":
		return OfUint(x >> b.shift())
	}
	y := b.operandBits()
	switch operator {
	case "&":
		return OfUint(x & y)
	case "|":
		return OfUint(x | y)
	}
	return OfUint(x ^ y)
}

// shift is by how much << and >> shift: 32 bits of a number.
func (v *Value) shift() uint32 {
	n, _ := v.AsInt()
	return uint32(n.bits)
}

// Round rounds a number to digits after the point (before it where digits is negative), half away from zero; truncate cuts.
func Round(v Value, digits int, truncate bool) Value {
	v, _ = v.AsNumber()
	switch {
	case v.kind == Float:
		return floatOf(roundFloat(v.Float64(), digits, truncate), printedDigits(digits))
	case v.kind == Null || v.isInteger() && digits >= 0:
		return v
	}
	isInteger, isUnsigned := v.isInteger(), v.kind == Uint
	v, _ = v.AsDecimal()
	if digits >= 0 {
		if digits < int(v.scale) {
			v = rescale(v, digits, truncate)
		}
		return v
	}
	if digits < -maxPrecision-maxScale {
		digits = -maxPrecision - maxScale
	}
	v = rescale(bigDecimal(divideRounded(v.coefficient(), bigTen(int(v.scale)-digits), truncate), 0), -digits, false)
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

// printedDigits is how many digits a rounded double prints.
func printedDigits(digits int) int8 {
	if digits > maxFloatDigits {
		return shortest
	}
	return int8(max(digits, 0))
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
