// Package ast has the nodes of SQL statements, as the grammar of MariaDB 10.11 and MySQL 8 names their parts.
//
// Nodes are made by package parse, and nobody changes one afterwards: a statement is parsed once and run often, by several
// sessions at once. Names are as they were written, without their quotes.
package ast

// Statement is one of the types of statement.go, query.go, data.go, definition.go or session.go.
type Statement interface {
	statement()
}

type isStatement struct{}

func (*isStatement) statement() {}

// TableName names a table: `accounts`, `bank.accounts`.
type TableName struct {
	Database string // "" is that of the session
	Name     string
}

// Assignment is `column = value` of UPDATE, INSERT ... SET and ON DUPLICATE KEY UPDATE.
type Assignment struct {
	Column *Column
	Value  Expr
}
