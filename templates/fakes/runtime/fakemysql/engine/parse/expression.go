package parse

import "standin/doubles/fakemysql/engine/ast"

// The levels of expressions, as in MariaDB's grammar: expr (OR, XOR, AND, NOT, comparisons and IS), predicate (IN, BETWEEN,
// LIKE, REGEXP), bits (| & << >> + - * / ^ and so on), simple (unary operators, COLLATE), operand.

// Levels of the operators of expr, the loosest first.
const (
	loosest = iota
	orLevel
	xorLevel
	andLevel
	comparisonLevel
)

func (p *parser) expr() ast.Expr { return p.logical(orLevel) }

// exprs takes expressions with commas between them.
func (p *parser) exprs() []ast.Expr {
	exprs := []ast.Expr{p.expr()}
	for p.acceptKind(',') {
		exprs = append(exprs, p.expr())
	}
	return exprs
}

// logical takes an expression whose operators are of a level at least.
func (p *parser) logical(level int) ast.Expr {
	p.deeper()
	var left ast.Expr
	if p.accept("not") {
		left = &ast.Unary{Operator: "not", Operand: p.logical(comparisonLevel)}
	} else {
		left = p.comparison()
	}
	for {
		operator, its := p.logicalOperator()
		if its < level || its == loosest {
			p.depth--
			return left
		}
		p.next()
		left = &ast.Binary{Operator: operator, Left: left, Right: p.logical(its + 1)}
	}
}

// logicalOperator tells which of OR, XOR and AND the token is.
func (p *parser) logicalOperator() (string, int) {
	switch p.kind {
	case word:
		switch p.keyword {
		case "or":
			return "or", orLevel
		case "xor":
			return "xor", xorLevel
		case "and":
			return "and", andLevel
		}
	case pipes:
		if !p.mode.PipesAsConcat {
			return "or", orLevel
		}
	case ampersands:
		return "and", andLevel
	}
	return "", loosest
}

// comparison takes `predicate = predicate IS NULL ..`, all of one level.
func (p *parser) comparison() ast.Expr {
	left := p.predicate()
	for {
		switch operator := p.comparisonOperator(); {
		case operator != "":
			p.next()
			left = p.compared(operator, left)
		case p.at("is"):
			p.next()
			left = p.is(left)
		default:
			return left
		}
	}
}

func (p *parser) comparisonOperator() string {
	switch p.kind {
	case '=':
		return "="
	case '<':
		return "<"
	case '>':
		return ">"
	case nullSafeEqual:
		return "<=>"
	case notEqual:
		return "<>"
	case lessOrEqual:
		return "<="
	case greaterOrEqual:
		return ">="
	}
	return ""
}

// compared takes what follows a comparison's operator: a predicate, or ANY or ALL with a query.
func (p *parser) compared(operator string, left ast.Expr) ast.Expr {
	if p.atAny(" any some all ") && p.beforeKind('(') {
		quantified := &ast.Quantified{Operator: operator, Operand: left, All: p.at("all")}
		p.next()
		p.next()
		quantified.Query = p.query()
		p.expectKind(')')
		return quantified
	}
	return &ast.Binary{Operator: operator, Left: left, Right: p.predicate()}
}

// is takes what follows IS.
func (p *parser) is(operand ast.Expr) ast.Expr {
	is := &ast.Is{Operand: operand, Not: p.accept("not")}
	switch {
	case p.acceptAny(" null unknown "):
		is.What = "null"
	case p.accept("true"):
		is.What = "true"
	case p.accept("false"):
		is.What = "false"
	case p.at("json"):
		p.unknown("IS JSON")
	default:
		p.fail()
	}
	return is
}

// predicate takes `bits [NOT] IN (..)`, BETWEEN, LIKE, REGEXP, as many as follow each other.
func (p *parser) predicate() ast.Expr {
	return p.predicates(p.bits(looseBits), false)
}

// pattern takes the right side of LIKE and REGEXP. Their left one takes what follows: a LIKE b LIKE c is (a LIKE b) LIKE c, but NOT
// binds to the right, as in the server's grammar: a LIKE b NOT LIKE c is a LIKE (b NOT LIKE c).
func (p *parser) pattern() ast.Expr {
	return p.predicates(p.bits(looseBits), true)
}

