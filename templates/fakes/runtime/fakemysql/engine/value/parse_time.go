package value

import (
	"strings"
)

// timeReader reads the parts of a date or a time from a text.
type timeReader struct {
	text   string
	at     int
	fields int
	anyDay bool // each month has 31 days
	isTime bool // a TIME is read: "11:11:11.12" is no date with a point before its hour
}

// number reads digits, at most so many (0: all there are). At the end it reads nothing, which is well.
func (r *timeReader) number(to *int, most int) bool {
	if r.at == len(r.text) {
		return true
	}
	end := skipDigits(r.text, r.at)
	if most > 0 && end > r.at+most {
		end = r.at + most
	}
	if end == r.at {
		return false
	}
	*to = clampedInt(r.text[r.at:end])
	r.at = end
	r.fields++
	return true
}

func (r *timeReader) separator() bool {
	if r.at == len(r.text) {
		return true
	}
	if !isPunctuation(r.text[r.at]) {
		return false
	}
	r.at++
	return true
}

// dayEnd reads what is between the day and the hour.
func (r *timeReader) dayEnd() bool {
	if r.at == len(r.text) {
		return true
	}
	switch c := r.text[r.at]; {
	case isPunctuation(c) && r.isTime:
		r.fields = 0
		return false
	case c == 'T' || isPunctuation(c):
		r.at++
		return true
	}
	start := r.at
	r.blanks()
	return r.at > start
}

func (r *timeReader) blanks() {
	for r.at < len(r.text) && isBlank(r.text[r.at]) {
		r.at++
	}
}

// fraction reads a point and the microseconds; digits is how many there were, isWhole is false where more than six were.
func (r *timeReader) fraction() (microsecond, digits int, isWhole bool) {
	if r.at == len(r.text) || r.text[r.at] != '.' {
		return 0, 0, true
	}
	start := r.at + 1
	r.at = skipDigits(r.text, start)
	return parseFraction(r.text[start:r.at])
}

// parseFraction reads the digits after the point of a second.
func parseFraction(digits string) (microsecond, count int, isWhole bool) {
	isWhole = true
	if len(digits) > 6 {
		isWhole = strings.Trim(digits[6:], "0") == ""
		digits = digits[:6]
	}
	if digits == "" {
		return 0, 0, isWhole
	}
	return clampedInt(digits) * int(tens[6-len(digits)]), len(digits), isWhole
}

