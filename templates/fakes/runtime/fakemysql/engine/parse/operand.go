package parse

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// operand takes what has no operators outside of parentheses.
func (p *parser) operand() ast.Expr {
	switch p.kind {
	case integer:
		return p.literal(ast.IntLiteral)
	case decimal:
		return p.literal(ast.DecimalLiteral)
	case float:
		return p.literal(ast.FloatLiteral)
	case hexadecimal:
		return p.literal(ast.HexLiteral)
	case hexadecimalText:
		literal := p.literal(ast.StringLiteral)
		literal.Charset = "binary"
		return literal
	case bits:
		return p.literal(ast.BitLiteral)
	case text:
		return &ast.Literal{Kind: ast.StringLiteral, Text: p.text()}
	case introducer:
		return p.introduced()
	case '?':
		return p.param()
	case userVariable:
		return p.userVariable()
	case systemVariable:
		return p.systemVariable()
	case '(':
		return p.parenthesized()
	case '{':
		return p.braces()
	case '*': // MariaDB sees it later
		p.fail()
	case quotedName:
		return p.named()
	case word:
		if found := p.keywordOperand(); found != nil {
			return found
		}
		return p.named()
	}
	p.fail()
	return nil
}

func (p *parser) literal(of ast.LiteralKind) *ast.Literal {
	literal := &ast.Literal{Kind: of, Text: p.value}
	p.next()
	return literal
}

// introduced takes _utf8mb4'text'.
func (p *parser) introduced() ast.Expr {
	charset := p.value
	p.next()
	literal := &ast.Literal{Kind: ast.StringLiteral, Charset: charset, Text: p.value}
	switch p.kind {
	case text:
		literal.Text = p.text()
	case hexadecimal, hexadecimalText, bits:
		p.next()
	default:
		p.fail()
	}
	return literal
}

func (p *parser) param() ast.Expr {
	if p.mode.NoParams || p.start+1 < len(p.source) && inName(p.source[p.start+1]) {
		p.fail()
	}
	param := &ast.Param{Index: p.params}
	p.params++
	p.next()
	return param
}

// userVariable takes `@name` or `@name := value`.
func (p *parser) userVariable() ast.Expr {
	name := p.value
	p.next()
	if p.acceptKind(assign) {
		return &ast.SetVariable{Name: name, Value: p.expr()}
	}
	return &ast.UserVariable{Name: name}
}

// systemVariable takes `@@name`, `@@session.name`.
func (p *parser) systemVariable() ast.Expr {
	variable := &ast.SystemVariable{}
	p.next()
	if p.beforeKind('.') {
		if variable.Scope = p.scope(); variable.Scope != "" {
			p.expectKind('.')
		}
	}
	variable.Name = p.variableName()
	return variable
}

// variableName takes a system variable's name, which may be one of a named key cache or an instance: `hot.key_buffer_size`.
func (p *parser) variableName() string {
	if p.kind != quotedName && p.kind != word {
		p.fail()
	}
	name := p.value
	p.next()
	if p.acceptKind('.') {
		name += "." + p.name()
	}
	return name
}

// scope takes GLOBAL, SESSION or LOCAL where it is there.
func (p *parser) scope() string {
	switch {
	case p.accept("global"):
		return "global"
	case p.acceptAny(" session local "):
		return "session"
	}
	return ""
}

// parenthesized takes a query, an expression or a tuple.
func (p *parser) parenthesized() ast.Expr {
	p.next()
	if p.atQuery() {
		subquery := &ast.Subquery{Query: p.query()}
		p.expectKind(')')
		return subquery
	}
	expr := p.expr()
	if p.kind != ',' {
		p.expectKind(')')
		return expr
	}
	tuple := &ast.Tuple{Elements: []ast.Expr{expr}}
	for p.acceptKind(',') {
		tuple.Elements = append(tuple.Elements, p.expr())
	}
	p.expectKind(')')
	return tuple
}

// braces takes the literals of ODBC: {ts '2024-01-02 10:11:12'}, {fn NOW()}.
func (p *parser) braces() ast.Expr {
	p.next()
	name := lower(p.name())
	expr := p.expr()
	p.expectKind('}')
	if literal, is := expr.(*ast.Literal); is && literal.Kind == ast.StringLiteral {
		switch name {
		case "d":
			name = "date"
		case "t":
			name = "time"
		case "ts":
			name = "timestamp"
		default:
			return expr
		}
		return &ast.Literal{Kind: timeLiteralKind(name), Text: literal.Text}
	}
	return expr
}

