package value

import "slices"

// Common is the type of CASE, IF, COALESCE, and of the columns of UNION, over these.
func Common(types ...Type) Type {
	var common Type
	for at := range types {
		if at == 0 {
			common = types[0]
			continue
		}
		common = common.and(&types[at])
	}
	return common
}

// and is what two types have in common.
func (t *Type) and(other *Type) Type {
	var result Type
	switch {
	case t.Base == TypeNull && !other.IsText():
		result = other.withNull()
	case other.Base == TypeNull && !t.IsText():
		result = t.withNull()
	case t.Base == TypeUUID && (other.Base == TypeUUID || other.IsText()):
		result = *t
	case other.Base == TypeUUID && t.IsText():
		result = *other
	case t.IsText() || other.IsText():
		result = commonText(t, other)
	case t.IsTime() || other.IsTime():
		result = commonTime(t, other)
	default:
		result = commonNumber(t, other)
	}
	result.Nullable = t.Nullable || other.Nullable
	result.JSON = (t.IsJSON() || t.Base == TypeNull) && (other.IsJSON() || other.Base == TypeNull)
	result.Boolean = (t.Boolean || t.Base == TypeNull) && (other.Boolean || other.Base == TypeNull)
	result.literal = false
	return result
}

// withNull is what a type has in common with NULL alone, which counts as an integer with a sign.
func (t *Type) withNull() Type {
	if t.IsInteger() && t.Base <= TypeBigInt || t.Base == TypeDecimal {
		return commonNumber(t, &Type{Base: TypeTinyInt, Length: 1, literal: true})
	}
	result := *t
	result.Unsigned = false
	return result
}

// commonNumber is the type of two numbers: integers of one sign are the wider of them, of two signs decimals.
func commonNumber(t, other *Type) Type {
	scale := max(t.digits(), other.digits())
	whole := max(t.wholeDigits(), other.wholeDigits())
	switch {
	case t.isFloat() || other.isFloat():
		return commonFloat(t, other)
	case t.Base == TypeBit && other.Base == TypeBit, t.Base == TypeYear && other.Base == TypeYear:
		result := *t
		result.Length = max(t.length(), other.length())
		return result
	case t.Base == TypeDecimal || other.Base == TypeDecimal || t.isUnsigned() != other.isUnsigned():
		return Type{Base: TypeDecimal, Length: min(whole+scale, maxPrecision), Scale: scale, Unsigned: t.isUnsigned() && other.isUnsigned(), Coercibility: Numeric}
	}
	result := Type{Base: max(t.integerBase(), other.integerBase()), Unsigned: t.isUnsigned(), Length: whole, Coercibility: Numeric}
	if !result.Unsigned {
		result.Length++
	}
	return result
}

// isUnsigned tells whether values are never negative. BIT, YEAR, TIMESTAMP and hexadecimal literals have no sign.
func (t *Type) isUnsigned() bool {
	return t.Unsigned || t.Base == TypeBit || t.Base == TypeYear || t.Base == TypeTimestamp || t.isHex()
}

// integerBase is the integer that a type is like.
func (t *Type) integerBase() Base {
	switch t.Base {
	case TypeBit:
		if t.length() > 31 {
			return TypeBigInt
		}
		return TypeTinyInt
	case TypeYear:
		return TypeSmallInt
	}
	return t.Base
}

// commonFloat is the type of two numbers of which one is a float: FLOAT with another or with an integer that it holds, else DOUBLE.
func commonFloat(t, other *Type) Type {
	result := Type{Base: TypeDouble, Length: -1, Scale: -1, Coercibility: Numeric}
	if t.isSingle() && other.isSingle() {
		result.Base = TypeFloat
	}
	if t.hasFixedDigits() && other.hasFixedDigits() {
		if scale := max(t.digits(), other.digits()); scale <= maxFloatDigits {
			result.Scale, result.Length = scale, max(t.wholeDigits(), other.wholeDigits())+scale
		}
	}
	return result
}

func (t *Type) isSingle() bool { return t.Base == TypeFloat || t.Base < TypeInt || t.Base == TypeYear }

// commonTime is the type of what has a time: of two kinds a DATETIME, with a number a text.
func commonTime(t, other *Type) Type {
	switch {
	case !t.IsTime() || !other.IsTime():
		return commonText(t, other)
	case t.Base == other.Base:
		result := *t
		result.Scale = max(t.digits(), other.digits())
		return result
	}
	return Type{Base: TypeDateTime, Scale: max(t.digits(), other.digits()), Coercibility: Numeric}
}

// commonText is the type of what has a text, or of a time and a number.
func commonText(t, other *Type) Type {
	collation, coercibility, _ := CollationOf(*t, *other)
	switch {
	case t.Base == TypeBit || other.Base == TypeBit:
		collation = nil
	case coercibility >= Numeric:
		collation = DefaultCollation("utf8mb4")
	}
	length := max(t.characters(), other.characters())
	if collation == nil {
		length = max(t.bytes(), other.bytes())
	}
	return textOf(length, length > longestShort || t.isLongText() || other.isLongText(), collation, coercibility)
}

