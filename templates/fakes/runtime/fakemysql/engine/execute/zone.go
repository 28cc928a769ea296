package execute

import (
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// lastTimestamp is the greatest TIMESTAMP: 2038-01-19 03:14:07 UTC.
const lastTimestamp = 1<<31 - 1

// toUTC gives a TIMESTAMP as it is stored: in UTC, between 1970 and 2038.
func (w *writer) toUTC(v value.Value, column *schema.Column, row int) (value.Value, error) {
	t, is := v.GoTime(w.session.settings.location)
	if !is {
		return v, nil // 0000-00-00 00:00:00
	}
	if seconds := t.Unix(); seconds < 1 || seconds > lastTimestamp {
		definition := w.table.Definition
		problem := sqlerror.New(1292, "datetime", v.Text(), definition.Database, definition.Name, column.Name, row)
		if !w.isLenient() {
			return v, problem
		}
		w.session.Warn(problem)
		return column.Type.Zero(), nil
	}
	return query.ToUTC(w.session, v), nil
}
