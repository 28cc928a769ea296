package value

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// Convert gives the value as an expression of the type has it: of CAST, and of CASE, IF, COALESCE and UNION, whose branches become one type. warning is what SHOW WARNINGS would say.
func (t *Type) Convert(v Value) (converted Value, warning *sqlerror.Error) {
	if v.kind == UUID {
		v = t.outsideUUID(v)
	}
	switch {
	case v.kind == Null, t.Base == TypeNull, t.Base == TypeEnum, t.Base == TypeSet:
		return v, nil
	case t.Base == TypeBit:
		n, _ := v.AsInt()
		return OfBit(n.bits, t.length()), nil
	case t.IsInteger():
		return t.convertInteger(v)
	case t.Base == TypeDecimal:
		return t.convertDecimal(v)
	case t.isFloat():
		return t.convertFloat(v)
	case t.IsTime():
		return t.convertTime(v)
	case t.Base == TypeUUID:
		return t.convertUUID(v)
	case t.IsBinary():
		return t.convertBytes(v)
	}
	return t.convertText(v)
}

// incorrect is the warning of what was no value of a type, or not all of it.
func incorrect(what, kind, text string) *sqlerror.Error {
	return &sqlerror.Error{Number: 1292, State: "22007", Message: fmt.Sprintf("%s %s value: '%s'", what, kind, text)}
}

// Incorrect is the warning of what is no value of a kind.
func Incorrect(kind string, v Value) *sqlerror.Error { return incorrect(wrong, kind, v.Text()) }

// Truncated is the warning of a text of which only the beginning was taken for a value of a kind: a note, if only blanks follow a number, or only digits beyond its microseconds a time.
func Truncated(kind string, v Value) *sqlerror.Error {
	warning := incorrect(truncated, kind, shortened(v.Text()))
	number := OfString(strings.TrimRight(v.Text(), blanks))
	isNote := isWholeButDigits(v.Text())
	switch kind {
	case "INTEGER":
		_, isNote = number.AsInt()
	case "DECIMAL", "DOUBLE":
		_, isNote = number.AsFloat()
	}
	if isNote {
		warning.Level = sqlerror.Note
	}
	return warning
}

const (
	truncated = "Truncated incorrect"
	wrong     = "Incorrect"
)

// cutTo is the warning of a CAST to fewer characters or bytes, which fails nothing if it is of a text.
func (v *Value) cutTo(kind string, length int) *sqlerror.Error {
	text := v.Text()
	if kind == "BINARY" {
		text = escape(text)
	}
	warning := incorrect(truncated, fmt.Sprintf("%s(%d)", kind, length), text)
	if v.holdsText() {
		warning.Level = sqlerror.Remark
	}
	return warning
}

// overflow is the warning of a number that no integer holds.
func overflow(v Value, name string) *sqlerror.Error {
	warning := &sqlerror.Error{Number: 1916, State: "22003", Message: fmt.Sprintf("Got overflow when converting '%s' to %s. Value truncated", v.Text(), name)}
	if v.kind != Decimal {
		warning.Level = sqlerror.Note
	}
	return warning
}

func (t *Type) convertInteger(v Value) (Value, *sqlerror.Error) {
	n, isWhole := v.AsInt()
	var warning *sqlerror.Error
	switch {
	case v.holdsText():
		if !isWhole {
			warning = Truncated("INTEGER", v)
		}
	case v.kind == Time && t.Unsigned && int64(n.bits) < 0:
		n, warning = OfUint(0), overflow(v, "UNSIGNED BIGINT")
	case v.kind == Float || v.kind == Decimal:
		n, isWhole = t.clampInteger(n, isWhole)
		if !isWhole {
			warning = overflow(v, t.overflowName(v))
		}
	}
	if t.Unsigned {
		if warning == nil && n.kind == Int && int64(n.bits) < 0 {
			warning = &sqlerror.Error{Number: 1105, State: "HY000", Message: "Cast to unsigned converted negative integer to it's positive complement", Level: sqlerror.Note}
		}
		return OfUint(n.bits), warning
	}
	if warning == nil && n.kind == Uint && n.bits > math.MaxInt64 && v.holdsText() && !v.isHex() {
		warning = &sqlerror.Error{Number: 1105, State: "HY000", Message: "Cast to signed converted positive out-of-range integer to it's negative complement", Level: sqlerror.Note}
	}
	return OfInt(int64(n.bits)), warning
}

