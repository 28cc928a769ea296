package parse

import (
	"strconv"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// dataType takes a column's type.
func (p *parser) dataType() ast.DataType {
	of := ast.DataType{Pos: p.position(), Length: -1, Scale: -1}
	if p.kind != word && p.kind != quotedName {
		p.fail()
	}
	written := p.value
	name := p.keyword()
	if name == "" {
		name = lower(written)
	}
	if !p.typeName(&of, name) {
		panic(sqlerror.New(4161, written))
	}
	p.typeAttributes(&of)
	return of
}

// typeName takes a type's name and what stands in parentheses behind it; false where there is no such type.
func (p *parser) typeName(of *ast.DataType, name string) bool {
	switch name {
	case "tinyint", "int1":
		p.integerType(of, "tinyint")
	case "smallint", "int2":
		p.integerType(of, "smallint")
	case "mediumint", "int3", "middleint":
		p.integerType(of, "mediumint")
	case "int", "integer", "int4":
		p.integerType(of, "int")
	case "bigint", "int8":
		p.integerType(of, "bigint")
	case "bool", "boolean":
		p.next()
		of.Name, of.Length = "tinyint", 1
	case "serial": // BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE, to which columnDefinition adds the rest
		p.next()
		of.Name, of.Unsigned = "bigint", true
	case "decimal", "dec", "numeric", "fixed", "number":
		p.numberType(of, "decimal")
	case "float", "float4":
		p.numberType(of, "float")
	case "real", "float8":
		p.numberType(of, "double")
	case "double":
		p.next()
		p.accept("precision")
		of.Name = "double"
		p.precision(of)
	case "bit", "year", "datetime", "timestamp", "time", "binary", "blob", "text":
		p.next()
		of.Name = name
		p.length(of)
	case "date", "tinytext", "mediumtext", "longtext", "tinyblob", "mediumblob", "longblob", "json", "uuid", "inet6", "inet4":
		p.next()
		of.Name = name
	case "varbinary", "raw":
		p.next()
		p.varying(of, "varbinary")
	case "clob":
		p.next()
		of.Name = "longtext"
	case "enum", "set":
		p.next()
		of.Name = name
		p.members(of)
	case "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection":
		p.unknown("the type " + name)
	default:
		return p.characterType(of, name)
	}
	return true
}

// characterType takes CHAR, VARCHAR and their many spellings.
func (p *parser) characterType(of *ast.DataType, name string) bool {
	switch name {
	case "char", "character", "nchar":
		p.next()
		of.Name = "char"
		if p.acceptAny("varying", "varchar", "varcharacter") {
			p.varying(of, "varchar")
		} else {
			p.length(of)
		}
	case "varchar", "varcharacter", "nvarchar", "varchar2":
		p.next()
		p.varying(of, "varchar")
	case "national":
		p.next()
		if !p.characterType(of, p.keyword()) {
			p.fail()
		}
		name = "nchar"
	case "long":
		p.next()
		switch {
		case p.accept("varbinary"):
			of.Name = "mediumblob"
		default:
			if p.acceptAny("char", "character") {
				p.expect("varying")
			} else {
				p.acceptAny("varchar", "varcharacter")
			}
			of.Name = "mediumtext"
		}
	default:
		return false
	}
	if name == "nchar" || name == "nvarchar" {
		of.Charset = "utf8mb3"
	}
	return true
}

func (p *parser) integerType(of *ast.DataType, name string) {
	p.next()
	of.Name = name
	p.length(of)
}

func (p *parser) numberType(of *ast.DataType, name string) {
	p.next()
	of.Name = name
	p.precision(of)
}

// varying takes the length of a type that has to have one.
func (p *parser) varying(of *ast.DataType, name string) {
	of.Name = name
	if p.kind != '(' {
		p.fail()
	}
	p.length(of)
}

// length takes `(n)`.
func (p *parser) length(of *ast.DataType) {
	if p.acceptKind('(') {
		if p.kind != ')' || of.Name != "datetime" && of.Name != "timestamp" && of.Name != "time" {
			of.Length = p.integer()
		}
		p.expectKind(')')
	}
}

// precision takes `(n)` or `(n, m)`.
func (p *parser) precision(of *ast.DataType) {
	if !p.acceptKind('(') {
		return
	}
	of.Length = p.integer()
	if p.acceptKind(',') {
		of.Scale = p.integer()
	}
	p.expectKind(')')
}

// integer takes digits. What fits in no int is the greatest one.
func (p *parser) integer() int {
	if p.kind != integer {
		p.fail()
	}
	n, err := strconv.ParseInt(p.value, 10, 64)
	if err != nil {
		n = 1<<63 - 1
	}
	p.next()
	return int(n)
}

// members takes `('a', 'b')`.
func (p *parser) members(of *ast.DataType) {
	p.expectKind('(')
	for {
		if p.kind != text && p.kind != hexadecimal && p.kind != hexadecimalText && p.kind != bits {
			p.fail()
		}
		of.Members = append(of.Members, p.value)
		p.next()
		if !p.acceptKind(',') {
			break
		}
	}
	p.expectKind(')')
}

// typeAttributes takes UNSIGNED, ZEROFILL, CHARACTER SET, COLLATE and BINARY, in any order.
func (p *parser) typeAttributes(of *ast.DataType) {
	numeric, characters := kindOfType(of.Name)
	for {
		switch {
		case numeric && p.accept("unsigned"):
			of.Unsigned = true
		case numeric && p.accept("signed"):
		case numeric && p.accept("zerofill"):
			of.Zerofill, of.Unsigned = true, true
		case characters && p.accept("binary"):
			of.Binary = true
		case characters && p.acceptPair("character", "set"), characters && p.acceptPair("char", "set"), characters && p.accept("charset"):
			of.Charset = p.charsetName()
		case characters && p.accept("ascii"):
			of.Charset = "latin1"
		case characters && p.accept("unicode"):
			of.Charset = "ucs2"
		case characters && p.accept("byte"):
			of.Charset = "binary"
		case p.at("collate"):
			p.next()
			of.Collation = p.charsetName()
		case p.at("compressed"):
			p.next()
		default:
			return
		}
	}
}

// kindOfType tells which attributes a type may have.
func kindOfType(name string) (numeric, characters bool) {
	switch name {
	case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year":
		return true, false
	case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json":
		return false, true
	}
	return false, false
}

// charsetName takes the name of a character set or of a collation.
func (p *parser) charsetName() string {
	if p.at("binary") {
		p.next()
		return "binary"
	}
	return lower(p.textOrName())
}

// cast takes CAST(x AS type).
func (p *parser) cast() ast.Expr {
	cast := &ast.Cast{Pos: p.position()}
	p.next()
	p.next()
	cast.Operand = p.expr()
	p.expect("as")
	cast.Type = p.castType()
	p.expectKind(')')
	return cast
}

// convert takes CONVERT(x, type) or CONVERT(x USING charset).
func (p *parser) convert() ast.Expr {
	pos := p.position()
	p.next()
	p.expectKind('(')
	operand := p.expr()
	if p.accept("using") {
		converted := &ast.ConvertCharset{Pos: pos, Operand: operand, Charset: p.charsetName()}
		p.expectKind(')')
		return converted
	}
	p.expectKind(',')
	cast := &ast.Cast{Pos: pos, Operand: operand, Type: p.castType()}
	p.expectKind(')')
	return cast
}

// castType takes the type of a CAST.
func (p *parser) castType() ast.DataType {
	of := ast.DataType{Pos: p.position(), Length: -1, Scale: -1}
	switch name := p.keyword(); name {
	case "signed", "unsigned":
		of.Unsigned = name == "unsigned"
		of.Name = "bigint"
		p.next()
		p.acceptAny("integer", "int")
	case "int", "integer":
		of.Name = "bigint"
		p.next()
	case "binary", "char", "character", "nchar", "decimal", "dec", "double", "float", "real", "date", "datetime", "time", "varchar", "varchar2":
		if !p.typeName(&of, name) {
			p.fail()
		}
		p.typeAttributes(&of)
	case "year", "json", "uuid", "inet6", "inet4", "timestamp", "interval":
		p.unknown("CAST to " + name)
	default:
		p.fail()
	}
	return of
}
