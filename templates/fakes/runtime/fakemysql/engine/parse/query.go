package parse

import "standin/doubles/fakemysql/engine/ast"

// continuingQuery go on with a query after one in parentheses.
const continuingQuery words = " union except intersect order limit for lock on returning "

// atQuery tells whether a query begins with the token, which may be parentheses around its first SELECT.
func (p *parser) atQuery() bool {
	switch {
	case p.atAny(" select with "):
		return true
	case p.at("values"):
		return !p.valuesFunction
	case p.kind != '(':
		return false
	}
	s := p.scanner
	depth := 0
	for ; s.kind == '('; depth++ {
		s.next()
	}
	if !s.at("select") && !s.at("with") && (!s.at("values") || p.valuesFunction) {
		return false
	}
	for ; depth > 0; depth-- {
		s.skipToParenthesis()
		if s.next(); s.kind != ')' && s.kind != endOfText && s.kind != ';' && !continuingQuery.has(s.keyword) {
			return false
		}
	}
	return true
}

// skipToParenthesis goes to the parenthesis that closes the ones that are open.
func (s *scanner) skipToParenthesis() {
	for s.kind != endOfText && s.kind != ')' {
		if s.kind == '(' {
			s.skipParentheses()
		} else {
			s.next()
		}
	}
}

// query takes SELECT, VALUES, WITH, and operations on them.
func (p *parser) query() ast.Query {
	p.deeper()
	defer func() { p.depth-- }()
	with := p.with()
	query := p.union()
	ends := p.queryEnds()
	switch query := query.(type) {
	case *ast.Select:
		p.giveWith(&query.With, with)
		ends.give(p, &query.OrderBy, &query.Limit, &query.Locking)
	case *ast.SetOperation:
		p.giveWith(&query.With, with)
		ends.give(p, &query.OrderBy, &query.Limit, &query.Locking)
	case *ast.Values:
		if with != nil {
			p.unknown("WITH before VALUES")
		}
		if ends.orderBy != nil || ends.limit != nil {
			p.unknown("ORDER BY or LIMIT of VALUES")
		}
	}
	return query
}

// giveWith gives a query the WITH before it.
func (p *parser) giveWith(its **ast.With, with *ast.With) {
	if with == nil {
		return
	}
	if *its != nil {
		p.unknown("WITH before a query in parentheses that has one already")
	}
	*its = with
}

// with takes WITH [RECURSIVE] name AS (query), ..
func (p *parser) with() *ast.With {
	if !p.accept("with") {
		return nil
	}
	with := &ast.With{Recursive: p.accept("recursive")}
	for more := true; more; more = p.acceptKind(',') {
		table := ast.CommonTable{Name: p.name()}
		if p.kind == '(' {
			table.Columns = p.namesInParentheses()
		}
		p.expect("as")
		p.expectKind('(')
		table.Query = p.query()
		p.expectKind(')')
		p.unknownAt(" cycle ", "CYCLE of WITH RECURSIVE")
		with.Tables = append(with.Tables, table)
	}
	return with
}

// union takes queries with UNION and EXCEPT between them. INTERSECT binds more tightly.
func (p *parser) union() ast.Query {
	left := p.intersect()
	for p.atAny(" union except ") {
		operation := p.operation(left)
		operation.Right = p.intersect()
		left = operation
	}
	return left
}

func (p *parser) intersect() ast.Query {
	left := p.simpleQuery()
	for p.at("intersect") {
		operation := p.operation(left)
		operation.Right = p.simpleQuery()
		left = operation
	}
	return left
}

// operation takes UNION [ALL | DISTINCT] and its like.
func (p *parser) operation(left ast.Query) *ast.SetOperation {
	operation := &ast.SetOperation{Operator: p.keyword, Left: left}
	p.next()
	if operation.All = p.accept("all"); !operation.All {
		p.accept("distinct")
	}
	return operation
}

// simpleQuery takes a SELECT without what ends a query, VALUES, or a query in parentheses.
func (p *parser) simpleQuery() ast.Query {
	switch {
	case p.at("select"):
		return p.selectQuery()
	case p.at("values"):
		return p.valuesQuery()
	case p.acceptKind('('):
		query := p.query()
		p.expectKind(')')
		return query
	}
	p.fail()
	return nil
}

// valuesQuery takes VALUES (1, 2), (3, 4).
func (p *parser) valuesQuery() ast.Query {
	values := &ast.Values{}
	p.next()
	for more := true; more; more = p.acceptKind(',') {
		p.expectKind('(')
		values.Rows = append(values.Rows, p.exprs())
		p.expectKind(')')
	}
	return values
}

