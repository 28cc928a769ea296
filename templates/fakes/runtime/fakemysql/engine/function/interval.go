package function

import (
	"strings"

	"standin/doubles/fakemysql/engine/value"
)

// INTERVAL and EXTRACT: units of time, and combinations of them.

// span is what an INTERVAL says.
type span struct{ months, days, micros int64 }

// unitsOf are the units that a combination like day_second has, from the largest to the smallest.
func unitsOf(unit string) []string {
	all := []string{"year", "month", "day", "hour", "minute", "second", "microsecond"}
	first, last, isCombined := strings.Cut(unit, "_")
	if !isCombined {
		return []string{unit}
	}
	from, to := 0, 0
	for i, name := range all {
		if name == first {
			from = i
		}
		if name == last {
			to = i
		}
	}
	return all[from : to+1]
}

// isOfDays tells whether a unit leaves the time of the day as it is.
func isOfDays(unit string) bool {
	switch unit {
	case "year", "quarter", "month", "week", "day", "year_month":
		return true
	}
	return false
}

// isOfMonths tells whether a unit is of the calendar, not of the clock.
func isOfMonths(unit string) bool { return isOfDays(unit) && unit != "week" && unit != "day" }

// intervalOf is so many units.
func (c call) intervalOf(count value.Value, unit string) (i span) {
	if unit == "second" {
		i.micros = c.microseconds(count)
		return i
	}
	if !strings.Contains(unit, "_") {
		i.add(clamp(c.int(count), -1<<53, 1<<53), unit)
		return i
	}
	units := unitsOf(unit)
	text := strings.TrimSpace(count.Text())
	sign := int64(1)
	if strings.HasPrefix(text, "-") {
		sign, text = -1, text[1:]
	}
	groups := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if len(groups) > len(units) {
		groups = groups[:len(units)]
	}
	units = units[len(units)-len(groups):]
	for at, group := range groups {
		if units[at] == "microsecond" {
			group = (group + "000000")[:6]
		}
		digits := value.OfString(group)
		n, _ := digits.AsInt()
		i.add(sign*clamp(n.Int64(), 0, 1<<53), units[at])
	}
	return i
}

func (i *span) add(n int64, unit string) {
	switch unit {
	case "year":
		i.months += 12 * clamp(n, -1e6, 1e6)
	case "quarter":
		i.months += 3 * clamp(n, -1e6, 1e6)
	case "month":
		i.months += clamp(n, -1e7, 1e7)
	case "week":
		i.days += 7 * clamp(n, -1e7, 1e7)
	case "day":
		i.days += clamp(n, -1e8, 1e8)
	case "hour":
		i.micros += clamp(n, -1e9, 1e9) * 3600e6
	case "minute":
		i.micros += clamp(n, -1e10, 1e10) * 60e6
	case "second":
		i.micros += clamp(n, -1e12, 1e12) * 1e6
	default:
		i.micros += n
	}
}

// after is the moment so much later; is is false where there is none from year 0 to 9999.
func (m *moment) after(i span) (later moment, is bool) {
	later = *m
	if i.months != 0 {
		months := int64(m.year*12+m.month-1) + i.months
		if months < 0 || months >= 120000 {
			return moment{}, false
		}
		later.year, later.month = int(months/12), int(months%12)+1
		later.day = min(m.day, daysOf(later.year, later.month))
	}
	if i.days == 0 && i.micros == 0 {
		return later, true
	}
	const limit = 4e6 * dayMicros
	micros := later.micros() + clamp(i.days, -4e6, 4e6)*dayMicros + clamp(i.micros, -limit, limit)
	later = momentAt(max(micros, 0))
	return later, micros >= 0 && !later.isZero()
}

// addedType is the type of DATE_ADD over a time, a count and perhaps a unit.
func addedType(arguments []Argument, _ int) value.Type {
	unit := "day"
	if len(arguments) == 3 && arguments[2].Constant != nil {
		unit = arguments[2].Constant.Text()
	}
	return typeAfter(arguments[0], arguments[1], unit)
}

// typeAfter is the type of a time to which so many units are added.
func typeAfter(base, count Argument, unit string) value.Type {
	digits := 0
	if strings.HasSuffix(unit, "microsecond") {
		digits = 6
	} else if unit == "second" {
		digits = secondsDigits([]Argument{count}, 0).Scale
	}
	t := base.Type
	switch {
	case t.Base == value.TypeDate && isOfDays(unit):
		return timed(value.TypeDate, 0)
	case t.Base == value.TypeTime && !isOfMonths(unit):
		return timed(value.TypeTime, max(t.Scale, digits))
	case t.IsTime():
		return timed(value.TypeDateTime, max(t.Scale, digits))
	}
	return timeText(max(digits, dateTimeDigits(base)))
}

// timeText is the type of a time of which it is not known before whether it is a date: a text.
func timeText(digits int) value.Type {
	t := fixed(nil, 19+fraction(digits))
	t.Base = value.TypeChar
	return t
}

// dateAdd is DATE_ADD(base, INTERVAL count unit), whose unit is the third argument, and ADDDATE(base, days).
func dateAdd(c call, a []value.Value) (value.Value, error) {
	return c.addInterval(a[0], a[1], unitArgument(a), false)
}

func dateSub(c call, a []value.Value) (value.Value, error) {
	return c.addInterval(a[0], a[1], unitArgument(a), true)
}

