package fakemysql

import (
	"context"
	"database/sql/driver"
	"errors"
	"net"
	"os"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/faults"
)

// operation is one thing that a connection is asked to do, struck by faults before and after it.
type operation struct {
	connection *connection
	ctx        context.Context
	text       string
	strike     faults.Strike
}

// begin waits and fails as the faults at a point want it. An error means that the work is not to be done.
func (c *connection) begin(ctx context.Context, point, text string) (operation, error) {
	if c.broken.Load() != nil {
		return operation{}, driver.ErrBadConn
	}
	strike := c.server.options.Faults.Strike(ctx, "mysql."+point, text)
	if err := strike.Before(ctx, mysql.ErrInvalidConn); err != nil {
		return operation{}, c.struck(strike, err)
	}
	return operation{connection: c, ctx: ctx, text: text, strike: strike}, nil
}

// beginStatement is begin of what the server has seen then.
func (c *connection) beginStatement(ctx context.Context, point, text string, args []driver.NamedValue) (operation, error) {
	c.server.see(text, args)
	return c.begin(ctx, point, text)
}

// struck gives what go-sql-driver makes of a strike. An error of the server leaves the connection whole. Without an answer
// the connection is closed, and the error is that of the context if it ended, else ErrInvalidConn.
func (c *connection) struck(strike faults.Strike, err error) error {
	if strike.IsCut {
		err = mysql.ErrInvalidConn
	}
	if strike.IsCut || strike.Err == nil || errors.Is(err, mysql.ErrInvalidConn) {
		c.cut(err)
	}
	return err
}

// end gives the error of the work that was done, or loses the answer.
func (o *operation) end(err error) error {
	if err != nil {
		return o.connection.server.placed(err, o.text)
	}
	if err := o.strike.After(o.ctx, mysql.ErrInvalidConn); err != nil {
		o.connection.cut(err)
		return err
	}
	return nil
}

// exec does the work of an operation that gives a result.
func (o *operation) exec(exec func() (driver.Result, error)) (driver.Result, error) {
	if o.strike.IsEmpty {
		return driver.RowsAffected(0), nil
	}
	result, err := exec()
	if err == driver.ErrSkip {
		skipped := *o
		o.connection.skipped = &skipped
		return nil, err
	}
	if err := o.end(err); err != nil {
		return nil, err
	}
	return result, nil
}

// query does the work of an operation that gives rows. Empty ones are of the columns that the back end tells.
func (o *operation) query(query func() (driver.Rows, error)) (driver.Rows, error) {
	below, err := query()
	if err == driver.ErrSkip {
		skipped := *o
		o.connection.skipped = &skipped
		return nil, err
	}
	if err == nil && o.strike.IsLost {
		below.Close()
	}
	if err := o.end(err); err != nil {
		return nil, err
	}
	return &rows{Rows: below, connection: o.connection, ctx: o.ctx, text: o.text, isEmpty: o.strike.IsEmpty}, nil
}

// strikeConnect is what faults do to a connection that is being made.
func (s *Server) strikeConnect(ctx context.Context) error {
	strike := s.options.Faults.Strike(ctx, "mysql.connect", "")
	timeout := &net.OpError{Op: "dial", Net: "tcp", Err: os.ErrDeadlineExceeded}
	if err := strike.Before(ctx, timeout); err != nil {
		if strike.IsCut {
			return mysql.ErrInvalidConn
		}
		return err
	}
	return strike.After(ctx, timeout)
}
