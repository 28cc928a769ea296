package parse

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
)

// alter takes ALTER of anything.
func (p *parser) alter() ast.Statement {
	p.next()
	if p.accept("online") && !p.at("table") && !p.at("ignore") {
		p.fail()
	}
	ignore := p.accept("ignore")
	if !ignore && p.atAny(" database schema ") {
		return p.alterDatabase()
	}
	if !ignore && p.atAny(" algorithm definer sql view ") {
		return p.view("ALTER", &ast.CreateView{OrReplace: true, Alter: true})
	}
	if !p.at("table") {
		p.unknownObject("ALTER")
	}
	p.next()
	alter := &ast.AlterTable{Ignore: ignore, IfExists: p.ifExists(), Table: p.tableName()}
	p.waiting()
	for p.kind != endOfText && p.kind != ';' {
		if action := p.alterAction(alter); action != nil {
			alter.Actions = append(alter.Actions, action)
		}
		if !p.acceptKind(',') {
			break
		}
		if p.kind == endOfText {
			p.fail()
		}
	}
	return alter
}

func (p *parser) alterDatabase() ast.Statement {
	p.next()
	alter := &ast.CreateDatabase{Alter: true}
	if !p.at("character") && !p.at("default") && !p.at("collate") {
		alter.Name = p.name()
	}
	p.databaseOptions(alter)
	if alter.Options == nil {
		p.fail()
	}
	return alter
}

// alterAction takes an action; nil where it changes nothing. Of several in one, such as ADD (a INT, b INT), it gives the last one and adds the others.
func (p *parser) alterAction(alter *ast.AlterTable) ast.AlterAction {
	switch {
	case p.accept("add"):
		return p.alterAdd(alter)
	case p.accept("modify"):
		p.accept("column")
		modify := &ast.ModifyColumn{IfExists: p.ifExists(), Column: p.columnDefinition()}
		modify.Name, modify.Place = modify.Column.Name, p.columnPlace()
		return modify
	case p.accept("change"):
		p.accept("column")
		change := &ast.ModifyColumn{IfExists: p.ifExists(), Name: p.name(), Column: p.columnDefinition()}
		change.Place = p.columnPlace()
		return change
	case p.accept("alter"):
		return p.alterColumn()
	case p.accept("drop"):
		return p.alterDrop()
	case p.accept("rename"):
		return p.alterRename()
	case p.accept("convert"):
		p.expect("to")
		if !p.accept("charset") && !p.acceptPair("character", "set") {
			p.fail()
		}
		option := ast.TableOption{Name: "convert", Value: p.charsetOrDefault()}
		if p.accept("collate") {
			option.Value += " " + p.charsetName()
		}
		return &ast.SetTableOption{Option: option}
	case p.atAny(" algorithm lock "):
		p.alterHints()
	case p.accept("force"):
	case p.acceptAny(" enable disable "):
		p.expect("keys")
	case p.accept("order"):
		p.expect("by")
		p.names()
	default:
		return p.alterOptions(alter)
	}
	return nil
}

