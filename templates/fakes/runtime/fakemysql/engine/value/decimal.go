package value

import (
	"math"
	"math/big"
	"math/bits"
	"strings"
)

// Limits of DECIMAL.
const (
	maxPrecision = 65
	maxScale     = 38
)

// tens are the powers of ten that 64 bits hold.
var tens = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// bigTen is a power of ten, however large.
func bigTen(power int) *big.Int {
	if power < len(tens) {
		return new(big.Int).SetUint64(tens[power])
	}
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil)
}

// smallDecimal is a decimal of so many digits after the point that fits into 64 bits without it.
func smallDecimal(n int64, scale int) Value {
	return Value{kind: Decimal, scale: int8(scale), bits: uint64(n)}
}

// bigDecimal is a decimal given without its point. It keeps n.
func bigDecimal(n *big.Int, scale int) Value {
	if n.IsInt64() {
		return smallDecimal(n.Int64(), scale)
	}
	return Value{kind: Decimal, scale: int8(scale), big: n}
}

// coefficient is a decimal without its point.
func (v *Value) coefficient() *big.Int {
	if v.big != nil {
		return v.big
	}
	return big.NewInt(int64(v.bits))
}

// decimalOfInteger gives an Int or Uint as a decimal.
func decimalOfInteger(v Value) Value {
	if v.kind == Uint && v.bits > math.MaxInt64 {
		return bigDecimal(new(big.Int).SetUint64(v.bits), 0)
	}
	return smallDecimal(int64(v.bits), 0)
}

