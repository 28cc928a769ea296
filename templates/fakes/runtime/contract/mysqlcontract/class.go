package mysqlcontract

import (
	"database/sql"
	"database/sql/driver"
	"fmt"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/contract"
)

// Class names the errors of package database/sql, those of MySQL's driver, and those of the server by their numbers:
// "mysql 1062".
var Class = contract.Any(
	contract.As(func(err *mysql.MySQLError) string { return fmt.Sprint("mysql ", err.Number) }),
	contract.Named("sql.ErrNoRows", sql.ErrNoRows),
	contract.Named("sql.ErrTxDone", sql.ErrTxDone),
	contract.Named("sql.ErrConnDone", sql.ErrConnDone),
	contract.Named("mysql.ErrInvalidConn", mysql.ErrInvalidConn),
	contract.Named("driver.ErrBadConn", driver.ErrBadConn),
)
