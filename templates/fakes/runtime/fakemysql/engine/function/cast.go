package function

import (
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Cast is CAST(v AS t): as t.Convert, and what is of the session: a time becomes that of today.
func Cast(session Session, v value.Value, t value.Type) (value.Value, error) {
	if v.Kind() == value.Time && (t.Base == value.TypeDate || t.Base == value.TypeDateTime) {
		today := session.Now()
		midnight := value.OfDate(today.Year(), int(today.Month()), today.Day())
		at, is := midnight.GoTime(session.Location())
		if !is {
			return value.NULL, nil
		}
		v = value.OfGoTime(at.Add(v.Duration()), v.Digits())
	}
	converted, warning := t.Convert(v)
	if warning != nil {
		session.Warn(warning)
	}
	return converted, nil
}

// AddInterval is `time + INTERVAL count unit` (subtract: minus). OfAddInterval is its type.
func AddInterval(session Session, time, count value.Value, unit string, subtract bool) (value.Value, error) {
	return value.NULL, sqlerror.Unknown("INTERVAL")
}

// OfAddInterval is the type of AddInterval.
func OfAddInterval(time value.Type, unit string) value.Type { return time }

// Regexp is REGEXP, translated from PCRE to Go's regexp; what Go's does not have (look-around, back references) is Unknown.
func Regexp(text, pattern string, collation *value.Collation) (bool, error) {
	return false, sqlerror.Unknown("REGEXP")
}
