package parse

import "standin/doubles/fakemysql/engine/ast"

// statement takes a statement.
func (p *parser) statement() ast.Statement {
	pos := p.position()
	if p.kind == '(' {
		return p.queryStatement()
	}
	switch p.keyword {
	case "select", "values":
		return p.queryStatement()
	case "with":
		return p.withStatement(pos)
	case "insert", "replace":
		return p.insert(pos)
	case "update":
		return p.update(pos, nil)
	case "delete":
		return p.delete(pos, nil)
	case "create":
		return p.create(pos)
	case "alter":
		return p.alter(pos)
	case "drop":
		return p.drop(pos)
	case "rename":
		return p.rename(pos)
	case "truncate":
		p.next()
		p.accept("table")
		statement := &ast.TruncateTable{Pos: pos, Table: p.tableName()}
		p.acceptAny(" wait nowait ")
		return statement
	case "begin", "start", "commit", "rollback", "savepoint", "release":
		return p.transaction(pos)
	case "set":
		return p.set(pos)
	case "use":
		p.next()
		return &ast.Use{Pos: pos, Database: p.name()}
	case "show":
		return p.show(pos)
	case "describe", "desc", "explain", "analyze":
		return p.describe(pos)
	case "do":
		p.next()
		return &ast.Do{Pos: pos, Exprs: p.exprs()}
	case "lock", "unlock":
		return p.lockTables(pos)
	case "optimize", "check", "repair", "checksum":
		return p.maintain(pos)
	case "kill":
		return p.kill(pos)
	case "prepare", "execute", "deallocate":
		return p.prepared(pos)
	}
	p.unknownAt(" grant revoke call handler flush reset purge xa install uninstall signal resignal cache backup binlog change stop help shutdown get table import clone "+
		"restart ", "the statement %")
	p.unknownAt(" load ", "LOAD DATA")
	p.fail()
	return nil
}

// withStatement takes a statement that begins with WITH.
func (p *parser) withStatement(pos ast.Pos) ast.Statement {
	saved := p.scanner
	with := p.with()
	switch {
	case p.at("update"):
		return p.update(pos, with)
	case p.at("delete"):
		return p.delete(pos, with)
	}
	p.scanner, p.params = saved, 0
	return p.queryStatement()
}

// prepared takes PREPARE, EXECUTE and DEALLOCATE PREPARE.
func (p *parser) prepared(pos ast.Pos) ast.Statement {
	if p.accept("prepare") {
		prepare := &ast.Prepare{Pos: pos, Name: p.name()}
		p.expect("from")
		prepare.Text = p.expr()
		return prepare
	}
	if p.accept("deallocate") {
		p.expect("prepare")
		return &ast.Deallocate{Pos: pos, Name: p.name()}
	}
	p.next()
	execute := &ast.Execute{Pos: pos}
	if p.accept("immediate") {
		execute.Text = p.expr()
	} else {
		execute.Name = p.name()
	}
	if p.accept("using") {
		execute.Using = p.exprs()
	}
	return execute
}

// transaction takes what begins and ends transactions.
func (p *parser) transaction(pos ast.Pos) ast.Statement {
	switch {
	case p.accept("begin"):
		p.accept("work")
		return &ast.Begin{Pos: pos}
	case p.accept("start"):
		return p.startTransaction(pos)
	case p.accept("commit"):
		p.accept("work")
		commit := &ast.Commit{Pos: pos}
		commit.Chain, commit.Release = p.completion()
		return commit
	case p.accept("savepoint"):
		return &ast.Savepoint{Pos: pos, Name: p.name()}
	case p.accept("release"):
		p.expect("savepoint")
		return &ast.ReleaseSavepoint{Pos: pos, Name: p.name()}
	}
	p.expect("rollback")
	p.accept("work")
	rollback := &ast.Rollback{Pos: pos}
	if p.accept("to") {
		p.acceptSavepoint()
		rollback.Savepoint = p.name()
		return rollback
	}
	rollback.Chain, rollback.Release = p.completion()
	return rollback
}

// acceptSavepoint takes the SAVEPOINT of ROLLBACK TO SAVEPOINT a, which may also be the name itself.
func (p *parser) acceptSavepoint() {
	if p.at("savepoint") && (p.beforeKind(word) || p.beforeKind(quotedName)) {
		p.next()
	}
}

// startTransaction takes what follows START.
func (p *parser) startTransaction(pos ast.Pos) ast.Statement {
	p.unknownAt(" slave replica all ", "START SLAVE")
	p.expect("transaction")
	begin := &ast.Begin{Pos: pos}
	for p.kind == word {
		switch {
		case p.accept("with"):
			p.expect("consistent snapshot")
			begin.ConsistentSnapshot = true
		case p.accept("read"):
			if begin.ReadOnly = p.accept("only"); !begin.ReadOnly {
				p.expect("write")
				begin.ReadWrite = true
			}
		default:
			p.fail()
		}
		if !p.acceptKind(',') {
			break
		}
	}
	return begin
}

// completion takes [AND [NO] CHAIN] [[NO] RELEASE].
func (p *parser) completion() (chain, release bool) {
	if p.accept("and") {
		chain = !p.accept("no")
		p.expect("chain")
	}
	if p.accept("no") {
		p.expect("release")
	} else if !chain {
		release = p.accept("release")
	}
	return chain, release
}
