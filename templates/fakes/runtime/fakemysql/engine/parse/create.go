package parse

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// create takes CREATE of anything.
func (p *parser) create() ast.Statement {
	p.next()
	replace := false
	if p.accept("or") {
		p.expect("replace")
		replace = true
	}
	switch p.keyword {
	case "table", "temporary":
		return p.createTable(replace)
	case "unique", "fulltext", "spatial", "index":
		return p.createIndex(replace)
	case "database", "schema":
		return p.createDatabase(replace)
	case "view", "algorithm", "definer", "sql":
		return p.view("CREATE", &ast.CreateView{OrReplace: replace})
	}
	p.unknownObject("CREATE")
	return nil
}

// unknownObject refuses what CREATE, ALTER and DROP have for objects that the engine does not have.
func (p *parser) unknownObject(verb string) {
	p.unknownAt(" user role procedure function trigger event sequence server tablespace undo logfile aggregate package online offline instance prepare spatial "+
		"algorithm definer sql view temporary resource ", verb+" %")
	p.fail()
}

// unlessReplaced takes IF NOT EXISTS, which OR REPLACE leaves no room for.
func (p *parser) unlessReplaced(replace bool) bool {
	is := p.ifNotExists()
	if is && replace {
		panic(sqlerror.New(1221, "OR REPLACE", "IF NOT EXISTS"))
	}
	return is
}

// createTable takes CREATE TABLE.
func (p *parser) createTable(replace bool) ast.Statement {
	create := &ast.CreateTable{OrReplace: replace, Temporary: p.accept("temporary")}
	if create.Temporary && p.at("sequence") {
		p.unknownObject("CREATE")
	}
	p.expect("table")
	create.IfNotExists = p.unlessReplaced(replace)
	create.Table = p.tableName()
	if p.accept("like") {
		like := p.tableName()
		create.Like = &like
		return create
	}
	if p.kind == '(' && !p.atQuery() {
		p.next()
		if p.accept("like") {
			like := p.tableName()
			create.Like = &like
			p.expectKind(')')
			return create
		}
		p.elements(create)
		p.expectKind(')')
	}
	p.tableOptions(create)
	p.createAs(create)
	return create
}

// createAs takes `[IGNORE | REPLACE] [AS] query`.
func (p *parser) createAs(create *ast.CreateTable) {
	p.unknownAt(" ignore replace ", "CREATE TABLE .. % SELECT")
	if p.accept("as") || p.atQuery() {
		create.As = p.query()
	}
}

// elements takes what stands in the parentheses of CREATE TABLE.
func (p *parser) elements(create *ast.CreateTable) {
	for more := true; more; more = p.acceptKind(',') {
		p.element(create)
	}
}

// element takes a column, a key or a constraint.
func (p *parser) element(create *ast.CreateTable) {
	if p.at("period") && p.before("for") {
		p.unknown("PERIOD FOR")
	}
	if !p.atConstraint() {
		column := p.columnDefinition()
		create.Columns = append(create.Columns, column)
		return
	}
	switch constraint := p.constraint().(type) {
	case *ast.AddKey:
		create.Keys = append(create.Keys, constraint.Key)
	case *ast.AddForeignKey:
		create.ForeignKeys = append(create.ForeignKeys, constraint.ForeignKey)
	case *ast.AddCheck:
		create.Checks = append(create.Checks, constraint.Check)
	}
}

// tableOptions takes ENGINE=InnoDB and its like, and partitions.
func (p *parser) tableOptions(create *ast.CreateTable) {
	for {
		p.acceptKind(',')
		option, is := p.tableOption()
		if !is {
			break
		}
		create.Options = append(create.Options, option)
	}
	if p.at("partition") {
		create.Partitioned = true
		for p.kind != endOfText && p.kind != ';' && !p.at("as") && !p.at("select") {
			if p.kind == '(' {
				p.skipParentheses()
			} else {
				p.next()
			}
		}
	}
}

// tableOption takes an option of a table.
func (p *parser) tableOption() (ast.TableOption, bool) {
	byDefault := p.accept("default")
	switch {
	case p.accept("charset"), p.acceptPair("character", "set"), p.acceptPair("char", "set"):
		p.acceptEquals()
		return ast.TableOption{Name: "charset", Value: p.charsetOrDefault()}, true
	case p.accept("collate"):
		p.acceptEquals()
		return ast.TableOption{Name: "collate", Value: p.charsetOrDefault()}, true
	case byDefault && !p.at("encryption"):
		p.fail()
	case p.at("with"):
		p.unknown("system-versioned tables")
	case p.accept("union"):
		p.unknown("UNION of a table")
	case p.acceptPair("data", "directory"), p.acceptPair("index", "directory"):
		p.acceptKind('=')
		return ast.TableOption{Name: "directory", Value: p.text()}, true
	case p.kind != word && p.kind != quotedName, p.atAny(" as select partition ignore replace "):
		return ast.TableOption{}, false
	}
	name := lower(p.value)
	if p.reserved && !reservedOptions.has(name) {
		return ast.TableOption{}, false
	}
	p.next()
	if !p.acceptEquals() && !knownOptions.has(name) {
		p.fail()
	}
	return ast.TableOption{Name: name, Value: p.optionValue()}, true
}

