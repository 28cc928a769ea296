package function

import (
	"time"

	"standin/doubles/fakemysql/engine/value"
)

// What time it is. NOW and its kind give the time when the statement began, SYSDATE that of the call.

func timed(base value.Base, digits int) value.Type {
	return value.Type{Base: base, Length: -1, Scale: digits, Coercibility: value.Numeric}
}

// dateTime is DATETIME with as many digits as the n-th argument says, if there is one.
func dateTime(arguments []Argument, n int) value.Type {
	return timed(value.TypeDateTime, digitsArgument(arguments, n))
}

// timeOfDay is TIME, likewise.
func timeOfDay(arguments []Argument, n int) value.Type {
	return timed(value.TypeTime, digitsArgument(arguments, n))
}

func date([]Argument, int) value.Type { return timed(value.TypeDate, 0) }

func digitsArgument(arguments []Argument, n int) int {
	digits, is := constantInt(arguments, n)
	if !is {
		return 0
	}
	return int(clamp(digits, 0, 6))
}

func now(c call, _ []value.Value) (value.Value, error) {
	return value.OfGoTime(c.Now(), c.Type.Scale), nil
}

func curDate(c call, _ []value.Value) (value.Value, error) { return dayResult(c.Now()), nil }
func utcDate(c call, _ []value.Value) (value.Value, error) { return dayResult(c.Now().UTC()), nil }

func dayResult(t time.Time) value.Value { return value.OfDate(t.Year(), int(t.Month()), t.Day()) }

func curTime(c call, _ []value.Value) (value.Value, error) { return c.clockResult(c.Now()) }
func utcTime(c call, _ []value.Value) (value.Value, error) { return c.clockResult(c.Now().UTC()) }

func (c call) clockResult(t time.Time) (value.Value, error) {
	m := momentOf(value.OfGoTime(t, c.Type.Scale))
	return value.OfTime(time.Duration(m.clock())*time.Microsecond, c.Type.Scale), nil
}

func sysDate(c call, _ []value.Value) (value.Value, error) {
	return value.OfGoTime(time.Now().In(c.Location()), c.Type.Scale), nil
}

func utcTimestamp(c call, _ []value.Value) (value.Value, error) {
	return value.OfGoTime(c.Now().UTC(), c.Type.Scale), nil
}

// unixType is BIGINT, or DECIMAL with the digits of the argument.
func unixType(arguments []Argument, _ int) value.Type {
	if len(arguments) == 0 {
		return number(value.TypeBigInt, 17, 0)
	}
	return secondsType(dateTimeDigits(arguments[0]))
}

func secondsType(digits int) value.Type {
	if digits == 0 {
		return number(value.TypeBigInt, 17, 0)
	}
	return number(value.TypeDecimal, 16+digits, digits)
}

// dateTimeDigits is how many fractional digits an argument has that is taken to be a date with a time.
func dateTimeDigits(a Argument) int { return fractionOf(a, false) }

func fractionOf(a Argument, isTime bool) int {
	t := a.Type
	switch {
	case t.IsTime() || t.Base == value.TypeDecimal:
		return min(max(t.Scale, 0), 6)
	case a.Constant != nil && a.Constant.IsNull():
		return 0
	case t.IsText() && a.Constant != nil:
		return digitsOfText(a.Constant.Text(), isTime)
	case t.IsText(), t.Base == value.TypeFloat, t.Base == value.TypeDouble:
		return 6
	}
	return 0
}

func unixTimestamp(c call, a []value.Value) (value.Value, error) {
	if len(a) == 0 {
		return integerResult(c.Now().Unix())
	}
	t, is := c.readDateTime(a[0])
	if !is {
		return value.NULL, nil
	}
	at, is := t.GoTime(c.Location())
	if !is || at.Unix() < 0 || at.Unix() > 1<<31-1 {
		return value.NULL, nil
	}
	return c.seconds(at.UnixMicro())
}

