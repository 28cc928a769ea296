package function

import (
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// moment is a date and a time of the day in parts, any of which may be 0.
type moment struct{ year, month, day, hour, minute, second, micro int }

func momentOf(v value.Value) (m moment) {
	m.year, m.month, m.day = v.Date()
	m.hour, m.minute, m.second, m.micro = v.Clock()
	return m
}

func (m *moment) dateTime(digits int) value.Value {
	return value.OfDateTime(m.year, m.month, m.day, m.hour, m.minute, m.second, m.micro, digits)
}

func (m *moment) date() value.Value { return value.OfDate(m.year, m.month, m.day) }

// clock is the time of the day in microseconds.
func (m *moment) clock() int64 {
	return int64(m.hour*3600+m.minute*60+m.second)*1e6 + int64(m.micro)
}

// micros is how far the moment is from year 0.
func (m *moment) micros() int64 { return int64(m.dayNumber())*dayMicros + m.clock() }

const dayMicros = 24 * 3600 * 1e6

// momentAt is the moment so far from year 0.
func momentAt(micros int64) moment {
	m := dayOf(int(micros / dayMicros))
	m.hour, m.minute, m.second, m.micro = split(micros % dayMicros)
	return m
}

// split gives the parts of a time in microseconds.
func split(micros int64) (hour, minute, second, micro int) {
	seconds := micros / 1e6
	return int(seconds / 3600), int(seconds / 60 % 60), int(seconds % 60), int(micros % 1e6)
}

func (m *moment) isZero() bool { return m.year == 0 && m.month == 0 && m.day == 0 }

// hasZero tells whether the moment is in no day of the calendar.
func (m *moment) hasZero() bool { return m.month == 0 || m.day == 0 }

// dayNumber counts days from the year 0, as TO_DAYS does.
func (m *moment) dayNumber() int {
	if m.year == 0 && m.month == 0 {
		return 0
	}
	year, days := m.year, 365*m.year+31*(m.month-1)+m.day
	if m.month <= 2 {
		year--
	} else {
		days -= (m.month*4 + 23) / 10
	}
	return days + year/4 - (year/100+1)*3/4
}

// firstDay is the number of the first day of a year.
func firstDay(year int) int {
	m := moment{year: year, month: 1, day: 1}
	return m.dayNumber()
}

// lastDayNumber is that of 9999-12-31.
const lastDayNumber = 3652424

// dayOf is the day of a number; 0000-00-00 for those before the year 1 and after 9999.
func dayOf(number int) (m moment) {
	if number <= 365 || number > lastDayNumber {
		return moment{}
	}
	m.year = number * 100 / 36525
	for m.year++; firstDay(m.year) > number; {
		m.year--
	}
	rest := number - firstDay(m.year)
	for m.month = 1; rest >= daysOf(m.year, m.month); m.month++ {
		rest -= daysOf(m.year, m.month)
	}
	m.day = rest + 1
	return m
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0 && year != 0) }

// daysOf is how many days a month has.
func daysOf(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if isLeap(year) {
			return 29
		}
		return 28
	}
	return 31
}

// weekday is 0 on Monday, or on Sunday where weeks begin so.
func weekday(day int, fromSunday bool) int {
	if fromSunday {
		return (day + 6) % 7
	}
	return (day + 5) % 7
}

// modes of weeks
const (
	weekMonday = 1 // weeks begin on Monday, else on Sunday
	weekYear   = 2 // weeks count from 1, and those at the ends of a year are of one year; else from 0
	weekFirst  = 4 // the first week is that of the first Sunday or Monday; else that which has four days of the year
)

// weekMode is what an argument of WEEK says.
func weekMode(mode int64) int {
	format := int(mode & 7)
	if format&weekMonday == 0 {
		format ^= weekFirst
	}
	return format
}

// week is the week of a day and the year it is of.
func (m *moment) week(mode int) (week, year int) {
	day := m.dayNumber()
	first := firstDay(m.year)
	fromSunday, ofYear, byFirst := mode&weekMonday == 0, mode&weekYear != 0, mode&weekFirst != 0
	offset := weekday(first, fromSunday)
	year = m.year
	isLate := byFirst && offset != 0 || !byFirst && offset >= 4
	if m.month == 1 && m.day <= 7-offset && isLate {
		if !ofYear {
			return 0, year
		}
		year--
		days := 365 + boolInt(isLeap(year))
		first -= days
		offset = (offset + 53*7 - days) % 7
		isLate = byFirst && offset != 0 || !byFirst && offset >= 4
	}
	days := day - first + offset
	if isLate {
		days = day - (first + 7 - offset)
	}
	if ofYear && days >= 52*7 {
		offset = (offset + 365 + boolInt(isLeap(year))) % 7
		if !byFirst && offset < 4 || byFirst && offset == 0 {
			return 1, year + 1
		}
	}
	return days/7 + 1, year
}

func boolInt(is bool) int {
	if is {
		return 1
	}
	return 0
}

// zeros are the dates with zeros that a function takes.
type zeros int

const (
	anyZeros  zeros = iota // 2024-00-00, 0000-00-00
	someZeros              // 2024-00-00
	noZeros
	zerosOfMode // what NO_ZERO_DATE and NO_ZERO_IN_DATE of sql_mode leave
)

