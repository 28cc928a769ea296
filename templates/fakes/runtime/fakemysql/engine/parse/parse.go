// Package parse reads SQL as MariaDB and MySQL write it, by recursive descent: a file for each part of the grammar.
package parse

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// Mode is what changes how a text reads: parts of sql_mode, and how the text came.
type Mode struct {
	ANSIQuotes         bool // "x" is a name
	PipesAsConcat      bool
	NoBackslashEscapes bool
	NoParams           bool // `?` is an error, as in a text that was not prepared
}

// Statement is a statement of a text.
type Statement struct {
	ast.Statement
	Text   string // without the semicolon and the blanks around
	Params int    // how many `?`
	Limits []int  // which of them are of LIMIT
}

// One reads a text of one statement, with or without a semicolon at its end. Errors are *sqlerror.Error: 1064, 1065 for
// nothing but blanks, or Unknown for what is SQL but nothing that the engine has.
func One(text string, mode Mode) (*Statement, error) {
	p := newParser(text, mode)
	return p.first(true)
}

// First reads the first statement of a text of several, and gives what follows its semicolon.
func First(text string, mode Mode) (statement *Statement, rest string, err error) {
	p := newParser(text, mode)
	statement, err = p.first(false)
	return statement, p.source[p.start:], err
}

// Expr reads an expression alone.
func Expr(text string, mode Mode) (expr ast.Expr, err error) {
	p := newParser(text, mode)
	defer p.recover(&err)
	p.next()
	expr = p.expr()
	if p.kind != endOfText {
		p.fail()
	}
	return expr, nil
}

// deepest is how many expressions, queries and joins may stand within each other. MariaDB gives up at the end of its stack.
const deepest = 1000

// parser is a scanner that has read a token, and what of the statement is known so far.
type parser struct {
	scanner
	params         int
	limits         []int
	mayAssign      bool     // the statement is a query, which INTO may stand in
	variables      []string // of INTO
	depth          int
	valuesFunction bool // VALUES is the function VALUES(column), not a query
	inView         bool // aliases become names of columns
}

// newParser gives a parser of a text. As the server does, it takes blanks and semicolons from the text's end: errors show it without them.
func newParser(text string, mode Mode) parser {
	return parser{scanner: scanner{source: strings.TrimRight(text, "; \t\n\v\f\r"), mode: mode}}
}

// first reads a statement and the semicolon after it, which may be the end of the text only.
func (p *parser) first(alone bool) (statement *Statement, err error) {
	defer p.recover(&err)
	p.next()
	begin := p.start
	if p.kind == endOfText && p.start > 0 && strings.TrimSpace(p.source) != "" {
		return &Statement{Statement: &ast.Nothing{}, Text: p.source}, nil
	}
	if p.kind == endOfText || p.kind == ';' {
		return nil, sqlerror.New(1065)
	}
	statement = &Statement{Statement: p.statement()}
	statement.Text, statement.Params, statement.Limits = p.source[begin:p.last], p.params, p.limits
	semicolon := p.acceptKind(';')
	if p.kind != endOfText && (alone || !semicolon) {
		p.fail()
	}
	return statement, nil
}

// deeper counts a level of nesting. Who calls it takes one from depth again.
func (p *parser) deeper() {
	if p.depth++; p.depth > deepest {
		panic(sqlerror.Unknown("a statement with so many levels of nesting"))
	}
}
