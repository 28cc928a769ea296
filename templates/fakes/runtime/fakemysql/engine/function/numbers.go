package function

import (
	"math"
	"math/bits"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// sameNumber is the type of ABS: integers of the argument's width, decimals, else DOUBLE.
func sameNumber(arguments []Argument, _ int) value.Type {
	t := arguments[0].Type
	switch {
	case t.IsInteger():
		return integerOf(width(t), t.Unsigned || t.Base == value.TypeYear)
	case t.Base == value.TypeDecimal:
		return asNumeric(t)
	case t.IsTime():
		return number(value.TypeDecimal, width(t)-1-boolInt(t.Scale > 0), t.Scale)
	}
	return doubleOrNull(t)
}

// doubleOrNull is DOUBLE; of NULL it has a width.
func doubleOrNull(t value.Type) value.Type {
	if t.Base == value.TypeNull {
		return number(value.TypeDouble, 17, 0)
	}
	return double(nil, 0)
}

// integerOf is INT, or BIGINT where so many characters need it.
func integerOf(length int, isUnsigned bool) value.Type {
	t := number(value.TypeInt, length, 0)
	if length > 10 {
		t.Base = value.TypeBigInt
	}
	t.Unsigned = isUnsigned
	return t
}

func asNumeric(t value.Type) value.Type {
	t.Coercibility = value.Numeric
	return t
}

func abs(c call, a []value.Value) (value.Value, error) {
	n := c.number(a[0])
	if c.Type.Base == value.TypeDouble {
		return c.float64(math.Abs(c.float(n)))
	}
	if value.Compare(n, value.OfInt(0), nil) >= 0 {
		return n, nil
	}
	positive, err := value.Negate(n)
	if err != nil {
		return value.NULL, err
	}
	return positive, nil
}

// wholeNumber is the type of CEILING and FLOOR: a decimal has one digit more, and becomes an integer where it fits into one.
func wholeNumber(arguments []Argument, _ int) value.Type {
	t := arguments[0].Type
	switch {
	case t.IsInteger():
		return asNumeric(t)
	case t.Base != value.TypeDecimal:
		return number(value.TypeDouble, 17, 0)
	}
	digits := t.Length - t.Scale
	if t.Scale > 0 {
		digits++
	}
	if digits > 18 {
		return number(value.TypeDecimal, digits, 0)
	}
	length := digits
	if !t.Unsigned {
		length++
	}
	return integerOf(length, t.Unsigned)
}

func ceiling(c call, a []value.Value) (value.Value, error) { return c.wholePart(a[0], 1, math.Ceil) }
func floor(c call, a []value.Value) (value.Value, error)   { return c.wholePart(a[0], -1, math.Floor) }

// wholePart cuts the fraction of a number, and goes on by one where what was cut is on the side of step.
func (c call) wholePart(v value.Value, step int64, ofFloat func(float64) float64) (value.Value, error) {
	if c.Arguments[0].Type.IsTime() {
		return value.NULL, c.ofTime()
	}
	n := c.number(v)
	if c.Type.Base == value.TypeDouble {
		return c.float64(ofFloat(c.float(n)))
	}
	switch n.Kind() {
	case value.Decimal:
	default:
		return n, nil
	}
	whole := value.Round(n, 0, true)
	if value.Compare(n, whole, nil) == int(step) {
		next, err := value.Add(whole, value.OfInt(step))
		if err != nil {
			return value.NULL, err
		}
		whole = next
	}
	if c.Type.Base == value.TypeDecimal {
		return whole, nil
	}
	whole, _ = whole.AsInt()
	return whole, nil
}

// float64 is a result in double precision, which prints with the digits of its type.
func (c call) float64(f float64) (value.Value, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return value.NULL, outOfRange("DOUBLE")
	}
	if f == 0 {
		f = 0 // without a sign
	}
	return value.OfFloatDigits(f, c.Type.Scale), nil
}

// outOfRange is 1690 without the text of the expression, as arithmetic gives it.
func outOfRange(kind string) error {
	return &sqlerror.Error{Number: 1690, State: "22003", Message: kind}
}

