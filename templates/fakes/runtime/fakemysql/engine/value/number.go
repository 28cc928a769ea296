package value

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// ParseDecimal reads a literal like 12.50, which may have an exponent. is is false where the text is none.
func ParseDecimal(text string) (v Value, is bool) {
	n, whole := scanNumber(text)
	if n.digits == "" || !whole {
		return NULL, false
	}
	return n.decimal(), true
}

// ParseFloat reads a literal like 1.5e3, which is none where it is too large.
func ParseFloat(text string) (v Value, is bool) {
	n, err := strconv.ParseFloat(text, 64)
	return OfFloat(n), err == nil
}

// ParseNumber reads digits: it gives Int, Uint or, beyond 64 bits, Decimal.
func ParseNumber(digits string) Value {
	if n, err := strconv.ParseUint(digits, 10, 64); err == nil {
		if n <= math.MaxInt64 {
			return OfInt(int64(n))
		}
		return OfUint(n)
	}
	v, _ := ParseDecimal(digits)
	return v
}

// numeral is what a text begins with that is a number.
type numeral struct {
	isNegative bool
	digits     string // without the point
	scale      int    // how many digits are after the point
	exponent   int
	text       string // the whole, as strconv reads it
	rest       string // what follows
}

// blanks are skipped before numbers and after them.
const blanks = " \t\n\v\f\r"

// scanNumber reads the number a text begins with, behind blanks. isWhole is false where anything follows, or there is none.
func scanNumber(text string) (n numeral, isWhole bool) {
	text = strings.TrimLeft(text, blanks)
	at := 0
	if at < len(text) && (text[at] == '-' || text[at] == '+') {
		n.isNegative = text[at] == '-'
		at++
	}
	start := at
	at = skipDigits(text, at)
	n.digits = text[start:at]
	if at < len(text) && text[at] == '.' {
		end := skipDigits(text, at+1)
		n.scale = end - at - 1
		if n.scale > 0 {
			n.digits += text[at+1 : end]
		}
		if n.digits != "" {
			at = end
		}
	}
	if n.digits == "" {
		return numeral{}, false
	}
	if at < len(text) && (text[at] == 'e' || text[at] == 'E') {
		digits := at + 1
		if digits < len(text) && (text[digits] == '-' || text[digits] == '+') {
			digits++
		}
		if end := skipDigits(text, digits); end > digits {
			n.exponent = clampedInt(text[at+1 : end])
			at = end
		}
	}
	n.text, n.rest = text[:at], text[at:]
	return n, n.rest == ""
}

func skipDigits(text string, at int) int {
	for at < len(text) && '0' <= text[at] && text[at] <= '9' {
		at++
	}
	return at
}

// clampedInt reads digits with a sign; what is beyond reason is merely very large.
func clampedInt(text string) int {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil && text[0] == '-' {
		return math.MinInt32
	}
	if err != nil {
		return math.MaxInt32
	}
	return int(n)
}

func (n numeral) float() float64 {
	if n.text == "" {
		return 0
	}
	return parseFloat(n.text)
}

// parseFloat reads what is known to be a number; what is too large is the largest double.
func parseFloat(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil && math.IsInf(n, 0) {
		return math.Copysign(math.MaxFloat64, n)
	}
	return n
}

// decimal is the numeral as DECIMAL: digits beyond its scale are rounded away, a number too large is the largest.
func (n numeral) decimal() Value {
	digits := strings.TrimLeft(n.digits, "0")
	scale := n.scale - n.exponent
	sign := 1
	if n.isNegative {
		sign = -1
	}
	if digits == "" {
		return smallDecimal(0, clamp(scale, 0, maxScale))
	}
	if len(digits)-scale > maxPrecision {
		return nines(maxPrecision, 0, sign)
	}
	if scale-len(digits) > maxScale {
		return smallDecimal(0, maxScale)
	}
	var v Value
	if len(digits) < len(tens)-1 {
		small, _ := strconv.ParseInt(digits, 10, 64)
		v = smallDecimal(small*int64(sign), 0)
	} else {
		whole, _ := new(big.Int).SetString(digits, 10)
		if sign < 0 {
			whole.Neg(whole)
		}
		v = bigDecimal(whole, 0)
	}
	if scale < 0 {
		v = rescale(v, -scale, false)
		v.scale = 0
		return v
	}
	if limit := clamp(maxPrecision-(len(digits)-scale), 0, maxScale); scale > limit {
		return v.shed(scale-limit, limit, false)
	}
	v.scale = int8(scale)
	return v
}

func clamp(n, least, most int) int {
	if n < least {
		return least
	}
	if n > most {
		return most
	}
	return n
}

// integer is the numeral as an integer, rounded; one that is too large is the largest. A negative one is Int, else Int or, beyond it, Uint.
func (n numeral) integer() (v Value, fits bool) {
	if n.scale == 0 && n.exponent == 0 && len(n.digits) < len(tens)-1 {
		small, _ := strconv.ParseInt(n.digits, 10, 64)
		if n.isNegative {
			small = -small
		}
		return OfInt(small), true
	}
	return decimalInteger(n.decimal())
}

