//standin:needs gorm.io/gorm/schema.SerializerInterface

package fakemysql

import (
	"context"
	"database/sql/driver"
	"fmt"
	"reflect"

	"github.com/DATA-DOG/go-sqlmock"
	"gorm.io/gorm"
)

// ModelRows gives rows for an expected query from models of gorm: they have the columns that db has for the fields of the
// model, all in their order or those named. Values are what MySQL's driver gives, as those of Rows are.
func ModelRows[Model any](db *gorm.DB, models []Model, columns ...string) *sqlmock.Rows {
	statement := &gorm.Statement{DB: db}
	if err := statement.Parse(new(Model)); err != nil {
		panic(fmt.Sprintf("fakemysql: %T is no model: %v", *new(Model), err))
	}
	if len(columns) == 0 {
		columns = statement.Schema.DBNames
	}
	result := sqlmock.NewRows(columns)
	for _, model := range models {
		values := make([]driver.Value, len(columns))
		for i, column := range columns {
			field, has := statement.Schema.FieldsByDBName[column]
			if !has {
				panic(fmt.Sprintf("fakemysql: %T has no column %q", model, column))
			}
			value, _ := field.ValueOf(context.Background(), reflect.ValueOf(model))
			values[i] = columnValue(column, value)
		}
		result.AddRow(values...)
	}
	return result
}

// columnValue is what MySQL's driver gives for a column that a program has sent this value for.
func columnValue(column string, value any) driver.Value {
	if number, is := value.(uint64); is { // which may be more than driver.Value has room for
		return rowValue(reflect.ValueOf(number))
	}
	sent, err := driver.DefaultParameterConverter.ConvertValue(value)
	if err != nil {
		panic(fmt.Sprintf("fakemysql: column %q: %v", column, err))
	}
	if text, is := sent.([]byte); sent == nil || is && text == nil {
		return nil
	}
	return rowValue(reflect.ValueOf(sent))
}
