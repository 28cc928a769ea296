package parse

import "standin/doubles/fakemysql/engine/ast"

// needsParenthesis tells whether a word is a function only where its parenthesis follows at once, as in COUNT(*). With a blank
// before it the server looks for a stored function of that name.
func needsParenthesis(function string) bool {
	switch function {
	case "adddate", "bit_and", "bit_or", "bit_xor", "cast", "count", "cume_dist", "curdate", "curtime", "date_add", "date_format", "date_sub", "dense_rank", "extract",
		"first_value", "group_concat", "json_arrayagg", "json_objectagg", "lag", "lead", "max", "median", "mid", "min", "now", "nth_value", "ntile", "position",
		"percent_rank", "percentile_cont", "percentile_disc", "rank", "row_number", "session_user", "std", "stddev", "stddev_pop", "stddev_samp", "subdate",
		"substr", "substring", "sum", "sysdate", "system_user", "trim", "variance", "var_pop", "var_samp":
		return true
	}
	return false
}

// detached is for such a word with a blank before its parenthesis.
func (p *parser) detached(name string) {
	p.next()
	if p.kind == '*' || p.at("distinct") {
		p.fail()
	}
	p.unknown("a blank between " + name + " and its parenthesis")
}

// function takes a call of a function whose name is reserved, or which has a syntax of its own; nil where the word is none of these.
func (p *parser) function(pos ast.Pos) ast.Expr {
	name, written := "", p.value
	switch p.keyword() {
	case "current_timestamp", "localtime", "localtimestamp":
		name = "now"
	case "current_date":
		name = "curdate"
	case "current_time":
		name = "curtime"
	case "utc_date", "utc_time", "utc_timestamp", "current_user", "current_role":
		name = lower(p.value)
	case "char", "left", "right", "if", "insert", "replace", "repeat", "mod", "values", "interval", "character":
		return p.reservedFunction(pos)
	case "substring", "substr", "mid", "trim", "position", "extract", "timestampadd", "timestampdiff", "date_add", "date_sub", "adddate", "subdate", "group_concat",
		"get_format":
		return p.ownSyntax(pos)
	default:
		return nil
	}
	p.next()
	call := &ast.Call{Pos: pos, Name: name, Written: written}
	if p.acceptKind('(') {
		if p.kind == integer {
			call.Arguments = []ast.Expr{p.literal(ast.IntLiteral)}
		}
		p.expectKind(')')
	}
	return call
}

// reservedFunction takes a call of a function whose name is a reserved word.
func (p *parser) reservedFunction(pos ast.Pos) ast.Expr {
	name := p.value
	p.next()
	if p.kind != '(' {
		p.fail()
	}
	return p.call(pos, name)
}

// call takes the arguments of a function and what may follow: OVER. The token is the parenthesis.
func (p *parser) call(pos ast.Pos, written string) ast.Expr {
	name := lower(written)
	call := &ast.Call{Pos: pos, Name: name, Written: written}
	p.next()
	kind := kindOfFunction(name)
	switch {
	case p.kind == '*' && name == "count":
		p.next()
		call.Star = true
	case kind == aggregate:
		if call.Distinct = p.accept("distinct"); call.Distinct && !takesDistinct(name) {
			p.unknown("DISTINCT of " + upper(name))
		}
		if !call.Distinct {
			p.accept("all")
		}
		call.Arguments = p.exprs()
	default:
		p.arguments(call)
	}
	if name == "char" && p.accept("using") {
		charset := p.charsetName()
		p.expectKind(')')
		return &ast.ConvertCharset{Pos: pos, Operand: call, Charset: charset}
	}
	p.expectKind(')')
	if kind != scalar {
		p.over(call)
	}
	if kind == windowFunction && call.Over == nil {
		p.fail()
	}
	return call
}

// arguments takes those of a function, of which some functions have a number that the grammar fixes.
func (p *parser) arguments(call *ast.Call) {
	least, most := arity(call.Name)
	for n := 0; ; n++ {
		if n >= least && p.kind == ')' && n == 0 {
			return
		}
		if n == most {
			p.fail()
		}
		call.Arguments = append(call.Arguments, p.expr())
		p.argumentAlias()
		if n+1 >= least && p.kind != ',' {
			return
		}
		if n+1 == most {
			p.fail()
		}
		p.expectKind(',')
	}
}