// moment reads a date with or without a time from an argument. What is none is a warning.
func (c call) moment(v value.Value, allowed zeros) (m moment, is bool) {
	m, _, is = c.momentWithDigits(v, allowed)
	return m, is
}

func (c call) momentWithDigits(v value.Value, allowed zeros) (m moment, digits int, is bool) {
	t, is := c.readDateTime(v)
	if !is {
		return moment{}, 0, false
	}
	m = momentOf(t)
	isRefused := allowed == zerosOfMode && refusesZeros(c.Session, t)
	if isRefused || allowed == noZeros && m.hasZero() || allowed == someZeros && m.isZero() {
		if isText(v) || isRefused {
			c.incorrect("datetime", v)
		}
		return moment{}, 0, false
	}
	return m, t.Digits(), true
}

// refusesZeros tells whether sql_mode has no place for a date, which is NULL then.
func refusesZeros(session Session, date value.Value) bool {
	if _, month, day := date.Date(); month != 0 && day != 0 {
		return false
	}
	refused := "NO_ZERO_IN_DATE"
	if date.IsZeroDate() {
		refused = "NO_ZERO_DATE"
	}
	mode, _ := session.Variable("sql_mode")
	return strings.Contains(mode.Text(), refused)
}

// isText tells whether a value is a text, which dates are read from.
func isText(v value.Value) bool {
	switch v.Kind() {
	case value.String, value.Bytes, value.Enum, value.Set:
		return true
	}
	return false
}

func (c call) readDateTime(v value.Value) (t value.Value, is bool) {
	switch v.Kind() {
	case value.Null:
		return v, false
	case value.Date, value.DateTime:
		return v, true
	case value.Time:
		return c.today(v), true
	case value.String, value.Bytes, value.Enum, value.Set:
		t, is, isWhole := value.ParseDateTime(v.Text())
		if is && !isWhole && !hasClock(v.Text()) {
			c.truncated("date", v)
		} else if is && !isWhole {
			c.truncated("datetime", v)
		}
		if !is {
			c.incorrect("datetime", v)
		}
		return t, is
	}
	if t, is = v.AsDateTime(); !is {
		c.incorrect("datetime", v)
	}
	return t, is
}

// today is a TIME on the day of the session.
func (c call) today(v value.Value) value.Value { return OnDayOf(c.Now(), v) }

// OnDayOf is a TIME as a DATETIME of a day.
func OnDayOf(now time.Time, v value.Value) value.Value {
	midnight := moment{year: now.Year(), month: int(now.Month()), day: now.Day()}
	m := momentAt(midnight.micros() + v.Duration().Microseconds())
	return m.dateTime(v.Digits())
}

// span reads a TIME, in microseconds, from an argument.
func (c call) span(v value.Value) (micros int64, digits int, is bool) {
	t, is := c.readTime(v)
	if !is {
		return 0, 0, false
	}
	return t.Duration().Microseconds(), t.Digits(), true
}

func (c call) readTime(v value.Value) (t value.Value, is bool) {
	switch v.Kind() {
	case value.String, value.Bytes, value.Enum, value.Set:
		t, is, isWhole := value.ParseTime(v.Text())
		if is && !isWhole {
			c.truncated("time", v)
		}
		if !is {
			c.incorrect("time", v)
		}
		return t, is
	}
	if t, is = v.AsTime(); !is {
		c.incorrect("time", v)
	} else if v.Kind() != value.Time && (t.Int64() == largestSpan || t.Int64() == -largestSpan) {
		c.truncated("time", v)
	}
	return t, is
}

// largestSpan is 838:59:59.999999.
const largestSpan = (838*3600+59*60+59)*1e6 + 999999

// spanResult is a TIME; one too long is the longest, with a warning.
func (c call) spanResult(micros int64, digits int) (value.Value, error) {
	if limited := clamp(micros, -largestSpan, largestSpan); limited != micros {
		full := value.OfTime(duration(micros), 6*boolInt(micros%1e6 != 0))
		c.truncated("time", full)
		micros = limited
	}
	return cutTime(micros, digits), nil
}

// cutTime is a TIME without the digits that it has no place for.
func cutTime(micros int64, digits int) value.Value {
	unit := int64(1)
	for i := digits; i < 6; i++ {
		unit *= 10
	}
	return value.OfTime(duration(micros-micros%unit), digits)
}

// overflow is NULL with the warning of a date or time that there is not.
func (c call) overflow(what string) (value.Value, error) {
	c.Warn(sqlerror.New(1441, what))
	return value.NULL, nil
}

// digitsOfText is how many fractional digits a date or time in a text has.
func digitsOfText(text string, isTime bool) int {
	parse := value.ParseDateTime
	if isTime {
		parse = value.ParseTime
	}
	if t, is, _ := parse(text); is {
		return t.Digits()
	}
	return 6
}

// hasClock tells whether a text with a date has a time of the day, too.
func hasClock(text string) bool {
	text = strings.TrimSpace(text)
	digits := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	return digits < 0 && len(text) > 8 || digits > 8 || strings.ContainsAny(text, " T:")
}