func isPunctuation(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

func isBlank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// ParseDate reads a text as MySQL does, which is lenient about separators. isWhole is false where something was left or not right: what could be read is given anyway, and where nothing
// could, is is false.
func ParseDate(text string) (v Value, is, isWhole bool) {
	v, is, isWhole = ParseDateTime(text)
	return v.dayOf(), is, isWhole
}

// ParseDateTime reads a date with or without a time, leniently as [ParseDate].
func ParseDateTime(text string) (v Value, is, isWhole bool) {
	r := timeReader{text: text}
	return r.leniently()
}

// ParseAnyDay is ParseDateTime where each month has 31 days, as comparisons read dates.
func ParseAnyDay(text string) (v Value, is, isWhole bool) {
	r := timeReader{text: text, anyDay: true}
	return r.leniently()
}

func (r *timeReader) leniently() (v Value, is, isWhole bool) {
	r.blanks()
	v, is, isWhole = r.dateTime()
	if is {
		v.kind = DateTime
	}
	return v, is, isWhole
}

// dateTime reads a Date or, where a time of the day follows, a DateTime.
func (r *timeReader) dateTime() (v Value, is, isWhole bool) {
	r.text = strings.TrimRight(r.text, blanks)
	start := r.at
	if start >= len(r.text) || skipDigits(r.text, start) == start {
		return NULL, false, false
	}
	var m moment
	var yearLength int
	if count, isPlain := r.plainDigits(); isPlain {
		yearLength = 2
		if count == 4 || count == 8 || count >= 14 {
			yearLength = 4
		}
		isWhole = r.plain(&m, yearLength)
	} else {
		isWhole = r.number(&m.year, 0)
		yearLength = r.at - start
		isWhole = isWhole && r.parts(&m)
	}
	if r.fields < 3 {
		return NULL, false, false
	}
	digits, isFractionWhole := 0, true
	if isWhole {
		m.microsecond, digits, isFractionWhole = r.fraction()
	}
	if yearLength == 2 && m != (moment{}) {
		m.year = wholeYear(m.year)
	}
	if !m.isDay(r.anyDay) || !m.isClock() {
		return NULL, false, false
	}
	r.blanks()
	isWhole = isWhole && isFractionWhole && r.at == len(r.text)
	v = Value{kind: DateTime, scale: int8(digits), bits: m.pack()}
	if r.fields == 3 {
		v.kind = Date
	}
	return v, true, isWhole
}

// wholeYear is the year that two digits mean.
func wholeYear(year int) int {
	if year < 70 {
		return year + 2000
	}
	return year + 1900
}

// plainDigits tells whether the text is digits without separators, with perhaps a T and a fraction, and how many before it. What follows them is left.
func (r *timeReader) plainDigits() (count int, is bool) {
	end := skipDigits(r.text, r.at)
	count = end - r.at
	if end < len(r.text) && r.text[end] == 'T' {
		after := skipDigits(r.text, end+1)
		count += after - end - 1
		end = after
	}
	if end < len(r.text) && r.text[end] == '.' && count >= 12 {
		end = skipDigits(r.text, end+1)
	}
	rest := strings.TrimLeft(r.text[end:], blanks)
	return count, rest == "" || !isPunctuation(rest[0]) && skipDigits(rest, 0) == 0
}

func (r *timeReader) plain(m *moment, yearLength int) bool {
	if !r.number(&m.year, yearLength) || !r.number(&m.month, 2) || !r.number(&m.day, 2) {
		return false
	}
	if r.at < len(r.text) && r.text[r.at] == 'T' {
		r.at++
	}
	return r.number(&m.hour, 2) && r.number(&m.minute, 2) && r.number(&m.second, 2)
}

// parts reads what follows the year, with separators.
func (r *timeReader) parts(m *moment) bool {
	return r.separator() && r.number(&m.month, 0) && r.separator() && r.number(&m.day, 0) && r.dayEnd() &&
		r.number(&m.hour, 0) && r.separator() && r.number(&m.minute, 0) && r.separator() && r.number(&m.second, 0)
}

// largestTime is 838:59:59.999999 in microseconds.
const largestTime = ((838*60+59)*60+60)*1000000 - 1

// ParseTime reads a TIME: "[-][days ]hours:minutes:seconds", digits alone as HHMMSS, or the time of a date with one; leniently as [ParseDate].
func ParseTime(text string) (v Value, is, isWhole bool) {
	v, is, isWhole = readTime(text)
	if is {
		v, _ = v.AsTime()
	}
	return v, is, isWhole
}

// readTime gives a Time, or the DateTime that the text is.
func readTime(text string) (v Value, is, isWhole bool) {
	v, is, isWhole = readSpan(text)
	if v.kind != Time {
		return v, is, isWhole
	}
	t, fits := v.limited()
	return t, is, isWhole && fits
}

// readSpan is readTime of times of any length.
func readSpan(text string) (v Value, is, isWhole bool) {
	r := timeReader{text: text}
	r.blanks()
	isNegative := r.at < len(text) && text[r.at] == '-'
	if isNegative || r.at < len(text) && text[r.at] == '+' {
		r.at++
		r.blanks()
	}
	if count, isPlain := r.plainDigits(); len(text)-r.at >= 12 && (!isPlain || count >= 12) {
		dated := r
		dated.isTime = true
		v, is, isWhole = dated.dateTime()
		if is && v.kind == DateTime {
			return v, true, isWhole
		}
		if dated.fields >= 3 && !is {
			return NULL, false, false
		}
	}
	if r.at == len(text) || skipDigits(text, r.at) == r.at {
		return NULL, false, false
	}
	days, hours, minutes, seconds := r.span()
	microsecond, digits, isWhole := r.fraction()
	if minutes > 59 || seconds > 59 || r.isExponent() {
		return NULL, false, false
	}
	r.blanks()
	isWhole = isWhole && r.at == len(text)
	return ofSpan(int64(days)*24+int64(hours), minutes, seconds, microsecond, digits, isNegative), true, isWhole
}

// isExponent tells whether "e3" follows, which makes a number of what was no TIME.
func (r *timeReader) isExponent() bool {
	rest := r.text[r.at:]
	return len(rest) > 1 && (rest[0] == 'e' || rest[0] == 'E') && strings.IndexByte("+-0123456789", rest[1]) >= 0
}

// span reads days, hours, minutes and seconds.
func (r *timeReader) span() (days, hours, minutes, seconds int) {
	var first int
	r.number(&first, 0)
	afterFirst := r.at
	r.blanks()
	if rest := strings.TrimRight(r.text[r.at:], blanks); r.at > afterFirst && len(rest) > 1 && skipDigits(rest, 0) > 0 {
		r.number(&hours, 0)
		r.clock(&minutes, &seconds)
		return first, hours, minutes, seconds
	}
	r.at = afterFirst
	if r.at < len(r.text) && r.text[r.at] == ':' && skipDigits(r.text, r.at+1) > r.at+1 {
		r.clock(&minutes, &seconds)
		return 0, first, minutes, seconds
	}
	return 0, first / 10000, first / 100 % 100, first % 100
}

// clock reads ":minutes:seconds", either of which may be missing.
func (r *timeReader) clock(minutes, seconds *int) {
	for _, part := range []*int{minutes, seconds} {
		if r.at >= len(r.text)-1 || r.text[r.at] != ':' || skipDigits(r.text, r.at+1) == r.at+1 {
			return
		}
		r.at++
		r.number(part, 0)
	}
}

// mostHours is how many hours may be added to a time.
const mostHours = 87649415

// ofSpan gives a Time, which may be longer than TIME.
func ofSpan(hours int64, minutes, seconds, microsecond, digits int, isNegative bool) Value {
	micros := ((min(hours, mostHours+1)*60+int64(minutes))*60+int64(seconds))*1e6 + int64(microsecond)
	if isNegative {
		micros = -micros
	}
	return Value{kind: Time, scale: int8(digits), bits: uint64(micros)}
}

// limited is a Time that is no longer than TIME: the longest for one that does not fit.
func (v *Value) limited() (t Value, fits bool) {
	t = *v
	t.bits = uint64(min(max(int64(v.bits), -largestTime), largestTime))
	return t, t.bits == v.bits
}

// AsSpan is AsTime of what is added to times, which may be longer than TIME.
func (v *Value) AsSpan() (t Value, is, isWhole bool) {
	switch v.kind {
	case String, Bytes, Enum, Set:
		t, is, isWhole = readSpan(v.text)
	case Null, Date, DateTime, Time:
		t, is, isWhole = *v, true, true
	default:
		t, is = v.numberSpan()
		isWhole = true
	}
	if t.kind != Time {
		t, is = t.AsTime()
	}
	return t, is && magnitude(int64(t.bits)) < (mostHours+1)*3600*1e6, isWhole
}
