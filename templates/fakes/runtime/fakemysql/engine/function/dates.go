package function

import (
	"time"

	"standin/doubles/fakemysql/engine/value"
)

// Parts of dates and times, and what is counted between them.

func dateOf(c call, a []value.Value) (value.Value, error) {
	m, is := c.moment(a[0], anyZeros)
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

func (m moment) dayOfYear() int {
	return m.dayNumber() - moment{year: m.year, month: 1, day: 1}.dayNumber() + 1
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
	return dayOf(int(n)).date(), nil
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
	m := dayOf(moment{year: int(year), month: 1, day: 1}.dayNumber() + int(days) - 1)
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
	size := clamp(max(hours, -hours), 0, 1e9)*3600e6 + minutes*60e6 + micros
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
	isDate := isDated(a[0])
	var base int64
	if isDate {
		m, is := c.moment(a[0], someZeros)
		if !is {
			return value.NULL, nil
		}
		base = m.micros()
	} else {
		micros, _, is := c.span(a[0])
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
	if isText(v) {
		if _, is, _ := value.ParseTime(v.Text()); !is {
			c.incorrect("INTERVAL DAY TO SECOND", v)
			return 0, false
		}
	}
	micros, _, is = c.span(v)
	return micros, is
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
	if isDated(a[0]) != isDated(a[1]) || (a[0].Kind() == value.Date) != (a[1].Kind() == value.Date) {
		return value.NULL, nil
	}
	if isDated(a[0]) {
		x, isX := c.moment(a[0], anyZeros)
		y, isY := c.moment(a[1], anyZeros)
		if !isX || !isY {
			return value.NULL, nil
		}
		return c.spanResult(x.micros()-y.micros(), c.Type.Scale)
	}
	x, _, isX := c.span(a[0])
	y, _, isY := c.span(a[1])
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
	m, is := c.moment(a[0], anyZeros)
	if !is {
		return value.NULL, nil
	}
	if len(a) == 1 {
		return m.dateTime(c.Type.Scale), nil
	}
	micros, _, is := c.span(a[1])
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
