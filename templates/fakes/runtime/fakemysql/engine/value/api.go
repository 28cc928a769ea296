package value

// This file is the contract of the package until its functions are there: whoever writes one moves it to the file where it belongs. The file goes in the end.

import (
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
)

const missing = "value: not written yet"

type decimal struct{} // exact decimals: small ones without math/big

// ---- making values

// NULL is the value NULL.
var NULL Value

func OfInt(n int64) Value                     { panic(missing) }
func OfUint(n uint64) Value                   { panic(missing) }
func OfBool(is bool) Value                    { panic(missing) } // 1 or 0
func OfFloat(n float64) Value                 { panic(missing) }
func OfString(text string) Value              { panic(missing) }
func OfBytes(bytes string) Value              { panic(missing) }
func OfBit(bits uint64, length int) Value     { panic(missing) }
func OfEnum(number int, member string) Value  { panic(missing) } // number 0 is the empty text of what was wrong
func OfSet(bits uint64, members string) Value { panic(missing) }

// OfDate gives a date; OfDateTime and OfTime what they say, with so many fractional digits when printed.
func OfDate(year, month, day int) Value { panic(missing) }
func OfDateTime(year, month, day, hour, minute, second, microsecond, digits int) Value {
	panic(missing)
}
func OfTime(duration time.Duration, digits int) Value { panic(missing) }
func OfGoTime(t time.Time, digits int) Value          { panic(missing) } // DateTime of the wall clock of t, truncated to so many digits

// ParseDecimal, ParseFloat and ParseNumber read literals. ParseNumber gives Int, Uint or, beyond 64 bits, Decimal.
func ParseDecimal(text string) (Value, bool) { panic(missing) }
func ParseFloat(text string) (Value, bool)   { panic(missing) }
func ParseNumber(digits string) Value        { panic(missing) }

// ParseDate, ParseTime and ParseDateTime read texts as MySQL does, which is lenient about separators. isWhole is false where something was left or not
// right: what could be read is given anyway, and where nothing could, is is false.
func ParseDate(text string) (v Value, is, isWhole bool)     { panic(missing) }
func ParseTime(text string) (v Value, is, isWhole bool)     { panic(missing) }
func ParseDateTime(text string) (v Value, is, isWhole bool) { panic(missing) }

// ---- looking into values. They do not convert: As.. do.

func (v Value) Int64() int64                                          { panic(missing) }
func (v Value) Uint64() uint64                                        { panic(missing) }
func (v Value) Float64() float64                                      { panic(missing) }
func (v Value) Date() (year, month, day int)                          { panic(missing) } // of Date and DateTime
func (v Value) Clock() (hour, minute, second, microsecond int)        { panic(missing) } // of DateTime
func (v Value) Duration() time.Duration                               { panic(missing) } // of Time
func (v Value) GoTime(location *time.Location) (t time.Time, is bool) { panic(missing) } // of Date and DateTime; not of zero dates
func (v Value) Digits() int                                           { panic(missing) } // fractional digits of Decimal, DateTime and Time

// Text is the value as CHAR: as the text protocol sends it and CONCAT sees it. It is "" for NULL.
func (v Value) Text() string { panic(missing) }

// AppendText appends Text.
func (v Value) AppendText(to []byte) []byte { panic(missing) }

// ---- converting, without errors: what a text begins with counts, "12ab" is 12. isWhole is false where something was left, which is a warning 1292 in SELECT and an
// error in INSERT and UPDATE.

func (v Value) AsInt() (n Value, isWhole bool)     { panic(missing) } // Int or Uint, rounded
func (v Value) AsFloat() (n float64, isWhole bool) { panic(missing) }
func (v Value) AsDecimal() (n Value, isWhole bool) { panic(missing) }
func (v Value) AsNumber() (n Value, isWhole bool)  { panic(missing) } // what arithmetic sees: text is Float, times are Int or Decimal, Bit and Enum Int
func (v Value) AsDateTime() (t Value, is bool)     { panic(missing) } // what functions of dates see
func (v Value) AsTime() (t Value, is bool)         { panic(missing) }
func (v Value) AsDate() (t Value, is bool)         { panic(missing) }

