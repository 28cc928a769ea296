package parse

import "standin/doubles/fakemysql/engine/ast"

// show takes SHOW.
func (p *parser) show() ast.Statement {
	p.next()
	show := &ast.Show{}
	if show.Full = p.accept("full"); !show.Full {
		p.accept("extended")
	}
	if show.Scope = p.scope(); show.Scope != "" && !p.atAny(" variables status ") {
		p.fail()
	}
	p.showWhat(show)
	p.showFilter(show)
	return show
}

const (
	// shown are what SHOW has by one word, perhaps with LIKE or WHERE behind it.
	shown words = " databases tables variables status warnings errors engines collation processlist privileges plugins events triggers "
	// shownElsewhere are what the engine has nothing to show of.
	shownElsewhere words = " procedure function master slave replica binary binlog engine profile profiles explain authors contributors relaylog package " +
		"client_statistics user_statistics index_statistics table_statistics locales all stats "
)

// showWhat takes what is to be shown, and where it is.
func (p *parser) showWhat(show *ast.Show) {
	show.What = p.keyword
	switch {
	case p.acceptAny(shown):
		if words(" tables events triggers ").has(show.What) {
			p.showDatabase(show)
		}
	case p.accept("schemas"):
		show.What = "databases"
	case p.acceptAny(" columns fields "):
		show.What = "columns"
		p.showTable(show)
	case p.acceptAny(" index indexes keys "):
		show.What = "index"
		p.showTable(show)
	case p.accept("create"):
		p.showCreate(show)
	case p.accept("table"):
		p.expect("status")
		show.What = "table status"
		p.showDatabase(show)
	case p.accept("open"):
		p.expect("tables")
		show.What = "open tables"
		p.showDatabase(show)
	case p.accept("charset"):
		show.What = "character set"
	case p.accept("character"):
		p.expect("set")
		show.What = "character set"
	case p.accept("storage"):
		p.expect("engines")
		show.What = "engines"
	case p.accept("count"):
		p.expectKind('(')
		p.expectKind('*')
		p.expectKind(')')
		show.What = "count(*) " + p.keyword
		p.expectAny(" warnings errors ")
	case p.accept("grants"):
		p.unknownAt(" for ", "SHOW GRANTS FOR")
	default:
		p.unknownAt(shownElsewhere, "SHOW %")
		p.fail()
	}
}

// showTable takes FROM table [FROM database].
func (p *parser) showTable(show *ast.Show) {
	p.expectAny(" from in ")
	show.Table = p.tableName()
	if p.acceptAny(" from in ") {
		show.Table.Database = p.name()
	}
}

// showDatabase takes [FROM database].
func (p *parser) showDatabase(show *ast.Show) {
	if p.acceptAny(" from in ") {
		show.Database = p.name()
	}
}

// showCreate takes what follows SHOW CREATE.
func (p *parser) showCreate(show *ast.Show) {
	show.What = "create " + p.keyword
	switch {
	case p.acceptAny(" table view "):
		show.Table = p.tableName()
	case p.acceptAny(" database schema "):
		show.What = "create database"
		p.ifNotExists()
		show.Database = p.name()
	default:
		p.unknownObject("SHOW CREATE")
	}
}

// showFilter takes LIKE, WHERE or LIMIT.
func (p *parser) showFilter(show *ast.Show) {
	switch {
	case p.accept("like"):
		pattern := p.text()
		show.Like = &pattern
	case p.accept("where"):
		show.Where = p.expr()
	case p.at("limit"):
		show.Limit = p.limit()
	}
}
