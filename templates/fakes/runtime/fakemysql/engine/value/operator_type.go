package value

import "math"

// TypeOf is the type of a value that has no other: of a literal or an argument.
func TypeOf(v Value) Type {
	t := Type{Coercibility: Numeric, literal: true}
	switch v.kind {
	case Null:
		return Type{Nullable: true, Coercibility: Ignorable}
	case Int, Uint:
		t.Base, t.Unsigned, t.Length = TypeInt, v.kind == Uint, len(v.Text())
		if t.Length > 9 || v.kind == Uint && v.bits > 1<<32-1 || v.kind == Int && int64(v.bits) != int64(int32(v.bits)) {
			t.Base = TypeBigInt
		}
	case Decimal:
		t.Base, t.Length, t.Scale = TypeDecimal, min(max(v.precision(), int(v.scale)+1), maxPrecision), int(v.scale)
	case Float:
		t.Base, t.Length, t.Scale = TypeDouble, -1, -1
	case Date:
		t.Base = TypeDate
	case DateTime:
		t.Base, t.Scale = TypeDateTime, int(v.scale)
	case Time:
		t.Base, t.Scale = TypeTime, int(v.scale)
	case Bit:
		t.Base, t.Length = TypeBit, int(v.scale)
	case UUID:
		t.Base, t.Length = TypeUUID, uuidCharacters
	case Bytes:
		t.Base, t.Length, t.Coercibility, t.literal = TypeVarBinary, len(v.text), Coercible, v.isHex()
	default:
		t = textOf(len([]rune(v.text)), false, DefaultCollation("utf8mb4"), Coercible)
	}
	return t
}

// widestInteger is how many characters DIV gives at most.
const widestInteger = 21

// OfOperator is the type of `a operator b` for + - * / div % & | ^ << >>.
func OfOperator(operator string, a, b Type) Type {
	t := Type{Nullable: a.Nullable || b.Nullable, Coercibility: Numeric}
	switch operator {
	case "&", "|", "^", "<<", ">>":
		t.Base, t.Length, t.Unsigned = TypeBigInt, widestInteger, true
		return t
	case "div":
		t.Nullable = true
		t.Unsigned = a.isUnsigned() || b.isUnsigned()
		t.setInteger(max(1, min(a.wholeDigits(), widestInteger)))
		return t
	case "/", "%":
		t.Nullable = true
	}
	isTimed := a.IsTime() || b.IsTime()
	switch {
	case a.isFloatOperand() || b.isFloatOperand():
		t.setFloat(operator, a, b)
	case operator == "/" || isTimed || a.Base == TypeDecimal || b.Base == TypeDecimal:
		t.Unsigned = a.isUnsigned() && b.isUnsigned()
		t.setDecimal(operator, a, b)
		if isTimed && t.Scale == 0 {
			t.setInteger(decimalWidth(t.Length, 0, t.Unsigned))
		}
	default:
		t.Unsigned = a.isUnsigned() || b.isUnsigned()
		t.setDecimal(operator, a, b)
		t.setInteger(decimalWidth(t.Length, 0, t.Unsigned))
	}
	return t
}

// isFloatOperand tells whether arithmetic sees a double. ENUM and SET are the numbers of their members.
func (t *Type) isFloatOperand() bool {
	return t.isFloat() || t.Base == TypeNull || t.IsText() && t.Base != TypeEnum && t.Base != TypeSet && !t.isHex()
}

// isHex tells whether the type is of a literal that is bytes but a number where one is wanted.
func (t *Type) isHex() bool { return t.literal && t.Base == TypeVarBinary }

// setInteger makes an integer of so many characters of the type.
func (t *Type) setInteger(width int) {
	t.Base, t.Length, t.Scale = TypeInt, width, 0
	if width >= 10 {
		t.Base = TypeBigInt
	}
}

// setDecimal gives the precision and scale.
func (t *Type) setDecimal(operator string, a, b Type) {
	t.Base = TypeDecimal
	t.Scale = max(a.digits(), b.digits())
	whole := max(a.wholeDigits(), b.wholeDigits())
	switch operator {
	case "+", "-":
		whole++
	case "*":
		whole, t.Scale = a.wholeDigits()+b.wholeDigits(), a.digits()+b.digits()
	case "/":
		whole, t.Scale = a.wholeDigits()+b.digits(), a.digits()+divisionDigits
	case "%":
		t.Unsigned = a.isUnsigned()
		whole = max(a.wholeDigits()+a.digits(), b.wholeDigits()+b.digits()) - t.Scale
	}
	t.Length = min(whole+t.Scale, maxPrecision)
	t.Scale = min(t.Scale, maxScale)
}

