package parse

import "standin/doubles/fakemysql/engine/ast"

// alter takes ALTER of anything.
func (p *parser) alter(pos ast.Pos) ast.Statement {
	p.next()
	if p.accept("online") && !p.at("table") && !p.at("ignore") {
		p.fail()
	}
	ignore := p.accept("ignore")
	if !ignore && p.at("database") || p.at("schema") {
		return p.alterDatabase(pos)
	}
	if !p.at("table") {
		p.unknownObject("ALTER")
	}
	p.next()
	alter := &ast.AlterTable{Pos: pos, Ignore: ignore, IfExists: p.ifExists(), Table: p.tableName()}
	p.waiting()
	for p.kind != endOfText && p.kind != ';' {
		p.alterActions(alter)
		if !p.acceptKind(',') {
			break
		}
		if p.kind == endOfText {
			p.fail()
		}
	}
	return alter
}

func (p *parser) alterDatabase(pos ast.Pos) ast.Statement {
	p.next()
	alter := &ast.CreateDatabase{Pos: pos, Alter: true}
	if !p.at("character") && !p.at("default") && !p.at("collate") {
		alter.Name = p.name()
	}
	p.databaseOptions(alter)
	if alter.Options == nil {
		p.fail()
	}
	return alter
}

// alterActions takes an action, or several columns of ADD (a INT, b INT).
func (p *parser) alterActions(alter *ast.AlterTable) {
	pos := p.position()
	add := func(action ast.AlterAction) { alter.Actions = append(alter.Actions, action) }
	switch {
	case p.accept("add"):
		p.alterAdd(pos, add)
	case p.accept("modify"):
		p.accept("column")
		modify := &ast.ModifyColumn{Pos: pos, IfExists: p.ifExists(), Column: p.columnDefinition()}
		modify.Name, modify.Place = modify.Column.Name, p.columnPlace()
		add(modify)
	case p.accept("change"):
		p.accept("column")
		change := &ast.ModifyColumn{Pos: pos, IfExists: p.ifExists(), Name: p.name(), Column: p.columnDefinition()}
		change.Place = p.columnPlace()
		add(change)
	case p.accept("alter"):
		add(p.alterColumn(pos))
	case p.accept("drop"):
		add(p.alterDrop(pos))
	case p.accept("rename"):
		add(p.alterRename(pos))
	case p.accept("convert"):
		p.expect("to")
		if !p.accept("charset") && !p.acceptPair("character", "set") {
			p.fail()
		}
		option := ast.TableOption{Name: "convert", Value: p.charsetOrDefault()}
		if p.accept("collate") {
			option.Value += " " + p.charsetName()
		}
		add(&ast.SetTableOption{Pos: pos, Option: option})
	case p.at("algorithm"), p.at("lock"):
		p.alterHints()
	case p.accept("force"):
	case p.accept("enable"), p.accept("disable"):
		p.expect("keys")
	case p.accept("order"):
		p.expect("by")
		p.names()
	default:
		p.alterOption(pos, add)
	}
}

// alterOption takes an option of the table.
func (p *parser) alterOption(pos ast.Pos, add func(ast.AlterAction)) {
	switch keyword := p.keyword(); keyword {
	case "partition", "coalesce", "reorganize", "exchange", "truncate", "discard", "import", "analyze", "check", "optimize", "rebuild", "repair", "remove", "with", "without", "secondary_load":
		p.unknown("ALTER TABLE .. " + upper(keyword))
	}
	option, is := p.tableOption()
	if !is {
		p.fail()
	}
	for is {
		add(&ast.SetTableOption{Pos: pos, Option: option})
		option, is = p.tableOption()
	}
}

// columnPlace takes FIRST or AFTER column.
func (p *parser) columnPlace() ast.ColumnPlace {
	switch {
	case p.accept("first"):
		return ast.ColumnPlace{First: true}
	case p.accept("after"):
		return ast.ColumnPlace{After: p.name()}
	}
	return ast.ColumnPlace{}
}

// alterAdd takes what follows ADD.
func (p *parser) alterAdd(pos ast.Pos, add func(ast.AlterAction)) {
	switch {
	case p.at("partition"), p.at("system"), p.at("period"):
		if next := p.ahead(); p.at("partition") || next.at("versioning") || next.at("for") {
			p.unknown("ALTER TABLE .. ADD " + upper(p.keyword()))
		}
	case p.atConstraint():
		switch constraint := p.constraint().(type) {
		case *ast.KeyDefinition:
			add(&ast.AddKey{Pos: pos, Key: constraint})
		case *ast.ForeignKeyDefinition:
			add(&ast.AddForeignKey{Pos: pos, ForeignKey: constraint})
		case *ast.CheckDefinition:
			add(&ast.AddCheck{Pos: pos, Check: constraint})
		}
		return
	}
	p.accept("column")
	ifNotExists := p.ifNotExists()
	if !p.acceptKind('(') {
		column := &ast.AddColumn{Pos: pos, IfNotExists: ifNotExists, Column: p.columnDefinition()}
		column.Place = p.columnPlace()
		add(column)
		return
	}
	for {
		if p.atConstraint() {
			p.unknown("a key in ADD (..)")
		}
		add(&ast.AddColumn{Pos: pos, IfNotExists: ifNotExists, Column: p.columnDefinition()})
		if !p.acceptKind(',') {
			break
		}
	}
	p.expectKind(')')
}