// argumentAlias refuses what only user-defined functions have: f(x AS y).
func (p *parser) argumentAlias() {
	if p.at("as") {
		p.unknown("names of arguments of user-defined functions")
	}
}

// functionKind tells what a function is for the grammar.
type functionKind uint8

const (
	scalar functionKind = iota
	aggregate
	windowFunction // needs OVER
)

func kindOfFunction(name string) functionKind {
	switch name {
	case "count", "sum", "avg", "min", "max", "bit_and", "bit_or", "bit_xor", "std", "stddev", "stddev_pop", "stddev_samp", "var_pop", "var_samp", "variance",
		"json_arrayagg", "last_value":
		return aggregate
	case "json_objectagg":
		return scalar
	case "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead", "first_value", "nth_value":
		return windowFunction
	}
	return scalar
}

func takesDistinct(name string) bool {
	switch name {
	case "count", "sum", "avg", "min", "max":
		return true
	}
	return false
}

// unlimited is more arguments than any function has.
const unlimited = 1 << 20

// arity is how many arguments the grammar gives a function; other functions count their arguments themselves.
func arity(name string) (least, most int) {
	switch name {
	case "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "row_count", "database", "schema", "user", "session_user", "system_user":
		return 0, 0
	case "ascii", "charset", "collation", "date", "day", "hour", "microsecond", "minute", "month", "quarter", "second", "year", "time", "reverse", "first_value", "ntile",
		"values", "old_password":
		return 1, 1
	case "left", "right", "mod", "repeat", "nth_value", "truncate", "json_objectagg":
		return 2, 2
	case "if", "replace":
		return 3, 3
	case "insert":
		return 4, 4
	case "password", "timestamp", "week", "lag", "lead":
		return 1, 2
	case "format":
		return 2, 3
	case "char":
		return 1, unlimited
	case "interval":
		return 2, unlimited
	}
	return 0, unlimited
}

// over takes `OVER (..)` or `OVER name`, and what some functions have before it.
func (p *parser) over(call *ast.Call) {
	if p.at("ignore") || p.at("respect") {
		if next := p.ahead(); next.at("nulls") {
			p.unknown("IGNORE NULLS and RESPECT NULLS")
		}
	}
	if p.at("within") {
		p.unknown("WITHIN GROUP")
	}
	if !p.accept("over") {
		return
	}
	if p.kind == '(' {
		call.Over = p.window()
	} else {
		call.Over = &ast.Window{Pos: p.position(), Name: p.name()}
	}
}

// ownSyntax takes a function whose arguments are written in a way of its own. Without a parenthesis at once after it, it is a name.
func (p *parser) ownSyntax(pos ast.Pos) ast.Expr {
	if next := p.ahead(); next.kind != '(' || next.start != p.offset && needsParenthesis(p.keyword()) {
		return nil
	}
	name, written := lower(p.value), p.value
	p.next()
	p.next()
	call := &ast.Call{Pos: pos, Name: name, Written: written}
	switch name {
	case "substring", "substr", "mid":
		call.Name = "substring"
		p.substring(call)
	case "trim":
		p.trim(call)
	case "position":
		call.Name = "locate"
		call.Arguments = []ast.Expr{p.bits(looseBits)}
		p.expect("in")
		call.Arguments = append(call.Arguments, p.expr())
	case "extract":
		call.Arguments = []ast.Expr{p.unit()}
		p.expect("from")
		call.Arguments = append(call.Arguments, p.expr())
	case "timestampadd", "timestampdiff":
		call.Arguments = []ast.Expr{p.unit()}
		p.expectKind(',')
		call.Arguments = append(call.Arguments, p.expr())
		p.expectKind(',')
		call.Arguments = append(call.Arguments, p.expr())
	case "date_add", "date_sub", "adddate", "subdate":
		p.addedInterval(call)
	case "group_concat":
		p.groupConcat(call)
	case "get_format":
		call.Arguments = []ast.Expr{&ast.Literal{Pos: p.position(), Kind: ast.StringLiteral, Text: lower(p.name())}}
		p.expectKind(',')
		call.Arguments = append(call.Arguments, p.expr())
	}
	p.expectKind(')')
	if name == "group_concat" {
		p.over(call)
	}
	return call
}

