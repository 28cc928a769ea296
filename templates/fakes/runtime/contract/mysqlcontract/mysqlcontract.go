// Package mysqlcontract says what calls of package database/sql gave back, for cases of package contract.
package mysqlcontract

import (
	"database/sql"
	"strings"

	"standin/doubles/contract"
)

// Executed says what a statement did: how many rows it affected, and the last number that AUTO_INCREMENT gave.
func Executed(r contract.Recorder, what string) func(sql.Result, error) {
	return func(result sql.Result, err error) {
		r.Helper()
		if err != nil {
			r.Saw("%s: %v", what, err)
			return
		}
		affected, err := result.RowsAffected()
		r.Saw("%s: %d affected, %v", what, affected, err)
		id, err := result.LastInsertId()
		r.Saw("%s: last id %d, %v", what, id, err)
	}
}

// Rows says what a query gave: its columns with their types, each row, and how it ended. It closes the rows.
func Rows(r contract.Recorder, what string) func(*sql.Rows, error) {
	return func(rows *sql.Rows, err error) {
		r.Helper()
		if err != nil {
			r.Saw("%s: %v", what, err)
			return
		}
		defer rows.Close()
		columns, err := rows.ColumnTypes()
		if err != nil {
			r.Saw("%s: columns: %v", what, err)
			return
		}
		r.Saw("%s: columns %s", what, describeColumns(columns))
		for number := 1; rows.Next(); number++ {
			values, err := scan(rows, len(columns))
			r.Saw("%s: row %d: %s, %v", what, number, contract.Value(values), err)
		}
		r.Saw("%s: %v", what, rows.Err())
	}
}

func describeColumns(columns []*sql.ColumnType) string {
	described := make([]string, len(columns))
	for i, column := range columns {
		described[i] = strings.TrimSpace(column.Name() + " " + column.DatabaseTypeName())
	}
	return strings.Join(described, ", ")
}

// scan gives the values of a row as the driver has them.
func scan(rows *sql.Rows, count int) ([]any, error) {
	values, places := make([]any, count), make([]any, count)
	for i := range values {
		places[i] = &values[i]
	}
	err := rows.Scan(places...)
	return values, err
}
