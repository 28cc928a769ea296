package fakemysql_test

import (
	"context"
	"database/sql/driver"
	"reflect"
	"testing"

	"standin/doubles/fakemysql"
)

// optional are the interfaces of database/sql/driver that make a difference to database/sql.
var optional = []any{
	(*driver.ColumnConverter)(nil), (*driver.ConnBeginTx)(nil), (*driver.ConnPrepareContext)(nil), (*driver.Connector)(nil), (*driver.DriverContext)(nil), (*driver.Execer)(nil), (*driver.ExecerContext)(nil),
	(*driver.NamedValueChecker)(nil), (*driver.Pinger)(nil), (*driver.Queryer)(nil), (*driver.QueryerContext)(nil), (*driver.RowsColumnTypeDatabaseTypeName)(nil), (*driver.RowsColumnTypeLength)(nil),
	(*driver.RowsColumnTypeNullable)(nil), (*driver.RowsColumnTypePrecisionScale)(nil), (*driver.RowsColumnTypeScanType)(nil), (*driver.RowsNextResultSet)(nil), (*driver.SessionResetter)(nil), (*driver.StmtExecContext)(nil),
	(*driver.StmtQueryContext)(nil), (*driver.Validator)(nil), (*driver.Conn)(nil), (*driver.Stmt)(nil), (*driver.Rows)(nil), (*driver.Tx)(nil), (*driver.Result)(nil), (*driver.Driver)(nil),
}

// TestInterfaces compares the optional interfaces of a Server's values with those of go-sql-driver's.
func TestInterfaces(t *testing.T) {
	real := fakemysql.NewReal(t)
	server := fakemysql.NewServer(t, real, fakemysql.Options{})
	through := values(t, server.Connector(fakemysql.Settings{}))
	alone := values(t, real.Connector(fakemysql.Settings{}))
	compared := 0
	for name, value := range alone {
		for _, nilInterface := range optional {
			wanted := reflect.TypeOf(nilInterface).Elem()
			has, want := reflect.TypeOf(through[name]).Implements(wanted), reflect.TypeOf(value).Implements(wanted)
			compared++
			if has != want {
				t.Errorf("%s is a %v: %v through the server, %v alone", name, wanted, has, want)
			}
		}
	}
	t.Logf("%d values, %d interfaces compared", len(alone), compared)
}

// values gives one of each kind of value that database/sql gets from a driver.
func values(t *testing.T, connector driver.Connector) map[string]any {
	ctx := context.Background()
	connection, err := connector.Connect(ctx)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { connection.Close() })
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	statement, err := connection.Prepare("SELECT 1")
	must(err)
	prepared, err := statement.(driver.StmtQueryContext).QueryContext(ctx, nil)
	must(err)
	must(prepared.Close())
	must(statement.Close())
	rows, err := connection.(driver.QueryerContext).QueryContext(ctx, "SELECT 1", nil)
	must(err)
	must(rows.Close())
	result, err := connection.(driver.ExecerContext).ExecContext(ctx, "DO 1", nil)
	must(err)
	transaction, err := connection.(driver.ConnBeginTx).BeginTx(ctx, driver.TxOptions{})
	must(err)
	must(transaction.Rollback())
	return map[string]any{
		"connector": connector, "driver": connector.Driver(), "connection": connection, "statement": statement, "rows": rows, "rows of a statement": prepared, "result": result, "transaction": transaction,
	}
}
