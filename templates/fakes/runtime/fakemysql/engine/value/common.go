package value

// TypeOf is the type of a value that has no other: of a literal or an argument.
func TypeOf(v Value) Type {
	t := Type{Coercibility: Numeric}
	switch v.kind {
	case Null:
		return Type{Nullable: true, Coercibility: Ignorable}
	case Int, Uint:
		t.Base, t.Unsigned, t.Length = TypeInt, v.kind == Uint, len(v.Text())
		if t.Length > 9 {
			t.Base = TypeBigInt
		}
	case Decimal:
		t.Base, t.Length, t.Scale = TypeDecimal, max(v.precision(), int(v.scale)), int(v.scale)
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
	case Bytes:
		t.Base, t.Length, t.Coercibility = TypeVarBinary, len(v.text), Coercible
	default:
		t.Base, t.Length, t.Coercibility = TypeVarChar, len([]rune(v.text)), Coercible
		t.Collation = DefaultCollation("utf8mb4")
	}
	return t
}

// Common is the type of CASE, IF, COALESCE, and of the columns of UNION, over these.
func Common(types ...Type) Type {
	var common Type
	for at, t := range types {
		if at == 0 {
			common = t
			continue
		}
		common = common.and(t)
	}
	return common
}

func (t Type) and(other Type) Type {
	nullable := t.Nullable || other.Nullable
	var result Type
	switch {
	case t.Base == TypeNull:
		result = other
	case other.Base == TypeNull:
		result = t
	case t.IsInteger() && other.IsInteger():
		result = t
		if other.Base > t.Base {
			result = other
		}
		if t.Unsigned != other.Unsigned {
			result = Type{Base: TypeBigInt, Length: 20, Coercibility: Numeric}
		}
	case t.IsNumber() && other.IsNumber():
		if t.isFloat() || other.isFloat() {
			result = Type{Base: TypeDouble, Length: -1, Scale: -1, Coercibility: Numeric}
			break
		}
		scale := max(t.digits(), other.digits())
		result = Type{Base: TypeDecimal, Length: min(max(t.wholeDigits(), other.wholeDigits())+scale, maxPrecision), Scale: scale, Coercibility: Numeric}
	case t.IsTime() && t.Base == other.Base:
		result = t
		result.Scale = max(t.Scale, other.Scale)
	case t.IsTime() && other.IsTime():
		result = Type{Base: TypeDateTime, Scale: max(t.Scale, other.Scale), Coercibility: Numeric}
	default:
		collation, coercibility, _ := CollationOf(t, other)
		result = Type{Base: TypeVarChar, Length: max(t.characters(), other.characters()), Collation: collation, Coercibility: coercibility}
		if collation == nil {
			result.Base = TypeVarBinary
		}
	}
	result.Nullable = nullable
	return result
}

// wholeDigits is how many digits there may be before the point.
func (t Type) wholeDigits() int {
	if t.Base == TypeDecimal {
		return t.precision() - t.digits()
	}
	return t.length()
}

// characters is how long values are as texts.
func (t Type) characters() int {
	switch {
	case t.IsTime():
		return 26
	case t.isFloat():
		return 22
	case t.Base == TypeDecimal:
		return t.precision() + 2
	}
	return t.length()
}

// OfOperator is the type of `a operator b` for + - * / div % & | ^ << >>.
func OfOperator(operator string, a, b Type) Type {
	t := Type{Nullable: a.Nullable || b.Nullable, Coercibility: Numeric, Base: TypeBigInt, Length: 20, Unsigned: a.Unsigned || b.Unsigned}
	switch operator {
	case "&", "|", "^", "<<", ">>":
		t.Unsigned = true
		return t
	case "div":
		t.Nullable = true
		return t
	}
	isDivision := operator == "/" || operator == "%"
	t.Nullable = t.Nullable || isDivision
	switch {
	case a.isFloat() || b.isFloat() || a.IsText() || b.IsText():
		t.Base, t.Length, t.Scale, t.Unsigned = TypeDouble, -1, -1, false
	case a.Base == TypeDecimal || b.Base == TypeDecimal || operator == "/" || a.digits() > 0 || b.digits() > 0:
		t.Base, t.Unsigned = TypeDecimal, false
		whole := max(a.wholeDigits(), b.wholeDigits()) + 1
		t.Scale = max(a.digits(), b.digits())
		switch operator {
		case "*":
			whole, t.Scale = a.wholeDigits()+b.wholeDigits(), a.digits()+b.digits()
		case "/":
			whole, t.Scale = a.wholeDigits()+b.digits(), a.digits()+divisionDigits
		}
		t.Scale = min(t.Scale, maxScale)
		t.Length = min(whole+t.Scale, maxPrecision)
	}
	return t
}

// CollationOf is the collation that compares two texts of these types; isClash where there is none (1267).
func CollationOf(a, b Type) (collation *Collation, coercibility Coercibility, isClash bool) {
	switch {
	case a.Collation == b.Collation:
		return a.Collation, minCoercibility(a.Coercibility, b.Coercibility), false
	case a.Coercibility < b.Coercibility:
		return a.Collation, a.Coercibility, false
	case b.Coercibility < a.Coercibility:
		return b.Collation, b.Coercibility, false
	case a.Collation == nil || b.Collation == nil:
		return nil, a.Coercibility, false
	}
	return nil, Nothing, true
}

func minCoercibility(a, b Coercibility) Coercibility {
	if a < b {
		return a
	}
	return b
}
