package parse

import "standin/doubles/fakemysql/engine/ast"

// show takes SHOW.
func (p *parser) show(pos ast.Pos) ast.Statement {
	p.next()
	show := &ast.Show{Pos: pos}
	if show.Full = p.accept("full"); !show.Full {
		p.accept("extended")
	}
	if scope := p.scope(); scope != "" {
		show.Scope = scope
		if !p.at("variables") && !p.at("status") {
			p.fail()
		}
	}
	p.showWhat(show)
	p.showFilter(show)
	return show
}

// showWhat takes what is to be shown, and where it is.
func (p *parser) showWhat(show *ast.Show) {
	keyword := p.keyword()
	switch keyword {
	case "databases", "schemas":
		show.What = "databases"
	case "tables":
		show.What = "tables"
	case "columns", "fields":
		p.next()
		show.What = "columns"
		p.showTable(show)
		return
	case "index", "indexes", "keys":
		p.next()
		show.What = "index"
		p.showTable(show)
		return
	case "create":
		p.next()
		p.showCreate(show)
		return
	case "table":
		p.next()
		p.expect("status")
		show.What = "table status"
		p.showDatabase(show)
		return
	case "character":
		p.next()
		p.expect("set")
		show.What = "character set"
		return
	case "charset":
		show.What = "character set"
	case "count":
		p.next()
		p.expectKind('(')
		p.expectKind('*')
		p.expectKind(')')
		if show.What = "count(*) " + p.keyword(); !p.acceptAny("warnings", "errors") {
			p.fail()
		}
		return
	case "storage":
		p.next()
		p.expect("engines")
		show.What = "engines"
		return
	case "variables", "status", "warnings", "errors", "engines", "collation", "processlist", "privileges", "plugins", "events", "triggers", "open":
		show.What = keyword
	case "grants":
		p.next()
		show.What = "grants"
		if p.at("for") {
			p.unknown("SHOW GRANTS FOR")
		}
		return
	default:
		p.unknownShow()
	}
	p.next()
	if show.What == "open" {
		p.expect("tables")
		show.What = "open tables"
	}
	if show.What == "tables" || show.What == "events" || show.What == "triggers" || show.What == "open tables" {
		p.showDatabase(show)
	}
}

// unknownShow refuses what the engine has nothing to show of.
func (p *parser) unknownShow() {
	if p.kind != word {
		p.fail()
	}
	switch keyword := p.keyword(); keyword {
	case "procedure", "function", "master", "slave", "replica", "binary", "binlog", "engine", "profile", "profiles", "explain", "authors", "contributors",
		"relaylog", "package", "client_statistics", "user_statistics", "index_statistics", "table_statistics", "locales", "all", "stats":
		p.unknown("SHOW " + upper(keyword))
	}
	p.fail()
}

// showTable takes FROM table [FROM database].
func (p *parser) showTable(show *ast.Show) {
	if !p.acceptAny("from", "in") {
		p.fail()
	}
	show.Table = p.tableName()
	if p.acceptAny("from", "in") {
		show.Table.Database = p.name()
	}
}

// showDatabase takes [FROM database].
func (p *parser) showDatabase(show *ast.Show) {
	if p.acceptAny("from", "in") {
		show.Database = p.name()
	}
}

// showCreate takes what follows SHOW CREATE.
func (p *parser) showCreate(show *ast.Show) {
	switch {
	case p.accept("table"):
		show.What = "create table"
		show.Table = p.tableName()
	case p.accept("view"):
		show.What = "create view"
		show.Table = p.tableName()
	case p.accept("database"), p.accept("schema"):
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
