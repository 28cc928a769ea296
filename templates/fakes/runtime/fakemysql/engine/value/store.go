package value

import (
	"math"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// Store gives the value as a column of the type keeps it. Where the value does not fit, fitted is what a server without strict mode stores, and problem the error (with strict mode) or
// warning (without): 1264, 1265, 1366, 1406, 1292. A problem that is a note even in strict mode (a DECIMAL's or TIME's digits that are rounded away) is none. column is
// "`database`.`table`.`column`", of which messages have the whole or the last name; row counts from 1.
func (t Type) Store(v Value, column string, row int) (fitted Value, problem *sqlerror.Error) {
	if v.kind == Null {
		return v, nil
	}
	at := place{column, row}
	switch {
	case t.Base == TypeYear:
		return t.storeYear(v, at)
	case t.Base == TypeBit:
		return t.storeBit(v, at)
	case t.IsInteger():
		return t.storeInteger(v, at)
	case t.Base == TypeDecimal:
		return t.storeDecimal(v, at)
	case t.isFloat():
		return t.storeFloat(v, at)
	case t.IsTime():
		return t.storeTime(v, at)
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

// incorrect is 1366 or 1292: a value that is none of the type.
func (p place) incorrect(number uint16, kind, text string) *sqlerror.Error {
	names := strings.SplitN(strings.Trim(p.column, "`"), "`.`", 3)
	for len(names) < 3 {
		names = append([]string{""}, names...)
	}
	return sqlerror.New(number, kind, text, names[0], names[1], names[2], p.row)
}

// widest are the bits of integers.
var widest = [...]int{TypeTinyInt: 8, TypeSmallInt: 16, TypeMediumInt: 24, TypeInt: 32, TypeBigInt: 64}

func (t Type) storeInteger(v Value, at place) (Value, *sqlerror.Error) {
	n, isWhole := v.AsInt()
	fitted, fits := t.fitInteger(n)
	switch {
	case v.holdsText() && !isWhole:
		return fitted, t.wrongNumber("integer", v, at)
	case !fits || !isWhole:
		return fitted, at.outOfRange()
	}
	return fitted, nil
}

// wrongNumber is the problem of a text that is not all number: 1366 where it begins with none, else 1265.
func (t Type) wrongNumber(kind string, v Value, at place) *sqlerror.Error {
	if number, _ := scanNumber(v.text); number.digits == "" {
		return at.incorrect(1366, kind, v.text)
	}
	return at.truncated()
}

func (t Type) fitInteger(n Value) (fitted Value, fits bool) {
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

func (t Type) storeYear(v Value, at place) (Value, *sqlerror.Error) {
	n, isWhole := v.AsInt()
	year := int64(n.bits)
	if v.holdsText() && !isWhole {
		return OfInt(0), t.wrongNumber("year", v, at)
	}
	switch {
	case year == 0 && !(v.holdsText() && len(v.text) < 4):
	case 0 <= year && year < 100:
		year = int64(wholeYear(int(year)))
	case year < 1901 || year > 2155 || n.kind == Uint && n.bits > 2155:
		return OfInt(0), at.outOfRange()
	}
	return OfInt(year), nil
}

func (t Type) storeBit(v Value, at place) (Value, *sqlerror.Error) {
	length := t.length()
	var bits uint64
	fits := true
	if v.isText() {
		fits = len(strings.TrimLeft(v.text, "\x00")) <= 8
		bits = v.hexNumber()
	} else {
		n, _ := v.AsInt()
		bits = n.bits
	}
	if most := uint64(math.MaxUint64) >> (64 - length); !fits || bits > most {
		return OfBit(most, length), at.tooLong()
	}
	return OfBit(bits, length), nil
}

func (t Type) storeDecimal(v Value, at place) (Value, *sqlerror.Error) {
	n, isWhole := v.AsDecimal()
	n = n.rescale(t.digits(), false)
	sign := n.decimalSign()
	switch {
	case n.precision() > t.precision():
		if t.Unsigned && sign < 0 {
			return t.Zero(), at.outOfRange()
		}
		return nines(t.precision(), t.digits(), sign), at.outOfRange()
	case t.Unsigned && sign < 0:
		return t.Zero(), at.outOfRange()
	case !isWhole:
		return n, t.wrongNumber("decimal", v, at)
	}
	return n, nil
}

func (t Type) storeFloat(v Value, at place) (Value, *sqlerror.Error) {
	n, isWhole := v.AsFloat()
	scale := t.floatScale()
	fitted := n
	if scale >= 0 {
		fitted = roundFloat(n, int(scale), false)
		most := math.Pow10(t.Length-int(scale)) - math.Pow10(-int(scale))
		if math.Abs(fitted) > most {
			fitted = math.Copysign(most, n)
			isWhole = true
			return Value{kind: Float, scale: scale, bits: math.Float64bits(fitted)}, at.outOfRange()
		}
	}
	isTooLarge := t.Unsigned && n < 0
	if isTooLarge {
		fitted = 0
	}
	if t.Base == TypeFloat {
		if math.Abs(fitted) > math.MaxFloat32 {
			fitted, isTooLarge = math.Copysign(math.MaxFloat32, n), true
		}
		fitted = float64(float32(fitted))
	}
	stored := Value{kind: Float, scale: scale, bits: math.Float64bits(fitted)}
	switch {
	case isTooLarge:
		return stored, at.outOfRange()
	case !isWhole:
		return stored, t.wrongNumber("double", v, at)
	}
	return stored, nil
}

func (t Type) storeTime(v Value, at place) (Value, *sqlerror.Error) {
	stored, is, isWhole := t.timeOf(v)
	if !is {
		return t.Zero(), at.incorrect(1292, t.Name(), v.Text())
	}
	stored = stored.fit(t)
	if !isWhole {
		return stored, at.truncated()
	}
	return stored, nil
}

func (t Type) storeText(v Value, at place) (Value, *sqlerror.Error) {
	text := v.Text()
	if t.Base == TypeChar {
		text = strings.TrimRight(text, " ")
	}
	if !utf8.ValidString(text) {
		return OfString(strings.ToValidUTF8(text, "?")), at.incorrect(1366, "string", text)
	}
	most := t.capacity()
	fitted := firstOf(text, most)
	if t.Base >= TypeTinyText {
		fitted = text[:min(len(text), most)]
	}
	if strings.TrimRight(text[len(fitted):], " ") != "" {
		return OfString(fitted), at.tooLong()
	}
	return OfString(fitted), nil
}

// capacity is how many characters (CHAR, VARCHAR) or bytes a text may have.
func (t Type) capacity() int {
	switch t.Base {
	case TypeTinyText, TypeTinyBlob:
		return 255
	case TypeText, TypeBlob:
		return 65535
	case TypeMediumText, TypeMediumBlob:
		return 1<<24 - 1
	case TypeLongText, TypeLongBlob, TypeJSON:
		return math.MaxInt32
	}
	return t.length()
}

func (t Type) storeBytes(v Value, at place) (Value, *sqlerror.Error) {
	text := v.Text()
	most := t.capacity()
	if len(text) > most {
		return OfBytes(text[:most]), at.tooLong()
	}
	if t.Base == TypeBinary {
		text += strings.Repeat("\x00", most-len(text))
	}
	return OfBytes(text), nil
}

func (t Type) storeEnum(v Value, at place) (Value, *sqlerror.Error) {
	if !v.holdsText() {
		n, _ := v.AsInt()
		if n.bits == 0 || n.bits > uint64(len(t.Members)) {
			return OfEnum(0, ""), at.truncated()
		}
		return OfEnum(int(n.bits), t.Members[n.bits-1]), nil
	}
	for at, member := range t.Members {
		if t.Collation.compare(member, v.text) == 0 {
			return OfEnum(at+1, member), nil
		}
	}
	if n, isWhole := v.AsInt(); isWhole && n.bits > 0 && n.bits <= uint64(len(t.Members)) {
		return OfEnum(int(n.bits), t.Members[n.bits-1]), nil
	}
	return OfEnum(0, ""), at.truncated()
}

func (t Type) storeSet(v Value, at place) (Value, *sqlerror.Error) {
	var bits uint64
	isWhole := true
	if !v.holdsText() {
		n, _ := v.AsInt()
		bits = n.bits
	} else {
		bits, isWhole = t.memberBits(v.text)
	}
	all := uint64(1)<<len(t.Members) - 1
	isWhole = isWhole && bits&^all == 0
	stored := OfSet(bits&all, t.membersOf(bits&all))
	if !isWhole {
		return stored, at.truncated()
	}
	return stored, nil
}

// memberBits reads the members of a set from a text.
func (t Type) memberBits(text string) (bits uint64, isWhole bool) {
	if text == "" {
		return 0, true
	}
	isWhole = true
	for _, name := range strings.Split(text, ",") {
		is := false
		for at, member := range t.Members {
			if t.Collation.compare(member, name) == 0 {
				bits |= 1 << at
				is = true
				break
			}
		}
		isWhole = isWhole && is
	}
	return bits, isWhole
}

func (t Type) membersOf(bits uint64) string {
	var members []string
	for at, member := range t.Members {
		if bits>>at&1 != 0 {
			members = append(members, member)
		}
	}
	return strings.Join(members, ",")
}
