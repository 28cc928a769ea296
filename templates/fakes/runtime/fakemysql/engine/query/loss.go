package query

import (
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/value"
)

// truncated says that a text is no number or time of the kind it was taken for: a warning, and an error where a statement changes rows.
func truncated(run *Run, kind string, v value.Value) {
	run.Session.Warn(value.Truncated(kind, v))
}

// asNumber says what is lost where a value is taken for a number.
func asNumber(run *Run, kind string, v value.Value) {
	if v.Kind() != value.String {
		return
	}
	if _, isWhole := v.AsFloat(); !isWhole {
		truncated(run, kind, v)
	}
}

// compareValues compares two values, and says what was lost of a text that is compared with something else.
func compareValues(run *Run, a, b value.Value, collation *value.Collation) int {
	if a.Kind() != b.Kind() {
		noteComparison(run, a, b)
		noteComparison(run, b, a)
		a, b = onDayOf(run, a, b.Kind()), onDayOf(run, b, a.Kind())
	}
	return value.Compare(a, b, collation)
}

// onDayOf is a TIME that meets a date: it is that of today.
func onDayOf(run *Run, v value.Value, with value.Kind) value.Value {
	if v.Kind() == value.Time && (with == value.Date || with == value.DateTime) {
		return function.OnDayOf(run.Session.Now(), v)
	}
	return v
}

func noteComparison(run *Run, text, with value.Value) {
	if text.Kind() != value.String {
		return
	}
	switch with.Kind() {
	case value.Int, value.Uint, value.Decimal:
		asNumber(run, "DECIMAL", text)
	case value.Float:
		asNumber(run, "DOUBLE", text)
	case value.Date, value.DateTime:
		_, is, isWhole := value.ParseAnyDay(text.Text())
		if !is || with.Kind() == value.DateTime && !isWhole {
			truncated(run, "datetime", text)
		} else if !isWhole {
			truncated(run, "date", text)
		}
	}
}

// truth is the value as a condition.
func truth(run *Run, v value.Value) (is, isNull bool) {
	asNumber(run, "DOUBLE", v)
	return v.Truth()
}
