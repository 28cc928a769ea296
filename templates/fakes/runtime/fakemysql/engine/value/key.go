package value

import (
	"encoding/binary"
	"math"
)

// How a key begins.
const (
	keyNull  = 0
	keyValue = 1
)

// AppendKey appends the value in an encoding whose bytes sort as values of the type do: NULL first, texts by their collation's weights, with blanks at the end as PAD SPACE has it.
// Equal values have equal keys, and no key is the beginning of another. length is that of a prefix, 0 the whole; desc turns the order round. The value is one that Store gave for the type.
func AppendKey(to []byte, v Value, t Type, length int, desc bool) []byte {
	start := len(to)
	if v.kind == Null {
		to = append(to, keyNull)
	} else {
		to = appendSorted(append(to, keyValue), v, t.Collation, length)
	}
	if desc {
		for at := start; at < len(to); at++ {
			to[at] = ^to[at]
		}
	}
	return to
}

const signBit = 1 << 63

func appendSorted(to []byte, v Value, collation *Collation, length int) []byte {
	switch v.kind {
	case Int, Time:
		return binary.BigEndian.AppendUint64(to, v.bits^signBit)
	case Uint, Date, DateTime, Bit, Set:
		return binary.BigEndian.AppendUint64(to, v.bits)
	case Enum:
		return binary.BigEndian.AppendUint16(to, uint16(v.bits))
	case Decimal:
		return appendDecimalKey(to, v)
	case Float:
		return binary.BigEndian.AppendUint64(to, floatKey(v.Float64()))
	case Bytes:
		return appendBytesKey(to, firstBytes(v.text, length))
	case UUID:
		return append(to, v.inRow()...)
	}
	return collation.appendKey(to, firstCharacters(v.text, length))
}

// floatKey gives bits that sort as doubles do.
func floatKey(n float64) uint64 {
	switch bits := math.Float64bits(n); {
	case n == 0:
		return signBit
	case n < 0:
		return ^bits
	default:
		return bits | signBit
	}
}

// appendDecimalKey appends the length of the number without its point and the number itself, all inverted where it is negative. Decimals of a column have the same scale.
func appendDecimalKey(to []byte, v Value) []byte {
	start := len(to)
	if v.big == nil {
		var buffer [8]byte
		binary.BigEndian.PutUint64(buffer[:], magnitude(int64(v.bits)))
		digits := buffer[:]
		for len(digits) > 0 && digits[0] == 0 {
			digits = digits[1:]
		}
		to = append(append(to, signByte+byte(len(digits))), digits...)
	} else {
		digits := v.big.Bytes()
		to = append(append(to, signByte+byte(len(digits))), digits...)
	}
	if v.decimalSign() < 0 {
		for at := start; at < len(to); at++ {
			to[at] = ^to[at]
		}
	}
	return to
}

const signByte = 0x80

// appendBytesKey appends bytes with an end that sorts before all of them: 0 is written as 0 255, the end is 0 0.
func appendBytesKey(to []byte, text string) []byte {
	for at := 0; at < len(text); at++ {
		to = append(to, text[at])
		if text[at] == 0 {
			to = append(to, 255)
		}
	}
	return append(to, 0, 0)
}

func firstBytes(text string, length int) string {
	if length > 0 && length < len(text) {
		return text[:length]
	}
	return text
}

// firstCharacters gives the beginning of a text; length 0 is all.
func firstCharacters(text string, length int) string {
	if length <= 0 {
		return text
	}
	return firstOf(text, length)
}

// firstOf gives so many characters.
func firstOf(text string, length int) string {
	if len(text) <= length {
		return text
	}
	for at := range text {
		if length == 0 {
			return text[:at]
		}
		length--
	}
	return text
}

// What a group's key begins with, so that values of different kinds that are equal have one key and others never do.
const (
	groupNull = iota
	groupInteger
	groupUnsigned
	groupDecimal
	groupFloat
	groupTime
	groupDate
	groupText
	groupBytes
	groupUUID
)

// AppendGroupKey appends the value so that values that GROUP BY, DISTINCT and UNION take to be equal have equal bytes.
func AppendGroupKey(to []byte, v Value, collation *Collation) []byte {
	switch v.kind {
	case Null:
		return append(to, groupNull)
	case Uint, Bit:
		if v.bits > math.MaxInt64 {
			return binary.BigEndian.AppendUint64(append(to, groupUnsigned), v.bits)
		}
		return binary.BigEndian.AppendUint64(append(to, groupInteger), v.bits)
	case Int:
		return binary.BigEndian.AppendUint64(append(to, groupInteger), v.bits)
	case Decimal:
		return appendDecimalGroup(to, v)
	case Float:
		return binary.BigEndian.AppendUint64(append(to, groupFloat), floatKey(v.Float64()))
	case Date, DateTime:
		return binary.BigEndian.AppendUint64(append(to, groupDate), v.bits)
	case Time:
		return binary.BigEndian.AppendUint64(append(to, groupTime), v.bits)
	case Bytes:
		return appendBytesKey(append(to, groupBytes), v.text)
	case UUID:
		return append(append(to, groupUUID), v.text...)
	}
	return collation.appendKey(append(to, groupText), v.text)
}

// appendDecimalGroup appends a decimal without the zeros at its end; one that is an integer is as an Int.
func appendDecimalGroup(to []byte, v Value) []byte {
	for v.scale > 0 {
		shorter := rescale(v, int(v.scale)-1, true)
		if compareDecimals(shorter, v) != 0 {
			break
		}
		v = shorter
	}
	if v.scale == 0 && v.big == nil {
		return AppendGroupKey(to, OfInt(int64(v.bits)), nil)
	}
	return appendDecimalKey(append(to, groupDecimal, byte(v.scale)), v)
}