// rounded is the type of ROUND (n is 1: a digit may come before the point) and TRUNCATE (n is 0).
func rounded(arguments []Argument, n int) value.Type {
	t := asNumeric(arguments[0].Type)
	digits, isConstant := 0, true
	if len(arguments) == 2 {
		constant := arguments[1].Constant
		isConstant = constant != nil
		if isConstant && constant.IsNull() {
			return double(nil, 0)
		}
		if isConstant {
			d, _ := constantInt(arguments, 1)
			digits = int(clamp(d, -100, 38))
		}
	}
	switch {
	case t.IsInteger():
		return roundedInteger(t, n > 0 && (digits < 0 || !isConstant))
	case t.Base == value.TypeDecimal && isConstant:
		whole := t.Length - t.Scale
		scale := int(max(digits, 0))
		if n > 0 && digits < t.Scale {
			whole++
		}
		return asUnsignedAs(t, number(value.TypeDecimal, min(max(whole, 1)+scale, 65), scale))
	case t.Base == value.TypeDecimal:
		return t
	case isConstant && digits < 31:
		return number(value.TypeDouble, 17+max(digits, 0), max(digits, 0))
	}
	return double(nil, 0)
}

func asUnsignedAs(t, other value.Type) value.Type {
	other.Unsigned = t.Unsigned
	return other
}

func roundedInteger(t value.Type, grows bool) value.Type {
	if !grows {
		return t
	}
	length := width(t) + 1
	if length < 20 {
		return integerOf(length, t.Unsigned)
	}
	if !t.Unsigned {
		length--
	}
	return asUnsignedAs(t, number(value.TypeDecimal, length, 0))
}

func clamp(n, low, high int64) int64 { return max(low, min(n, high)) }

func round(c call, a []value.Value) (value.Value, error)    { return c.rounded(a, false) }
func truncate(c call, a []value.Value) (value.Value, error) { return c.rounded(a, true) }

// ofTime says that times are not rounded.
func (c call) ofTime() error { return sqlerror.Unknown(c.Scalar.Name + " of a time") }

func (c call) rounded(a []value.Value, cut bool) (value.Value, error) {
	if c.Arguments[0].Type.IsTime() {
		return value.NULL, c.ofTime()
	}
	digits := int64(0)
	if len(a) == 2 {
		digits = clamp(c.int(a[1]), -400, 400)
	}
	n := c.number(a[0])
	if c.Type.Base == value.TypeDouble {
		n = value.Round(value.OfFloat(c.float(n)), int(digits), cut)
		return c.float64(n.Float64())
	}
	if c.Type.Base == value.TypeDecimal {
		n, _ = n.AsDecimal()
		converted, _ := c.Type.Convert(value.Round(n, int(digits), cut))
		return converted, nil
	}
	return value.Round(n, int(digits), cut), nil
}

func modulus(arguments []Argument, _ int) value.Type {
	return value.OfOperator("%", arguments[0].Type, arguments[1].Type)
}

func mod(c call, a []value.Value) (value.Value, error) {
	v, isByZero, err := value.Modulo(c.number(a[0]), c.number(a[1]))
	if isByZero {
		return c.divisionByZero()
	}
	if err != nil {
		return value.NULL, err
	}
	return v, nil
}

func (c call) divisionByZero() (value.Value, error) {
	c.Warn(sqlerror.New(1365))
	return value.NULL, nil
}

func sign(c call, a []value.Value) (value.Value, error) {
	return integerResult(int64(value.Compare(c.number(a[0]), value.OfInt(0), nil)))
}

func piType([]Argument, int) value.Type               { return number(value.TypeDouble, 8, 6) }
func pi(c call, _ []value.Value) (value.Value, error) { return c.float64(math.Pi) }
func pow(c call, a []value.Value) (value.Value, error) {
	return c.float64(power(c.float(a[0]), c.float(a[1])))
}

