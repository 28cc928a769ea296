package parse

import (
	"strconv"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// brackets is what may stand in parentheses behind a type.
type brackets uint8

const (
	noBrackets        brackets = iota
	lengthBrackets             // (n)
	varyingBrackets            // (n), which has to be there
	precisionBrackets          // (n) or (n, m)
	membersBrackets            // ('a', 'b')
)

// types are those of a column: how they may be written, and what they are. Without a name each is its own spelling.
var types = []struct {
	spellings words
	name      string
	brackets  brackets
}{
	{" tinyint int1 ", "tinyint", lengthBrackets},
	{" smallint int2 ", "smallint", lengthBrackets},
	{" mediumint int3 middleint ", "mediumint", lengthBrackets},
	{" int integer int4 ", "int", lengthBrackets},
	{" bigint int8 ", "bigint", lengthBrackets},
	{" varchar varcharacter nvarchar varchar2 ", "varchar", varyingBrackets},
	{" char character nchar ", "char", lengthBrackets},
	{" bit year datetime timestamp time binary blob text ", "", lengthBrackets},
	{" date tinytext mediumtext longtext tinyblob mediumblob longblob json uuid inet6 inet4 ", "", noBrackets},
	{" decimal dec numeric fixed number ", "decimal", precisionBrackets},
	{" float float4 ", "float", precisionBrackets},
	{" double real float8 ", "double", precisionBrackets},
	{" varbinary raw ", "varbinary", varyingBrackets},
	{" enum set ", "", membersBrackets},
	{" bool boolean ", "tinyint", noBrackets},
	{" serial ", "bigint", noBrackets}, // BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE, to which columnDefinition adds the rest
	{" clob ", "longtext", noBrackets},
}

// dataType takes a column's type.
func (p *parser) dataType() ast.DataType {
	of := ast.DataType{Length: -1, Scale: -1}
	if p.kind != word && p.kind != quotedName {
		p.fail()
	}
	written := p.value
	if !p.typeName(&of, lower(written)) {
		panic(sqlerror.New(4161, written))
	}
	p.typeAttributes(&of)
	return of
}

// typeName takes a type's name and what stands in parentheses behind it; false where there is no such type.
func (p *parser) typeName(of *ast.DataType, spelling string) bool {
	switch spelling {
	case "national":
		p.next()
		p.nationalType(of)
		return true
	case "long":
		p.next()
		p.longType(of)
		return true
	}
	for i := range types {
		if types[i].spellings.has(spelling) {
			p.next()
			if of.Name = types[i].name; of.Name == "" {
				of.Name = spelling
			}
			p.spelled(of, spelling, types[i].brackets)
			return true
		}
	}
	p.unknownAt(" geometry point linestring polygon multipoint multilinestring multipolygon geometrycollection ", "the type "+spelling)
	return false
}

// spelled takes what follows a type's name, and sets what is in its spelling.
func (p *parser) spelled(of *ast.DataType, spelling string, takes brackets) {
	switch spelling {
	case "nchar", "nvarchar":
		of.Charset = "utf8mb3"
	case "bool", "boolean":
		of.Length = 1
	case "serial":
		of.Unsigned = true
	case "double":
		p.accept("precision")
	}
	if of.Name == "char" && p.acceptAny(" varying varchar varcharacter ") {
		of.Name, takes = "varchar", varyingBrackets
	}
	switch takes {
	case varyingBrackets:
		if p.kind != '(' {
			p.fail()
		}
		p.length(of)
	case lengthBrackets:
		p.length(of)
	case precisionBrackets:
		p.precision(of)
	case membersBrackets:
		p.members(of)
	}
}

// nationalType takes what follows NATIONAL: CHAR or VARCHAR.
func (p *parser) nationalType(of *ast.DataType) {
	if !p.atAny(" char character nchar varchar varcharacter nvarchar varchar2 national long ") {
		p.fail()
	}
	p.typeName(of, p.keyword)
	of.Charset = "utf8mb3"
}

// longType takes what follows LONG.
func (p *parser) longType(of *ast.DataType) {
	of.Name = "mediumtext"
	switch {
	case p.accept("varbinary"):
		of.Name = "mediumblob"
	case p.acceptAny(" char character "):
		p.expect("varying")
	default:
		p.acceptAny(" varchar varcharacter ")
	}
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
	for more := true; more; more = p.acceptKind(',') {
		if p.kind != text && p.kind != hexadecimal && p.kind != hexadecimalText && p.kind != bits {
			p.fail()
		}
		of.Members = append(of.Members, p.value)
		p.next()
	}
	p.expectKind(')')
}

// typeAttributes takes UNSIGNED, ZEROFILL, CHARACTER SET, COLLATE and BINARY, in any order.
func (p *parser) typeAttributes(of *ast.DataType) {
	numeric, characters := numericTypes.has(of.Name), characterTypes.has(of.Name)
	for {
		switch {
		case numeric && p.accept("unsigned"):
			of.Unsigned = true
		case numeric && p.accept("signed"):
		case numeric && p.accept("zerofill"):
			of.Zerofill, of.Unsigned = true, true
		case characters && p.accept("binary"):
			of.Binary = true
		case characters && (p.acceptPair("character", "set") || p.acceptPair("char", "set") || p.accept("charset")):
			of.Charset = p.charsetName()
		case characters && p.accept("ascii"):
			of.Charset = "latin1"
		case characters && p.accept("unicode"):
			of.Charset = "ucs2"
		case characters && p.accept("byte"):
			of.Charset = "binary"
		case p.accept("collate"):
			of.Collation = p.charsetName()
		case p.accept("compressed"):
		default:
			return
		}
	}
}

// Which attributes a type may have.
const (
	numericTypes   words = " tinyint smallint mediumint int bigint decimal float double year "
	characterTypes words = " char varchar tinytext text mediumtext longtext enum set json "
)

// charsetName takes the name of a character set or of a collation.
func (p *parser) charsetName() string {
	if p.accept("binary") {
		return "binary"
	}
	return lower(p.textOrName())
}

// cast takes CAST(x AS type).
func (p *parser) cast() ast.Expr {
	p.next()
	p.next()
	cast := &ast.Cast{Operand: p.expr()}
	p.expect("as")
	cast.Type = p.castType()
	p.expectKind(')')
	return cast
}

// convert takes CONVERT(x, type) or CONVERT(x USING charset).
func (p *parser) convert() ast.Expr {
	p.next()
	p.expectKind('(')
	operand := p.expr()
	if p.accept("using") {
		converted := &ast.ConvertCharset{Operand: operand, Charset: p.charsetName()}
		p.expectKind(')')
		return converted
	}
	p.expectKind(',')
	cast := &ast.Cast{Operand: operand, Type: p.castType()}
	p.expectKind(')')
	return cast
}

const castTypes words = " binary char character nchar decimal dec double float real date datetime time varchar varchar2 uuid "

// castType takes the type of a CAST.
func (p *parser) castType() ast.DataType {
	of := ast.DataType{Length: -1, Scale: -1}
	switch name := p.keyword; name {
	case "signed", "unsigned":
		of.Unsigned = name == "unsigned"
		of.Name = "bigint"
		p.next()
		p.acceptAny(" integer int ")
	case "int", "integer":
		of.Name = "bigint"
		p.next()
	default:
		if p.unknownAt(" year json inet6 inet4 timestamp interval ", "CAST to "+name); !p.atAny(castTypes) {
			p.fail()
		}
		p.typeName(&of, name)
		p.typeAttributes(&of)
	}
	return of
}
