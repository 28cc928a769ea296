package parse

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
)

// What the grammar knows of functions by their names; of all others the call counts the arguments.
const (
	// called are functions wherever their parenthesis follows at once, and names of nothing then.
	called words = " bit_and bit_or bit_xor cast count cume_dist curdate curtime date_add date_sub dense_rank extract first_value group_concat json_arrayagg " +
		"json_objectagg lag lead max median mid min now nth_value ntile position percent_rank percentile_cont percentile_disc rank row_number std " +
		"stddev stddev_pop stddev_samp substr substring sum trim variance var_pop var_samp "
	// attached are functions only where their parenthesis follows at once, as in COUNT(*). With a blank before it the server looks for a
	// stored function of that name.
	attached       words = called + "adddate date_format session_user subdate sysdate system_user "
	ownSyntaxes    words = " substring substr mid trim position extract timestampadd timestampdiff date_add date_sub adddate subdate group_concat get_format "
	takingDistinct words = " count sum avg min max "
	aggregates     words = takingDistinct + "bit_and bit_or bit_xor std stddev stddev_pop stddev_samp var_pop var_samp variance json_arrayagg last_value "
	// windowFunctions need OVER.
	windowFunctions words = " row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value nth_value median percentile_cont percentile_disc "
)

// unlimited is more arguments than any function has.
const unlimited = 1 << 20

// argumentCounts are the functions whose arguments the grammar counts.
var argumentCounts = []struct {
	functions   words
	least, most int
}{
	{" row_number rank dense_rank percent_rank cume_dist row_count database schema user session_user system_user ", 0, 0},
	{" ascii charset collation date day hour microsecond minute month quarter second year time reverse first_value ntile values old_password ", 1, 1},
	{" left right mod repeat nth_value truncate json_objectagg ", 2, 2},
	{" if replace ", 3, 3},
	{" insert ", 4, 4},
	{" password timestamp week lag lead ", 1, 2},
	{" format ", 2, 3},
	{" char ", 1, unlimited},
	{" interval ", 2, unlimited},
}

func arity(name string) (least, most int) {
	for i := range argumentCounts {
		if argumentCounts[i].functions.has(name) {
			return argumentCounts[i].least, argumentCounts[i].most
		}
	}
	return 0, unlimited
}

// detached is for one of the attached functions with a blank before its parenthesis.
func (p *parser) detached(name string) {
	p.next()
	if p.kind == '*' || p.at("distinct") {
		p.fail()
	}
	p.unknown("a blank between " + name + " and its parenthesis")
}

// reservedFunction takes a call of a function whose name is reserved; nil where the word is none.
func (p *parser) reservedFunction() ast.Expr {
	name, written := "", p.value
	switch p.keyword {
	case "current_timestamp", "localtime", "localtimestamp":
		name = "now"
	case "current_date":
		name = "curdate"
	case "current_time":
		name = "curtime"
	default:
		switch {
		case p.acceptAny(" char left right if insert replace repeat mod values interval character "):
			if p.kind != '(' {
				p.fail()
			}
			return p.call(written)
		case !p.atAny(" utc_date utc_time utc_timestamp current_user current_role "):
			return nil
		}
		name = p.keyword
	}
	p.next()
	call := &ast.Call{Name: name, Written: written}
	if p.acceptKind('(') {
		if p.kind == integer {
			call.Arguments = []ast.Expr{p.literal(ast.IntLiteral)}
		}
		p.expectKind(')')
	}
	return call
}

// call takes the arguments of a function and what may follow: OVER. The token is the parenthesis.
func (p *parser) call(written string) ast.Expr {
	name := lower(written)
	call := &ast.Call{Name: name, Written: written}
	p.next()
	isAggregate, isWindowFunction := aggregates.has(name), windowFunctions.has(name)
	switch {
	case p.kind == '*' && name == "count":
		p.next()
		call.Star = true
	case isAggregate:
		p.aggregated(call)
	default:
		p.arguments(call)
	}
	if name == "char" && p.accept("using") {
		charset := p.charsetName()
		p.expectKind(')')
		return &ast.ConvertCharset{Operand: call, Charset: charset}
	}
	p.expectKind(')')
	if isAggregate || isWindowFunction {
		p.over(call)
	}
	if isWindowFunction && call.Over == nil {
		p.fail()
	}
	return call
}

// aggregated takes `[DISTINCT | ALL] a, b`.
func (p *parser) aggregated(call *ast.Call) {
	if call.Distinct = p.accept("distinct"); !call.Distinct {
		p.accept("all")
	} else if !takingDistinct.has(call.Name) {
		p.unknown("DISTINCT of " + strings.ToUpper(call.Name))
	}
	call.Arguments = p.exprs()
	if call.Name == "json_arrayagg" {
		call.OrderBy = p.orderBy()
		p.unknownAt(" limit ", "LIMIT of JSON_ARRAYAGG")
	}
}