// named takes a column or a call of a function.
func (p *parser) named() ast.Expr {
	name, keyword, end := p.value, p.keyword, p.offset
	if !p.atName() && keyword != "row_number" {
		p.fail()
	}
	p.next()
	if p.kind == '(' {
		if p.start != end && attached.has(keyword) {
			p.detached(name)
		}
		if ownSyntaxes.has(keyword) {
			return p.ownSyntax(name)
		}
		return p.call(name)
	}
	column := &ast.Column{Name: name}
	p.qualify(column)
	switch p.kind {
	case '(':
		panic(sqlerror.Unknown("the stored function " + column.Table + "." + column.Name))
	case arrow, longArrow:
		return p.path(column)
	}
	return column
}

// path takes `column -> '$.path'` of MySQL.
func (p *parser) path(column *ast.Column) ast.Expr {
	path := &ast.Binary{Operator: p.value, Left: column}
	p.next()
	path.Right = &ast.Literal{Kind: ast.StringLiteral, Text: p.text()}
	return path
}

// keywordOperand takes an operand that begins with a keyword of its own; nil where the word is none.
func (p *parser) keywordOperand() ast.Expr {
	switch p.keyword {
	case "null":
		p.next()
		return &ast.Literal{Kind: ast.NullLiteral, Text: "NULL"}
	case "true":
		p.next()
		return &ast.Literal{Kind: ast.BoolLiteral, Text: "1"}
	case "false":
		p.next()
		return &ast.Literal{Kind: ast.BoolLiteral, Text: "0"}
	case "case":
		return p.caseExpr()
	case "exists":
		p.next()
		p.expectKind('(')
		exists := &ast.Exists{Query: p.query()}
		p.expectKind(')')
		return exists
	case "cast":
		if next := p.ahead(); next.kind == '(' && next.start == p.offset {
			return p.cast()
		}
	case "convert":
		return p.convert()
	case "date", "time", "timestamp":
		if p.beforeKind(text) {
			return p.timeLiteral()
		}
	case "row":
		if p.beforeKind('(') {
			p.next()
			return p.row()
		}
	case "default":
		return p.defaultValue()
	case "match":
		p.unknown("MATCH .. AGAINST")
	case "next", "previous":
		if p.before("value") {
			p.unknown("sequences")
		}
	default:
		if p.reserved {
			return p.reservedFunction()
		}
	}
	return nil
}

// timeLiteral takes DATE '2024-01-02' and its like.
func (p *parser) timeLiteral() ast.Expr {
	kind := timeLiteralKind(p.keyword)
	p.next()
	return p.literal(kind)
}

func timeLiteralKind(keyword string) ast.LiteralKind {
	switch keyword {
	case "date":
		return ast.DateLiteral
	case "time":
		return ast.TimeLiteral
	}
	return ast.DateTimeLiteral
}

// row takes what follows ROW.
func (p *parser) row() ast.Expr {
	p.expectKind('(')
	tuple := &ast.Tuple{Elements: p.exprs()}
	if len(tuple.Elements) < 2 {
		p.fail()
	}
	p.expectKind(')')
	return tuple
}

// defaultValue takes DEFAULT or DEFAULT(column).
func (p *parser) defaultValue() ast.Expr {
	value := &ast.Default{}
	p.next()
	if p.acceptKind('(') {
		value.Column = p.column()
		p.expectKind(')')
	}
	return value
}

// caseExpr takes CASE .. END.
func (p *parser) caseExpr() ast.Expr {
	found := &ast.Case{}
	p.next()
	if !p.at("when") {
		found.Operand = p.expr()
	}
	if !p.at("when") {
		p.fail()
	}
	for p.accept("when") {
		when := ast.When{Condition: p.expr()}
		p.expect("then")
		when.Result = p.expr()
		found.Whens = append(found.Whens, when)
	}
	if p.accept("else") {
		found.Else = p.expr()
	}
	p.expect("end")
	return found
}
