package server

import (
	"context"
	"errors"

	"standin/doubles/fakemysql/engine/execute"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// Commands, as MySQL's protocol names them.
const (
	comQuit            = 1
	comInitDB          = 2
	comQuery           = 3
	comPing            = 14
	comStmtPrepare     = 22
	comStmtExecute     = 23
	comStmtSendLong    = 24
	comStmtClose       = 25
	comStmtReset       = 26
	comSetOption       = 27
	comResetConnection = 31
)

// Flags of the status that every answer has.
const (
	statusInTransaction = 1
	statusAutocommit    = 2
	statusMoreResults   = 8
	statusNoBackslash   = 512 // clients escape texts by it
)

// command does what a payload asks, and writes the answer.
func (c *connection) command(ctx context.Context, payload []byte) {
	if !c.settings.isConnected {
		c.logIn(ctx, payload)
		return
	}
	if len(payload) == 0 {
		c.fail(sqlerror.New(1047))
		return
	}
	rest := payload[1:]
	switch payload[0] {
	case comQuit:
		c.hasQuit = true
	case comInitDB:
		c.okOrFail(c.session.Use(string(rest)))
	case comQuery:
		c.query(ctx, string(rest))
	case comPing:
		c.ok(&execute.Result{}, false)
	case comStmtPrepare:
		c.prepare(ctx, string(rest))
	case comStmtExecute:
		c.execute(ctx, rest)
	case comStmtSendLong:
		c.addLongData(rest)
	case comStmtClose:
		delete(c.prepared, (&reader{bytes: rest}).uint32())
	case comStmtReset:
		c.resetStatement(rest)
	case comSetOption:
		c.endOfRows(false)
	case comResetConnection:
		c.session.Reset()
		clear(c.prepared)
		c.ok(&execute.Result{}, false)
	default:
		c.fail(sqlerror.New(1047))
	}
}

func (c *connection) query(ctx context.Context, text string) {
	err := c.session.Query(ctx, text, func(result *execute.Result, more bool) error {
		c.result(result, more, (*connection).textRow)
		return ctx.Err()
	})
	if err != nil {
		c.fail(err)
	}
}

// result writes what a statement gave.
func (c *connection) result(result *execute.Result, more bool, row rowWriter) {
	if result.Fields == nil {
		c.ok(result, more)
		return
	}
	c.rows(result, more, row)
}

func (c *connection) okOrFail(err error) {
	if err != nil {
		c.fail(err)
		return
	}
	c.ok(&execute.Result{}, false)
}

func (c *connection) ok(result *execute.Result, more bool) {
	p := &c.output
	p.open()
	p.byte(0)
	p.length(result.AffectedRows)
	p.length(result.LastInsertID)
	p.uint16(c.status(more))
	p.uint16(uint16(min(result.Warnings, 0xffff)))
	if result.Info != "" {
		p.text(result.Info)
	}
	p.close()
}

func (c *connection) fail(err error) {
	var said *sqlerror.Error
	if !errors.As(err, &said) {
		said = &sqlerror.Error{Number: 1105, State: "HY000", Message: err.Error()}
	}
	p := &c.output
	p.open()
	p.byte(0xff)
	p.uint16(said.Number)
	p.raw("#" + said.State + said.Message)
	p.close()
}

func (c *connection) status(more bool) uint16 {
	var flags uint16
	status := c.session.Status()
	if status.InTransaction {
		flags |= statusInTransaction
	}
	if status.NoBackslashEscapes {
		flags |= statusNoBackslash
	}
	if status.Autocommit {
		flags |= statusAutocommit
	}
	if more {
		flags |= statusMoreResults
	}
	return flags
}
