package function

import "standin/doubles/fakemysql/engine/value"

// Parts of dates and times, and what is counted between them.

func dateOf(c call, a []value.Value) (value.Value, error) {
	m, is := c.moment(a[0], zerosOfMode)
	if !is {
		return value.NULL, nil
	}
	return m.date(), nil
}

// clockType is TIME with the digits of the argument.
func clockType(arguments []Argument, _ int) value.Type {
	return timed(value.TypeTime, fractionOf(arguments[0], true))
}

func timeOf(c call, a []value.Value) (value.Value, error) {
	micros, _, is := c.span(a[0])
	if !is {
		return value.NULL, nil
	}
	return c.spanResult(micros, c.Type.Scale)
}

// Dates that a part takes are above the width of its type in the table.
const (
	ofZeroDays = int(someZeros) << 8
	ofDays     = int(noZeros) << 8
)

func datePartType(_ []Argument, n int) value.Type { return integerOf(n&255, false) }

// datePart is a number of a date: YEAR, DAYOFWEEK, TO_DAYS ..
func datePart(c call, a []value.Value) (value.Value, error) {
	m, is := c.moment(a[0], zeros(c.Scalar.n>>8))
	if !is {
		return value.NULL, nil
	}
	n := 0
	switch c.Scalar.Name {
	case "year":
		n = m.year
	case "quarter":
		n = (m.month + 2) / 3
	case "month":
		n = m.month
	case "dayofweek":
		n = weekday(m.dayNumber(), true) + 1
	case "weekday":
		n = weekday(m.dayNumber(), false)
	case "dayofyear":
		n = m.dayOfYear()
	case "to_days":
		n = m.dayNumber()
	case "to_seconds":
		n = int(m.micros() / 1e6)
	default:
		n = m.day
	}
	return integerResult(int64(n))
}

// clockPart is a number of a time: HOUR, MINUTE ..
func clockPart(c call, a []value.Value) (value.Value, error) {
	micros, _, is := c.span(a[0])
	if !is {
		return value.NULL, nil
	}
	hour, minute, second, micro := split(max(micros, -micros))
	switch c.Scalar.Name {
	case "hour":
		return integerResult(int64(hour))
	case "minute":
		return integerResult(int64(minute))
	case "second":
		return integerResult(int64(second))
	}
	return integerResult(int64(micro))
}

func (m *moment) dayOfYear() int {
	return m.dayNumber() - firstDay(m.year) + 1
}

// week is WEEK, WEEKOFYEAR and YEARWEEK.
func week(c call, a []value.Value) (value.Value, error) {
	mode := c.weekArgument(a)
	if c.Scalar.Name == "weekofyear" {
		mode = weekMonday | weekYear
	} else if c.Scalar.Name == "yearweek" {
		mode |= weekYear
	}
	m, is := c.moment(a[0], noZeros)
	if !is {
		return value.NULL, nil
	}
	week, year := m.week(weekMode(mode))
	if c.Scalar.Name == "yearweek" {
		week += 100 * year
	}
	return integerResult(int64(week))
}

// weekArgument is the mode of WEEK: default_week_format where none is said.
func (c call) weekArgument(a []value.Value) int64 {
	if len(a) == 2 {
		return c.int(a[1])
	}
	mode, _ := c.Variable("default_week_format")
	n, _ := mode.AsInt()
	return n.Int64()
}

func fromDays(c call, a []value.Value) (value.Value, error) {
	n := c.int(a[0])
	if n < 0 || n >= 3652500 {
		n = 0
	}
	day := dayOf(int(n))
	return day.date(), nil
}

func lastDay(c call, a []value.Value) (value.Value, error) {
	m, is := c.moment(a[0], anyZeros)
	if !is || m.month == 0 {
		return value.NULL, nil
	}
	return value.OfDate(m.year, m.month, daysOf(m.year, m.month)), nil
}

