package value

import "strings"

// Compare compares two values that are not NULL as `=` and `<` do: texts in the collation (nil: binary), a text with a number as floats, decimals exactly, a time with a text as times,
// Int with Uint by their true sizes. It gives -1, 0 or 1.
func Compare(a, b Value, collation *Collation) int {
	switch {
	case a.kind == Int && b.kind == Int:
		return compareInts(int64(a.bits), int64(b.bits))
	case a.holdsText() && b.holdsText():
		return compareTexts(a, b, collation)
	case a.kind == UUID && b.kind == UUID:
		return strings.Compare(a.inRow(), b.inRow())
	case a.isTimed() || b.isTimed():
		return compareTimes(a, b)
	case a.isInteger() && b.isText() && isInteger(b.text), b.isInteger() && a.isText() && isInteger(a.text):
		a, _ = a.AsDecimal()
		b, _ = b.AsDecimal()
	}
	a, b = operands(a, b)
	switch a.kind {
	case Float:
		return compareFloats(a.Float64(), b.Float64())
	case Decimal:
		return compareDecimals(a, b)
	}
	return compareIntegers(a, b)
}

// isInteger tells whether a text is digits alone: such a one is compared with an integer to its last digit, not as a double.
func isInteger(text string) bool { return text != "" && skipDigits(text, 0) == len(text) }

func (v *Value) holdsText() bool {
	return v.kind == String || v.kind == Bytes || v.kind == Enum || v.kind == Set
}

func (v *Value) isTimed() bool { return v.kind == Date || v.kind == DateTime || v.kind == Time }

func compareTexts(a, b Value, collation *Collation) int {
	if collation == nil || a.kind == Bytes || b.kind == Bytes {
		return strings.Compare(a.text, b.text)
	}
	return collation.Compare(a.text, b.text)
}

func compareInts(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func compareFloats(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// compareIntegers compares Int and Uint in any mixture.
func compareIntegers(a, b Value) int {
	switch {
	case a.kind == Int && int64(a.bits) < 0:
		if b.kind == Uint {
			return -1
		}
		return compareInts(int64(a.bits), int64(b.bits))
	case b.kind == Int && int64(b.bits) < 0:
		return 1
	case a.bits < b.bits:
		return -1
	case a.bits > b.bits:
		return 1
	}
	return 0
}

// comparedDate is what a comparison with a date sees: in texts and numbers each month has 31 days.
func (v *Value) comparedDate() (date Value) {
	switch {
	case v.isTimed():
		date, _ = v.AsDateTime()
	case v.holdsText():
		date, _, _ = ParseAnyDay(v.text)
	default:
		date, _, _ = v.numberDateTime(true)
	}
	return date
}

// compareTimes compares what is a time with what is one or is read as one. What cannot be read is the zero date or time.
func compareTimes(a, b Value) int {
	if a.isDated() || b.isDated() {
		a, b = a.comparedDate(), b.comparedDate()
	} else {
		a, _ = a.AsTime()
		b, _ = b.AsTime()
	}
	return compareInts(int64(a.bits), int64(b.bits))
}
