package parse

import "standin/doubles/fakemysql/engine/ast"

// columnDefinition takes a column's name, type and attributes.
func (p *parser) columnDefinition() *ast.ColumnDefinition {
	column := &ast.ColumnDefinition{Pos: p.start, Name: p.name()}
	serial := p.at("serial")
	column.Type = p.dataType()
	if serial {
		column.NotNull, column.AutoIncrement, column.Unique = true, true, true
	}
	for p.columnAttribute(column) {
	}
	return column
}

// columnAttribute takes an attribute of a column; false where there is none.
func (p *parser) columnAttribute(column *ast.ColumnDefinition) bool {
	if p.kind != word {
		return false
	}
	switch p.keyword {
	case "default", "on", "auto_increment":
		if column.Generated != nil {
			return false
		}
	case "generated", "as":
		if column.Default != nil || column.OnUpdate != nil || column.AutoIncrement {
			return false
		}
	}
	switch p.keyword {
	case "not":
		p.next()
		p.expect("null")
		column.NotNull = true
	case "null":
		p.next()
		column.Null = true
	case "default":
		p.next()
		column.Default = p.columnDefault()
	case "on":
		p.next()
		p.expect("update")
		column.OnUpdate = p.now()
	case "auto_increment":
		p.next()
		column.AutoIncrement = true
	case "primary", "key":
		if p.accept("primary"); !p.accept("key") {
			p.fail()
		}
		column.PrimaryKey = true
	case "unique":
		p.next()
		p.accept("key")
		column.Unique = true
	case "comment":
		p.next()
		column.Comment = p.text()
	case "collate":
		p.next()
		column.Type.Collation = p.charsetName()
	case "character", "charset": // MySQL takes it behind other attributes, too
		p.next()
		p.accept("set")
		column.Type.Charset = p.charsetName()
	case "generated", "as":
		p.generated(column)
	case "check", "constraint":
		p.columnCheck(column)
	case "references":
		column.References = &ast.ForeignKeyDefinition{Pos: p.start, Columns: []string{column.Name}}
		p.references(column.References)
	default:
		return p.rareAttribute(column)
	}
	return true
}

// rareAttribute takes what changes little, and refuses what changes much.
func (p *parser) rareAttribute(column *ast.ColumnDefinition) bool {
	switch p.keyword {
	case "invisible":
		p.next()
		column.Invisible = true
	case "visible":
		p.next()
	case "column_format", "storage":
		p.next()
		p.next()
	case "serial":
		p.next()
		p.expect("default value")
		column.NotNull, column.AutoIncrement, column.Unique = true, true, true
	case "srid", "without", "with":
		p.unknown("the attribute % of a column")
	default:
		return false
	}
	return true
}

// columnDefault takes a value without operators, or an expression in parentheses.
func (p *parser) columnDefault() ast.Expr {
	p.unknownAt(" next ", "sequences")
	return p.defined(p.unary)
}

// defined takes an expression of a definition, in which no argument of the statement is known.
func (p *parser) defined(take func() ast.Expr) ast.Expr {
	before := p.params
	expr := take()
	if p.params > before {
		p.unknown("? in a definition")
	}
	return expr
}

// now takes CURRENT_TIMESTAMP(n) in one of its spellings.
func (p *parser) now() ast.Expr {
	if !p.atAny(" current_timestamp now localtime localtimestamp ") {
		p.fail()
	}
	return p.operand()
}

// generated takes [GENERATED ALWAYS] AS (expr) [VIRTUAL | STORED | PERSISTENT].
func (p *parser) generated(column *ast.ColumnDefinition) {
	if p.accept("generated") {
		p.expect("always")
	}
	p.expect("as")
	p.unknownAt(" row ", "system-versioned tables")
	p.expectKind('(')
	column.Generated = p.defined(p.expr)
	p.expectKind(')')
	if !p.accept("virtual") {
		column.Stored = p.acceptAny(" stored persistent ")
	}
}

// columnCheck takes [CONSTRAINT [name]] CHECK (expr) behind a column.
func (p *parser) columnCheck(column *ast.ColumnDefinition) {
	name := ""
	if p.accept("constraint") {
		if p.atName() {
			name = p.name()
		}
		p.unknownAt(" references unique primary ", "CONSTRAINT before % of a column")
	}
	column.Check = p.check()
	column.Check.Name = name
}

// check takes CHECK (expr).
func (p *parser) check() *ast.CheckDefinition {
	check := &ast.CheckDefinition{Enforced: true}
	p.expect("check")
	p.expectKind('(')
	check.Expr = p.defined(p.expr)
	p.expectKind(')')
	if p.acceptPair("not", "enforced") {
		check.Enforced = false
	} else {
		p.accept("enforced")
	}
	return check
}
