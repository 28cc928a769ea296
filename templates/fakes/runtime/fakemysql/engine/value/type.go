package value

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// Base is which type a Type is.
type Base uint8

const (
	TypeNull Base = iota // of NULL alone
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
	TypeUUID
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
	DisplaysOnly bool // the Length of an integer column: it may have values that are longer
	Nullable     bool
	Length       int // characters or bytes of texts, digits of decimals (precision), display width of integers, bits; -1: not said
	Scale        int // digits after the point of decimals and floats (-1: not said), fractional digits of times
	Members      []string
	Collation    *Collation // of texts; nil: binary
	Coercibility Coercibility
	Boolean      bool // an integer that TRUE, FALSE, a comparison or a condition gives: JSON functions print true and false
	JSON         bool // a text that is JSON, of a JSON function: other JSON functions take it as it is
	literal      bool // of a literal integer, whose Length is without room for a sign
}

// IsNumber tells whether values are numbers: integers, decimals, floats, BIT and YEAR.
func (t *Type) IsNumber() bool { return TypeTinyInt <= t.Base && t.Base <= TypeYear }

// IsInteger tells whether values are integers, BIT and YEAR among them.
func (t *Type) IsInteger() bool {
	return TypeTinyInt <= t.Base && t.Base <= TypeBigInt || t.Base == TypeBit || t.Base == TypeYear
}

// IsText tells whether values are texts: CHAR to LONGTEXT, ENUM, SET, JSON, and their binary ones.
func (t *Type) IsText() bool { return t.Base >= TypeChar }

// IsBinary tells whether values are bytes: BINARY, BLOB and their like.
func (t *Type) IsBinary() bool {
	switch t.Base {
	case TypeBinary, TypeVarBinary, TypeTinyBlob, TypeBlob, TypeMediumBlob, TypeLongBlob:
		return true
	}
	return false
}

// IsTime tells whether values are DATE, DATETIME, TIMESTAMP or TIME.
func (t *Type) IsTime() bool { return TypeDate <= t.Base && t.Base <= TypeTime }

// IsJSON tells whether values are JSON texts, which JSON functions take as they are.
func (t *Type) IsJSON() bool { return t.JSON || t.Base == TypeJSON }

func (t *Type) isFloat() bool { return t.Base == TypeFloat || t.Base == TypeDouble }

// names are those of the bases in SQL.
var names = [...]string{
	TypeNull: "null", TypeTinyInt: "tinyint", TypeSmallInt: "smallint", TypeMediumInt: "mediumint", TypeInt: "int", TypeBigInt: "bigint",
	TypeDecimal: "decimal", TypeFloat: "float", TypeDouble: "double", TypeBit: "bit", TypeYear: "year", TypeDate: "date", TypeDateTime: "datetime",
	TypeTimestamp: "timestamp", TypeTime: "time", TypeUUID: "uuid", TypeChar: "char", TypeVarChar: "varchar", TypeBinary: "binary", TypeVarBinary: "varbinary",
	TypeTinyText: "tinytext", TypeText: "text", TypeMediumText: "mediumtext", TypeLongText: "longtext", TypeTinyBlob: "tinyblob", TypeBlob: "blob",
	TypeMediumBlob: "mediumblob", TypeLongBlob: "longblob", TypeEnum: "enum", TypeSet: "set", TypeJSON: "longtext",
}

// widths are the display widths of integers that say none, with and without a sign.
var widths = [...]struct{ signed, unsigned int }{TypeTinyInt: {4, 3}, TypeSmallInt: {6, 5}, TypeMediumInt: {9, 8}, TypeInt: {11, 10}, TypeBigInt: {20, 20}}

// Name is the type alone, as information_schema has it in DATA_TYPE.
func (t *Type) Name() string { return names[t.Base] }

// SQL is the type as SHOW COLUMNS has it: "varchar(64)", "bigint(20) unsigned", "enum('a','b')".
func (t *Type) SQL() string {
	to := []byte(t.Name())
	switch {
	case t.Base == TypeEnum || t.Base == TypeSet:
		to = append(append(append(to, '('), QuoteMembers(t.Members)...), ')')
	case t.Base == TypeDecimal:
		to = appendLengths(to, t.precision(), t.digits())
	case t.isFloat() && t.Length > 0 && t.Scale >= 0:
		to = appendLengths(to, t.Length, t.Scale)
	case t.IsTime() && t.Base != TypeDate:
		if t.Scale > 0 {
			to = appendLengths(to, t.Scale)
		}
	case t.Base == TypeYear:
		to = appendLengths(to, 4)
	case t.IsInteger(), TypeChar <= t.Base && t.Base <= TypeVarBinary:
		to = appendLengths(to, t.length())
	}
	if t.Unsigned {
		to = append(to, " unsigned"...)
	}
	if t.Zerofill {
		to = append(to, " zerofill"...)
	}
	return string(to)
}

