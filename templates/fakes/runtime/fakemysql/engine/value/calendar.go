package value

import (
	"math/big"
	"time"
)

// Dates and times of the day are packed so that they compare as numbers: year, month, day, hour, minute, second and microsecond from the highest bits to the lowest.
const (
	microsecondBits = 20
	secondShift     = microsecondBits
	minuteShift     = secondShift + 6
	hourShift       = minuteShift + 6
	dayShift        = hourShift + 5
	monthShift      = dayShift + 5
	yearShift       = monthShift + 4
)

// moment is a date and a time of the day, unpacked.
type moment struct{ year, month, day, hour, minute, second, microsecond int }

func (m moment) pack() uint64 {
	return uint64(m.year)<<yearShift | uint64(m.month)<<monthShift | uint64(m.day)<<dayShift | uint64(m.hour)<<hourShift |
		uint64(m.minute)<<minuteShift | uint64(m.second)<<secondShift | uint64(m.microsecond)
}

func unpack(bits uint64) moment {
	return moment{
		int(bits >> yearShift), int(bits >> monthShift & 15), int(bits >> dayShift & 31), int(bits >> hourShift & 31),
		int(bits >> minuteShift & 63), int(bits >> secondShift & 63), int(bits & (1<<microsecondBits - 1)),
	}
}

// isDay tells whether the calendar has the day; its month and day may be 0.
func (m moment) isDay(any bool) bool {
	return m.year <= 9999 && m.month <= 12 && m.day <= 31 && (any || m.day <= 28 || m.day <= daysOf(m.year, m.month))
}

// isClock tells whether the clock has the time.
func (m moment) isClock() bool { return m.hour <= 23 && m.minute <= 59 && m.second <= 59 }

// daysOf is how many days a month has. Those of month 0 may be 31.
func daysOf(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) && year != 0 {
			return 29
		}
		return 28
	}
	return 31
}

// OfDate gives a date, any part of which may be 0.
func OfDate(year, month, day int) Value {
	return Value{kind: Date, bits: moment{year: year, month: month, day: day}.pack()}
}

// OfDateTime gives a date with a time that prints with so many fractional digits.
func OfDateTime(year, month, day, hour, minute, second, microsecond, digits int) Value {
	return Value{kind: DateTime, scale: int8(digits), bits: moment{year, month, day, hour, minute, second, microsecond}.pack()}
}

// OfTime gives a TIME that prints with so many fractional digits.
func OfTime(duration time.Duration, digits int) Value {
	return Value{kind: Time, scale: int8(digits), bits: uint64(duration / time.Microsecond)}
}

// OfGoTime gives the DateTime of the wall clock of t, cut to so many fractional digits.
func OfGoTime(t time.Time, digits int) Value {
	year, month, day := t.Date()
	hour, minute, second := t.Clock()
	return OfDateTime(year, int(month), day, hour, minute, second, cutMicroseconds(t.Nanosecond()/1000, digits), digits)
}

// cutMicroseconds leaves so many digits.
func cutMicroseconds(microsecond, digits int) int {
	if digits >= 6 {
		return microsecond
	}
	return microsecond - microsecond%int(tens[6-digits])
}

// Date is the day of a Date or DateTime.
func (v *Value) Date() (year, month, day int) {
	m := unpack(v.bits)
	return m.year, m.month, m.day
}

// IsZeroDate tells whether nothing of a Date or DateTime is other than 0.
func (v *Value) IsZeroDate() bool { return v.bits == 0 }

// Clock is the time of the day of a DateTime.
func (v *Value) Clock() (hour, minute, second, microsecond int) {
	m := unpack(v.bits)
	return m.hour, m.minute, m.second, m.microsecond
}

// Duration is what a Time says.
func (v *Value) Duration() time.Duration { return time.Duration(v.bits) * time.Microsecond }

// GoTime is a Date or DateTime as the wall clock of a place; is is false for dates with zeros.
func (v *Value) GoTime(location *time.Location) (t time.Time, is bool) {
	m := unpack(v.bits)
	if m.month == 0 || m.day == 0 {
		return time.Time{}, false
	}
	return time.Date(m.year, time.Month(m.month), m.day, m.hour, m.minute, m.second, m.microsecond*1000, location), true
}

