package parse

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
)

const units words = " microsecond second minute hour day week month quarter year " +
	"second_microsecond minute_microsecond minute_second hour_microsecond hour_second hour_minute day_microsecond day_second day_minute day_hour year_month " +
	"sql_tsi_second sql_tsi_minute sql_tsi_hour sql_tsi_day sql_tsi_week sql_tsi_month sql_tsi_quarter sql_tsi_year "

// unit takes a unit of intervals as a literal.
func (p *parser) unit() ast.Expr {
	return &ast.Literal{Kind: ast.StringLiteral, Text: p.unitName()}
}

func (p *parser) unitName() string {
	unit := p.keyword
	p.expectAny(units)
	return strings.TrimPrefix(unit, "sql_tsi_")
}

// atInterval tells whether INTERVAL n unit begins, not the function INTERVAL(n, a, b).
func (p *parser) atInterval() bool {
	if !p.at("interval") {
		return false
	}
	s := p.scanner
	s.next()
	if s.kind != '(' {
		return true
	}
	several := s.skipParentheses()
	return !several || units.has(s.keyword)
}

// interval takes `INTERVAL n unit`.
func (p *parser) interval() ast.Expr {
	p.next()
	return &ast.Interval{Count: p.expr(), Unit: p.unitName()}
}
