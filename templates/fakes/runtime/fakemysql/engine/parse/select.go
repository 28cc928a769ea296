package parse

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// selectQuery takes SELECT up to what ends a query.
func (p *parser) selectQuery() *ast.Select {
	query := &ast.Select{}
	p.next()
	p.selectOptions(query)
	query.Fields = p.fields()
	p.into()
	if p.accept("from") {
		if p.accept("dual") {
			p.into()
		} else {
			query.From = p.tables()
		}
	}
	if p.accept("where") {
		query.Where = p.expr()
	}
	if p.accept("group") {
		query.GroupBy = p.by()
		query.WithRollup = p.acceptPair("with", "rollup")
	}
	if p.accept("having") {
		query.Having = p.expr()
	}
	if p.accept("window") {
		query.Windows = p.windows()
	}
	p.unknownAt(" procedure ", "PROCEDURE ANALYSE")
	return query
}

// selectOptions takes what may stand between SELECT and its fields.
func (p *parser) selectOptions(query *ast.Select) {
	isAll := false
	for ; p.kind == word; p.next() {
		switch p.keyword {
		case "distinct", "distinctrow":
			query.Distinct = true
		case "all":
			isAll = true
		case "sql_calc_found_rows":
			query.CalcFoundRows = true
		default:
			if !p.atAny(" high_priority straight_join sql_small_result sql_big_result sql_buffer_result sql_cache sql_no_cache ") {
				return
			}
		}
		if isAll && query.Distinct {
			panic(sqlerror.New(1221, "ALL", "DISTINCT"))
		}
	}
}

// fields takes a select list.
func (p *parser) fields() []ast.Field {
	fields := make([]ast.Field, 0, 4)
	for more := true; more; more = p.acceptKind(',') {
		fields = append(fields, p.field())
	}
	return fields
}

func (p *parser) field() ast.Field {
	if star := p.star(); star != nil {
		return ast.Field{Star: star}
	}
	start := p.start
	field := ast.Field{Expr: p.expr()}
	field.Text = p.source[start:p.last]
	if p.accept("as") || p.kind == text || p.atName() {
		field.Alias = p.textOrName()
		if p.inView && (field.Alias == "" || strings.HasSuffix(field.Alias, " ")) {
			panic(sqlerror.New(1166, field.Alias))
		}
	}
	return field
}

// star takes `*`, `a.*` or `bank.a.*`; nil where there is none.
func (p *parser) star() *ast.Star {
	if p.acceptKind('*') {
		return &ast.Star{}
	}
	if !p.beforeStar() {
		return nil
	}
	star := &ast.Star{Table: p.name()}
	for p.expectKind('.'); !p.acceptKind('*'); p.expectKind('.') {
		star.Database, star.Table = star.Table, p.name()
	}
	return star
}

// beforeStar tells whether `a.*` or `bank.a.*` begins with the token.
func (p *parser) beforeStar() bool {
	if !p.atName() {
		return false
	}
	s := p.scanner
	for n := 0; n < 2; n++ {
		if s.next(); s.kind != '.' {
			return false
		}
		if s.next(); s.kind == '*' {
			return true
		}
	}
	return false
}

// windows takes `w AS (..), ..`.
func (p *parser) windows() []ast.NamedWindow {
	var windows []ast.NamedWindow
	for more := true; more; more = p.acceptKind(',') {
		window := ast.NamedWindow{Name: p.name()}
		p.expect("as")
		window.Window = p.window()
		windows = append(windows, window)
	}
	return windows
}

// window takes `([name] [PARTITION BY ..] [ORDER BY ..] [frame])`.
func (p *parser) window() *ast.Window {
	window := &ast.Window{}
	p.expectKind('(')
	if p.atName() && !p.at("partition") {
		window.Name = p.name()
	}
	if p.accept("partition") {
		p.expect("by")
		window.PartitionBy = p.exprs()
	}
	window.OrderBy = p.orderBy()
	if p.atAny(" rows range ") {
		window.Frame = p.frame()
	}
	p.expectKind(')')
	return window
}

func (p *parser) frame() *ast.Frame {
	frame := &ast.Frame{Unit: p.keyword, End: ast.FrameBound{Kind: "current row"}}
	p.next()
	if p.accept("between") {
		frame.Start = p.frameBound()
		p.expect("and")
		frame.End = p.frameBound()
	} else if frame.Start = p.frameBound(); frame.Start.Kind == "following" || frame.Start.Kind == "unbounded following" {
		p.fail()
	}
	p.unknownAt(" exclude ", "EXCLUDE of a window's frame")
	return frame
}

func (p *parser) frameBound() ast.FrameBound {
	if p.accept("current") {
		p.expect("row")
		return ast.FrameBound{Kind: "current row"}
	}
	var bound ast.FrameBound
	switch {
	case p.accept("unbounded"):
		bound.Kind = "unbounded "
	case p.at("interval"):
		p.fail()
	default:
		bound.Offset = p.bits(looseBits)
	}
	bound.Kind += p.keyword
	p.expectAny(" preceding following ")
	return bound
}