// queryEnds is what ends a query.
type queryEnds struct {
	orderBy []ast.OrderBy
	limit   *ast.Limit
	locking *ast.Locking
}

// queryEnds takes ORDER BY, LIMIT and what is locked.
func (p *parser) queryEnds() queryEnds {
	ends := queryEnds{orderBy: p.orderBy()}
	if p.at("limit") {
		ends.limit = p.limit()
	} else {
		p.unknownAt(" offset fetch ", "OFFSET .. FETCH")
	}
	p.into()
	ends.locking = p.locking()
	p.into()
	return ends
}

// into takes INTO @a, @b, which is for a statement alone.
func (p *parser) into() {
	if p.depth > 1 || !p.mayAssign || p.variables != nil || !p.accept("into") {
		return
	}
	p.unknownAt(" outfile dumpfile ", "SELECT .. INTO %")
	for more := true; more; more = p.acceptKind(',') {
		if p.kind != userVariable {
			p.unknown("SELECT .. INTO a local variable")
		}
		p.variables = append(p.variables, p.value)
		p.next()
	}
}

// queryStatement takes a query that is a statement.
func (p *parser) queryStatement() ast.Statement {
	p.mayAssign = true
	q := p.query()
	of, is := q.(*ast.Select)
	switch {
	case is:
		of.Into = p.variables
	case p.variables != nil:
		p.unknown("INTO of a UNION")
	}
	return q
}

// give gives a query what ends it. A query in parentheses that has such ends already is one whose rows are taken from again.
func (e queryEnds) give(p *parser, orderBy *[]ast.OrderBy, limit **ast.Limit, locking **ast.Locking) {
	if e.orderBy == nil && e.limit == nil && e.locking == nil {
		return
	}
	if *orderBy != nil || *limit != nil || *locking != nil {
		p.unknown("ORDER BY or LIMIT of a query in parentheses that has them already")
	}
	*orderBy, *limit, *locking = e.orderBy, e.limit, e.locking
}

// orderBy takes [ORDER BY a DESC, b].
func (p *parser) orderBy() []ast.OrderBy {
	if !p.accept("order") {
		return nil
	}
	return p.by()
}

// by takes `BY a DESC, b`.
func (p *parser) by() []ast.OrderBy {
	p.expect("by")
	var by []ast.OrderBy
	for more := true; more; more = p.acceptKind(',') {
		by = append(by, ast.OrderBy{Expr: p.expr(), Desc: p.descending()})
	}
	return by
}

// descending takes [ASC | DESC].
func (p *parser) descending() bool { return !p.accept("asc") && p.accept("desc") }

// limit takes LIMIT n, LIMIT offset, n or LIMIT n OFFSET offset.
func (p *parser) limit() *ast.Limit {
	p.expect("limit")
	limit := &ast.Limit{Count: p.limitValue()}
	switch {
	case p.acceptKind(','):
		limit.Offset, limit.Count = limit.Count, p.limitValue()
	case p.accept("offset"):
		limit.Offset = p.limitValue()
	}
	p.unknownAt(" rows ", "ROWS EXAMINED")
	return limit
}

func (p *parser) limitValue() ast.Expr {
	switch {
	case p.kind == integer:
		return p.literal(ast.IntLiteral)
	case p.kind == '?':
		p.limits = append(p.limits, p.params)
		return p.param()
	case p.atName():
		p.unknown("a variable in LIMIT")
	}
	p.fail()
	return nil
}

// locking takes FOR UPDATE, FOR SHARE, LOCK IN SHARE MODE.
func (p *parser) locking() *ast.Locking {
	if !p.at("for") && !p.at("lock") {
		return nil
	}
	locking := &ast.Locking{}
	if p.accept("lock") {
		p.expect("in share mode")
	} else {
		p.next()
		if locking.Exclusive = p.accept("update"); !locking.Exclusive {
			p.expect("share")
		}
		if p.accept("of") {
			locking.Of = p.names()
		}
	}
	switch {
	case p.accept("nowait"):
		locking.NoWait = true
	case p.accept("wait"):
		if p.kind != integer {
			p.fail()
		}
		locking.Wait = p.literal(ast.IntLiteral)
	case p.accept("skip"):
		p.expect("locked")
		locking.SkipLocked = true
	}
	return locking
}