// alterOptions takes options of the table.
func (p *parser) alterOptions(alter *ast.AlterTable) ast.AlterAction {
	p.unknownAt(" partition coalesce reorganize exchange truncate discard import analyze check optimize rebuild repair remove with without secondary_load ",
		"ALTER TABLE .. %")
	option, is := p.tableOption()
	if !is {
		p.fail()
	}
	for {
		set := &ast.SetTableOption{Option: option}
		if option, is = p.tableOption(); !is {
			return set
		}
		alter.Actions = append(alter.Actions, set)
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
func (p *parser) alterAdd(alter *ast.AlterTable) ast.AlterAction {
	p.unknownVersions("ALTER TABLE .. ADD %")
	if p.atConstraint() {
		return p.constraint()
	}
	p.accept("column")
	ifNotExists := p.ifNotExists()
	if !p.acceptKind('(') {
		column := &ast.AddColumn{IfNotExists: ifNotExists, Column: p.columnDefinition()}
		column.Place = p.columnPlace()
		return column
	}
	for {
		if p.atConstraint() {
			p.unknown("a key in ADD (..)")
		}
		column := &ast.AddColumn{IfNotExists: ifNotExists, Column: p.columnDefinition()}
		if !p.acceptKind(',') {
			p.expectKind(')')
			return column
		}
		alter.Actions = append(alter.Actions, column)
	}
}

// unknownVersions refuses partitions, SYSTEM VERSIONING and PERIOD FOR.
func (p *parser) unknownVersions(construct string) {
	if p.at("partition") || p.at("system") && p.before("versioning") || p.at("period") && p.before("for") {
		p.unknown(construct)
	}
}

// alterColumn takes what follows ALTER within ALTER TABLE.
func (p *parser) alterColumn() ast.AlterAction {
	p.unknownAt(" index key check constraint ", "ALTER TABLE .. ALTER %")
	p.accept("column")
	alter := &ast.SetColumnDefault{IfExists: p.ifExists(), Name: p.name()}
	if p.accept("drop") {
		p.expect("default")
		return alter
	}
	p.expect("set")
	p.unknownAt(" visible invisible ", "ALTER COLUMN .. SET %")
	p.expect("default")
	alter.Default = p.columnDefault()
	return alter
}

// alterDrop takes what follows DROP within ALTER TABLE.
func (p *parser) alterDrop() ast.AlterAction {
	switch {
	case p.accept("primary"):
		p.expect("key")
		return &ast.DropKey{Primary: true}
	case p.acceptAny(" index key "):
		return &ast.DropKey{IfExists: p.ifExists(), Name: p.name()}
	case p.accept("foreign"):
		p.expect("key")
		return &ast.DropForeignKey{IfExists: p.ifExists(), Name: p.name()}
	case p.acceptAny(" constraint check "):
		return &ast.DropConstraint{IfExists: p.ifExists(), Name: p.name()}
	}
	p.unknownVersions("ALTER TABLE .. DROP %")
	p.accept("column")
	drop := &ast.DropColumn{IfExists: p.ifExists(), Name: p.name()}
	p.acceptAny(" restrict cascade ")
	return drop
}

// alterRename takes what follows RENAME within ALTER TABLE.
func (p *parser) alterRename() ast.AlterAction {
	switch {
	case p.accept("column"):
		rename := &ast.RenameColumn{IfExists: p.ifExists(), From: p.name()}
		p.expect("to")
		rename.To = p.name()
		return rename
	case p.acceptAny(" index key "):
		rename := &ast.RenameKey{IfExists: p.ifExists(), From: p.name()}
		p.expect("to")
		rename.To = p.name()
		return rename
	}
	if !p.acceptAny(" to as ") {
		p.acceptKind('=')
	}
	return &ast.RenameTo{Table: p.tableName()}
}

// drop takes DROP of anything.
func (p *parser) drop() ast.Statement {
	p.next()
	temporary := p.accept("temporary")
	switch {
	case p.acceptAny(" table tables "):
		drop := &ast.DropTable{Temporary: temporary, IfExists: p.ifExists(), Tables: p.tableNames()}
		p.waiting()
		p.acceptAny(" restrict cascade ")
		return drop
	case temporary:
		p.unknownObject("DROP TEMPORARY")
	case p.atAny(" procedure function trigger "):
		drop := &ast.DropRoutine{What: strings.ToUpper(p.keyword)}
		p.next()
		drop.IfExists, drop.Name = p.ifExists(), p.tableName()
		return drop
	case p.accept("prepare"):
		return &ast.Deallocate{Name: p.name()}
	case p.accept("view"):
		drop := &ast.DropView{IfExists: p.ifExists(), Views: p.tableNames()}
		p.acceptAny(" restrict cascade ")
		return drop
	case p.acceptAny(" database schema "):
		return &ast.DropDatabase{IfExists: p.ifExists(), Name: p.database()}
	case p.accept("index"):
		drop := &ast.DropKey{IfExists: p.ifExists()}
		drop.Name = p.name()
		drop.Primary = lower(drop.Name) == "primary"
		p.expect("on")
		alter := &ast.AlterTable{Table: p.tableName(), Actions: []ast.AlterAction{drop}}
		p.waiting()
		p.alterHints()
		return alter
	}
	p.unknownObject("DROP")
	return nil
}

// rename takes RENAME TABLE.
func (p *parser) rename() ast.Statement {
	p.next()
	p.unknownAt(" user ", "RENAME USER")
	p.expectAny(" table tables ")
	rename := &ast.RenameTable{IfExists: p.ifExists()}
	for more := true; more; more = p.acceptKind(',') {
		rename.From = append(rename.From, p.tableName())
		p.waiting()
		p.expect("to")
		rename.To = append(rename.To, p.tableName())
	}
	return rename
}