// alterColumn takes what follows ALTER within ALTER TABLE.
func (p *parser) alterColumn(pos ast.Pos) ast.AlterAction {
	if p.at("index") || p.at("key") || p.at("check") || p.at("constraint") {
		p.unknown("ALTER TABLE .. ALTER " + upper(p.keyword()))
	}
	p.accept("column")
	p.ifExists()
	alter := &ast.SetColumnDefault{Pos: pos, Name: p.name()}
	if p.accept("drop") {
		p.expect("default")
		return alter
	}
	p.expect("set")
	if p.at("visible") || p.at("invisible") {
		p.unknown("ALTER COLUMN .. SET " + upper(p.keyword()))
	}
	p.expect("default")
	alter.Default = p.columnDefault()
	return alter
}

// alterDrop takes what follows DROP within ALTER TABLE.
func (p *parser) alterDrop(pos ast.Pos) ast.AlterAction {
	switch {
	case p.accept("primary"):
		p.expect("key")
		return &ast.DropKey{Pos: pos, Primary: true}
	case p.accept("index"), p.accept("key"):
		return &ast.DropKey{Pos: pos, IfExists: p.ifExists(), Name: p.name()}
	case p.accept("foreign"):
		p.expect("key")
		return &ast.DropForeignKey{Pos: pos, IfExists: p.ifExists(), Name: p.name()}
	case p.accept("constraint"), p.accept("check"):
		return &ast.DropConstraint{Pos: pos, IfExists: p.ifExists(), Name: p.name()}
	case p.at("partition"), p.at("system"), p.at("period"):
		if next := p.ahead(); p.at("partition") || next.at("versioning") || next.at("for") {
			p.unknown("ALTER TABLE .. DROP " + upper(p.keyword()))
		}
	}
	p.accept("column")
	drop := &ast.DropColumn{Pos: pos, IfExists: p.ifExists(), Name: p.name()}
	p.acceptAny("restrict", "cascade")
	return drop
}

// alterRename takes what follows RENAME within ALTER TABLE.
func (p *parser) alterRename(pos ast.Pos) ast.AlterAction {
	switch {
	case p.accept("column"):
		p.ifExists()
		rename := &ast.RenameColumn{Pos: pos, From: p.name()}
		p.expect("to")
		rename.To = p.name()
		return rename
	case p.accept("index"), p.accept("key"):
		p.ifExists()
		rename := &ast.RenameKey{Pos: pos, From: p.name()}
		p.expect("to")
		rename.To = p.name()
		return rename
	}
	if !p.acceptAny("to", "as") {
		p.acceptKind('=')
	}
	return &ast.RenameTo{Pos: pos, Table: p.tableName()}
}

// drop takes DROP of anything.
func (p *parser) drop(pos ast.Pos) ast.Statement {
	p.next()
	temporary := p.accept("temporary")
	switch {
	case p.accept("table"), p.accept("tables"):
		drop := &ast.DropTable{Pos: pos, Temporary: temporary, IfExists: p.ifExists(), Tables: p.tableNames()}
		p.waiting()
		p.acceptAny("restrict", "cascade")
		return drop
	case temporary:
		p.unknownObject("DROP TEMPORARY")
	case p.at("procedure"), p.at("function"), p.at("trigger"):
		drop := &ast.DropRoutine{Pos: pos, What: upper(p.keyword())}
		p.next()
		drop.IfExists, drop.Name = p.ifExists(), p.tableName()
		return drop
	case p.accept("prepare"):
		return &ast.Deallocate{Pos: pos, Name: p.name()}
	case p.accept("view"):
		drop := &ast.DropView{Pos: pos, IfExists: p.ifExists(), Views: p.tableNames()}
		p.acceptAny("restrict", "cascade")
		return drop
	case p.accept("database"), p.accept("schema"):
		return &ast.DropDatabase{Pos: pos, IfExists: p.ifExists(), Name: p.name()}
	case p.accept("index"):
		drop := &ast.DropKey{Pos: pos, IfExists: p.ifExists()}
		drop.Name = p.name()
		drop.Primary = lower(drop.Name) == "primary"
		p.expect("on")
		alter := &ast.AlterTable{Pos: pos, Table: p.tableName(), Actions: []ast.AlterAction{drop}}
		p.waiting()
		p.alterHints()
		return alter
	}
	p.unknownObject("DROP")
	return nil
}

// rename takes RENAME TABLE.
func (p *parser) rename(pos ast.Pos) ast.Statement {
	p.next()
	if p.at("user") {
		p.unknown("RENAME USER")
	}
	if !p.acceptAny("table", "tables") {
		p.fail()
	}
	p.ifExists()
	rename := &ast.RenameTable{Pos: pos}
	for {
		rename.From = append(rename.From, p.tableName())
		p.waiting()
		p.expect("to")
		rename.To = append(rename.To, p.tableName())
		if !p.acceptKind(',') {
			return rename
		}
	}
}
