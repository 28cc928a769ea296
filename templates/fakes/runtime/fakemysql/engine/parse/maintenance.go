package parse

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
)

// describe takes DESCRIBE table, and EXPLAIN and ANALYZE of a statement.
func (p *parser) describe() ast.Statement {
	analyze := p.at("analyze")
	if next := p.ahead(); analyze && words(" table local no_write_to_binlog ").has(next.keyword) {
		return p.maintain()
	}
	p.next()
	p.acceptAny(" extended partitions ")
	if p.accept("format") {
		p.expectKind('=')
		p.textOrName()
	}
	if p.accept("analyze") {
		analyze = true
	}
	if p.kind == '(' || p.atAny(" select insert update delete replace with values ") {
		return &ast.Explain{Statement: p.statement()}
	}
	if analyze {
		p.fail()
	}
	p.unknownAt(" for ", "EXPLAIN FOR CONNECTION")
	describe := &ast.Describe{Table: p.tableName()}
	if p.kind == text || p.atName() {
		describe.Column = p.textOrName()
	}
	return describe
}

// lockTables takes LOCK TABLES and UNLOCK TABLES.
func (p *parser) lockTables() ast.Statement {
	unlock := p.at("unlock")
	p.next()
	p.expectAny(" tables table ")
	if unlock {
		return &ast.UnlockTables{}
	}
	lock := &ast.LockTables{}
	for more := true; more; more = p.acceptKind(',') {
		table := ast.TableLock{Table: p.tableName()}
		if p.accept("as") || p.atName() && !p.atAny(" read write ") {
			table.Alias = p.name()
		}
		if p.accept("read") {
			p.accept("local")
		} else {
			p.accept("low_priority")
			p.expect("write")
			p.accept("concurrent")
			table.Write = true
		}
		lock.Tables = append(lock.Tables, table)
	}
	return lock
}

// maintain takes ANALYZE, OPTIMIZE, CHECK and REPAIR TABLE.
func (p *parser) maintain() ast.Statement {
	maintain := &ast.Maintain{What: p.keyword}
	what := strings.ToUpper(p.keyword)
	p.next()
	p.acceptAny(" local no_write_to_binlog ")
	p.unknownAt(" view ", what+" VIEW")
	p.expectAny(" table tables ")
	maintain.Tables = p.tableNames()
	for p.acceptAny(" quick extended fast medium changed use_frm ") {
	}
	p.unknownAt(" for persistent update ", "options of "+what+" TABLE")
	return maintain
}

// kill takes KILL [HARD | SOFT] [CONNECTION | QUERY] id.
func (p *parser) kill() ast.Statement {
	p.next()
	p.acceptAny(" hard soft ")
	kill := &ast.Kill{}
	if kill.Query = p.accept("query"); !kill.Query {
		p.accept("connection")
	} else {
		p.unknownAt(" id ", "KILL QUERY ID")
	}
	kill.ID = p.expr()
	return kill
}