// Truth is the value as a condition; isNull for NULL.
func (v Value) Truth() (is, isNull bool) { panic(missing) }

// ---- comparing

// Compare compares two values that are not NULL as `=` and `<` do: texts in the collation (nil: binary), a text with a number as floats, decimals exactly, a time with a text as times,
// Int with Uint by their true sizes. It gives -1, 0 or 1.
func Compare(a, b Value, collation *Collation) int { panic(missing) }

// AppendKey appends the value in an encoding whose bytes sort as values of the type do: NULL first, texts by their collation's weights, with blanks at the end as PAD SPACE has it.
// Equal values have equal keys, and no key is the beginning of another. length is that of a prefix, 0 the whole; desc turns the order round. The value is one that Store gave for the type.
func AppendKey(to []byte, v Value, t Type, length int, desc bool) []byte { panic(missing) }

// AppendGroupKey appends the value so that values that GROUP BY, DISTINCT and UNION take to be equal have equal bytes.
func AppendGroupKey(to []byte, v Value, collation *Collation) []byte { panic(missing) }

// ---- arithmetic. NULL gives NULL; a problem is an error without the text of the expression: Number 1690, with the name of the type as Message ("BIGINT", "BIGINT UNSIGNED", "DOUBLE", "DECIMAL").

func Add(a, b Value) (Value, *sqlerror.Error)      { panic(missing) }
func Subtract(a, b Value) (Value, *sqlerror.Error) { panic(missing) }
func Multiply(a, b Value) (Value, *sqlerror.Error) { panic(missing) }

// Divide, IntDivide and Modulo give NULL for a division by zero, with isByZero.
func Divide(a, b Value) (v Value, isByZero bool, err *sqlerror.Error)    { panic(missing) }
func IntDivide(a, b Value) (v Value, isByZero bool, err *sqlerror.Error) { panic(missing) }
func Modulo(a, b Value) (v Value, isByZero bool, err *sqlerror.Error)    { panic(missing) }
func Negate(a Value) (Value, *sqlerror.Error)                            { panic(missing) }

// BitOperation does &, |, ^, << and >> on 64 bits without a sign.
func BitOperation(operator string, a, b Value) Value { panic(missing) }

// Round rounds a number to digits after the point (before it where digits is negative), half away from zero; truncate cuts.
func Round(v Value, digits int, truncate bool) Value { panic(missing) }

// ---- types

// Base is which type a Type is.
type Base uint8

const (
	TypeNull Base = iota
	TypeTinyInt
	TypeSmallInt
	TypeMediumInt
	TypeInt
	TypeBigInt
	TypeDecimal
	TypeFloat
	TypeDouble
	TypeBit
	TypeYear
	TypeDate
	TypeDateTime
	TypeTimestamp
	TypeTime
	TypeChar
	TypeVarChar
	TypeBinary
	TypeVarBinary
	TypeTinyText
	TypeText
	TypeMediumText
	TypeLongText
	TypeTinyBlob
	TypeBlob
	TypeMediumBlob
	TypeLongBlob
	TypeEnum
	TypeSet
	TypeJSON // LONGTEXT with the check json_valid in MariaDB
)

// Coercibility says whose collation counts where two texts meet: the smaller one's.
type Coercibility uint8

const (
	Explicit  Coercibility = iota // COLLATE
	Nothing                       // two collations met
	Implicit                      // a column
	System                        // USER()
	Coercible                     // a literal
	Numeric                       // a number or a time
	Ignorable                     // NULL
)