func unitArgument(a []value.Value) string {
	if len(a) == 3 {
		return a[2].Text()
	}
	return "day"
}

func (c call) addInterval(base, count value.Value, unit string, subtract bool) (value.Value, error) {
	i := c.intervalOf(count, unit)
	if subtract {
		i = span{-i.months, -i.days, -i.micros}
	}
	if base.Kind() == value.Time {
		return c.addToTime(base, i, unit)
	}
	t, is := c.readDateTime(base)
	if !is {
		return value.NULL, nil
	}
	m := momentOf(t)
	if m.hasZero() {
		if !isText(base) {
			base = t
		}
		c.incorrect("datetime", base)
		return value.NULL, nil
	}
	later, is := m.after(i)
	if !is {
		return c.overflow("datetime")
	}
	isDate := base.Kind() == value.Date || !c.Type.IsTime() && !hasClock(base.Text())
	if isDate && isOfDays(unit) {
		return c.asTextOr(later.date(), nil)
	}
	digits := c.Type.Scale
	if !c.Type.IsTime() {
		digits = max(c.Type.Length-20, 0)
	}
	return c.asTextOr(later.dateTime(digits), nil)
}

func (c call) addToTime(base value.Value, i span, unit string) (value.Value, error) {
	micros := base.Duration().Microseconds() + clamp(i.days, -1e6, 1e6)*dayMicros + clamp(i.micros, -1e17, 1e17)
	if isOfMonths(unit) || micros > largestSpan || micros < -largestSpan {
		return c.overflow("time")
	}
	return value.OfTime(duration(micros), c.Type.Scale), nil
}

// unitOf is the unit that a first argument names.
func unitOf(arguments []Argument) string {
	if arguments[0].Constant == nil {
		return ""
	}
	return arguments[0].Constant.Text()
}

func timestampAddType(arguments []Argument, _ int) value.Type {
	return typeAfter(arguments[2], arguments[1], unitOf(arguments))
}

func timestampAdd(c call, a []value.Value) (value.Value, error) {
	return c.addInterval(a[2], a[1], a[0].Text(), false)
}

// extractType has the digits of the units.
func extractType(arguments []Argument, _ int) value.Type {
	length := 0
	unit := unitOf(arguments)
	switch unit {
	case "year", "day_hour", "hour_minute", "minute_second":
		length = 5
	case "quarter":
		length = 2
	case "month", "week", "day", "hour", "minute", "second":
		length = 3
	case "year_month", "day_minute", "hour_second", "microsecond":
		length = 7
	case "day_second", "second_microsecond":
		length = 9
	case "day_microsecond":
		length = 15
	case "hour_microsecond":
		length = 13
	case "minute_microsecond":
		length = 11
	}
	if unitsOf(unit)[0] == "day" && !arguments[1].Type.IsTime() {
		length += 5 // a text may be an interval of many days
	}
	return integerOf(length, false)
}

func extract(c call, a []value.Value) (value.Value, error) {
	unit := a[0].Text()
	if isOfDays(unit) && unit != "day" {
		m, is := c.moment(a[1], zerosOf(unit))
		if !is {
			return value.NULL, nil
		}
		return integerResult(m.part(unit, c))
	}
	m, sign, is := c.intervalParts(a[1], strings.HasPrefix(unit, "day"))
	if !is {
		return value.NULL, nil
	}
	n := int64(0)
	for _, part := range unitsOf(unit) {
		switch part {
		case "day":
			n = int64(m.day)
		case "hour":
			n = n*100 + int64(m.hour)
		case "minute":
			n = n*100 + int64(m.minute)
		case "second":
			n = n*100 + int64(m.second)
		case "microsecond":
			n = n*1e6 + int64(m.micro)
		}
	}
	return integerResult(sign * n)
}

func zerosOf(unit string) zeros {
	if unit == "week" {
		return noZeros
	}
	return anyZeros
}

// intervalParts are the parts of a date, or of a time with days for each 24 hours. Where a day is asked for, a text without a colon is a date, too.
func (c call) intervalParts(v value.Value, withDay bool) (m moment, sign int64, is bool) {
	t, isSpan, isWhole := v.AsSpan()
	isPlain := withDay && isText(v) && !strings.ContainsAny(strings.TrimSpace(v.Text()), ": ")
	_, isDay, _ := value.ParseDateTime(v.Text())
	if isDate(v) || isPlain && isDay || !isSpan && !isText(v) {
		m, is = c.moment(v, anyZeros)
		return m, 1, is
	}
	if !isSpan || isPlain {
		c.incorrect("interval", v)
		return moment{}, 0, false
	}
	if !isWhole {
		c.truncated("time", v)
	}
	micros := t.Int64()
	sign = 1
	if micros < 0 {
		sign, micros = -1, -micros
	}
	m.hour, m.minute, m.second, m.micro = split(micros)
	m.day, m.hour = m.hour/24, m.hour%24
	return m, sign, true
}

// part is a unit of days.
func (m *moment) part(unit string, c call) int64 {
	switch unit {
	case "year":
		return int64(m.year)
	case "quarter":
		return int64((m.month + 2) / 3)
	case "month":
		return int64(m.month)
	case "week":
		week, _ := m.week(weekMode(c.weekArgument(nil)))
		return int64(week)
	case "year_month":
		return int64(m.year*100 + m.month)
	}
	return int64(m.day)
}