// longestShort is how long a text may be that more than one expression may give, without being a TEXT.
const longestShort = 512

// bytes is how long values are as bytes.
func (t *Type) bytes() int {
	if t.IsText() && t.Collation != nil && t.Base < TypeTinyText {
		return t.characters() * bytesOfCharacter
	}
	if t.Base == TypeEnum || t.Base == TypeSet {
		return t.memberWidth() * bytesOfCharacter
	}
	return t.characters()
}

// isLongText tells whether a type is of the TEXTs and BLOBs.
func (t *Type) isLongText() bool {
	return TypeTinyText <= t.Base && t.Base <= TypeLongBlob || t.Base == TypeJSON
}

// bytesOfCharacter is how many bytes a character of utf8mb4 may take.
const bytesOfCharacter = 4

// textOf is a text of so many characters: a VARCHAR where that holds it and it is to be one, else one of the TEXTs and BLOBs.
func textOf(length int, isLong bool, collation *Collation, coercibility Coercibility) Type {
	t := Type{Base: TypeVarChar, Length: length, Collation: collation, Coercibility: coercibility}
	isBinary := collation == nil || collation.Charset == "binary"
	longest := length
	if !isBinary {
		longest *= bytesOfCharacter
	}
	switch {
	case longest < 1<<16 && !isLong:
	case longest < 1<<8:
		t.Base = TypeTinyText
	case longest < 1<<16:
		t.Base = TypeText
	case longest < 1<<24:
		t.Base = TypeMediumText
	default:
		t.Base = TypeLongText
	}
	if isBinary {
		t.Collation = nil
		t.Base = binaryOf(t.Base)
	}
	return t
}

// binaryOf is the type of bytes that is like a type of characters.
func binaryOf(base Base) Base {
	if base == TypeVarChar {
		return TypeVarBinary
	}
	return base - TypeTinyText + TypeTinyBlob
}

// characters is how long values are as texts.
func (t *Type) characters() int {
	switch {
	case t.Base == TypeDate:
		return 10
	case t.Base == TypeTime:
		return 10 + fractionWidth(t.digits())
	case t.IsTime():
		return 19 + fractionWidth(t.digits())
	case t.isFloat() && t.Length > 0:
		return t.Length
	case t.Base == TypeFloat:
		return 12
	case t.Base == TypeDouble:
		return 22
	case t.Base == TypeDecimal:
		return decimalWidth(t.precision(), t.digits(), t.Unsigned)
	case t.Base == TypeYear:
		return 4
	case t.Base == TypeNull:
		return 0
	case t.Base == TypeUUID:
		return uuidCharacters
	case t.Base == TypeBit:
		return (t.length() + 7) / 8
	case t.Base == TypeEnum || t.Base == TypeSet:
		return t.memberWidth()
	case t.Base >= TypeTinyText:
		return t.capacity()
	}
	return t.IntegerWidth()
}

func fractionWidth(digits int) int {
	if digits > 0 {
		return digits + 1
	}
	return 0
}

// decimalWidth is how many characters a decimal takes, with its point and sign.
func decimalWidth(precision, scale int, isUnsigned bool) int {
	width := precision
	if scale > 0 {
		width++
	}
	if !isUnsigned && precision > 0 {
		width++
	}
	return width
}

// memberWidth is the length of the longest member of an ENUM, or of all of a SET.
func (t *Type) memberWidth() int {
	longest, all := 0, len(t.Members)-1
	for _, member := range t.Members {
		width := len([]rune(member))
		longest = max(longest, width)
		all += width
	}
	if t.Base == TypeSet {
		return all
	}
	return longest
}

// CollationOf is the collation that compares two texts of these types; isClash where there is none (1267).
func CollationOf(a, b Type) (collation *Collation, coercibility Coercibility, isClash bool) {
	switch {
	case a.Coercibility < b.Coercibility:
		return a.Collation, a.Coercibility, false
	case b.Coercibility < a.Coercibility:
		return b.Collation, b.Coercibility, false
	case a.Collation == b.Collation:
		return a.Collation, a.Coercibility, false
	case a.Collation == nil || b.Collation == nil:
		return nil, a.Coercibility, false
	case a.Coercibility != Explicit && a.Collation.outranks(b.Collation):
		return a.Collation, a.Coercibility, false
	case a.Coercibility != Explicit && b.Collation.outranks(a.Collation):
		return b.Collation, b.Coercibility, false
	}
	return CollationNamed(a.Collation.Charset + "_bin"), Nothing, true
}

// charsets are in the order in which one has what the one before has.
var charsets = []string{"ascii", "latin1", "utf8mb3", "utf8mb4"}

// outranks tells whether a collation counts where it meets another: that of the larger character set and, of the same, the one that compares characters as they are.
func (c *Collation) outranks(other *Collation) bool {
	if c.Charset != other.Charset {
		return slices.Index(charsets, c.Charset) > slices.Index(charsets, other.Charset)
	}
	return c.IsCaseSensitive() && !other.IsCaseSensitive()
}
