package mysqlcontract

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"reflect"
	"strings"
	"time"

	"standin/doubles/contract"
)

// Statement is what the fakes claim of a statement of the code.
type Statement struct {
	Text      string
	Arguments []any
	Columns   []Column // nil where it gives no rows
}

// Column is a column that a statement gives, and the type that a field for it has: nil where nothing is claimed of that.
type Column struct {
	Name string
	Type reflect.Type
}

// AnyColumns are those of a statement that gives rows of which nothing is claimed.
var AnyColumns = []Column{}

// ColumnsOf are columns of a table whose rows are of type Row: its fields have the names of their columns in the tag db.
func ColumnsOf[Row any](names ...string) []Column {
	row := reflect.TypeOf((*Row)(nil)).Elem()
	types := map[string]reflect.Type{}
	for i := 0; i < row.NumField(); i++ {
		types[row.Field(i).Tag.Get("db")] = row.Field(i).Type
	}
	columns := make([]Column, len(names))
	for i, name := range names {
		if types[name] == nil {
			panic(fmt.Sprintf("mysqlcontract: %s has no column %q", row, name))
		}
		columns[i] = Column{Name: name, Type: types[name]}
	}
	return columns
}

// Claims says of each statement how many arguments it takes and which columns it gives: without a database as it is claimed,
// with one as the server has it. What gives no rows is prepared and not run.
func Claims(r contract.Recorder, db *sql.DB, statements ...Statement) {
	r.Helper()
	for _, statement := range statements {
		described, err := statement.claimed(), error(nil)
		if db != nil {
			described, err = statement.ask(r.Context(), db)
		}
		r.Saw("%s: %s, %v", statement.Text, described, err)
	}
}

func (s Statement) claimed() string {
	columns := make([]string, len(s.Columns))
	for i, column := range s.Columns {
		columns[i] = column.Name + " " + kindOf(column.Type)
	}
	return s.describe(len(s.Arguments), columns)
}

func (s Statement) describe(arguments int, columns []string) string {
	if s.Columns == nil {
		return fmt.Sprint(arguments, " arguments")
	}
	if len(s.Columns) == 0 {
		return fmt.Sprint(arguments, " arguments, some columns")
	}
	return fmt.Sprint(arguments, " arguments, columns ", strings.Join(columns, ", "))
}

// unclaimed is the type of a column of which no type is claimed.
const unclaimed = "of some type"

// kindOf is what a column is by the type of its field, as far as a server can tell: it does not know what is a BOOLEAN.
func kindOf(field reflect.Type) string {
	switch {
	case field == nil:
		return unclaimed
	case field == reflect.TypeOf(time.Time{}):
		return "time"
	}
	switch field.Kind() {
	case reflect.Pointer:
		return kindOf(field.Elem()) + " or NULL"
	case reflect.Bool, reflect.Int64:
		return "integer"
	case reflect.Uint64:
		return "unsigned"
	case reflect.Float64:
		return "float"
	case reflect.String:
		return "text"
	case reflect.Slice:
		return "bytes"
	}
	return field.String()
}

// ask has the server prepare the statement, and run it if it gives rows, in a transaction that is rolled back.
func (s Statement) ask(ctx context.Context, db *sql.DB) (described string, err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	arguments, err := countArguments(ctx, conn, s.Text)
	if err != nil || s.Columns == nil {
		return s.describe(arguments, nil), err
	}
	transaction, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return "", err
	}
	defer func() { _ = transaction.Rollback() }()
	rows, err := transaction.QueryContext(ctx, s.Text, s.Arguments...)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	types, err := rows.ColumnTypes()
	columns := make([]string, len(types))
	for i, column := range types {
		columns[i] = column.Name() + " " + unclaimed
		if i >= len(s.Columns) || s.Columns[i].Type != nil {
			columns[i] = column.Name() + " " + kindOfColumn(column)
		}
	}
	return s.describe(arguments, columns), err
}

// countArguments has the server prepare a statement: package database/sql does not tell how many arguments it takes.
func countArguments(ctx context.Context, conn *sql.Conn, text string) (count int, err error) {
	err = conn.Raw(func(conn any) error {
		prepared, err := conn.(driver.ConnPrepareContext).PrepareContext(ctx, text)
		if err != nil {
			return err
		}
		count = prepared.NumInput()
		return prepared.Close()
	})
	return count, err
}

// kindOfColumn is what kindOf gives for the type of a field for the column. Bytes that are NULL are nil.
func kindOfColumn(column *sql.ColumnType) string {
	kind := kindOfType(column.DatabaseTypeName())
	if isNullable, _ := column.Nullable(); isNullable && kind != "bytes" {
		return kind + " or NULL"
	}
	return kind
}

func kindOfType(name string) string {
	switch name {
	case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "BIGINT", "YEAR":
		return "integer"
	case "UNSIGNED TINYINT", "UNSIGNED SMALLINT", "UNSIGNED MEDIUMINT", "UNSIGNED INT", "UNSIGNED BIGINT":
		return "unsigned"
	case "FLOAT", "DOUBLE":
		return "float"
	case "DECIMAL", "CHAR", "VARCHAR", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "ENUM", "SET", "JSON", "TIME":
		return "text"
	case "DATE", "DATETIME", "TIMESTAMP":
		return "time"
	case "BINARY", "VARBINARY", "TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB", "BIT", "GEOMETRY", "VECTOR":
		return "bytes"
	}
	return name
}