// overflowName is how the warning calls the integer that a number of a kind does not become.
func (t *Type) overflowName(v Value) string {
	name := "INT"
	if v.kind == Float {
		name = "BIGINT"
	}
	switch {
	case t.Unsigned:
		return "UNSIGNED " + name
	case v.kind == Float:
		return "SIGNED " + name
	}
	return name
}

// clampInteger gives the nearest integer with the sign that the type has.
func (t *Type) clampInteger(n Value, fits bool) (clamped Value, isSame bool) {
	switch {
	case t.Unsigned && n.kind == Int && int64(n.bits) < 0:
		return OfUint(0), false
	case !t.Unsigned && n.kind == Uint && n.bits > math.MaxInt64:
		return OfInt(math.MaxInt64), false
	}
	return n, fits
}

func (t *Type) convertDecimal(v Value) (Value, *sqlerror.Error) {
	n, isWhole := v.AsDecimal()
	n = rescale(n, t.digits(), false)
	sign := n.decimalSign()
	var warning *sqlerror.Error
	switch {
	case n.precision() > t.precision():
		n, warning = nines(t.precision(), t.digits(), sign), sqlerror.New(1264, "", 1)
	case t.Unsigned && sign < 0:
		n, warning = t.Zero(), sqlerror.New(1264, "", 1)
	}
	if !isWhole {
		warning = Truncated("DECIMAL", v)
	}
	return n, warning
}

func (t *Type) convertFloat(v Value) (Value, *sqlerror.Error) {
	n, isWhole := v.AsFloat()
	scale := t.floatScale()
	var warning *sqlerror.Error
	if t.Base == TypeFloat {
		if math.Abs(n) > math.MaxFloat32 {
			n, warning = math.Copysign(math.MaxFloat32, n), sqlerror.New(1264, "", 1)
		}
		n = float64(float32(n))
	}
	if !isWhole {
		warning = Truncated("DOUBLE", v)
	}
	if scale >= 0 {
		n = roundFloat(n, int(scale), false)
	}
	return Value{kind: Float, scale: scale, bits: math.Float64bits(n)}, warning
}

func (t *Type) convertTime(v Value) (Value, *sqlerror.Error) {
	time, is, isWhole := t.timeOf(v)
	switch {
	case !is && t.Base == TypeTime:
		return NULL, incorrect(wrong, "time", v.shown())
	case !is:
		return NULL, incorrect(wrong, "datetime", v.shown())
	case !isWhole:
		warning := incorrect(truncated, time.timeName(), v.shown())
		if isWholeButDigits(v.Text()) {
			warning.Level = sqlerror.Note
		}
		return time.fit(t), warning
	}
	return time.fit(t), nil
}

// timeName is how warnings call a time.
func (v *Value) timeName() string {
	switch v.kind {
	case Time:
		return "time"
	case Date:
		return "date"
	}
	return "datetime"
}

// shown is a value as warnings have it.
func (v *Value) shown() string { return escape(v.Text()) }

// timeOf reads a value as a time of the type's kind. A text that is more than that is given as it is.
func (t *Type) timeOf(v Value) (time Value, is, isWhole bool) {
	isTime := t.Base == TypeTime
	switch {
	case v.isTimed() && isTime:
		time, is = v.AsTime()
		return time, is, is
	case v.isTimed():
		time, is = v.AsDateTime()
		return time, is, is
	case v.holdsText() && isTime:
		return readTime(v.text)
	case v.holdsText():
		r := timeReader{text: v.text}
		r.blanks()
		return r.dateTime()
	case isTime:
		return v.numberTime()
	}
	return v.numberDateTime(false)
}

