// Package value has the values and types of SQL: what they are, how they compare, how one becomes another.
//
// It follows MariaDB 10.11 with sql_mode STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION.
package value

import (
	"math"
	"math/big"
)

// Kind is what a value is.
type Kind uint8

const (
	Null     Kind = iota
	Int           // signed, 64 bits; also YEAR
	Uint          // unsigned, 64 bits
	Decimal       // exact, up to 65 digits of which 38 after the point
	Float         // double precision; FLOAT is rounded to single where it is stored
	String        // characters in UTF-8. Which collation compares them is a matter of types, not of values
	Bytes         // BINARY, BLOB, x'4D'; in numeric context hexadecimal literals are numbers (see OfHex)
	Date          // year, month, day, each of which may be 0
	DateTime      // DATETIME and TIMESTAMP (the latter in UTC where it is stored), to the microsecond
	Time          // -838:59:59.999999 to 838:59:59.999999
	Enum          // the number of a member and its text
	Set           // a bit for each member and their texts
	Bit           // BIT(n)
	UUID
)

// Value is a value. The zero value is NULL. Values do not change.
type Value struct {
	kind  Kind
	scale int8     // digits after the point of Decimal; of Float, see shortest; of Int and Uint, the digits of a YEAR or of ZEROFILL; fractional digits of DateTime and Time as they print; bits of Bit; 1 of Bytes that are a hexadecimal literal
	bits  uint64   // numbers, packed times, the number of an enum's member
	text  string   // String, Bytes, texts of Enum and Set, the bytes of a UUID
	big   *big.Int // a Decimal without its point where it takes more than 64 bits
}

// What the scale of a Float says beside a number of digits: as many as are needed to tell it from other doubles or, of FLOAT, six.
const (
	shortest    = -1
	shortSingle = -2
)

// NULL is the value NULL.
var NULL Value

// OfInt gives a signed integer.
func OfInt(n int64) Value { return Value{kind: Int, bits: uint64(n)} }

// OfUint gives an unsigned integer.
func OfUint(n uint64) Value { return Value{kind: Uint, bits: n} }

// OfBool gives 1 or 0.
func OfBool(is bool) Value {
	if is {
		return OfInt(1)
	}
	return OfInt(0)
}

// OfFloat gives a double, which prints with as many digits as it needs.
func OfFloat(n float64) Value { return Value{kind: Float, scale: shortest, bits: math.Float64bits(n)} }

// OfFloatDigits gives a double that prints with so many digits after the point, -1 with as many as it needs.
func OfFloatDigits(n float64, digits int) Value {
	return Value{kind: Float, scale: int8(digits), bits: math.Float64bits(n)}
}

// OfFixedFloat gives a double that prints with so many digits after the point; negative: as many as it needs.
func OfFixedFloat(n float64, digits int) Value { return floatOf(n, int8(max(digits, shortest))) }

// OfString gives a text of characters.
func OfString(text string) Value { return Value{kind: String, text: text} }

// OfBytes gives a text of bytes.
func OfBytes(bytes string) Value { return Value{kind: Bytes, text: bytes} }

// OfHex gives a literal as 0x4D or b'101': bytes that are a number where one is wanted. x'4D' is none: it is only bytes.
func OfHex(bytes string) Value { return Value{kind: Bytes, scale: 1, text: bytes} }

// OfBit gives a value of BIT(length).
func OfBit(bits uint64, length int) Value { return Value{kind: Bit, scale: int8(length), bits: bits} }

// OfEnum gives a member of an ENUM by its number from 1; 0 is the empty text of what was wrong.
func OfEnum(number int, member string) Value {
	return Value{kind: Enum, bits: uint64(number), text: member}
}

// OfSet gives members of a SET: a bit for each, and their names with commas.
func OfSet(bits uint64, members string) Value { return Value{kind: Set, bits: bits, text: members} }

// Kind tells what the value is.
func (v *Value) Kind() Kind { return v.kind }

// IsNull tells whether the value is NULL.
func (v *Value) IsNull() bool { return v.kind == Null }

// Int64 is the number of an Int, and the bits of what else has some.
func (v *Value) Int64() int64 { return int64(v.bits) }

// Uint64 is the number of a Uint, the number of an Enum, the bits of a Set or Bit.
func (v *Value) Uint64() uint64 { return v.bits }

// Float64 is the number of a Float.
func (v *Value) Float64() float64 { return math.Float64frombits(v.bits) }

// Digits is how many fractional digits a Decimal, DateTime or Time has, and those a Float prints: negative where as many as it needs.
func (v *Value) Digits() int { return int(v.scale) }

func (v *Value) isText() bool { return v.kind == String || v.kind == Bytes }

func (v *Value) isHex() bool { return v.kind == Bytes && v.scale == 1 }

func (v *Value) isDated() bool { return v.kind == Date || v.kind == DateTime }

func (v *Value) isInteger() bool { return v.kind == Int || v.kind == Uint }