// acceptEquals takes = or :=.
func (p *parser) acceptEquals() bool { return p.acceptKind('=') || p.acceptKind(assign) }

const (
	reservedOptions words = " stats_auto_recalc stats_persistent stats_sample_pages page_checksum "
	// knownOptions need no equals sign.
	knownOptions words = reservedOptions + "engine auto_increment comment row_format avg_row_length checksum connection delay_key_write insert_method key_block_size " +
		"max_rows min_rows pack_keys password table_checksum tablespace transactional storage autoextend_size encryption "
)

func (p *parser) optionValue() string {
	value := p.value
	switch {
	case p.kind == text:
		return p.text()
	case p.kind == word || p.kind == quotedName || p.kind == integer || p.kind == decimal:
		p.next()
		return value
	}
	p.fail()
	return ""
}

// createDatabase takes CREATE DATABASE.
func (p *parser) createDatabase(replace bool) ast.Statement {
	p.next()
	create := &ast.CreateDatabase{OrReplace: replace, IfNotExists: p.unlessReplaced(replace), Name: p.database()}
	p.databaseOptions(create)
	return create
}

func (p *parser) databaseOptions(create *ast.CreateDatabase) {
	for p.kind != endOfText && p.kind != ';' {
		option, is := p.tableOption()
		if !is || option.Name != "charset" && option.Name != "collate" && option.Name != "comment" && option.Name != "encryption" {
			p.fail()
		}
		create.Options = append(create.Options, option)
	}
}

// view takes CREATE VIEW or ALTER VIEW.
func (p *parser) view(verb string, create *ast.CreateView) ast.Statement {
	if p.accept("algorithm") {
		p.expectKind('=')
		create.Temptable = lower(p.name()) == "temptable"
	}
	if p.accept("definer") {
		p.definer()
	}
	if p.accept("sql") {
		p.expect("security")
		p.expectAny(" definer invoker ")
	}
	if !p.accept("view") {
		p.unknownObject(verb)
	}
	if !create.Alter {
		create.IfNotExists = p.unlessReplaced(create.OrReplace)
	}
	create.View = p.tableName()
	if p.kind == '(' {
		create.Columns = p.namesInParentheses()
	}
	p.expect("as")
	start := p.start
	p.inView = true
	create.Query = p.query()
	p.inView = false
	create.Text = p.source[start:p.last]
	p.unknownAt(" with ", "WITH CHECK OPTION")
	return create
}

// definer takes `= user@host`.
func (p *parser) definer() {
	p.expectKind('=')
	if p.acceptAny(" current_user current_role ") {
		if p.acceptKind('(') {
			p.expectKind(')')
		}
		return
	}
	p.textOrName()
	p.acceptKind(userVariable)
}

// createIndex takes CREATE INDEX. OR REPLACE drops the key of that name first.
func (p *parser) createIndex(replace bool) ast.Statement {
	key := &ast.KeyDefinition{Pos: p.start, Kind: p.keyKind()}
	p.expect("index")
	key.IfNotExists = p.ifNotExists()
	if replace && key.IfNotExists {
		panic(sqlerror.New(1221, "OR REPLACE", "IF NOT EXISTS"))
	}
	key.Name = p.name()
	p.keyUsing(key)
	p.expect("on")
	alter := &ast.AlterTable{Table: p.tableName()}
	p.keyRest(key)
	p.waiting()
	p.alterHints()
	if replace {
		alter.Actions = append(alter.Actions, &ast.DropKey{Name: key.Name, IfExists: true})
	}
	alter.Actions = append(alter.Actions, &ast.AddKey{Key: key})
	return alter
}

// alterHints takes ALGORITHM and LOCK, which change no result.
func (p *parser) alterHints() {
	for p.atAny(" algorithm lock ") {
		p.next()
		p.acceptKind('=')
		p.next()
	}
}

// waiting takes WAIT n or NOWAIT of a definition.
func (p *parser) waiting() {
	if p.accept("wait") {
		p.integer()
	} else {
		p.accept("nowait")
	}
}
