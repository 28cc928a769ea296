package query

import (
	"time"

	"standin/doubles/fakemysql/engine/value"
)

// FromUTC gives what a session sees of a stored TIMESTAMP, ToUTC what is stored of what it says. Zero dates and NULL stay.
func FromUTC(session Session, v value.Value) value.Value {
	return moved(v, time.UTC, session.Location())
}

// ToUTC gives what is stored in a TIMESTAMP column for a time of the session's zone.
func ToUTC(session Session, v value.Value) value.Value {
	return moved(v, session.Location(), time.UTC)
}

func moved(v value.Value, from, to *time.Location) value.Value {
	if from == to || v.Kind() != value.DateTime {
		return v
	}
	t, is := v.GoTime(from)
	if !is {
		return v
	}
	return value.OfGoTime(t.In(to), v.Digits())
}
