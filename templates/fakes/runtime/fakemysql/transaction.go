package fakemysql

import (
	"context"
	"database/sql/driver"
)

// transaction is what a connection has begun.
type transaction struct {
	connection *connection
	below      driver.Tx
	ctx        context.Context // of BeginTx, without its end: Commit and Rollback have none of their own
}

func (t *transaction) Commit() error { return t.finish("commit", "COMMIT", t.below.Commit) }

func (t *transaction) Rollback() error { return t.finish("rollback", "ROLLBACK", t.below.Rollback) }

func (t *transaction) finish(point, text string, finish func() error) error {
	if err := t.connection.errorWhenBroken(); err != nil {
		return err
	}
	operation, err := t.connection.beginStatement(t.ctx, point, text, nil)
	if err != nil {
		return err
	}
	return operation.end(finish())
}