func (v *Value) appendDate(to []byte) []byte {
	m := unpack(v.bits)
	to = appendPadded(to, m.year, 4)
	to = appendPadded(append(to, '-'), m.month, 2)
	return appendPadded(append(to, '-'), m.day, 2)
}

func (v *Value) appendDateTime(to []byte) []byte {
	m := unpack(v.bits)
	to = append(v.appendDate(to), ' ')
	return appendClock(to, m.hour, m.minute, m.second, m.microsecond, int(v.scale))
}

func (v *Value) appendTime(to []byte) []byte {
	n := int64(v.bits)
	if n < 0 {
		to = append(to, '-')
		n = -n
	}
	seconds := int(n / 1e6)
	return appendClock(to, seconds/3600, seconds/60%60, seconds%60, int(n%1e6), int(v.scale))
}

func appendClock(to []byte, hour, minute, second, microsecond, digits int) []byte {
	to = appendPadded(to, hour, 2)
	to = appendPadded(append(to, ':'), minute, 2)
	to = appendPadded(append(to, ':'), second, 2)
	if digits > 0 {
		to = appendPadded(append(to, '.'), microsecond/int(tens[6-digits]), digits)
	}
	return to
}

// appendPadded appends a number with zeros before it.
func appendPadded(to []byte, n, width int) []byte {
	for ; width > 1 && uint64(n) < tens[width-1]; width-- {
		to = append(to, '0')
	}
	return appendUint(to, uint64(n))
}

// timeNumber is a time as a number: 20240131, 20240131235959.5, -120000.
func (v *Value) timeNumber() Value {
	m := unpack(v.bits)
	var n int64
	switch v.kind {
	case Time:
		micros := int64(v.bits)
		seconds := int64(magnitude(micros)) / 1e6
		n = (seconds/3600*100+seconds/60%60)*100 + seconds%60
		m.microsecond = int(magnitude(micros) % 1e6)
	case Date:
		return smallDecimal(int64(m.year*10000+m.month*100+m.day), 0)
	default:
		n = int64(m.year*10000+m.month*100+m.day)*1e6 + int64(m.hour*10000+m.minute*100+m.second)
	}
	scale := int(v.scale)
	if v.kind == DateTime && scale > 4 {
		whole := new(big.Int).Mul(big.NewInt(n), big.NewInt(int64(tens[scale])))
		return bigDecimal(whole.Add(whole, big.NewInt(int64(m.microsecond)/int64(tens[6-scale]))), scale)
	}
	n = n*int64(tens[scale]) + int64(m.microsecond)/int64(tens[6-scale])
	if v.kind == Time && int64(v.bits) < 0 {
		n = -n
	}
	return smallDecimal(n, scale)
}

// AsDateTime gives what functions of dates see; is is false for what is no time. A Time has no date here: who knows today's adds it.
func (v *Value) AsDateTime() (t Value, is bool) {
	switch v.kind {
	case DateTime:
		return *v, true
	case Date:
		t = *v
		t.kind = DateTime
		return t, true
	case Null, Time:
		return NULL, false
	case String, Bytes, Enum, Set:
		t, is, _ = ParseDateTime(v.text)
		return t, is
	}
	t, is, _ = v.numberDateTime(false)
	if is {
		t.kind = DateTime
	}
	return t, is
}

// dayOf is the Date of a DateTime.
func (v *Value) dayOf() Value {
	if v.kind != DateTime {
		return *v
	}
	return Value{kind: Date, bits: v.bits >> dayShift << dayShift}
}

// clockOf is the Time of a DateTime.
func (v *Value) clockOf() Value {
	m := unpack(v.bits)
	micros := int64(m.hour*3600+m.minute*60+m.second)*1e6 + int64(m.microsecond)
	return Value{kind: Time, scale: v.scale, bits: uint64(micros)}
}

// AsTime gives the time of the day, or a TIME.
func (v *Value) AsTime() (t Value, is bool) {
	switch v.kind {
	case Time:
		return *v, true
	case Null:
		return NULL, false
	case Date, DateTime:
		return v.clockOf(), true
	case String, Bytes, Enum, Set:
		t, is, _ = ParseTime(v.text)
		return t, is
	}
	t, is, _ = v.numberTime()
	if !is {
		return NULL, false
	}
	return t.AsTime()
}
