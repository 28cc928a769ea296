package function

import (
	"time"

	"standin/doubles/fakemysql/engine/value"
)

// Sums and differences of times: ADDTIME, TIMEDIFF, TIMESTAMP.

// addTimeType is that of ADDTIME: DATETIME of a date, TIME of a time, else a text.
func addTimeType(arguments []Argument, _ int) value.Type {
	first := arguments[0].Type
	digits := max(fractionOf(arguments[0], true), fractionOf(arguments[1], true))
	switch first.Base {
	case value.TypeDate, value.TypeDateTime, value.TypeTimestamp:
		return timed(value.TypeDateTime, digits)
	case value.TypeTime:
		return timed(value.TypeTime, digits)
	}
	if first.IsText() {
		digits = 6
	}
	return timeText(digits)
}

func addTime(c call, a []value.Value) (value.Value, error) { return c.addTime(a, 1) }
func subTime(c call, a []value.Value) (value.Value, error) { return c.addTime(a, -1) }

func (c call) addTime(a []value.Value, sign int64) (value.Value, error) {
	if isDate(a[1]) {
		c.incorrect("INTERVAL DAY TO SECOND", a[1])
		return value.NULL, nil
	}
	first := a[0].AsDated()
	isDate := isDated(first)
	var base int64
	if isDate {
		m, is := c.moment(first, someZeros)
		if !is {
			return value.NULL, nil
		}
		base = m.micros()
	} else {
		micros, _, is := c.span(first)
		if !is {
			return value.NULL, nil
		}
		base = micros
	}
	more, is := c.interval(a[1])
	if !is {
		return value.NULL, nil
	}
	base += sign * more
	if !isDate {
		digits := c.digitsFor(clamp(base, -largestSpan, largestSpan))
		return c.asTextOr(c.spanResult(base, digits))
	}
	m := momentAt(max(base, 0))
	if base < 0 || m.isZero() {
		return value.NULL, nil
	}
	return c.asTextOr(m.dateTime(c.digitsFor(int64(m.micro))), nil)
}

// interval reads the time that ADDTIME adds.
func (c call) interval(v value.Value) (micros int64, is bool) {
	t, is, isWhole := v.AsSpan()
	if !is {
		c.incorrect("INTERVAL DAY TO SECOND", v)
	} else if !isWhole {
		c.truncated("INTERVAL DAY TO SECOND", v)
	}
	return t.Int64(), is
}

// digitsFor are those of the result's type; a text has six where there is a fraction, else none.
func (c call) digitsFor(micros int64) int {
	switch {
	case c.Type.IsTime():
		return c.Type.Scale
	case micros%1e6 != 0:
		return 6
	}
	return 0
}

// asTextOr is a time as the type of the result has it: a text, or itself.
func (c call) asTextOr(v value.Value, err error) (value.Value, error) {
	if err != nil || v.IsNull() || c.Type.IsTime() {
		return v, err
	}
	return c.str(v.Text())
}

// isDated tells whether a value is a date with a time, not a time alone; a text that is only a date is rather read as a time.
func isDated(v value.Value) bool { return isDate(v) && (!isText(v) || hasClock(v.Text())) }

// isDate tells whether a value is a date with or without a time.
func isDate(v value.Value) bool {
	switch v.Kind() {
	case value.Date, value.DateTime:
		return true
	case value.String, value.Bytes:
		_, is, isWhole := value.ParseDateTime(v.Text())
		return is && isWhole && hasDate(v.Text())
	}
	return false
}

// hasDate tells whether a text that can be read as a date is not rather a time: 10:11:12 and 101112 are.
func hasDate(text string) bool {
	for i := 0; i < len(text); i++ {
		if (text[i] < '0' || text[i] > '9') && text[i] != ' ' {
			return text[i] != ':' && text[i] != '.'
		}
	}
	return len(text) >= 14
}

func timeDiffType(arguments []Argument, _ int) value.Type {
	return timed(value.TypeTime, max(fractionOf(arguments[0], true), fractionOf(arguments[1], true)))
}

func timeDiff(c call, a []value.Value) (value.Value, error) {
	from, to := a[0].AsDated(), a[1].AsDated()
	if isDated(from) != isDated(to) || (from.Kind() == value.Date) != (to.Kind() == value.Date) {
		return value.NULL, nil
	}
	if isDated(from) {
		x, isX := c.moment(from, anyZeros)
		y, isY := c.moment(to, anyZeros)
		if !isX || !isY {
			return value.NULL, nil
		}
		return c.spanResult(x.micros()-y.micros(), c.Type.Scale)
	}
	x, _, isX := c.span(from)
	y, _, isY := c.span(to)
	if !isX || !isY {
		return value.NULL, nil
	}
	return c.spanResult(x-y, c.Type.Scale)
}

// timestampType is DATETIME with the digits of both arguments.
func timestampType(arguments []Argument, _ int) value.Type {
	digits := dateTimeDigits(arguments[0])
	if len(arguments) == 2 {
		digits = max(digits, fractionOf(arguments[1], true))
	}
	return timed(value.TypeDateTime, digits)
}

func timestamp(c call, a []value.Value) (value.Value, error) {
	m, is := c.moment(a[0], zerosOfMode)
	if !is {
		return value.NULL, nil
	}
	if len(a) == 1 {
		return m.dateTime(c.Type.Scale), nil
	}
	micros, is := c.interval(a[1])
	if !is || isDated(a[1]) {
		return value.NULL, nil
	}
	total := m.micros() + micros
	sum := momentAt(max(total, 0))
	if total < 0 || sum.isZero() {
		return value.NULL, nil
	}
	return sum.dateTime(c.Type.Scale), nil
}

// duration is a number of microseconds as Go has it.
func duration(micros int64) time.Duration { return time.Duration(micros) * time.Microsecond }
