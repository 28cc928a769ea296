package execute

import (
	"time"

	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// lastTimestamp is the greatest TIMESTAMP: 2038-01-19 03:14:07 UTC.
const lastTimestamp = 1<<31 - 1

// toUTC gives a TIMESTAMP as it is stored: in UTC, between 1970 and 2038.
func (s *Session) toUTC(v value.Value, column *schema.Column, row int) (value.Value, error) {
	t, is := v.GoTime(s.settings.location)
	if !is {
		return v, nil // 0000-00-00 00:00:00
	}
	if seconds := t.Unix(); seconds < 1 || seconds > lastTimestamp {
		problem := sqlerror.New(1292, "datetime", v.Text(), "", "", column.Name, row)
		if s.settings.isStrict {
			return v, problem
		}
		s.Warn(problem)
		return column.Type.Zero(), nil
	}
	if s.settings.location == time.UTC {
		return v, nil
	}
	return value.OfGoTime(t.UTC(), column.Type.Scale), nil
}