// scaleUp multiplies by a power of ten; is is false where 64 bits do not hold it.
func scaleUp(n int64, power int) (scaled int64, is bool) {
	if power >= len(tens) {
		return 0, n == 0
	}
	high, low := bits.Mul64(magnitude(n), tens[power])
	if high != 0 || low > math.MaxInt64 {
		return 0, false
	}
	if n < 0 {
		return -int64(low), true
	}
	return int64(low), true
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// rescale gives a decimal with another number of digits after the point: rounded half away from zero, or cut where truncate.
func rescale(v Value, scale int, truncate bool) Value {
	switch more := scale - int(v.scale); {
	case more == 0:
		return v
	case more > 0:
		if v.big == nil {
			if n, is := scaleUp(int64(v.bits), more); is {
				return smallDecimal(n, scale)
			}
		}
		return bigDecimal(new(big.Int).Mul(v.coefficient(), bigTen(more)), scale)
	default:
		return v.shed(-more, scale, truncate)
	}
}

// shed takes digits off the end.
func (v *Value) shed(digits, scale int, truncate bool) Value {
	if v.big == nil && digits < len(tens) {
		n, divisor := magnitude(int64(v.bits)), tens[digits]
		quotient, rest := n/divisor, n%divisor
		if !truncate && rest >= divisor-rest {
			quotient++
		}
		if int64(v.bits) < 0 {
			return smallDecimal(-int64(quotient), scale)
		}
		return smallDecimal(int64(quotient), scale)
	}
	return bigDecimal(divideRounded(v.coefficient(), bigTen(digits), truncate), scale)
}

// divideRounded divides, rounding half away from zero or cutting.
func divideRounded(n, by *big.Int, truncate bool) *big.Int {
	quotient, rest := new(big.Int).QuoRem(n, by, new(big.Int))
	if !truncate && rest.Abs(rest).Lsh(rest, 1).CmpAbs(by) >= 0 {
		quotient.Add(quotient, big.NewInt(int64(n.Sign()*by.Sign())))
	}
	return quotient
}

// sign is -1, 0 or 1.
func (v *Value) decimalSign() int {
	switch n := int64(v.bits); {
	case v.big != nil:
		return v.big.Sign()
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// precision is how many digits a decimal has without leading zeros.
func (v *Value) precision() int {
	if v.big != nil {
		return len(new(big.Int).Abs(v.big).Text(10))
	}
	n, count := magnitude(int64(v.bits)), 0
	for count < len(tens) && n >= tens[count] {
		count++
	}
	return count
}

// isTooLong tells whether there are more digits before the point than a calculation may give, which is more than DECIMAL has.
func (v *Value) isTooLong() bool { return v.big != nil && v.wholeDigits() > maxWords*wordDigits }

// nines is the largest decimal of a precision and scale, negative where sign is.
func nines(precision, scale, sign int) Value {
	n := bigTen(precision)
	n.Sub(n, big.NewInt(1))
	if sign < 0 {
		n.Neg(n)
	}
	return bigDecimal(n, scale)
}

func compareDecimals(a, b Value) int {
	if a.big == nil && b.big == nil && a.scale == b.scale {
		return compareInts(int64(a.bits), int64(b.bits))
	}
	if a.decimalSign() != b.decimalSign() {
		return compareInts(int64(a.decimalSign()), int64(b.decimalSign()))
	}
	scale := int(max(a.scale, b.scale))
	a, b = rescale(a, scale, false), rescale(b, scale, false)
	if a.big == nil && b.big == nil {
		return compareInts(int64(a.bits), int64(b.bits))
	}
	return a.coefficient().Cmp(b.coefficient())
}

func addDecimals(a, b Value) Value {
	scale := int(max(a.scale, b.scale))
	a, b = rescale(a, scale, false), rescale(b, scale, false)
	if a.big == nil && b.big == nil {
		x, y := int64(a.bits), int64(b.bits)
		if sum := x + y; (sum > x) == (y > 0) {
			return smallDecimal(sum, scale)
		}
	}
	return bigDecimal(new(big.Int).Add(a.coefficient(), b.coefficient()), scale)
}

func multiplyDecimals(a, b Value) Value {
	if a.big != nil || b.big != nil {
		a, b = fitProduct(a, b)
	}
	scale := int(a.scale) + int(b.scale)
	var product Value
	if high, low := bits.Mul64(magnitude(int64(a.bits)), magnitude(int64(b.bits))); a.big == nil && b.big == nil && high == 0 && low <= math.MaxInt64 {
		n := int64(low)
		if (int64(a.bits) < 0) != (int64(b.bits) < 0) {
			n = -n
		}
		product = smallDecimal(n, scale)
	} else {
		product = bigDecimal(new(big.Int).Mul(a.coefficient(), b.coefficient()), scale)
	}
	if scale > maxScale {
		return rescale(product, maxScale, false)
	}
	return product
}

// MariaDB calculates with words of nine digits, of which a number has nine at most.
const (
	wordDigits = 9
	maxWords   = 9
)

func wordsOf(digits int) int { return (max(digits, 0) + wordDigits - 1) / wordDigits }

// fitProduct cuts words after the point off two factors whose product would have too many.
func fitProduct(a, b Value) (x, y Value) {
	whole := wordsOf(a.wholeDigits() + b.wholeDigits())
	left, right := wordsOf(int(a.scale)), wordsOf(int(b.scale))
	excess := whole + left + right - maxWords
	if excess <= 0 || whole > maxWords {
		return a, b
	}
	if left <= right {
		left, right = left-excess/2, right-(excess-excess/2)
	} else {
		right, left = right-excess/2, left-(excess-excess/2)
	}
	return a.cutWords(left), b.cutWords(right)
}

// wholeDigits is how many digits are before the point.
func (v *Value) wholeDigits() int { return max(v.precision()-int(v.scale), 0) }

// cutWords leaves so many words after the point, without changing the scale.
func (v *Value) cutWords(words int) Value {
	digits := max(words, 0) * wordDigits
	if digits >= int(v.scale) {
		return *v
	}
	return rescale(rescale(*v, digits, true), int(v.scale), true)
}

// divideDecimals gives the quotient with so many digits after the point, cut.
func divideDecimals(a, b Value, scale int) Value {
	n := a.coefficient()
	by := b.coefficient()
	if power := scale + int(b.scale) - int(a.scale); power >= 0 {
		n = new(big.Int).Mul(n, bigTen(power))
	} else {
		by = new(big.Int).Mul(by, bigTen(-power))
	}
	return bigDecimal(new(big.Int).Quo(n, by), scale)
}

func moduloDecimals(a, b Value) Value {
	scale := int(max(a.scale, b.scale))
	a, b = rescale(a, scale, false), rescale(b, scale, false)
	if a.big == nil && b.big == nil {
		if int64(b.bits) == -1 {
			return smallDecimal(0, scale)
		}
		return smallDecimal(int64(a.bits)%int64(b.bits), scale)
	}
	return bigDecimal(new(big.Int).Rem(a.coefficient(), b.coefficient()), scale)
}

func negateDecimal(v Value) Value {
	if v.big == nil && int64(v.bits) != math.MinInt64 {
		return smallDecimal(-int64(v.bits), int(v.scale))
	}
	return bigDecimal(new(big.Int).Neg(v.coefficient()), int(v.scale))
}

// appendDecimal appends a decimal with its point.
func appendDecimal(to []byte, v Value) []byte {
	if v.decimalSign() < 0 {
		to = append(to, '-')
	}
	var buffer [24]byte
	digits := buffer[:0]
	if v.big != nil {
		digits = new(big.Int).Abs(v.big).Append(digits, 10)
	} else {
		digits = appendUint(digits, magnitude(int64(v.bits)))
	}
	scale := int(v.scale)
	if len(digits) <= scale {
		to = append(to, "0."...)
		to = append(to, strings.Repeat("0", scale-len(digits))...)
		return append(to, digits...)
	}
	to = append(to, digits[:len(digits)-scale]...)
	if scale > 0 {
		to = append(to, '.')
		to = append(to, digits[len(digits)-scale:]...)
	}
	return to
}

// decimalFloat is the double nearest to a decimal.
func (v *Value) decimalFloat() float64 {
	if v.big == nil && v.scale <= 22 && magnitude(int64(v.bits)) < 1<<53 {
		return float64(int64(v.bits)) / math.Pow10(int(v.scale))
	}
	return parseFloat(string(appendDecimal(nil, *v)))
}