// setFloat makes a DOUBLE: with a number of digits after the point where both operands have one.
func (t *Type) setFloat(operator string, a, b Type) {
	t.Base, t.Length, t.Scale = TypeDouble, -1, -1
	t.Unsigned = operator == "%" && a.isUnsigned()
	if !a.hasFixedDigits() || !b.hasFixedDigits() {
		return
	}
	digits := max(a.digits(), b.digits())
	if operator == "/" {
		digits += divisionDigits
	}
	if digits > maxFloatDigits {
		return
	}
	t.Scale, t.Length = digits, doubleDigits+digits
	if operator == "/" {
		t.Length = min(t.Length, a.characters()-a.digits()+digits)
	}
}

// doubleDigits is how many characters a double has without those after its point.
const doubleDigits = 17

func (t *Type) hasFixedDigits() bool {
	switch {
	case t.isFloat():
		return t.Length > 0 && t.Scale >= 0
	case t.IsText():
		return t.Base == TypeEnum || t.Base == TypeSet || t.isHex()
	}
	return true
}

// Nearness is how far apart two numbers may be that compare as equal: half a digit of what FLOAT(m,d) and DOUBLE(m,d) show; 0 for other types.
func Nearness(a, b Type) float64 {
	if !a.isFloat() && !b.isFloat() || a.IsText() || b.IsText() || a.IsTime() || b.IsTime() || a.Base == TypeNull || b.Base == TypeNull || !a.hasFixedDigits() || !b.hasFixedDigits() {
		return 0
	}
	return 5 / math.Pow10(max(a.digits(), b.digits())+1)
}

// OfNegation is the type of `-a`.
func OfNegation(a Type) Type {
	t := Type{Nullable: a.Nullable, Coercibility: Numeric}
	switch {
	case a.isFloatOperand():
		t.Base, t.Length, t.Scale = TypeDouble, -1, -1
		if a.hasFixedDigits() {
			t.Length, t.Scale = a.characters()+1, a.digits()
		}
	case a.Base == TypeDecimal || a.Base == TypeTimestamp || a.IsTime() && a.digits() > 0:
		t.Base, t.Scale = TypeDecimal, a.digits()
		t.Length = min(a.wholeDigits()+t.Scale, maxPrecision)
		if !a.literal && !a.IsTime() && !a.Unsigned {
			t.Length = min(t.Length+1, maxPrecision)
		}
	default:
		t.setInteger(a.characters() + 1)
	}
	return t
}

// OfIntegerCast is the type of CAST(a AS SIGNED), or AS UNSIGNED: an INT where that holds what the width of a says.
func OfIntegerCast(a Type, unsigned bool) Type {
	t := Type{Nullable: a.Nullable, Coercibility: Numeric, Unsigned: unsigned, Base: TypeBigInt, Length: 20}
	width, least := a.characters(), 2
	switch {
	case a.isFloat() || unsigned && width > 0 && !a.isUnsigned() && !(a.literal && a.IsInteger()):
		return t
	case unsigned:
		least = 1
	}
	if a.isHex() {
		width = a.wholeDigits()
	}
	t.setInteger(clamp(width, least, widestInteger))
	if unsigned && t.Length == 10 {
		t.Base = TypeInt
	}
	return t
}

// wholeDigits is how many digits there may be before the point.
func (t *Type) wholeDigits() int {
	switch {
	case t.Base == TypeDecimal, t.isFloat() && t.hasFixedDigits():
		return t.precision() - t.digits()
	case t.Base == TypeDate:
		return 8
	case t.Base == TypeTime:
		return 7
	case t.IsTime():
		return 14
	case t.Base == TypeBit:
		return t.length()
	case t.isHex():
		return (t.Length*2408 + 999) / 1000 // a byte has 2.408 digits
	case t.IsInteger() && !t.literal && !t.isUnsigned():
		return t.characters() - 1
	}
	return t.characters()
}
