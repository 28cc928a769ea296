package value

import (
	"math"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// Store gives the value as a column of the type keeps it. Where the value does not fit, fitted is what a server without strict mode stores, and problem the error (with strict mode) or
// warning (without): 1264, 1265, 1366, 1406, 1292. A problem that is a note even in strict mode (a DECIMAL's or TIME's digits that are rounded away) is none. column is
// "`database`.`table`.`column`", of which messages have the whole or the last name; row counts from 1.
func (t *Type) Store(v Value, column string, row int) (fitted Value, problem *sqlerror.Error) {
	if v.kind == Null {
		return v, nil
	}
	at := place{column, row}
	if v.kind == UUID {
		if t.IsNumber() || t.IsTime() {
			return t.Zero(), at.noCast(&Type{Base: TypeUUID}, t)
		}
		v = t.outsideUUID(v)
	}
	switch {
	case t.Base == TypeYear:
		return t.storeYear(v, at)
	case t.Base == TypeBit:
		return t.storeBit(v, at)
	case t.IsInteger():
		fitted, problem = t.storeInteger(v, at)
		if t.Zerofill {
			fitted.scale = int8(min(t.length(), longestNumber))
		}
		return fitted, problem
	case t.Base == TypeDecimal:
		return t.storeDecimal(v, at)
	case t.isFloat():
		return t.storeFloat(v, at)
	case t.IsTime():
		return t.storeTime(v, at)
	case t.Base == TypeUUID:
		return t.storeUUID(v, at)
	case t.Base == TypeEnum:
		return t.storeEnum(v, at)
	case t.Base == TypeSet:
		return t.storeSet(v, at)
	case t.IsBinary():
		return t.storeBytes(v, at)
	}
	return t.storeText(v, at)
}

// place is where a value is stored, for messages.
type place struct {
	column string
	row    int
}

// name is the column's last name.
func (p place) name() string {
	name := strings.TrimSuffix(p.column, "`")
	return name[strings.LastIndexByte(name, '`')+1:]
}

func (p place) outOfRange() *sqlerror.Error { return sqlerror.New(1264, p.name(), p.row) }

func (p place) truncated() *sqlerror.Error { return sqlerror.New(1265, p.name(), p.row) }

func (p place) tooLong() *sqlerror.Error { return sqlerror.New(1406, p.name(), p.row) }

// incorrect is 1366 or 1292: a value that is none of the type. text is it, as messages show it.
func (p place) incorrect(number uint16, kind, text string) *sqlerror.Error {
	names := strings.SplitN(strings.Trim(p.column, "`"), "`.`", 3)
	for len(names) < 3 {
		names = append([]string{""}, names...)
	}
	return sqlerror.New(number, kind, text, names[0], names[1], names[2], p.row)
}

// widest are the bits of integers.
var widest = [...]int{TypeTinyInt: 8, TypeSmallInt: 16, TypeMediumInt: 24, TypeInt: 32, TypeBigInt: 64}

func (t *Type) storeInteger(v Value, at place) (Value, *sqlerror.Error) {
	if v.holdsText() && !v.isHex() {
		number, _ := scanNumber(v.text)
		n, isInteger := number.integer()
		fitted, fits := t.fitInteger(n)
		if number.digits != "" && !(fits && isInteger) {
			return fitted, at.outOfRange()
		}
		return fitted, number.problem("integer", v, at)
	}
	n, isInteger := v.AsInt()
	fitted, fits := t.fitInteger(n)
	if !fits || !isInteger || t.Unsigned && v.kind == Decimal && v.isNegative() {
		return fitted, at.outOfRange()
	}
	return fitted, nil
}

// problem is that of a text that is not all number: 1366 where it begins with none, 1265 where anything but blanks follows.
func (n numeral) problem(kind string, v Value, at place) *sqlerror.Error {
	switch {
	case n.digits == "":
		return at.incorrect(1366, kind, v.Quoted())
	case strings.TrimRight(n.rest, blanks) != "":
		return at.truncated()
	}
	return nil
}

func (t *Type) fitInteger(n Value) (fitted Value, fits bool) {
	width := widest[t.Base]
	if t.Unsigned {
		switch most := uint64(math.MaxUint64) >> (64 - width); {
		case n.kind == Int && int64(n.bits) < 0:
			return OfUint(0), false
		case n.bits > most:
			return OfUint(most), false
		}
		return OfUint(n.bits), true
	}
	most := int64(math.MaxInt64) >> (64 - width)
	switch {
	case n.kind == Uint && n.bits > math.MaxInt64, int64(n.bits) > most:
		return OfInt(most), false
	case int64(n.bits) < -most-1:
		return OfInt(-most - 1), false
	}
	return OfInt(int64(n.bits)), true
}

// longestNumber is how many digits an integer has at most.
const longestNumber = 20

// yearDigits is the scale of an Int that is a YEAR: it prints four digits.
const yearDigits = 4

func (t *Type) storeYear(v Value, at place) (Value, *sqlerror.Error) {
	stored := Value{kind: Int, scale: yearDigits}
	var problem *sqlerror.Error
	n, _ := v.AsInt()
	isShort := true
	if v.holdsText() && !v.isHex() {
		number, _ := scanNumber(v.text)
		n, _ = number.integer()
		if problem = number.problem("integer", v, at); number.digits == "" {
			return stored, problem
		}
		isShort = len(v.text) != yearDigits
	}
	year := int64(n.bits)
	switch {
	case v.isTimed():
		date, _ := v.AsDateTime()
		if y, _, _ := date.Date(); y > 2155 {
			return stored, at.outOfRange()
		} else if y > 1900 {
			stored.bits = uint64(y)
		}
		full := v.withMicroseconds()
		return stored, at.incorrect(1292, v.timeName(), full.Text())
	case n.kind == Uint && n.bits > math.MaxInt64, year < 0, year == 0 && v.isNegative(), year >= 100 && year < 1901, year > 2155:
		return stored, at.outOfRange()
	case year == 0 && (!v.holdsText() || !isShort):
		return stored, problem
	case year < 100:
		year = int64(wholeYear(int(year)))
	}
	stored.bits = uint64(year)
	return stored, problem
}

// withMicroseconds is a time that prints all its digits, if it prints some.
func (v *Value) withMicroseconds() Value {
	full := *v
	if v.scale > 0 {
		full.scale = 6
	}
	return full
}

func (t *Type) storeBit(v Value, at place) (Value, *sqlerror.Error) {
	length := t.length()
	most := uint64(math.MaxUint64) >> (64 - length)
	var bits uint64
	fits := true
	switch {
	case v.isText() || v.isTimed():
		text := strings.TrimLeft(v.Text(), "\x00")
		fits = len(text) <= 8
		bytes := OfBytes(text)
		bits = bytes.hexNumber()
	case v.kind == Float:
		bits = v.wrapped()
	default:
		n, isInteger := v.AsInt()
		if v.kind == Decimal && v.isNegative() {
			return OfBit(0, length), at.outOfRange()
		}
		if v.kind == Decimal && !isInteger {
			return OfBit(most, length), at.outOfRange()
		}
		bits = n.bits
	}
	if !fits || bits > most {
		return OfBit(most, length), at.tooLong()
	}
	return OfBit(bits, length), nil
}

func (t *Type) storeDecimal(v Value, at place) (Value, *sqlerror.Error) {
	n, _ := v.AsDecimal()
	sign := n.decimalSign()
	n = rescale(n, t.digits(), false)
	var problem *sqlerror.Error
	switch {
	case t.Unsigned && sign < 0:
		n, problem = t.Zero(), at.outOfRange()
	case n.precision() > t.precision():
		n, problem = nines(t.precision(), t.digits(), sign), at.outOfRange()
	}
	if v.holdsText() && !v.isHex() {
		number, _ := scanNumber(v.text)
		if wrong := number.problem("decimal", v, at); wrong != nil {
			problem = wrong
		}
	}
	return n, problem
}

func (t *Type) storeFloat(v Value, at place) (Value, *sqlerror.Error) {
	n, _ := v.AsFloat()
	fitted := t.fitFloat(n)
	var problem *sqlerror.Error
	if v.holdsText() && !v.isHex() {
		number, _ := scanNumber(v.text)
		problem = number.problem("double", v, at)
		if problem == nil && math.Abs(n) == math.MaxFloat64 {
			problem = at.outOfRange()
		}
	}
	if problem == nil && fitted.isClamped {
		problem = at.outOfRange()
	}
	return Value{kind: Float, scale: t.floatScale(), bits: math.Float64bits(fitted.n)}, problem
}

// fittedFloat is a double as a column has it, and whether another had to be taken.
type fittedFloat struct {
	n         float64
	isClamped bool
}

func (t *Type) fitFloat(n float64) fittedFloat {
	if t.Unsigned && n < 0 {
		return fittedFloat{0, true}
	}
	most := math.Inf(1)
	if scale := t.floatScale(); scale >= 0 {
		n = roundFloat(n, int(scale), false) + 0 // not -0
		most = math.Pow10(t.Length-int(scale)) - math.Pow10(-int(scale))
	} else if t.Base == TypeFloat {
		most = math.MaxFloat32
	}
	isClamped := math.Abs(n) > most
	if isClamped {
		n = math.Copysign(most, n)
	}
	if t.Base == TypeFloat {
		n = float64(float32(n))
	}
	return fittedFloat{n, isClamped}
}