// Type is the type of a column or an expression.
type Type struct {
	Base         Base
	Unsigned     bool
	Zerofill     bool
	Nullable     bool
	Length       int // characters or bytes of texts, digits of decimals (precision), display width of integers, bits; -1: not said
	Scale        int // digits after the point of decimals and floats (-1: not said), fractional digits of times
	Members      []string
	Collation    *Collation // of texts; nil: binary
	Coercibility Coercibility
}

// Store gives the value as a column of the type keeps it. Where the value does not fit, fitted is what a server without strict mode stores, and problem the error (with strict mode) or
// warning (without): 1264, 1265, 1366, 1406, 1292. A problem that is a note even in strict mode (a DECIMAL's or TIME's digits that are rounded away) is none. column is "`database`.`table`.`column`", of which messages
// have the whole or the last name; row counts from 1.
func (t Type) Store(v Value, column string, row int) (fitted Value, problem *sqlerror.Error) {
	panic(missing)
}

// Convert gives the value as an expression of the type has it: of CAST, and of CASE, IF, COALESCE and UNION, whose branches become one type. warning is what SHOW WARNINGS would say.
func (t Type) Convert(v Value) (converted Value, warning *sqlerror.Error) { panic(missing) }

// Zero is what a column of the type has that is NOT NULL and got nothing, without strict mode (INSERT IGNORE): 0, ”.
func (t Type) Zero() Value { panic(missing) }

// Common is the type of CASE, IF, COALESCE, and of the columns of UNION, over these.
func Common(types ...Type) Type { panic(missing) }

// OfOperator is the type of `a operator b` for + - * / div % & | ^ << >>.
func OfOperator(operator string, a, b Type) Type { panic(missing) }

// TypeOf is the type of a value that has no other: of a literal or an argument.
func TypeOf(v Value) Type { panic(missing) }

// CollationOf is the collation that compares two texts of these types; isClash where there is none (1267).
func CollationOf(a, b Type) (collation *Collation, coercibility Coercibility, isClash bool) {
	panic(missing)
}

func (t Type) IsNumber() bool  { panic(missing) } // integers, decimals, floats, BIT, YEAR
func (t Type) IsInteger() bool { panic(missing) }
func (t Type) IsText() bool    { panic(missing) } // CHAR to LONGTEXT, ENUM, SET, JSON, and their binary ones
func (t Type) IsBinary() bool  { panic(missing) } // BINARY, BLOB..
func (t Type) IsTime() bool    { panic(missing) } // DATE, DATETIME, TIMESTAMP, TIME

// SQL is the type as SHOW COLUMNS has it: "varchar(64)", "bigint(20) unsigned", "enum('a','b')". Name is the type alone, as information_schema has it in DATA_TYPE.
func (t Type) SQL() string  { panic(missing) }
func (t Type) Name() string { panic(missing) }

// ---- collations

// Collation compares texts.
type Collation struct {
	ID      uint16
	Name    string
	Charset string // "utf8mb4", "latin1", "binary", ..: texts are UTF-8 in the engine whatever it is
	// what makes it compare is the package's own
}

// CollationNamed finds a collation by its name in whatever case; nil where there is none.
func CollationNamed(name string) *Collation { panic(missing) }

// DefaultCollation is that of a character set; nil where there is no such character set.
func DefaultCollation(charset string) *Collation { panic(missing) }

// Compare compares two texts: -1, 0 or 1.
func (c *Collation) Compare(a, b string) int { panic(missing) }

// IsCaseSensitive tells whether LIKE and REGEXP tell cases apart.
func (c *Collation) IsCaseSensitive() bool { panic(missing) }

// Collations gives all, sorted by name.
func Collations() []*Collation { panic(missing) }

// EqualNames tells whether two names of columns, keys or aliases are the same, which case does not matter for.
func EqualNames(a, b string) bool { panic(missing) }

// Like tells whether a text matches a pattern of LIKE. escape is 0 where there is none.
func Like(text, pattern string, escape rune, collation *Collation) bool { panic(missing) }
