// Package execute runs statements in sessions: it has what changes data and definitions, transactions, variables, and SHOW.
package execute

// This file is the contract of the package until its functions are there. It goes in the end.

import (
	"context"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

const missing = "execute: not written yet"

// Version is what VERSION() gives.
const Version = "10.11.14-MariaDB-standin"

// Engine is a server without its network: its data, its variables, its sessions.
type Engine struct{}

// New gives an engine with the databases `information_schema`, `mysql`, `performance_schema`, `sys` and `test`.
func New() *Engine { panic(missing) }

// Close ends all sessions.
func (e *Engine) Close() { panic(missing) }

// Options are what a client says when it connects.
type Options struct {
	Database        string // "" is none; 1049 where there is none of the name
	User            string // user@host
	FoundRows       bool   // CLIENT_FOUND_ROWS: UPDATE counts the rows that it found
	MultiStatements bool
}

// Session is a connection to an engine.
type Session struct{}

func (e *Engine) NewSession(options Options) (*Session, error) { panic(missing) }
func (s *Session) ID() uint64                                  { panic(missing) }

// Close rolls back what is open. It may be called while Execute runs, which ends with an error then.
func (s *Session) Close() { panic(missing) }

// Reset is COM_RESET_CONNECTION. Use is COM_INIT_DB.
func (s *Session) Reset()                    { panic(missing) }
func (s *Session) Use(database string) error { panic(missing) }

// Prepared is a parsed statement. It is planned when it first runs, and again when definitions have changed.
type Prepared struct {
	Statement ast.Statement
	Text      string
	Params    int
	Fields    []query.Field // of what it gives, as far as that is known without arguments
}

// Prepare is COM_STMT_PREPARE: one statement. Errors are those of a server: 1064, 1146, 1054 ..
func (s *Session) Prepare(ctx context.Context, text string) (*Prepared, error) { panic(missing) }

// Run executes a prepared statement.
func (s *Session) Run(ctx context.Context, statement *Prepared, arguments []value.Value) (*Result, error) {
	panic(missing)
}

// Query is COM_QUERY: it gives each's the results of the text's statements (several with MultiStatements), up to the first error.
func (s *Session) Query(ctx context.Context, text string, each func(result *Result, more bool) error) error {
	panic(missing)
}

// Status is what a session says after each statement.
type Status struct{ InTransaction, Autocommit bool }

func (s *Session) Status() Status { panic(missing) }

// Result is what a statement gave.
type Result struct {
	Fields       []query.Field // nil where the statement gives no rows
	Rows         [][]value.Value
	AffectedRows uint64
	LastInsertID uint64
	Warnings     int
	Info         string // "Rows matched: 1  Changed: 1  Warnings: 0"
}

var _ = time.Now
var _ *storage.Store
