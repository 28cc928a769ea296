package fakemysql

import "database/sql/driver"

// What every driver had before there were contexts, and some have no more than: database/sql/driver calls it deprecated,
// and database/sql asks for it still.

type plainStatement interface {
	Exec(args []driver.Value) (driver.Result, error)
	Query(args []driver.Value) (driver.Rows, error)
}

type plainConnection interface {
	Begin() (driver.Tx, error)
}

type columnConverter interface {
	ColumnConverter(index int) driver.ValueConverter
}