// seconds are microseconds as the type of the result has them: whole, or with digits after the point.
func (c call) seconds(micros int64) (value.Value, error) {
	if c.Type.Base != value.TypeDecimal {
		return integerResult(micros / 1e6)
	}
	exact, err := value.Multiply(value.OfInt(micros), microsecond())
	if err != nil {
		return value.NULL, err
	}
	return value.Round(exact, c.Type.Scale, true), nil
}

// microsecond is 0.000001.
func microsecond() value.Value {
	v, _ := value.ParseDecimal("0.000001")
	return v
}

// microseconds is a number of seconds in microseconds, cut.
func (c call) microseconds(v value.Value) int64 {
	n := v
	if v.Kind() != value.Float {
		n = c.decimal(v)
	}
	if n.Kind() == value.Float {
		return int64(clampFloat(n.Float64()*1e6, 1e18))
	}
	million, err := value.Multiply(n, value.OfInt(1e6))
	if err != nil {
		return 1e18
	}
	cut := value.Round(million, 0, true)
	whole, _ := cut.AsInt()
	if whole.Kind() == value.Uint {
		return 1e18
	}
	return clamp(whole.Int64(), -1e18, 1e18)
}

func clampFloat(f, limit float64) float64 { return max(-limit, min(f, limit)) }

func fromUnixType(arguments []Argument, _ int) value.Type {
	if len(arguments) == 2 {
		return formattedType(arguments, 1)
	}
	digits := 6
	if t := arguments[0].Type; t.IsInteger() || t.Base == value.TypeDecimal || t.Base == value.TypeNull {
		digits = min(max(t.Scale, 0), 6)
	}
	return timed(value.TypeDateTime, digits)
}

func fromUnixTime(c call, a []value.Value) (value.Value, error) {
	micros := c.microseconds(a[0])
	if micros < 0 || micros > (1<<31-1)*1e6+999999 {
		if isNumber := !isText(a[0]); isNumber && (micros > 0 || a[0].Kind() == value.Float) {
			c.truncated("unixtime", a[0])
		}
		return value.NULL, nil
	}
	m := momentOf(value.OfGoTime(time.UnixMicro(micros).In(c.Location()), 6))
	if len(a) == 2 {
		return c.formatted(m, a[1].Text())
	}
	return m.dateTime(c.Type.Scale), nil
}

// convertTZ takes a wall clock from one time zone to another; what it cannot tell it leaves as it is.
func convertTZ(c call, a []value.Value) (value.Value, error) {
	from, isFrom := c.zone(a[1].Text())
	to, isTo := c.zone(a[2].Text())
	m, is := c.moment(a[0], noZeros)
	if !is || !isFrom || !isTo {
		return value.NULL, nil
	}
	at := time.Date(m.year, time.Month(m.month), m.day, m.hour, m.minute, m.second, m.micro*1000, from)
	if at.Unix() < 0 || at.Unix() > 1<<31-1 {
		return m.dateTime(c.Type.Scale), nil
	}
	return value.OfGoTime(at.In(to), c.Type.Scale), nil
}

// zone finds a time zone by a name, an offset, or SYSTEM.
func (c call) zone(name string) (*time.Location, bool) {
	if value.EqualNames(name, "SYSTEM") {
		return c.Location(), true
	}
	if name != "" && (name[0] == '+' || name[0] == '-') {
		t, is, isWhole := value.ParseTime(name[1:])
		offset := int(t.Duration() / time.Second)
		if !is || !isWhole || offset > 14*3600 || name[0] == '-' && offset >= 14*3600 || len(name) < 4 {
			return nil, false
		}
		if name[0] == '-' {
			offset = -offset
		}
		return time.FixedZone(name, offset), true
	}
	if name == "" || value.EqualNames(name, "Local") {
		return nil, false
	}
	location, err := time.LoadLocation(name)
	return location, err == nil
}

// sameDigits is DATETIME with the digits of the first argument.
func sameDigits(arguments []Argument, _ int) value.Type {
	return timed(value.TypeDateTime, dateTimeDigits(arguments[0]))
}