// arguments takes those of a function, of which some functions have a number that the grammar fixes.
func (p *parser) arguments(call *ast.Call) {
	least, most := arity(call.Name)
	if least == 0 && p.kind == ')' {
		return
	}
	for more := true; more; more = len(call.Arguments) < least || p.kind == ',' {
		if len(call.Arguments) == most {
			p.fail()
		}
		if len(call.Arguments) > 0 {
			p.expectKind(',')
		}
		p.argument(call)
		// Only user-defined functions have f(x AS y).
		p.unknownAt(" as ", "names of arguments of user-defined functions")
	}
}

// argument takes one.
//
//go:noinline
func (p *parser) argument(call *ast.Call) { call.Arguments = append(call.Arguments, p.expr()) }

// over takes `OVER (..)` or `OVER name`, and what some functions have before it.
func (p *parser) over(call *ast.Call) {
	if p.atAny(" ignore respect ") && p.before("nulls") {
		p.unknown("IGNORE NULLS and RESPECT NULLS")
	}
	p.unknownAt(" within ", "WITHIN GROUP")
	switch {
	case !p.accept("over"):
	case p.kind == '(':
		call.Over = p.window()
	default:
		call.Over = &ast.Window{Name: p.name()}
	}
}

// ownSyntax takes a function whose arguments are written in a way of its own. The token is the parenthesis.
func (p *parser) ownSyntax(written string) ast.Expr {
	call := &ast.Call{Name: lower(written), Written: written}
	p.next()
	switch call.Name {
	case "substring", "substr", "mid":
		call.Name = "substring"
		p.substring(call)
	case "trim":
		p.trim(call)
	case "position":
		call.Name = "locate"
		call.Arguments = []ast.Expr{p.bits(looseBits)}
		p.expect("in")
		p.argument(call)
	case "extract":
		call.Arguments = []ast.Expr{p.unit()}
		p.expect("from")
		p.argument(call)
	case "timestampadd", "timestampdiff":
		call.Arguments = []ast.Expr{p.unit()}
		p.expectKind(',')
		p.argument(call)
		p.expectKind(',')
		p.argument(call)
	case "date_add", "date_sub", "adddate", "subdate":
		p.addedInterval(call)
	case "group_concat":
		p.groupConcat(call)
		return call
	case "get_format":
		call.Arguments = []ast.Expr{&ast.Literal{Kind: ast.StringLiteral, Text: lower(p.name())}}
		p.expectKind(',')
		p.argument(call)
	}
	p.expectKind(')')
	return call
}

// substring takes `x, a[, b]` or `x FROM a [FOR b]`.
func (p *parser) substring(call *ast.Call) {
	p.argument(call)
	commas := p.acceptKind(',')
	if !commas {
		p.expect("from")
	}
	p.argument(call)
	if commas && p.acceptKind(',') || !commas && p.accept("for") {
		p.argument(call)
	}
}

// trim takes `[LEADING | TRAILING | BOTH] [y] [FROM] x`.
func (p *parser) trim(call *ast.Call) {
	side := p.atAny(" leading trailing both ")
	if side {
		if !p.at("both") {
			call.Name = "trim_" + p.keyword
		}
		p.next()
		if p.accept("from") {
			p.argument(call)
			return
		}
	}
	first := p.expr()
	if p.accept("from") {
		p.argument(call)
	} else if side {
		p.fail()
	}
	call.Arguments = append(call.Arguments, first)
}

// addedInterval takes `x, INTERVAL n unit`, or `x, days` of ADDDATE and SUBDATE.
func (p *parser) addedInterval(call *ast.Call) {
	days := true
	switch call.Name {
	case "adddate":
		call.Name = "date_add"
	case "subdate":
		call.Name = "date_sub"
	default:
		days = false
	}
	p.argument(call)
	p.expectKind(',')
	var interval ast.Expr
	if p.atInterval() {
		interval = p.interval()
	} else if !days {
		p.fail()
	} else {
		count := p.expr()
		interval = &ast.Interval{Count: count, Unit: "day"}
	}
	call.Arguments = append(call.Arguments, interval)
}

// groupConcat takes `[DISTINCT] a, b [ORDER BY c] [SEPARATOR ', '])` and OVER.
func (p *parser) groupConcat(call *ast.Call) {
	call.Distinct = p.accept("distinct")
	call.Arguments = p.exprs()
	call.OrderBy = p.orderBy()
	if p.accept("separator") {
		separator := p.text()
		call.Separator = &separator
	}
	p.unknownAt(" limit ", "LIMIT of GROUP_CONCAT")
	p.expectKind(')')
	p.over(call)
}
