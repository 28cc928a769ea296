package function

import (
	"standin/doubles/fakemysql/engine/value"
)

// Cast is CAST(v AS t): as t.Convert, and what is of the session: a time becomes that of today.
func Cast(session Session, v value.Value, t value.Type) (value.Value, error) {
	if v.Kind() == value.Time && (t.Base == value.TypeDate || t.Base == value.TypeDateTime) {
		v = OnDayOf(session.Now(), v)
	}
	if t.Base == value.TypeVarBinary && t.Length > 0 {
		t.Base = value.TypeBinary // which has zero bytes at its end
		if c := (call{session, &Bound{Scalar: &Scalar{Name: "cast_as_binary"}}}); c.isTooLong(int64(t.Length)) {
			return value.NULL, nil
		}
	}
	converted, warning := t.Convert(v)
	if (t.Base == value.TypeDate || t.Base == value.TypeDateTime) && !converted.IsNull() && refusesZeros(session, converted) {
		converted, warning = value.NULL, value.Incorrect("datetime", v)
	}
	if warning != nil {
		session.Warn(warning)
	}
	return converted, nil
}
