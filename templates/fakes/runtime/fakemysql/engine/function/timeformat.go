package function

import (
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// DATE_FORMAT and STR_TO_DATE: times to texts and back.

var (
	monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	dayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)

func dayName(c call, a []value.Value) (value.Value, error) {
	m, is := c.moment(a[0], noZeros)
	if !is {
		return value.NULL, nil
	}
	return c.str(dayNames[weekday(m.dayNumber(), false)])
}

func monthName(c call, a []value.Value) (value.Value, error) {
	m, is := c.moment(a[0], anyZeros)
	if !is || m.month == 0 {
		return value.NULL, nil
	}
	return c.str(monthNames[m.month-1])
}

// formattedType has the length of what the constant format may become; n is the place of the format.
func formattedType(arguments []Argument, n int) value.Type {
	constant := arguments[n].Constant
	if constant == nil {
		return fixed(nil, min(10*byteWidth(arguments[n].Type), 10*255))
	}
	length := 0
	format := constant.Text()
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i == len(format)-1 {
			length++
			continue
		}
		i++
		length += specifierLength(format[i])
	}
	return fixed(nil, length)
}

func specifierLength(c byte) int {
	switch c {
	case 'M', 'W':
		return 64
	case 'a', 'b':
		return 32
	case 'D', 'Y', 'x', 'X':
		return 4
	case 'j':
		return 3
	case 'U', 'u', 'V', 'v', 'y', 'm', 'd', 'h', 'i', 'I', 'l', 'p', 'S', 's', 'c', 'e':
		return 2
	case 'k', 'H':
		return 7
	case 'r':
		return 11
	case 'T':
		return 8
	case 'f':
		return 6
	}
	return 1
}

func dateFormat(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() || a[1].IsNull() {
		return value.NULL, nil
	}
	if err := c.inEnglish(a); err != nil {
		return value.NULL, err
	}
	if a[0].Kind() == value.Time {
		return c.formattedTime(a)
	}
	m, is := c.moment(a[0], anyZeros)
	if !is {
		return value.NULL, nil
	}
	return c.formatted(m, a[1].Text())
}

// inEnglish looks at the locale, which is the third argument. Names of months and days are those of en_US alone.
func (c call) inEnglish(a []value.Value) error {
	if len(a) < 3 {
		return nil
	}
	locale := localeOf(a[2])
	if _, is := separatorsOf(locale); !is {
		c.Warn(sqlerror.New(1649, locale))
	} else if !strings.HasPrefix(strings.ToLower(locale), "en_") {
		return sqlerror.Unknown(strings.ToUpper(c.Scalar.Name) + " in the locale " + locale)
	}
	return nil
}

// timeFormat gives NULL where the format asks for parts of a date.
func timeFormat(c call, a []value.Value) (value.Value, error) {
	if t := formatKind(a[1].Text()); t.Base == value.TypeDateTime || t.Base == value.TypeDate && strings.Contains(a[1].Text(), "%") {
		return value.NULL, nil
	}
	return c.formattedTime(a)
}

func (c call) formattedTime(a []value.Value) (value.Value, error) {
	micros, _, is := c.span(a[0])
	if !is {
		return value.NULL, nil
	}
	sign := ""
	if micros < 0 {
		sign, micros = "-", -micros
	}
	var m moment
	m.hour, m.minute, m.second, m.micro = split(micros)
	v, err := c.formatted(m, a[1].Text())
	if err == nil && !v.IsNull() && sign != "" {
		return c.str(sign + v.Text())
	}
	return v, err
}

// formatted is NULL where the format asks for what the moment has not: the name of month 0.
func (c call) formatted(m moment, format string) (value.Value, error) {
	if format == "" {
		return value.NULL, nil
	}
	var to []byte
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i == len(format)-1 {
			to = append(to, format[i])
			continue
		}
		i++
		var is bool
		if to, is = m.appendSpecifier(to, format[i]); !is {
			return value.NULL, nil
		}
	}
	return c.str(string(to))
}

func (m *moment) appendSpecifier(to []byte, c byte) (text []byte, is bool) {
	switch c {
	case 'M', 'b':
		if m.month == 0 {
			return nil, false
		}
		name := monthNames[m.month-1]
		if c == 'b' {
			name = name[:3]
		}
		return append(to, name...), true
	case 'W', 'a', 'w':
		return m.appendDay(to, c)
	case 'U', 'u', 'V', 'v', 'X', 'x':
		return m.appendWeek(to, c), true
	case 'r':
		to = append(padded2(to, twelve(m.hour)), ':')
		to = append(padded2(to, m.minute), ':')
		return append(padded2(to, m.second), " "+half12(m.hour)...), true
	case 'T':
		to = append(padded2(to, m.hour), ':')
		to = append(padded2(to, m.minute), ':')
		return padded2(to, m.second), true
	case 'D':
		return append(strconv.AppendInt(to, int64(m.day), 10), ordinal(m.day)...), true
	case 'p':
		return append(to, half12(m.hour)...), true
	case 'j':
		if m.month == 0 || m.year == 0 {
			return nil, false
		}
		return zeroPadded(to, m.dayOfYear(), 3), true
	}
	return m.appendNumber(to, c), true
}

