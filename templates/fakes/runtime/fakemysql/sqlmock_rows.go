package fakemysql

import (
	"database/sql/driver"
	"fmt"
	"reflect"
	"strconv"
	"time"

	"github.com/DATA-DOG/go-sqlmock"
)

// Rows gives rows for an expected query, from structs whose fields have the names of their columns in a tag: `db:"owner"`.
// They have all columns in the order of the fields, or those named. Values are what MySQL's driver gives: texts are bytes,
// BOOLEAN is a number, a nil pointer is NULL.
func Rows[Row any](rows []Row, columns ...string) *sqlmock.Rows {
	fields, names := map[string]int{}, []string{}
	row := reflect.TypeOf(rows).Elem()
	for i := 0; i < row.NumField(); i++ {
		name := row.Field(i).Tag.Get("db")
		fields[name] = i
		names = append(names, name)
	}
	if len(columns) == 0 {
		columns = names
	}
	result := sqlmock.NewRows(columns)
	for _, row := range rows {
		values := make([]driver.Value, len(columns))
		for i, column := range columns {
			field, has := fields[column]
			if !has {
				panic(fmt.Sprintf("fakemysql: %T has no column %q", row, column))
			}
			values[i] = rowValue(reflect.ValueOf(row).Field(field))
		}
		result.AddRow(values...)
	}
	return result
}

// rowValue is what MySQL's driver gives for a column with this value.
func rowValue(value reflect.Value) driver.Value {
	switch value.Kind() {
	case reflect.Pointer:
		if value.IsNil() {
			return nil
		}
		return rowValue(value.Elem())
	case reflect.String:
		return []byte(value.String())
	case reflect.Bool:
		if value.Bool() {
			return int64(1)
		}
		return int64(0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return value.Int()
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if number := value.Uint(); number >= 1<<63 {
			return []byte(strconv.FormatUint(number, 10)) // go-sqlmock takes no such number
		}
		return int64(value.Uint())
	}
	if moment, is := value.Interface().(time.Time); is {
		return moment
	}
	return value.Interface()
}
