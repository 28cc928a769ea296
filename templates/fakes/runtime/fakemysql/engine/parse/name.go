package parse

import (
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// accept takes the token where it is a keyword, and tells whether it was.
func (p *parser) accept(keyword string) bool {
	if p.at(keyword) {
		p.next()
		return true
	}
	return false
}

// atAny tells whether the token is one of several keywords.
func (p *parser) atAny(keywords words) bool { return keywords.has(p.keyword) }

// acceptAny takes one of several keywords.
func (p *parser) acceptAny(keywords words) bool {
	if p.atAny(keywords) {
		p.next()
		return true
	}
	return false
}

// acceptPair takes two keywords, where both are there.
func (p *parser) acceptPair(first, second string) bool {
	if !p.at(first) || !p.before(second) {
		return false
	}
	p.next()
	p.next()
	return true
}

// expect takes a keyword that has to be there, or several with a blank between them.
func (p *parser) expect(keywords string) {
	for more := true; more; {
		var keyword string
		if keyword, keywords, more = strings.Cut(keywords, " "); !p.accept(keyword) {
			p.fail()
		}
	}
}

// expectAny takes one of several keywords, of which one has to be there.
func (p *parser) expectAny(keywords words) {
	if !p.acceptAny(keywords) {
		p.fail()
	}
}

// acceptKind takes a token of a kind.
//
//go:noinline
func (p *parser) acceptKind(of kind) bool {
	if p.kind == of {
		p.next()
		return true
	}
	return false
}

// expectKind takes a token of a kind, which has to be there.
func (p *parser) expectKind(of kind) {
	if !p.acceptKind(of) {
		p.fail()
	}
}

// atName tells whether the token may be a name: in quotes, or not reserved.
func (p *parser) atName() bool {
	return p.kind == quotedName || p.kind == word && !p.reserved
}

// name takes a name. Those of the called functions are none right before a parenthesis.
func (p *parser) name() string {
	if !p.atName() || p.kind == word && called.has(p.keyword) && strings.HasPrefix(p.source[p.offset:], "(") {
		p.fail()
	}
	name := p.value
	p.next()
	return name
}

// names takes names with commas between them.
func (p *parser) names() []string {
	names := []string{p.name()}
	for p.acceptKind(',') {
		names = append(names, p.name())
	}
	return names
}

// namesInParentheses takes `(a, b)`.
func (p *parser) namesInParentheses() []string {
	p.expectKind('(')
	names := p.names()
	p.expectKind(')')
	return names
}

// textOrName takes a name that may also be written as a string, as those of character sets, engines and aliases.
func (p *parser) textOrName() string {
	if p.kind == text {
		return p.text()
	}
	return p.name()
}

// text takes a string, and those that follow it.
func (p *parser) text() string {
	if p.kind != text {
		p.fail()
	}
	value := p.value
	p.next()
	for p.kind == text {
		value += p.value
		p.next()
	}
	return value
}

// tableName takes `accounts` or `bank.accounts`.
func (p *parser) tableName() ast.TableName {
	table := ast.TableName{Name: p.name()}
	if p.acceptKind('.') {
		table.Database, table.Name = table.Name, p.name()
		mustBeName(table.Database, 1102)
	}
	mustBeName(table.Name, 1103)
	return table
}

// database takes the name of a database.
func (p *parser) database() string {
	name := p.name()
	mustBeName(name, 1102)
	return name
}

// longestName is how many characters the name of a table or a database has at most.
const longestName = 64

// mustBeName refuses the name of a table or a database that is empty, ends with a blank or is too long.
func mustBeName(name string, number uint16) {
	if name == "" || name[len(name)-1] == ' ' || utf8.RuneCountInString(name) > longestName {
		panic(sqlerror.New(number, name))
	}
}

// tableNames takes several.
func (p *parser) tableNames() []ast.TableName {
	tables := []ast.TableName{p.tableName()}
	for p.acceptKind(',') {
		tables = append(tables, p.tableName())
	}
	return tables
}

// column takes `balance`, `a.balance` or `bank.a.balance`.
func (p *parser) column() *ast.Column {
	column := &ast.Column{Name: p.name()}
	p.qualify(column)
	return column
}

// qualify takes what follows a name that is a column's, if it was that of its table.
func (p *parser) qualify(column *ast.Column) {
	for n := 0; p.kind == '.' && n < 2; n++ {
		p.next()
		column.Database, column.Table, column.Name = column.Table, column.Name, p.name()
	}
}

// ifExists takes IF EXISTS.
func (p *parser) ifExists() bool {
	if !p.accept("if") {
		return false
	}
	p.expect("exists")
	return true
}

// ifNotExists takes IF NOT EXISTS.
func (p *parser) ifNotExists() bool {
	if !p.accept("if") {
		return false
	}
	p.expect("not exists")
	return true
}
