package value

import (
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
)

func (t *Type) storeTime(v Value, at place) (Value, *sqlerror.Error) {
	name := "datetime"
	if t.Base == TypeTime || t.Base == TypeDate {
		name = t.Name()
	}
	stored, is, isWhole := t.timeOf(v)
	if is {
		is = t.Base == TypeTime || unpack(stored.bits).isDay(false) && (t.Base != TypeTimestamp || stored.bits == 0 || stored.isOfCalendar())
		isWhole = isWhole || !v.holdsText() && stored.isDated() || v.holdsText() && isWholeButDigits(v.text)
		stored = stored.fit(t)
	}
	if !is {
		return t.Zero(), at.incorrect(1292, name, v.Quoted())
	}
	if !isWhole {
		return stored, at.incorrect(1292, name, v.Quoted())
	}
	return stored, nil
}

// isWholeButDigits tells whether nothing of a time's text is left but digits beyond microseconds.
func isWholeButDigits(text string) bool {
	point := strings.LastIndexByte(text, '.')
	if point < 0 {
		return false
	}
	rest := strings.TrimRight(text[point+1:], blanks)
	return len(rest) > 6 && skipDigits(rest, 0) == len(rest)
}

// IsTimestamp tells whether a DateTime in UTC is in the range of TIMESTAMP, or the zero date. Store does not look at it: it knows no time zone.
func (v *Value) IsTimestamp() bool {
	return v.bits == 0 || firstTimestamp <= v.bits && v.bits < endOfTimestamps && v.isOfCalendar()
}

// isOfCalendar tells whether neither the day nor the month of a date is 0.
func (v *Value) isOfCalendar() bool { return v.bits>>dayShift&31 != 0 && v.bits>>monthShift&15 != 0 }

const (
	firstTimestamp  = 1970<<yearShift | 1<<monthShift | 1<<dayShift | 1                                                // 1970-01-01 00:00:00.000001
	endOfTimestamps = 2038<<yearShift | 1<<monthShift | 19<<dayShift | 3<<hourShift | 14<<minuteShift | 8<<secondShift // 2038-01-19 03:14:08
)
