package parse

import "standin/doubles/fakemysql/engine/ast"

// describe takes DESCRIBE table, and EXPLAIN and ANALYZE of a statement.
func (p *parser) describe(pos ast.Pos) ast.Statement {
	analyze := p.at("analyze")
	if analyze {
		if next := p.ahead(); next.at("table") || next.at("local") || next.at("no_write_to_binlog") {
			return p.maintain(pos)
		}
	}
	p.next()
	p.acceptAny("extended", "partitions")
	if p.accept("format") {
		p.expectKind('=')
		p.textOrName()
	}
	if p.accept("analyze") {
		analyze = true
	}
	switch p.keyword() {
	case "select", "insert", "update", "delete", "replace", "with", "values":
		return &ast.Explain{Pos: pos, Statement: p.statement()}
	}
	if p.kind == '(' {
		return &ast.Explain{Pos: pos, Statement: p.statement()}
	}
	if analyze {
		p.fail()
	}
	if p.at("for") {
		p.unknown("EXPLAIN FOR CONNECTION")
	}
	describe := &ast.Describe{Pos: pos, Table: p.tableName()}
	if p.kind == text || p.atName() {
		describe.Column = p.textOrName()
	}
	return describe
}

// lockTables takes LOCK TABLES and UNLOCK TABLES.
func (p *parser) lockTables(pos ast.Pos) ast.Statement {
	unlock := p.at("unlock")
	p.next()
	if !p.acceptAny("tables", "table") {
		p.fail()
	}
	if unlock {
		return &ast.UnlockTables{Pos: pos}
	}
	lock := &ast.LockTables{Pos: pos}
	for {
		table := ast.TableLock{Table: p.tableName()}
		if p.accept("as") || p.atName() && !p.at("write") && !p.at("read") {
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
		if !p.acceptKind(',') {
			return lock
		}
	}
}

// maintain takes ANALYZE, OPTIMIZE, CHECK and REPAIR TABLE.
func (p *parser) maintain(pos ast.Pos) ast.Statement {
	maintain := &ast.Maintain{Pos: pos, What: lower(p.value)}
	p.next()
	p.acceptAny("local", "no_write_to_binlog")
	if p.at("view") {
		p.unknown(upper(maintain.What) + " VIEW")
	}
	if !p.acceptAny("table", "tables") {
		p.fail()
	}
	maintain.Tables = p.tableNames()
	for p.acceptAny("quick", "extended", "fast", "medium", "changed", "use_frm") {
	}
	if p.at("for") || p.at("persistent") || p.at("update") {
		p.unknown("options of " + upper(maintain.What) + " TABLE")
	}
	return maintain
}

// kill takes KILL [HARD | SOFT] [CONNECTION | QUERY] id.
func (p *parser) kill(pos ast.Pos) ast.Statement {
	p.next()
	p.acceptAny("hard", "soft")
	kill := &ast.Kill{Pos: pos}
	if kill.Query = p.accept("query"); !kill.Query {
		p.accept("connection")
	} else if p.at("id") {
		p.unknown("KILL QUERY ID")
	}
	kill.ID = p.expr()
	return kill
}