func appendLengths(to []byte, lengths ...int) []byte {
	for at, length := range lengths {
		to = append(to, "(,"[min(at, 1)])
		to = strconv.AppendInt(to, int64(length), 10)
	}
	return append(to, ')')
}

// FillZeros is what ZEROFILL does to the text of a number.
func (t *Type) FillZeros(digits []byte) []byte {
	if missing := t.width() - len(digits); t.Zerofill && missing > 0 {
		return append(bytes.Repeat([]byte{'0'}, missing), digits...)
	}
	return digits
}

// width is how many characters ZEROFILL makes of a number: a DECIMAL has a point beside its digits.
func (t *Type) width() int {
	if t.Base == TypeDecimal && t.Scale > 0 {
		return t.Length + 1
	}
	return t.length()
}

// QuoteMembers writes members of ENUM and SET as SQL does.
func QuoteMembers(members []string) string {
	quoted := make([]string, len(members))
	for at, member := range members {
		quoted[at] = "'" + strings.ReplaceAll(member, "'", "''") + "'"
	}
	return strings.Join(quoted, ",")
}

// length is the length with what it is where nothing was said.
func (t *Type) length() int {
	switch {
	case t.Length >= 0 && !(t.Length == 0 && t.IsInteger()):
		return t.Length
	case t.Base == TypeBit || t.Base == TypeChar || t.Base == TypeBinary:
		return 1
	case t.IsInteger() && t.Base != TypeYear:
		if t.Unsigned {
			return widths[t.Base].unsigned
		}
		return widths[t.Base].signed
	}
	return 0
}

// IntegerWidth is how many characters an integer takes: in a column at least those of its type, if it names a smaller width.
func (t *Type) IntegerWidth() int {
	if !t.DisplaysOnly {
		return t.length()
	}
	whole := *t
	whole.Length = -1
	return max(t.length(), whole.length())
}

// precision is how many digits a DECIMAL has.
func (t *Type) precision() int {
	if t.Length <= 0 {
		return 10
	}
	return t.Length
}

// digits is how many digits there are after the point.
func (t *Type) digits() int { return max(t.Scale, 0) }

// Zero is what a column of the type has that is NOT NULL and got nothing, without strict mode (INSERT IGNORE): 0, an empty text.
func (t *Type) Zero() Value {
	switch {
	case t.Base == TypeDecimal:
		return smallDecimal(0, t.digits())
	case t.isFloat():
		return Value{kind: Float, scale: t.floatScale()}
	case t.Base == TypeBit:
		return OfBit(0, t.length())
	case t.Base == TypeDate:
		return OfDate(0, 0, 0)
	case t.Base == TypeDateTime || t.Base == TypeTimestamp:
		return OfDateTime(0, 0, 0, 0, 0, 0, 0, t.digits())
	case t.Base == TypeTime:
		return OfTime(0, t.digits())
	case t.Base == TypeYear:
		return Value{kind: Int, scale: yearDigits}
	case t.Base == TypeUUID:
		return OfUUID([16]byte{})
	case t.IsNumber() && t.Unsigned:
		return OfUint(0)
	case t.IsNumber():
		return OfInt(0)
	case t.Base == TypeEnum && len(t.Members) > 0:
		return OfEnum(1, t.Members[0])
	case t.Base == TypeSet:
		return OfSet(0, "")
	case t.Base == TypeBinary:
		return OfBytes(strings.Repeat("\x00", t.length()))
	case t.IsBinary():
		return OfBytes("")
	}
	return OfString("")
}

// floatScale is the scale of values of FLOAT and DOUBLE.
func (t *Type) floatScale() int8 {
	switch {
	case t.Scale >= 0 && t.Length > 0:
		return int8(t.Scale)
	case t.Base == TypeFloat:
		return shortSingle
	}
	return shortest
}

// longestColumn is how long VARCHAR and VARBINARY are that CREATE TABLE .. SELECT makes; what is longer becomes TEXT or BLOB.
const longestColumn = 512

// AsColumn is the type of the column that CREATE TABLE .. SELECT makes of an expression.
func (t *Type) AsColumn() Type {
	column := *t
	switch {
	case t.Base == TypeChar && t.Length > 0:
		column.Base = TypeVarChar
	case t.Base == TypeVarChar && t.Length == 0:
		column.Base = TypeChar
	case t.Base == TypeVarBinary && t.Length == 0:
		column.Base = TypeBinary
	case t.Base == TypeText && t.Length > math.MaxUint16/4:
		column.Base = TypeMediumText
	case t.Base == TypeBlob && t.Length > math.MaxUint16:
		column.Base = TypeMediumBlob
	case t.Base == TypeVarChar && t.Length > longestColumn:
		column.Base = TypeText
	case t.Base == TypeVarBinary && t.Length > longestColumn:
		column.Base = TypeBlob
	}
	return column
}
