package fakemysql

import (
	"context"
	"database/sql/driver"
	"io"
	"reflect"
)

// rows are what a query gives. Of the optional interfaces it has those of go-sql-driver's rows: no ColumnTypeLength.
type rows struct {
	driver.Rows
	connection *connection
	ctx        context.Context // of the query
	text       string
	isEmpty    bool // by a fault
}

func (r *rows) Next(values []driver.Value) error {
	if r.isEmpty {
		return io.EOF
	}
	if err := r.connection.errorWhenBroken(); err != nil {
		return err
	}
	operation, err := r.connection.begin(r.ctx, "rows", r.text)
	if err != nil {
		return err
	}
	if operation.strike.IsEmpty {
		return io.EOF
	}
	return operation.end(r.Rows.Next(values))
}

func (r *rows) HasNextResultSet() bool {
	below, has := r.Rows.(driver.RowsNextResultSet)
	return has && !r.isEmpty && below.HasNextResultSet()
}

func (r *rows) NextResultSet() error {
	if below, has := r.Rows.(driver.RowsNextResultSet); has && !r.isEmpty {
		return below.NextResultSet()
	}
	return io.EOF
}

func (r *rows) ColumnTypeDatabaseTypeName(index int) string {
	if below, has := r.Rows.(driver.RowsColumnTypeDatabaseTypeName); has {
		return below.ColumnTypeDatabaseTypeName(index)
	}
	return ""
}

func (r *rows) ColumnTypeNullable(index int) (isNullable, isKnown bool) {
	if below, has := r.Rows.(driver.RowsColumnTypeNullable); has {
		return below.ColumnTypeNullable(index)
	}
	return false, false
}

func (r *rows) ColumnTypePrecisionScale(index int) (precision, scale int64, isKnown bool) {
	if below, has := r.Rows.(driver.RowsColumnTypePrecisionScale); has {
		return below.ColumnTypePrecisionScale(index)
	}
	return 0, 0, false
}

func (r *rows) ColumnTypeScanType(index int) reflect.Type {
	if below, has := r.Rows.(driver.RowsColumnTypeScanType); has {
		return below.ColumnTypeScanType(index)
	}
	return reflect.TypeOf(new(any)).Elem()
}
