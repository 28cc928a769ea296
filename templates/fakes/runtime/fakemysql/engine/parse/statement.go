package parse

import "standin/doubles/fakemysql/engine/ast"

// statement takes a statement.
func (p *parser) statement() ast.Statement {
	if p.kind == '(' {
		return p.queryStatement()
	}
	switch p.keyword {
	case "select", "values":
		return p.queryStatement()
	case "with":
		return p.withStatement()
	case "insert", "replace":
		return p.insert()
	case "update":
		return p.update(nil)
	case "delete":
		return p.delete(nil)
	case "create":
		return p.create()
	case "alter":
		return p.alter()
	case "drop":
		return p.drop()
	case "rename":
		return p.rename()
	case "truncate":
		p.next()
		p.accept("table")
		statement := &ast.TruncateTable{Table: p.tableName()}
		p.acceptAny(" wait nowait ")
		return statement
	case "begin", "start", "commit", "rollback", "savepoint", "release":
		return p.transaction()
	case "set":
		return p.set()
	case "use":
		p.next()
		return &ast.Use{Database: p.name()}
	case "show":
		return p.show()
	case "describe", "desc", "explain", "analyze":
		return p.describe()
	case "do":
		p.next()
		return &ast.Do{Exprs: p.exprs()}
	case "lock", "unlock":
		return p.lockTables()
	case "optimize", "check", "repair":
		return p.maintain()
	case "kill":
		return p.kill()
	case "prepare", "execute", "deallocate":
		return p.prepared()
	}
	p.unknownAt(" grant revoke call checksum handler flush reset purge xa install uninstall signal resignal cache backup binlog change stop help shutdown get table import clone "+
		"restart ", "the statement %")
	p.unknownAt(" load ", "LOAD DATA")
	p.fail()
	return nil
}

// withStatement takes a statement that begins with WITH.
func (p *parser) withStatement() ast.Statement {
	saved := p.scanner
	with := p.with()
	switch {
	case p.at("update"):
		return p.update(with)
	case p.at("delete"):
		return p.delete(with)
	}
	p.scanner, p.params = saved, 0
	return p.queryStatement()
}

// prepared takes PREPARE, EXECUTE and DEALLOCATE PREPARE.
func (p *parser) prepared() ast.Statement {
	if p.accept("prepare") {
		prepare := &ast.Prepare{Name: p.name()}
		p.expect("from")
		prepare.Text = p.expr()
		return prepare
	}
	if p.accept("deallocate") {
		p.expect("prepare")
		return &ast.Deallocate{Name: p.name()}
	}
	p.next()
	execute := &ast.Execute{}
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
func (p *parser) transaction() ast.Statement {
	switch {
	case p.accept("begin"):
		p.accept("work")
		return &ast.Begin{}
	case p.accept("start"):
		return p.startTransaction()
	case p.accept("commit"):
		p.accept("work")
		commit := &ast.Commit{}
		commit.Chain, commit.Release = p.completion()
		return commit
	case p.accept("savepoint"):
		return &ast.Savepoint{Name: p.name()}
	case p.accept("release"):
		p.expect("savepoint")
		return &ast.ReleaseSavepoint{Name: p.name()}
	}
	p.expect("rollback")
	p.accept("work")
	rollback := &ast.Rollback{}
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
func (p *parser) startTransaction() ast.Statement {
	p.unknownAt(" slave replica all ", "START SLAVE")
	p.expect("transaction")
	begin := &ast.Begin{}
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
