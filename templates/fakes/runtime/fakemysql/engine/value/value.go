// Package value has the values and types of SQL: what they are, how they compare, how one becomes another.
//
// It follows MariaDB 10.11 with sql_mode STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION.
package value

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
)

// Value is a value. The zero value is NULL. Values do not change.
type Value struct {
	kind  Kind
	scale int8   // digits after the point of Float (-1: as many as are needed), fractional digits of DateTime and Time as they print
	bits  uint64 // numbers, packed times, number of an enum's member
	text  string // String, Bytes, texts of Enum and Set
	big   *decimal
}

// Kind tells what the value is.
func (v Value) Kind() Kind { return v.kind }

// IsNull tells whether the value is NULL.
func (v Value) IsNull() bool { return v.kind == Null }