// substring takes `x, a[, b]` or `x FROM a [FOR b]`.
func (p *parser) substring(call *ast.Call) {
	call.Arguments = []ast.Expr{p.expr()}
	length := kind(',')
	if !p.acceptKind(',') {
		p.expect("from")
		length = word
	}
	call.Arguments = append(call.Arguments, p.expr())
	if length == ',' && p.acceptKind(',') || length == word && p.accept("for") {
		call.Arguments = append(call.Arguments, p.expr())
	}
}

// trim takes `[LEADING | TRAILING | BOTH] [y] [FROM] x`.
func (p *parser) trim(call *ast.Call) {
	side := true
	switch {
	case p.accept("leading"):
		call.Name = "trim_leading"
	case p.accept("trailing"):
		call.Name = "trim_trailing"
	case p.accept("both"):
	default:
		side = false
	}
	if side && p.accept("from") {
		call.Arguments = []ast.Expr{p.expr()}
		return
	}
	first := p.expr()
	switch {
	case p.accept("from"):
		call.Arguments = []ast.Expr{p.expr(), first}
	case side:
		p.fail()
	default:
		call.Arguments = []ast.Expr{first}
	}
}

// addedInterval takes `x, INTERVAL n unit`, or `x, days` of ADDDATE and SUBDATE.
func (p *parser) addedInterval(call *ast.Call) {
	days := call.Name == "adddate" || call.Name == "subdate"
	switch call.Name {
	case "adddate":
		call.Name = "date_add"
	case "subdate":
		call.Name = "date_sub"
	}
	call.Arguments = []ast.Expr{p.expr()}
	p.expectKind(',')
	if p.at("interval") && p.atInterval() {
		call.Arguments = append(call.Arguments, p.interval())
		return
	}
	if !days {
		p.fail()
	}
	count := p.expr()
	call.Arguments = append(call.Arguments, &ast.Interval{Pos: ast.Pos(count.Position()), Count: count, Unit: "day"})
}

// groupConcat takes `[DISTINCT] a, b [ORDER BY c] [SEPARATOR ', ']`.
func (p *parser) groupConcat(call *ast.Call) {
	call.Distinct = p.accept("distinct")
	call.Arguments = p.exprs()
	if p.accept("order") {
		p.expect("by")
		call.OrderBy = p.orderBy()
	}
	if p.accept("separator") {
		separator := p.text()
		call.Separator = &separator
	}
	if p.at("limit") {
		p.unknown("LIMIT of GROUP_CONCAT")
	}
}

// unit takes a unit of intervals as a literal.
func (p *parser) unit() ast.Expr {
	return &ast.Literal{Pos: p.position(), Kind: ast.StringLiteral, Text: p.unitName()}
}

func (p *parser) unitName() string {
	if !isUnit(p.keyword()) {
		p.fail()
	}
	unit := lower(p.value)
	p.next()
	if len(unit) > 8 && unit[:8] == "sql_tsi_" {
		unit = unit[8:]
	}
	return unit
}

func isUnit(keyword string) bool {
	switch keyword {
	case "microsecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year",
		"second_microsecond", "minute_microsecond", "minute_second", "hour_microsecond", "hour_second", "hour_minute",
		"day_microsecond", "day_second", "day_minute", "day_hour", "year_month",
		"sql_tsi_second", "sql_tsi_minute", "sql_tsi_hour", "sql_tsi_day", "sql_tsi_week", "sql_tsi_month", "sql_tsi_quarter", "sql_tsi_year":
		return true
	}
	return false
}

// atInterval tells whether INTERVAL is that of an interval, not the function INTERVAL(n, a, b).
func (p *parser) atInterval() bool {
	s := p.scanner
	s.next()
	if s.kind != '(' {
		return true
	}
	several := s.skipParentheses()
	return !several || isUnit(s.keyword())
}

// skipParentheses goes from a parenthesis behind the one that closes it, and tells whether there were commas directly within.
func (s *scanner) skipParentheses() (several bool) {
	depth := 0
	for s.kind != endOfText && s.kind != unfinished {
		switch s.kind {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			several = several || depth == 1
		}
		s.next()
		if depth == 0 {
			break
		}
	}
	return several
}

// interval takes `INTERVAL n unit`.
func (p *parser) interval() ast.Expr {
	interval := &ast.Interval{Pos: p.position()}
	p.next()
	interval.Count = p.expr()
	interval.Unit = p.unitName()
	return interval
}
