package parse

import "standin/doubles/fakemysql/engine/ast"

// tables takes what stands in FROM: joins with commas between them.
func (p *parser) tables() ast.TableExpr {
	left := p.joins()
	for p.acceptKind(',') {
		left = &ast.Join{Kind: "cross", Left: left, Right: p.joins()}
	}
	return left
}

// joins takes a table and those that are joined to it. ON belongs to the last JOIN that has none yet: `a JOIN b JOIN c ON .. ON ..`.
func (p *parser) joins() ast.TableExpr {
	left := p.factor()
	for {
		join := p.joinKind()
		if join == nil {
			return left
		}
		join.Left = left
		p.joined(join)
		left = join
	}
}

// joined takes the right side of a join and its condition.
func (p *parser) joined(join *ast.Join) {
	p.deeper()
	join.Right = p.factor()
	for !join.Natural && p.afterJoin() && p.hasCondition(join) {
		inner := p.joinKind()
		inner.Left = join.Right
		p.joined(inner)
		join.Right = inner
	}
	p.depth--
	switch {
	case join.Natural:
	case p.accept("on"):
		join.On = p.expr()
	case p.accept("using"):
		join.Using = p.namesInParentheses()
	case join.Kind == "left" || join.Kind == "right":
		p.fail()
	}
}

// afterJoin tells whether another join follows at once.
func (p *parser) afterJoin() bool {
	return p.atAny(" join inner cross left right straight_join natural ")
}

// hasCondition tells whether, of the joins that follow at once, one has a condition more than it needs, which is then this join's:
// always that of an outer join, and of others where the text says so.
func (p *parser) hasCondition(join *ast.Join) bool {
	if join.Kind != "inner" {
		return join.Kind != "cross"
	}
	s := p.scanner
	open := 0
	for s.kind != endOfText && s.kind != ')' && s.kind != ',' && s.kind != ';' {
		switch s.keyword {
		case "join", "straight_join":
			open++
		case "on", "using":
			if open--; open < 0 {
				return true
			}
		case "where", "group", "order", "limit", "having", "set", "union", "for", "lock":
			return false
		}
		if s.kind == '(' {
			s.skipParentheses()
		} else {
			s.next()
		}
	}
	return false
}

// joinKind takes the words of a join; nil where there is none.
func (p *parser) joinKind() *ast.Join {
	if !p.afterJoin() {
		return nil
	}
	join := &ast.Join{Kind: "inner", Natural: p.accept("natural")}
	switch {
	case p.accept("straight_join"):
		return join
	case p.accept("inner"), !join.Natural && p.accept("cross"), p.at("join"):
	case p.atAny(" left right "):
		join.Kind = p.keyword
		p.next()
		p.accept("outer")
	}
	p.expect("join")
	return join
}

// factor takes a table, a query or joins in parentheses.
func (p *parser) factor() ast.TableExpr {
	switch {
	case p.at("lateral") && p.beforeKind('('):
		p.next()
		derived := p.derived()
		derived.Lateral = true
		return derived
	case p.at("json_table") && p.beforeKind('('):
		p.unknown("JSON_TABLE")
	case p.kind == '(':
		s := p.scanner
		s.next()
		inner := parser{scanner: s}
		if inner.atQuery() {
			return p.derived()
		}
		p.deeper()
		p.next()
		tables := p.tables()
		p.expectKind(')')
		p.depth--
		return tables
	case p.kind == '{':
		p.unknown("{oj ..}")
	}
	return p.table()
}

// derived takes `(query) AS alias`.
func (p *parser) derived() *ast.Derived {
	p.expectKind('(')
	derived := &ast.Derived{Query: p.query()}
	p.expectKind(')')
	if derived.Alias = p.tableAlias(); derived.Alias == "" {
		p.fail()
	}
	if p.kind == '(' {
		derived.Columns = p.namesInParentheses()
	}
	return derived
}

// tableAlias takes `[AS] name`, where it is there.
func (p *parser) tableAlias() string {
	if p.accept("as") || p.atTableAlias() {
		return p.name()
	}
	return ""
}

func (p *parser) atTableAlias() bool {
	return p.atName() && !p.atAny(" window lateral system ")
}

// table takes a table of the database with its alias and hints.
func (p *parser) table() *ast.Table {
	table := &ast.Table{TableName: p.tableName()}
	p.unknownAt(" partition ", "PARTITION (..) of a table")
	if p.at("for") && p.before("system_time") {
		p.unknown("FOR SYSTEM_TIME")
	}
	table.Alias = p.tableAlias()
	for p.atAny(" use force ignore ") {
		table.IndexHints = append(table.IndexHints, p.indexHint())
	}
	return table
}

// indexHint takes USE INDEX [FOR JOIN] (a, b).
func (p *parser) indexHint() ast.IndexHint {
	hint := ast.IndexHint{Action: p.keyword}
	p.next()
	p.expectAny(" index key ")
	if p.accept("for") {
		if !p.accept("join") {
			p.expectAny(" order group ")
			p.expect("by")
		}
	}
	p.expectKind('(')
	for more := p.kind != ')'; more; more = p.acceptKind(',') && p.kind != ')' {
		index := "PRIMARY"
		if !p.accept("primary") {
			index = p.name()
		}
		hint.Indexes = append(hint.Indexes, index)
	}
	p.expectKind(')')
	return hint
}