func makeDate(c call, a []value.Value) (value.Value, error) {
	year, days := c.int(a[0]), c.int(a[1])
	if year < 0 || year > 9999 || days <= 0 || days > 3652500 {
		return value.NULL, nil
	}
	if year < 70 {
		year += 2000
	} else if year < 100 {
		year += 1900
	}
	m := dayOf(firstDay(int(year)) + int(days) - 1)
	if m.isZero() {
		return value.NULL, nil
	}
	return m.date(), nil
}

// secondsDigits are the digits of an argument that is a number of seconds.
func secondsDigits(arguments []Argument, n int) value.Type {
	t := arguments[n].Type
	digits := 6
	if t.IsInteger() || t.Base == value.TypeDecimal || t.IsTime() || t.Base == value.TypeNull {
		digits = min(max(t.Scale, 0), 6)
	}
	return timed(value.TypeTime, digits)
}

func makeTime(c call, a []value.Value) (value.Value, error) {
	hours, minutes, micros := c.int(a[0]), c.int(a[1]), c.microseconds(a[2])
	if micros < 0 || micros >= 60e6 {
		c.truncated("seconds", a[2])
		return value.NULL, nil
	}
	if minutes < 0 || minutes > 59 {
		return value.NULL, nil
	}
	size := clamp(hours, -1e9, 1e9)
	size = max(size, -size)*3600e6 + minutes*60e6 + micros
	if hours < 0 {
		size = -size
	}
	return c.spanResult(size, c.Type.Scale)
}

func secToTime(c call, a []value.Value) (value.Value, error) {
	micros := c.microseconds(a[0])
	if limited := clamp(micros, -largestSpan, largestSpan); limited != micros {
		c.truncated("seconds", a[0])
		micros = limited
	}
	return cutTime(micros, c.Type.Scale), nil
}

func timeToSecType(arguments []Argument, _ int) value.Type {
	return secondsType(fractionOf(arguments[0], true))
}

func timeToSec(c call, a []value.Value) (value.Value, error) {
	micros, _, is := c.span(a[0])
	if !is {
		return value.NULL, nil
	}
	return c.seconds(micros)
}

func dateDiff(c call, a []value.Value) (value.Value, error) {
	x, isX := c.moment(a[0], noZeros)
	y, isY := c.moment(a[1], noZeros)
	if !isX || !isY {
		return value.NULL, nil
	}
	return integerResult(int64(x.dayNumber() - y.dayNumber()))
}

// timestampDiff counts whole units from the second argument to the third.
func timestampDiff(c call, a []value.Value) (value.Value, error) {
	from, isFrom := c.moment(a[1], noZeros)
	to, isTo := c.moment(a[2], noZeros)
	if !isFrom || !isTo {
		return value.NULL, nil
	}
	sign := int64(1)
	if to.micros() < from.micros() {
		from, to, sign = to, from, -1
	}
	months := int64((to.year-from.year)*12 + to.month - from.month)
	if to.day < from.day || to.day == from.day && to.clock() < from.clock() {
		months--
	}
	one := span{}
	one.add(1, a[0].Text())
	if one.months > 0 {
		return integerResult(sign * (months / one.months))
	}
	return integerResult(sign * ((to.micros() - from.micros()) / (one.days*dayMicros + one.micros)))
}

// periodMonths is YYYYMM or YYMM in months.
func periodMonths(period int64) int64 {
	if period == 0 {
		return 0
	}
	year := period / 100
	if year < 70 {
		year += 2000
	} else if year < 100 {
		year += 1900
	}
	return year*12 + period%100 - 1
}

func periodAdd(c call, a []value.Value) (value.Value, error) {
	period := c.int(a[0])
	if period == 0 {
		return integerResult(0)
	}
	months := periodMonths(period) + c.int(a[1])
	if months < 0 {
		return integerResult(0)
	}
	return integerResult(months/12*100 + months%12 + 1)
}

func periodDiff(c call, a []value.Value) (value.Value, error) {
	x, y := c.int(a[0]), c.int(a[1])
	return integerResult(periodMonths(x) - periodMonths(y))
}
