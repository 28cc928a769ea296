package parse

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// atConstraint tells whether a key or a constraint begins, not a column.
func (p *parser) atConstraint() bool {
	return p.atAny(" primary unique key index fulltext spatial constraint foreign check ")
}

// constraint takes a key, a foreign key or a check, as ADD of ALTER TABLE has it.
func (p *parser) constraint() ast.AlterAction {
	name := ""
	named := p.accept("constraint")
	ifNotExists := named && p.ifNotExists() // of CHECK
	if named && p.atName() {
		name = p.name()
	}
	if ifNotExists && !p.at("check") {
		p.fail()
	}
	switch p.keyword {
	case "foreign":
		foreign := p.foreignKey()
		foreign.Name = name
		return &ast.AddForeignKey{ForeignKey: foreign}
	case "check":
		check := p.check()
		check.Name, check.IfNotExists = name, ifNotExists
		return &ast.AddCheck{Check: check}
	case "primary", "unique":
	default:
		if named {
			p.fail()
		}
	}
	key := p.key()
	if key.Name == "" {
		key.Name = name
	}
	return &ast.AddKey{Key: key}
}

// key takes PRIMARY KEY, UNIQUE, KEY, FULLTEXT or SPATIAL.
func (p *parser) key() *ast.KeyDefinition {
	key := &ast.KeyDefinition{Pos: p.start, Kind: p.keyKind()}
	switch key.Kind {
	case ast.PrimaryKey:
		p.expect("key")
	case ast.PlainKey:
		p.expectAny(" key index ")
	default:
		p.acceptAny(" key index ")
	}
	key.IfNotExists = p.ifNotExists()
	if p.kind != '(' && !p.atAny(" using type ") {
		key.Name = p.name()
		if key.Kind == ast.PrimaryKey {
			key.Name = ""
		}
	}
	p.keyUsing(key)
	p.keyRest(key)
	return key
}

// keyKind takes the words before KEY.
func (p *parser) keyKind() ast.KeyKind {
	switch {
	case p.accept("primary"):
		return ast.PrimaryKey
	case p.accept("unique"):
		return ast.UniqueKey
	case p.accept("fulltext"):
		return ast.FulltextKey
	case p.accept("spatial"):
		return ast.SpatialKey
	}
	return ast.PlainKey
}

// keyUsing takes USING BTREE.
func (p *parser) keyUsing(key *ast.KeyDefinition) bool {
	if !p.acceptAny(" using type ") {
		return false
	}
	key.Using = p.keyword
	p.expectAny(" btree hash rtree ")
	return true
}

// keyRest takes the columns of a key and its options.
func (p *parser) keyRest(key *ast.KeyDefinition) {
	key.Columns = p.keyParts()
	for {
		switch {
		case p.keyUsing(key):
		case p.accept("comment"):
			key.Comment = p.text()
		case p.accept("key_block_size"):
			p.acceptKind('=')
			p.integer()
		case p.acceptPair("with", "parser"):
			p.name()
		case p.acceptAny(" visible invisible ignored "), p.acceptPair("not", "ignored"):
		default:
			return
		}
	}
}

// keyParts takes `(a, b(10) DESC)`.
func (p *parser) keyParts() []ast.KeyPart {
	p.expectKind('(')
	var parts []ast.KeyPart
	for more := true; more; more = p.acceptKind(',') {
		part := ast.KeyPart{}
		if p.acceptKind('(') {
			part.Expr = p.expr()
			p.expectKind(')')
		} else {
			part.Column = p.name()
			if p.acceptKind('(') {
				part.Length = p.integer()
				p.expectKind(')')
				if part.Length == 0 {
					panic(sqlerror.New(1391, part.Column))
				}
			}
		}
		part.Desc = p.descending()
		p.unknownAt(" without ", "WITHOUT OVERLAPS")
		parts = append(parts, part)
	}
	p.expectKind(')')
	return parts
}

// foreignKey takes FOREIGN KEY.
func (p *parser) foreignKey() *ast.ForeignKeyDefinition {
	foreign := &ast.ForeignKeyDefinition{Pos: p.start}
	p.expect("foreign key")
	foreign.IfNotExists = p.ifNotExists()
	if p.kind != '(' {
		foreign.IndexName = p.name()
	}
	foreign.Columns = p.namesInParentheses()
	p.references(foreign)
	return foreign
}

// references takes REFERENCES table (columns) ON DELETE .. ON UPDATE ..
func (p *parser) references(foreign *ast.ForeignKeyDefinition) {
	p.expect("references")
	foreign.Table = p.tableName()
	if p.kind == '(' {
		foreign.References = p.namesInParentheses()
	}
	if p.accept("match") {
		p.expectAny(" full partial simple ")
	}
	for {
		switch {
		case foreign.OnDelete == "" && p.acceptPair("on", "delete"):
			foreign.OnDelete = p.referentialAction()
		case foreign.OnUpdate == "" && p.acceptPair("on", "update"):
			foreign.OnUpdate = p.referentialAction()
		default:
			return
		}
	}
}

func (p *parser) referentialAction() string {
	action := p.keyword
	switch {
	case p.acceptAny(" restrict cascade "):
		return action
	case p.accept("no"):
		p.expect("action")
		return "no action"
	}
	p.expect("set")
	if p.accept("default") {
		return "set default"
	}
	p.expect("null")
	return "set null"
}
