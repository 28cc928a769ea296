package fakemysql

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync/atomic"
)

// connection is a connection of a back end with faults before it. It has the optional interfaces that go-sql-driver's has,
// since database/sql does otherwise where one is missing. Where the back end's has not, each method answers as if there
// were none.
type connection struct {
	server     *Server
	below      driver.Conn
	generation int                   // of the server when this was made
	broken     atomic.Pointer[error] // why it cannot be used any more: it was cut, or left by a call without an answer
	skipped    *operation            // the last one that the back end wants to have prepared
}

func (c *connection) Prepare(query string) (driver.Stmt, error) {
	return c.PrepareContext(context.Background(), query)
}

func (c *connection) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if begun := c.takeSkipped(query); begun != nil {
		below, err := c.prepareBelow(ctx, query)
		return &preparedStatement{connection: c, below: below, text: query, begun: begun}, c.server.placed(err, query)
	}
	operation, err := c.begin(ctx, "prepare", query)
	if err != nil {
		return nil, err
	}
	below, err := c.prepareBelow(ctx, query)
	if err := operation.end(err); err != nil {
		return nil, err
	}
	return &preparedStatement{connection: c, below: below, text: query}, nil
}

// takeSkipped gives the operation that is begun already, where database/sql prepares what it could not run at once.
func (c *connection) takeSkipped(query string) *operation {
	skipped := c.skipped
	c.skipped = nil
	if skipped == nil || skipped.text != query {
		return nil
	}
	return skipped
}

func (c *connection) prepareBelow(ctx context.Context, query string) (driver.Stmt, error) {
	if below, has := c.below.(driver.ConnPrepareContext); has {
		return below.PrepareContext(ctx, query)
	}
	below, err := c.below.Prepare(query)
	if err == nil && ctx.Err() != nil {
		below.Close()
		return nil, ctx.Err()
	}
	return below, err
}

// Exec is for programs that call it by [sql.Conn.Raw].
func (c *connection) Exec(query string, args []driver.Value) (driver.Result, error) {
	return c.ExecContext(context.Background(), query, namedValues(args))
}

func (c *connection) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	operation, err := c.beginStatement(ctx, "exec", query, args)
	if err != nil {
		return nil, err
	}
	return operation.exec(func() (driver.Result, error) {
		below, has := c.below.(driver.ExecerContext)
		if !has {
			return nil, driver.ErrSkip
		}
		return below.ExecContext(ctx, query, args)
	})
}

// Query is for programs that call it by [sql.Conn.Raw].
func (c *connection) Query(query string, args []driver.Value) (driver.Rows, error) {
	return c.QueryContext(context.Background(), query, namedValues(args))
}

func (c *connection) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	operation, err := c.beginStatement(ctx, "query", query, args)
	if err != nil {
		return nil, err
	}
	return operation.query(func() (driver.Rows, error) {
		below, has := c.below.(driver.QueryerContext)
		if !has {
			return nil, driver.ErrSkip
		}
		return below.QueryContext(ctx, query, args)
	})
}

func (c *connection) Begin() (driver.Tx, error) {
	return c.BeginTx(context.Background(), driver.TxOptions{})
}

func (c *connection) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	text := "START TRANSACTION"
	if options.ReadOnly {
		text = "START TRANSACTION READ ONLY"
	}
	operation, err := c.beginStatement(ctx, "begin", text, nil)
	if err != nil {
		return nil, err
	}
	below, err := c.beginBelow(ctx, options)
	if err := operation.end(err); err != nil {
		return nil, err
	}
	return &transaction{connection: c, below: below, ctx: context.WithoutCancel(ctx)}, nil
}

func (c *connection) beginBelow(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	if below, has := c.below.(driver.ConnBeginTx); has {
		return below.BeginTx(ctx, options)
	}
	if options != (driver.TxOptions{}) {
		return nil, errors.New("fakemysql: the back end has neither isolation levels nor read-only transactions")
	}
	return plainConnection(c.below).Begin()
}

func (c *connection) Ping(ctx context.Context) error {
	operation, err := c.begin(ctx, "ping", "")
	if err != nil {
		return err
	}
	if below, has := c.below.(driver.Pinger); has {
		err = below.Ping(ctx)
	}
	return operation.end(err)
}

func (c *connection) CheckNamedValue(value *driver.NamedValue) error {
	if below, has := c.below.(driver.NamedValueChecker); has {
		return below.CheckNamedValue(value)
	}
	return driver.ErrSkip
}

func (c *connection) ResetSession(ctx context.Context) error {
	if !c.isUsable() {
		return driver.ErrBadConn
	}
	if below, has := c.below.(driver.SessionResetter); has {
		return below.ResetSession(ctx)
	}
	return nil
}

func (c *connection) IsValid() bool {
	if !c.isUsable() {
		return false
	}
	below, has := c.below.(driver.Validator)
	return !has || below.IsValid()
}

// isUsable tells whether the connection is whole and what stands behind it has not been reset since.
func (c *connection) isUsable() bool {
	return c.broken.Load() == nil && c.server.isCurrent(c.generation)
}

func (c *connection) Close() error {
	if c.broken.Load() != nil {
		return nil
	}
	return c.below.Close()
}

// cut ends the connection below, as a network does. The back end rolls back what was open.
func (c *connection) cut(cause error) {
	if c.broken.CompareAndSwap(nil, &cause) {
		c.below.Close()
	}
}

// errorWhenBroken is what methods of transactions and rows give once their connection is gone.
func (c *connection) errorWhenBroken() error {
	if cause := c.broken.Load(); cause != nil {
		return *cause
	}
	return nil
}

func namedValues(values []driver.Value) []driver.NamedValue {
	named := make([]driver.NamedValue, len(values))
	for i, value := range values {
		named[i] = driver.NamedValue{Ordinal: i + 1, Value: value}
	}
	return named
}