// predicates takes what follows the left side of predicates: all of them, or those with NOT.
func (p *parser) predicates(left ast.Expr, withNot bool) ast.Expr {
	for p.kind == word && (!withNot || p.at("not")) {
		not := p.accept("not")
		if not && !p.atAny(" in between like regexp rlike ") {
			p.fail()
		}
		switch p.keyword {
		case "in":
			p.next()
			left = p.in(left, not)
		case "between":
			p.next()
			between := &ast.Between{Operand: left, Not: not, Low: p.predicate()}
			p.expect("and")
			between.High = p.predicate()
			left = between
		case "like":
			p.next()
			left = p.like(left, not)
		case "regexp", "rlike":
			p.next()
			left = &ast.Regexp{Operand: left, Not: not, Pattern: p.pattern()}
		case "sounds":
			if p.before("like") {
				p.unknown("SOUNDS LIKE")
			}
			return left
		case "member":
			p.unknown("MEMBER OF")
		default:
			return left
		}
	}
	return left
}

// in takes the list or the query of IN.
func (p *parser) in(operand ast.Expr, not bool) ast.Expr {
	in := &ast.In{Operand: operand, Not: not}
	p.expectKind('(')
	if p.atQuery() {
		in.Query = p.query()
	} else {
		in.List = p.exprs()
	}
	p.expectKind(')')
	return in
}

func (p *parser) like(operand ast.Expr, not bool) ast.Expr {
	like := &ast.Like{Operand: operand, Not: not, Pattern: p.pattern()}
	if p.accept("escape") {
		like.Escape = p.pattern()
	}
	return like
}

// Levels of the operators of bits, the loosest first.
const (
	noBits = iota
	looseBits
	andBits
	shiftBits
	sumBits
	productBits
	powerBits
)

// bits takes operands with operators of a level at least between them.
func (p *parser) bits(level int) ast.Expr {
	var left ast.Expr
	if p.atInterval() {
		interval := p.interval()
		p.expectKind('+')
		left = &ast.Binary{Operator: "+", Left: p.bits(productBits), Right: interval}
	} else {
		left = p.concatenation()
	}
	for {
		operator, its := p.bitsOperator()
		if its < level || its == noBits {
			return left
		}
		p.next()
		binary := &ast.Binary{Operator: operator, Left: left}
		if its == sumBits && p.atInterval() {
			binary.Right = p.interval()
		} else {
			binary.Right = p.bits(its + 1)
		}
		left = binary
	}
}

func (p *parser) bitsOperator() (string, int) {
	switch p.kind {
	case '|':
		return "|", looseBits
	case '&':
		return "&", andBits
	case shiftLeft:
		return "<<", shiftBits
	case shiftRight:
		return ">>", shiftBits
	case '+':
		return "+", sumBits
	case '-':
		return "-", sumBits
	case '*':
		return "*", productBits
	case '/':
		return "/", productBits
	case '%':
		return "%", productBits
	case '^':
		return "^", powerBits
	case word:
		if p.at("div") {
			return "div", productBits
		}
		if p.at("mod") {
			return "%", productBits
		}
	}
	return "", noBits
}

// concatenation takes operands with || between them, where the mode makes it that operator.
func (p *parser) concatenation() ast.Expr {
	left := p.simple()
	for p.kind == pipes && p.mode.PipesAsConcat {
		p.next()
		left = &ast.Binary{Operator: "concat", Left: left, Right: p.simple()}
	}
	return left
}

// simple takes an operand, the operators before it, and COLLATE behind it.
func (p *parser) simple() ast.Expr {
	p.deeper()
	left := p.unary()
	for p.at("collate") {
		p.next()
		left = &ast.Collate{Operand: left, Collation: p.charsetName()}
	}
	p.depth--
	return left
}

func (p *parser) unary() ast.Expr {
	operator := ""
	switch {
	case p.kind == '-':
		operator = "-"
	case p.kind == '+':
		operator = "+"
	case p.kind == '~':
		operator = "~"
	case p.kind == '!':
		operator = "not"
	case p.at("binary"):
		operator = "binary"
	default:
		return p.operand()
	}
	p.next()
	return &ast.Unary{Operator: operator, Operand: p.simple()}
}