// power is exact to the last digit for whole exponents, which math.Pow is not.
func power(x, y float64) float64 {
	n := math.Abs(y)
	if n != math.Trunc(n) || n > 1024 || x == 0 {
		return math.Pow(x, y)
	}
	high, low := 1.0, 0.0
	for base, baseLow := x, 0.0; n > 0; n = math.Trunc(n / 2) {
		if math.Mod(n, 2) == 1 {
			high, low = timesExactly(high, low, base, baseLow)
		}
		base, baseLow = timesExactly(base, baseLow, base, baseLow)
	}
	if math.IsNaN(high) || math.IsInf(high, 0) {
		return math.Pow(x, y)
	}
	if y >= 0 {
		return high
	}
	inverse := 1 / high
	return inverse + inverse*(math.FMA(-inverse, high, 1)-inverse*low)
}

// timesExactly multiplies two numbers that have twice the digits of a double.
func timesExactly(a, aLow, b, bLow float64) (high, low float64) {
	product := a * b
	rest := math.FMA(a, b, -product) + (a*bLow + aLow*b)
	high = product + rest
	return high, rest - (high - product)
}

// ofFloat are the functions of one number in double precision.
func ofFloat(c call, a []value.Value) (value.Value, error) {
	x := c.float(a[0])
	switch c.Scalar.Name {
	case "exp":
		return c.float64(math.Exp(x))
	case "sin":
		return c.float64(math.Sin(x))
	case "cos":
		return c.float64(math.Cos(x))
	case "tan":
		return c.float64(math.Tan(x))
	case "cot":
		return c.float64(1 / math.Tan(x))
	case "radians":
		return c.float64(x * (math.Pi / 180))
	case "degrees":
		return c.float64(x * (180 / math.Pi))
	case "sqrt":
		x = math.Sqrt(x)
	case "asin":
		x = math.Asin(x)
	default:
		x = math.Acos(x)
	}
	if math.IsNaN(x) {
		return value.NULL, nil
	}
	return value.OfFloat(x), nil
}

func atan(c call, a []value.Value) (value.Value, error) {
	if len(a) == 2 {
		return c.float64(math.Atan2(c.float(a[0]), c.float(a[1])))
	}
	return c.float64(math.Atan(c.float(a[0])))
}

// log is LOG, LOG(base, x), LN, LOG2 and LOG10.
func log(c call, a []value.Value) (value.Value, error) {
	x, base := c.float(a[len(a)-1]), 2.0
	if len(a) == 2 {
		base = c.float(a[0])
	}
	if x <= 0 || base <= 0 || base == 1 {
		return c.divisionByZero()
	}
	switch {
	case len(a) == 2:
		return c.float64(math.Log(x) / math.Log(base))
	case c.Scalar.Name == "log2":
		return c.float64(math.Log(x) / math.Ln2)
	case c.Scalar.Name == "log10":
		return c.float64(math.Log10(x))
	}
	return c.float64(math.Log(x))
}

// generator is the one of RAND: two numbers that are added up, modulo 2^30 - 1.
type generator struct{ first, second uint64 }

const generatorLimit = 1<<30 - 1

func newGenerator(seed uint32) generator {
	return generator{uint64(seed*0x10001+55555555) % generatorLimit, uint64(seed*0x10000001) % generatorLimit}
}

func (g *generator) next() float64 {
	g.first = (g.first*3 + g.second) % generatorLimit
	g.second = (g.first + g.second + 33) % generatorLimit
	return float64(g.first) / generatorLimit
}

func randomType(arguments []Argument, _ int) value.Type {
	t := double(nil, 0)
	t.Nullable = anyNullable(arguments)
	return t
}

// random goes on with the sequence of a constant seed for each row.
func random(c call, a []value.Value) (value.Value, error) {
	if len(a) == 0 {
		return value.OfFloat(c.Random()), nil
	}
	kept := c.Kept(c.Bound)
	g, is := (*kept).(*generator)
	if !is || c.Arguments[0].Constant == nil {
		seed := uint32(0)
		if !a[0].IsNull() {
			seed = uint32(c.bits(a[0]))
		}
		first := newGenerator(seed)
		g = &first
		*kept = g
	}
	return value.OfFloat(g.next()), nil
}

func bitCount(c call, a []value.Value) (value.Value, error) {
	return integerResult(int64(bits.OnesCount64(c.bits(a[0]))))
}
