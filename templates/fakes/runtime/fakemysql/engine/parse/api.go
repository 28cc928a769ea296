// Package parse reads SQL as MariaDB and MySQL write it.
package parse

// This file is the contract of the package until its functions are there. It goes in the end.

import "standin/doubles/fakemysql/engine/ast"

const missing = "parse: not written yet"

// Mode is what of sql_mode changes how a text reads.
type Mode struct {
	ANSIQuotes         bool // "x" is a name
	PipesAsConcat      bool
	NoBackslashEscapes bool
}

// Statement is a statement of a text.
type Statement struct {
	ast.Statement
	Text   string // without the semicolon and the blanks around
	Params int    // how many `?`
}

// One reads a text of one statement, with or without a semicolon at its end. Errors are *sqlerror.Error: 1064, 1065 for nothing but blanks and comments, or Unknown for what is SQL but nothing that the engine has.
func One(text string, mode Mode) (*Statement, error) { panic(missing) }

// First reads the first statement of a text of several, and gives what follows its semicolon.
func First(text string, mode Mode) (statement *Statement, rest string, err error) { panic(missing) }

// Expr reads an expression alone.
func Expr(text string, mode Mode) (ast.Expr, error) { panic(missing) }