// fit gives a Date, DateTime or Time as the type has it: without the digits it has no place for.
func (v *Value) fit(t *Type) Value {
	switch t.Base {
	case TypeDate:
		return v.dayOf()
	case TypeTime:
		time, _ := v.AsTime()
		time.scale = int8(t.digits())
		time.bits -= uint64(int64(time.bits) % int64(tens[6-time.scale]))
		return time
	}
	m := unpack(v.bits)
	m.microsecond = cutMicroseconds(m.microsecond, t.digits())
	return Value{kind: DateTime, scale: int8(t.digits()), bits: m.pack()}
}

func (t *Type) convertText(v Value) (Value, *sqlerror.Error) {
	text := v.Text()
	var warning *sqlerror.Error
	if valid := t.Collation.validLength(text); valid < len(text) {
		warning = v.notOf(t.Collation, text[valid:])
		text = t.Collation.replaceInvalid(text)
	}
	if t.Length < 0 || t.Base >= TypeTinyText {
		return OfString(text), warning
	}
	cut := firstOf(text, t.Length)
	if warning == nil && len(cut) < len(text) {
		warning = v.cutTo("CHAR", t.Length)
	}
	return OfString(cut), warning
}

// notOf is the warning of bytes that are no characters, or of a character that the character set does not have.
func (v *Value) notOf(collation *Collation, rest string) *sqlerror.Error {
	if v.kind == Bytes {
		return &sqlerror.Error{Number: 1300, State: "HY000", Message: fmt.Sprintf("Invalid utf8mb4 character string: '%s'", escape(rest))}
	}
	_, size := utf8.DecodeRuneInString(rest)
	return &sqlerror.Error{Number: 1977, State: "HY000", Message: fmt.Sprintf("Cannot convert 'utf8mb4' character 0x%X to '%s'", rest[:size], collation.Charset)}
}

func (t *Type) convertBytes(v Value) (Value, *sqlerror.Error) {
	text := v.Text()
	switch {
	case t.Length < 0 || t.Base >= TypeTinyText:
		return OfBytes(text), nil
	case len(text) > t.Length:
		return OfBytes(text[:t.Length]), v.cutTo("BINARY", t.Length)
	case t.Base == TypeBinary:
		text += strings.Repeat("\x00", t.Length-len(text))
	}
	return OfBytes(text), nil
}

// firstInvalid are the first bytes of a text, as messages have them: six at most.
func firstInvalid(text string) string {
	const shown = 6
	if len(text) > shown {
		return escape(text[:shown]) + "..."
	}
	return escape(text)
}

// Quoted is a value as messages of INSERT and UPDATE have it.
func (v *Value) Quoted() string {
	if v.kind == Bytes {
		return escape(v.text)
	}
	var quoted strings.Builder
	for _, r := range v.Text() {
		switch {
		case r < ' ':
			fmt.Fprintf(&quoted, "\\%04X", r)
		case r > 0xffff:
			quoted.WriteByte('?')
		default:
			quoted.WriteRune(r)
		}
	}
	return shortened(quoted.String())
}

// shortened is a text as long as messages have it.
func shortened(text string) string {
	const longest, dots = 128, "..."
	if len(text) <= longest {
		return text
	}
	return text[:validEnd(text, longest-len(dots))] + dots
}

// escape writes the bytes of a text that are not ASCII as MariaDB's messages do.
func escape(text string) string {
	var escaped strings.Builder
	for _, c := range []byte(text) {
		if ' ' <= c && c < 0x7f {
			escaped.WriteByte(c)
		} else {
			fmt.Fprintf(&escaped, "\\x%02X", c)
		}
	}
	return escaped.String()
}