// decimalInteger rounds a decimal to an integer.
func decimalInteger(v Value) (n Value, fits bool) {
	v = rescale(v, 0, false)
	if v.big == nil {
		return OfInt(int64(v.bits)), true
	}
	if v.big.Sign() < 0 {
		return OfInt(math.MinInt64), false
	}
	if v.big.IsUint64() {
		return OfUint(v.big.Uint64()), true
	}
	return OfUint(math.MaxUint64), false
}

// floatInteger rounds a double to an integer, half to even as MariaDB's rint does.
func floatInteger(n float64) (v Value, fits bool) {
	n = math.RoundToEven(n)
	switch {
	case n < math.MinInt64:
		return OfInt(math.MinInt64), false
	case n < 1<<63:
		return OfInt(int64(n)), true
	case n < 1<<64:
		return OfUint(uint64(n)), true
	}
	return OfUint(math.MaxUint64), false
}

// AsInt gives Int or Uint, rounded. isWhole is false where a text was not all number.
func (v *Value) AsInt() (n Value, isWhole bool) {
	switch v.kind {
	case Null:
		return NULL, true
	case Int, Uint:
		return *v, true
	case Decimal:
		return decimalInteger(*v)
	case Float:
		return floatInteger(v.Float64())
	case Date, DateTime, Time:
		return decimalInteger(rescale(v.timeNumber(), 0, true))
	case Bytes:
		if v.isHex() {
			return OfUint(v.hexNumber()), true
		}
	case Enum, Set, Bit:
		return OfUint(v.bits), true
	}
	return textInteger(v.text)
}

// textInteger is the integer that a text begins with: what follows its digits, even ".5" and "e3", does not count.
func textInteger(text string) (n Value, isWhole bool) {
	number, _ := scanNumber(text)
	text = strings.TrimLeft(text, blanks)
	digits := skipDigits(text, len(text)-len(strings.TrimLeft(text, "+-")))
	isWhole = number.digits != "" && digits == len(text)
	number.digits = number.digits[:len(number.digits)-number.scale]
	number.scale, number.exponent = 0, 0
	n, fits := number.integer()
	return n, isWhole && fits
}

// AsFloat gives a double.
func (v *Value) AsFloat() (n float64, isWhole bool) {
	switch v.kind {
	case Null:
		return 0, true
	case Int:
		return float64(int64(v.bits)), true
	case Uint, Enum, Set, Bit:
		return float64(v.bits), true
	case Decimal:
		return v.decimalFloat(), true
	case Float:
		return v.Float64(), true
	case Date, DateTime, Time:
		number := v.timeNumber()
		return number.decimalFloat(), true
	case Bytes:
		if v.isHex() {
			return float64(v.hexNumber()), true
		}
	}
	number, isWhole := scanNumber(v.text)
	n = number.float()
	return n, isWhole && math.Abs(n) < math.MaxFloat64
}

// AsDecimal gives a Decimal.
func (v *Value) AsDecimal() (n Value, isWhole bool) {
	switch v.kind {
	case Null:
		return NULL, true
	case Int, Uint:
		return decimalOfInteger(*v), true
	case Enum, Set, Bit:
		return decimalOfInteger(OfUint(v.bits)), true
	case Decimal:
		return *v, true
	case Float:
		number, _ := scanNumber(string(strconv.AppendFloat(nil, v.Float64(), 'e', -1, 64)))
		return number.decimal(), true
	case Date, DateTime, Time:
		return v.timeNumber(), true
	case Bytes:
		if v.isHex() {
			return decimalOfInteger(OfUint(v.hexNumber())), true
		}
	}
	number, isWhole := scanNumber(v.text)
	return number.decimal(), isWhole
}

// AsNumber gives what arithmetic sees: a text is Float, a time is Int, or Decimal where it has fractional digits, Bit and Enum are Int.
func (v *Value) AsNumber() (n Value, isWhole bool) {
	switch v.kind {
	case Null, Int, Uint, Decimal, Float:
		return *v, true
	case Date, DateTime, Time:
		n = v.timeNumber()
		if n.scale == 0 {
			return OfInt(int64(n.bits)), true
		}
		return n, true
	case Bit:
		return OfUint(v.bits), true
	case Enum, Set:
		return OfInt(int64(v.bits)), true
	case Bytes:
		if v.isHex() {
			return OfUint(v.hexNumber()), true
		}
	}
	number, isWhole := scanNumber(v.text)
	return OfFloat(number.float()), isWhole
}

// hexNumber is the number of a hexadecimal literal: its last eight bytes.
func (v *Value) hexNumber() uint64 {
	var n uint64
	for at := 0; at < len(v.text); at++ {
		n = n<<8 | uint64(v.text[at])
	}
	return n
}

// Truth is the value as a condition; isNull for NULL.
func (v *Value) Truth() (is, isNull bool) {
	switch v.kind {
	case Null:
		return false, true
	case Int, Uint, Bit, Enum, Set:
		return v.bits != 0, false
	case Decimal:
		return v.decimalSign() != 0, false
	case Date, DateTime, Time:
		return v.bits != 0, false
	}
	n, _ := v.AsFloat()
	return n != 0, false
}