// appendNumber appends a part; a letter that is none stands for itself.
func (m *moment) appendNumber(to []byte, c byte) []byte {
	switch c {
	case 'Y':
		return zeroPadded(to, m.year, 4)
	case 'y':
		return padded2(to, m.year%100)
	case 'm':
		return padded2(to, m.month)
	case 'c':
		return strconv.AppendInt(to, int64(m.month), 10)
	case 'd':
		return padded2(to, m.day)
	case 'e':
		return strconv.AppendInt(to, int64(m.day), 10)
	case 'H':
		return padded2(to, m.hour)
	case 'k':
		return strconv.AppendInt(to, int64(m.hour), 10)
	case 'h', 'I':
		return padded2(to, twelve(m.hour))
	case 'l':
		return strconv.AppendInt(to, int64(twelve(m.hour)), 10)
	case 'i':
		return padded2(to, m.minute)
	case 's', 'S':
		return padded2(to, m.second)
	case 'f':
		return zeroPadded(to, m.micro, 6)
	}
	return append(to, c)
}

func (m *moment) appendDay(to []byte, c byte) (text []byte, is bool) {
	if m.year == 0 && m.month == 0 {
		return nil, false
	}
	switch c {
	case 'W':
		return append(to, dayNames[weekday(m.dayNumber(), false)]...), true
	case 'a':
		return append(to, dayNames[weekday(m.dayNumber(), false)][:3]...), true
	}
	return strconv.AppendInt(to, int64(weekday(m.dayNumber(), true)), 10), true
}

// appendWeek appends a week from 0 (U, u) or of a year (V, v), or that year (X, x), of weeks that begin on Sunday (U, V, X) or Monday.
func (m *moment) appendWeek(to []byte, c byte) []byte {
	mode := weekFirst
	if c >= 'a' {
		mode = weekMonday
	}
	if c != 'U' && c != 'u' {
		mode |= weekYear
	}
	week, year := m.week(mode)
	if c == 'X' || c == 'x' {
		return zeroPadded(to, year, 4)
	}
	return padded2(to, week)
}

func twelve(hour int) int { return (hour%24+11)%12 + 1 }

func half12(hour int) string {
	if hour%24 < 12 {
		return "AM"
	}
	return "PM"
}

func ordinal(day int) string {
	if day >= 10 && day <= 19 {
		return "th"
	}
	switch day % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

func padded2(to []byte, n int) []byte { return zeroPadded(to, n, 2) }

func zeroPadded(to []byte, n, width int) []byte {
	digits := strconv.Itoa(n)
	for i := len(digits); i < width; i++ {
		to = append(to, '0')
	}
	return append(to, digits...)
}

// parsedType is what the constant format has: a date, a time, or both.
func parsedType(arguments []Argument, _ int) value.Type {
	if arguments[1].Constant == nil || arguments[1].Constant.IsNull() {
		return timed(value.TypeDateTime, 6)
	}
	return formatKind(arguments[1].Constant.Text())
}

func formatKind(format string) value.Type {
	hasDate, hasTime, digits := false, false, 0
	for i := 0; i+1 < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		i++
		switch {
		case strings.IndexByte("MbcmdeDjUuVvXxYyWaw", format[i]) >= 0:
			hasDate = true
		case format[i] == 'f':
			hasTime, digits = true, 6
		case strings.IndexByte("HhIiklprSsT", format[i]) >= 0:
			hasTime = true
		}
	}
	switch {
	case hasDate && hasTime:
		return timed(value.TypeDateTime, digits)
	case hasTime:
		return timed(value.TypeTime, digits)
	}
	return timed(value.TypeDate, 0)
}

func getFormat(c call, a []value.Value) (value.Value, error) {
	kind, place := strings.ToLower(a[0].Text()), strings.ToUpper(a[1].Text())
	if place == "ISO" && kind != "date" && kind != "time" {
		return c.str("%Y-%m-%d %H:%i:%s")
	}
	formats := map[string][3]string{
		"USA":      {"%m.%d.%Y", "%h:%i:%s %p", "%Y-%m-%d %H.%i.%s"},
		"JIS":      {"%Y-%m-%d", "%H:%i:%s", "%Y-%m-%d %H:%i:%s"},
		"ISO":      {"%Y-%m-%d", "%H:%i:%s", "%Y-%m-%d %H:%i:%s"},
		"EUR":      {"%d.%m.%Y", "%H.%i.%s", "%Y-%m-%d %H.%i.%s"},
		"INTERNAL": {"%Y%m%d", "%H%i%s", "%Y%m%d%H%i%s"},
	}
	of, is := formats[place]
	if !is {
		return value.NULL, nil
	}
	switch kind {
	case "date":
		return c.str(of[0])
	case "time":
		return c.str(of[1])
	}
	return c.str(of[2])
}

// strToDate reads a text by a format.
func strToDate(c call, a []value.Value) (value.Value, error) {
	if weeks := strings.IndexAny(a[1].Text(), "UuVvXxw@#."); weeks > 0 && a[1].Text()[weeks-1] == '%' {
		return value.NULL, sqlerror.Unknown("%" + a[1].Text()[weeks:weeks+1] + " in STR_TO_DATE")
	}
	p := timeParser{rest: a[0].Text()}
	is := p.parse(a[1].Text()) && p.finish()
	kind := c.Type
	if c.Arguments[1].Constant == nil {
		kind = timed(value.TypeDateTime, 6)
	}
	m := p.found
	isRefused := is && kind.Base != value.TypeTime && refusesZeros(c.Session, m.dateTime(6))
	if !is || m.month > 12 || m.day > 31 || isRefused {
		c.Warn(sqlerror.New(1411, "datetime", a[0].Text(), c.Scalar.Name))
		return value.NULL, nil
	}
	if strings.TrimSpace(p.rest) != "" {
		c.truncated(kind.Name(), a[0])
	}
	switch kind.Base {
	case value.TypeDate:
		return m.date(), nil
	case value.TypeTime:
		return value.OfTime(duration(m.clock()), kind.Scale), nil
	}
	return m.dateTime(kind.Scale), nil
}
