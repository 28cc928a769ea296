package function

import (
	"math"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Rules for the types of results. n is the number beside the rule in the table.

func integer(_ []Argument, n int) value.Type  { return number(value.TypeInt, n, 0) }
func bigint(_ []Argument, n int) value.Type   { return number(value.TypeBigInt, n, 0) }
func double(_ []Argument, _ int) value.Type   { return number(value.TypeDouble, -1, -1) }
func unsigned(_ []Argument, n int) value.Type { return asUnsigned(number(value.TypeBigInt, n, 0)) }

func unsignedInteger(_ []Argument, n int) value.Type {
	return asUnsigned(number(value.TypeInt, n, 0))
}

func asUnsigned(t value.Type) value.Type {
	t.Unsigned = true
	return t
}

func number(base value.Base, length, scale int) value.Type {
	return value.Type{Base: base, Length: length, Scale: scale, Coercibility: value.Numeric}
}

// fixed is a text of n characters of the connection's character set.
func fixed(_ []Argument, n int) value.Type {
	return textType(n, connectionCollation(), value.Coercible)
}

// fixedBytes are n bytes.
func fixedBytes(_ []Argument, n int) value.Type { return textType(n, nil, value.Coercible) }

// like is a text as long as the n-th argument.
func like(arguments []Argument, n int) value.Type { return textOf(arguments, width(arguments[n].Type)) }

// concatenated is a text as long as all arguments.
func concatenated(arguments []Argument, _ int) value.Type {
	length := 0
	for _, a := range arguments {
		length += width(a.Type)
	}
	return textOf(arguments, length)
}

// common is the type that has the values of all arguments from the n-th on.
func common(arguments []Argument, n int) value.Type {
	types := make([]value.Type, 0, len(arguments))
	for _, a := range arguments[n:] {
		types = append(types, a.Type)
	}
	return value.Common(types...)
}

// textOf is the type of a text of so many characters that is made of the arguments.
func textOf(arguments []Argument, length int) value.Type {
	collation, coercibility, _ := collate(arguments)
	return textType(length, collation, coercibility)
}

// textType is the type of a text: VARCHAR up to 64 KB, then the TEXT that is long enough.
func textType(length int, collation *value.Collation, coercibility value.Coercibility) value.Type {
	length = min(length, math.MaxUint32)
	t := value.Type{Base: value.TypeVarChar, Length: length, Collation: collation, Coercibility: coercibility}
	bytes := length
	bases := [...]value.Base{value.TypeVarBinary, value.TypeMediumBlob, value.TypeLongBlob}
	if collation != nil {
		bytes *= 4
		bases = [...]value.Base{value.TypeVarChar, value.TypeMediumText, value.TypeLongText}
	}
	switch {
	case bytes >= 1<<24:
		t.Base = bases[2]
	case bytes > math.MaxUint16:
		t.Base = bases[1]
	default:
		t.Base = bases[0]
	}
	return t
}

// width is how many characters a value of the type takes as a text.
func width(t value.Type) int {
	switch t.Base {
	case value.TypeNull:
		return 0
	case value.TypeDecimal:
		n := t.Length
		if !t.Unsigned {
			n++
		}
		if t.Scale > 0 {
			n++
		}
		return n
	case value.TypeFloat:
		return 12
	case value.TypeDouble:
		return 22
	case value.TypeDate:
		return 10
	case value.TypeYear:
		return 4
	case value.TypeTime:
		return 10 + fraction(t.Scale)
	case value.TypeDateTime, value.TypeTimestamp:
		return 19 + fraction(t.Scale)
	case value.TypeTinyText, value.TypeTinyBlob:
		return math.MaxUint8
	case value.TypeText, value.TypeBlob, value.TypeMediumText, value.TypeMediumBlob, value.TypeLongText, value.TypeLongBlob, value.TypeEnum, value.TypeSet, value.TypeJSON:
		return lengthOfBlob(t)
	}
	if t.IsInteger() {
		return t.IntegerWidth()
	}
	if t.Length >= 0 {
		return t.Length
	}
	return math.MaxUint8
}

func lengthOfBlob(t value.Type) int {
	if t.Length > 0 && t.Base != value.TypeEnum && t.Base != value.TypeSet {
		return t.Length
	}
	switch t.Base {
	case value.TypeText, value.TypeBlob:
		return math.MaxUint16
	case value.TypeMediumText, value.TypeMediumBlob:
		return 1<<24 - 1
	case value.TypeEnum, value.TypeSet:
		length := 0
		for _, member := range t.Members {
			if t.Base == value.TypeSet {
				length += len([]rune(member)) + 1
			} else if n := len([]rune(member)); n > length {
				length = n
			}
		}
		return length
	}
	return math.MaxUint32
}

// byteWidth is how many bytes a value of the type takes as a text.
func byteWidth(t value.Type) int {
	if !t.IsText() || t.IsBinary() || t.Collation != nil && !strings.HasPrefix(t.Collation.Charset, "utf8") {
		return width(t)
	}
	if t.Collation != nil && t.Collation.Charset == "utf8mb3" {
		return 3 * width(t)
	}
	return 4 * width(t)
}

// fraction is how many characters so many fractional digits of a time take.
func fraction(digits int) int {
	if digits > 0 {
		return digits + 1
	}
	return 0
}

// precision is how many digits a number of the type has.
func precision(t value.Type) int {
	switch t.Base {
	case value.TypeDecimal, value.TypeBit:
		return t.Length
	case value.TypeTinyInt:
		return 3
	case value.TypeSmallInt:
		return 5
	case value.TypeMediumInt:
		return 7 + boolInt(t.Unsigned)
	case value.TypeDate:
		return 8
	case value.TypeDateTime, value.TypeTimestamp:
		return 14 + t.Scale
	case value.TypeTime:
		return 7 + t.Scale
	}
	length := width(t)
	if t.Unsigned || length <= 1 || !t.IsInteger() || t.Base == value.TypeYear {
		return length
	}
	return length - 1
}

// connectionCollation is that of texts which are made of no text.
func connectionCollation() *value.Collation { return value.DefaultCollation("utf8mb4") }

// collate finds the collation of the texts among the arguments; that of the connection where there are none, nil (binary) where one is binary.
func collate(arguments []Argument) (collation *value.Collation, coercibility value.Coercibility, isClash bool) {
	var all *value.Type
	for i := range arguments {
		t := arguments[i].Type
		if t.Base == value.TypeBit {
			t = value.Type{Base: value.TypeVarBinary, Coercibility: t.Coercibility}
		}
		if !t.IsText() {
			continue
		}
		if all == nil {
			all = &t
			continue
		}
		collation, coercibility, clash := value.CollationOf(*all, t)
		all = &value.Type{Base: all.Base, Collation: collation, Coercibility: coercibility}
		isClash = isClash || clash
	}
	if all == nil && isNullLiteral(arguments) {
		return nil, value.Ignorable, false
	}
	if all == nil {
		return connectionCollation(), value.Coercible, false
	}
	return all.Collation, all.Coercibility, isClash
}

// isNullLiteral tells whether all arguments are the word NULL.
func isNullLiteral(arguments []Argument) bool {
	for _, a := range arguments {
		if a.Type.Base != value.TypeNull {
			return false
		}
	}
	return len(arguments) > 0
}

func (s *Scalar) collationOf(arguments []Argument) (*value.Collation, error) {
	collation, _, isClash := collate(arguments)
	if !isClash {
		return collation, nil
	}
	var blanks []any
	for _, a := range arguments {
		if c := a.Type.Collation; c != nil && len(blanks) < 4 && (len(blanks) == 0 || c.Name != blanks[0]) {
			blanks = append(blanks, c.Name, coercibilities[a.Type.Coercibility])
		}
	}
	return collation, sqlerror.New(1267, append(blanks, s.Name)...)
}

// coercibilities are their names in messages.
var coercibilities = [...]string{"EXPLICIT", "NONE", "IMPLICIT", "SYSCONST", "COERCIBLE", "NUMERIC", "IGNORABLE"}
