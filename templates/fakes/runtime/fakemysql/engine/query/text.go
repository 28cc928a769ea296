package query

import (
	"encoding/hex"
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
)

// ExprText prints an expression as MariaDB does in SHOW CREATE TABLE: "`a` + 1".
func ExprText(e ast.Expr) string { return printer{}.text(e) }

// printer prints expressions. With a scope names of columns are whole, as 1690 has them.
type printer struct{ scope *Scope }

// How tightly operators bind, as far as it says where parentheses stand.
const (
	bindsOr = iota + 1
	bindsXor
	bindsAnd
	bindsNot
	bindsComparison
	bindsBitOr
	bindsBitAnd
	bindsShift
	bindsSum
	bindsProduct
	bindsBitXor
	bindsUnary
	bindsAll
)

var binding = map[string]int{
	"or": bindsOr, "xor": bindsXor, "and": bindsAnd, "=": bindsComparison, "<=>": bindsComparison, "<>": bindsComparison, "<": bindsComparison, "<=": bindsComparison, ">": bindsComparison, ">=": bindsComparison,
	"|": bindsBitOr, "&": bindsBitAnd, "<<": bindsShift, ">>": bindsShift, "+": bindsSum, "-": bindsSum, "*": bindsProduct, "/": bindsProduct, "div": bindsProduct, "%": bindsProduct, "^": bindsBitXor,
}

// bindingOf is how tightly an expression binds.
func bindingOf(e ast.Expr) int {
	switch e := e.(type) {
	case *ast.Binary:
		if n := binding[e.Operator]; n > 0 {
			return n
		}
	case *ast.Unary:
		if e.Operator == "not" {
			return bindsNot
		}
		return bindsUnary
	case *ast.Is, *ast.In, *ast.Like, *ast.Regexp, *ast.Between, *ast.Quantified:
		return bindsComparison
	}
	return bindsAll
}

// within prints an operand of an operator, in parentheses where it binds less tightly.
func (p printer) within(e ast.Expr, least int) string {
	if bindingOf(e) < least {
		return "(" + p.text(e) + ")"
	}
	return p.text(e)
}

func (p printer) text(e ast.Expr) string {
	switch e := e.(type) {
	case nil:
		return ""
	case *ast.Literal:
		return literalText(e)
	case *ast.Param:
		return "?"
	case *ast.Column:
		return p.column(e)
	case *ast.Default:
		if e.Column == nil {
			return "default"
		}
		return "default(" + p.column(e.Column) + ")"
	case *ast.UserVariable:
		return "@`" + e.Name + "`"
	case *ast.SystemVariable:
		if e.Scope == "" {
			return "@@" + e.Name
		}
		return "@@" + e.Scope + "." + e.Name
	case *ast.SetVariable:
		return "@`" + e.Name + "` := " + p.text(e.Value)
	case *ast.Unary:
		return p.unary(e)
	case *ast.Binary:
		return p.binary(e)
	case *ast.Is:
		return p.within(e.Operand, bindsComparison) + " is " + not(e.Not) + e.What
	case *ast.Between:
		return p.within(e.Operand, bindsComparison) + " " + not(e.Not) + "between " + p.within(e.Low, bindsComparison+1) + " and " + p.within(e.High, bindsComparison+1)
	case *ast.In:
		return p.in(e)
	case *ast.Like:
		return p.like(e)
	case *ast.Regexp:
		return p.within(e.Operand, bindsComparison) + " " + not(e.Not) + "regexp " + p.within(e.Pattern, bindsComparison+1)
	case *ast.Tuple:
		return "(" + p.list(e.Elements) + ")"
	case *ast.Subquery:
		return "(subquery)"
	case *ast.Exists:
		return "exists(subquery)"
	case *ast.Quantified:
		return p.within(e.Operand, bindsComparison) + " " + e.Operator + " any (subquery)"
	case *ast.Case:
		return p.caseOf(e)
	case *ast.Cast:
		return "cast(" + p.text(e.Operand) + " as " + typeText(e.Type) + ")"
	case *ast.ConvertCharset:
		return "convert(" + p.text(e.Operand) + " using " + e.Charset + ")"
	case *ast.Collate:
		return p.within(e.Operand, bindsUnary) + " collate " + e.Collation
	case *ast.Interval:
		return "interval " + p.text(e.Count) + " " + e.Unit
	case *ast.Call:
		return p.call(e)
	}
	return "?"
}

func not(is bool) string {
	if is {
		return "not "
	}
	return ""
}

// column prints a column: whole where there is a scope that has it.
func (p printer) column(e *ast.Column) string {
	if p.scope != nil {
		for s := p.scope; s != nil; s = s.outer {
			found, err := s.findInTables(e)
			if c := columnOf(found); c != nil && err == nil {
				field := c.of.fields[c.position]
				if field.Database == "" {
					return quoteName(field.Table) + "." + quoteName(field.Name)
				}
				return quoteName(field.Database) + "." + quoteName(field.Table) + "." + quoteName(field.Name)
			}
		}
	}
	text := quoteName(e.Name)
	if e.Table != "" {
		text = quoteName(e.Table) + "." + text
	}
	return text
}

func quoteName(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }

// literalText prints a constant.
func literalText(e *ast.Literal) string {
	switch e.Kind {
	case ast.NullLiteral:
		return "NULL"
	case ast.BoolLiteral:
		if e.Text == "0" {
			return "0"
		}
		return "1"
	case ast.StringLiteral:
		text := quoteText(e.Text)
		if e.Charset != "" {
			return "_" + e.Charset + text
		}
		return text
	case ast.HexLiteral:
		return "0x" + strings.ToUpper(hex.EncodeToString([]byte(e.Text)))
	case ast.BitLiteral:
		return bitText(e.Text)
	case ast.DateLiteral:
		return "DATE" + quoteText(e.Text)
	case ast.TimeLiteral:
		return "TIME" + quoteText(e.Text)
	case ast.DateTimeLiteral:
		return "TIMESTAMP" + quoteText(e.Text)
	}
	return e.Text
}

func quoteText(text string) string {
	return "'" + strings.NewReplacer("\\", "\\\\", "'", "\\'", "\n", "\\n", "\r", "\\r", "\x00", "\\0").Replace(text) + "'"
}

func (p printer) unary(e *ast.Unary) string {
	switch e.Operator {
	case "not":
		if opposite := negated(e.Operand); opposite != nil {
			return p.text(opposite)
		}
		return "!" + p.within(e.Operand, bindsUnary)
	case "binary":
		return "cast(" + p.text(e.Operand) + " as char charset binary)"
	}
	return e.Operator + p.within(e.Operand, bindsUnary)
}

func (p printer) binary(e *ast.Binary) string {
	switch e.Operator {
	case "->", "->>":
		return "json_extract(" + p.text(e.Left) + "," + p.text(e.Right) + ")"
	case "concat":
		return "concat(" + p.text(e.Left) + "," + p.text(e.Right) + ")"
	}
	operator := e.Operator
	switch operator {
	case "div":
		operator = "DIV"
	case "%":
		operator = "MOD"
	}
	least := binding[e.Operator]
	return p.within(e.Left, least) + " " + operator + " " + p.within(e.Right, least+1)
}

func (p printer) in(e *ast.In) string {
	text := p.within(e.Operand, bindsComparison) + " " + not(e.Not) + "in ("
	if e.Query != nil {
		return text + "subquery)"
	}
	return text + p.list(e.List) + ")"
}

func (p printer) like(e *ast.Like) string {
	text := p.within(e.Operand, bindsComparison) + " " + blankNot(e.Not) + "like " + p.within(e.Pattern, bindsComparison+1)
	if e.Escape != nil {
		text += " escape " + p.text(e.Escape)
	}
	return text
}

// blankNot is NOT of LIKE, before which MariaDB prints another blank.
func blankNot(is bool) string {
	if is {
		return " not "
	}
	return ""
}

// list prints expressions with a comma between them, as MariaDB does.
func (p printer) list(es []ast.Expr) string {
	texts := make([]string, len(es))
	for i, e := range es {
		texts[i] = p.text(e)
	}
	return strings.Join(texts, ",")
}

func (p printer) caseOf(e *ast.Case) string {
	text := "case "
	if e.Operand != nil {
		text += p.text(e.Operand) + " "
	}
	for _, when := range e.Whens {
		text += "when " + p.text(when.Condition) + " then " + p.text(when.Result) + " "
	}
	if e.Else != nil {
		text += "else " + p.text(e.Else) + " "
	}
	return text + "end"
}

// printedNames are the functions that MariaDB prints by another name.
var printedNames = map[string]string{
	"upper": "ucase", "lower": "lcase", "substring": "substr", "mid": "substr", "length": "octet_length", "character_length": "char_length", "power": "pow", "ceil": "ceiling", "day": "dayofmonth",
	"nvl": "ifnull",
}

func (p printer) call(e *ast.Call) string {
	switch e.Name {
	case "date_add", "adddate", "date_sub", "subdate":
		if len(e.Arguments) == 2 {
			operator := " + "
			if e.Name == "date_sub" || e.Name == "subdate" {
				operator = " - "
			}
			return p.text(e.Arguments[0]) + operator + p.text(e.Arguments[1])
		}
	case "now":
		return "current_timestamp(" + p.list(e.Arguments) + ")"
	}
	name := e.Name
	if printed, is := printedNames[name]; is {
		name = printed
	}
	switch {
	case e.Star:
		return name + "(*)"
	case e.Distinct:
		return name + "(distinct " + p.list(e.Arguments) + ")"
	}
	return name + "(" + p.list(e.Arguments) + ")"
}

// typeText is the type of CAST.
func typeText(t ast.DataType) string {
	switch {
	case t.Name == "bigint" && t.Unsigned:
		return "unsigned"
	case t.Name == "bigint":
		return "signed"
	case t.Name == "decimal":
		return "decimal(" + strconv.Itoa(max(t.Length, 0)) + "," + strconv.Itoa(max(t.Scale, 0)) + ")"
	case t.Name == "char" || t.Name == "varchar":
		charset := t.Charset
		if charset == "" {
			charset = "utf8mb4"
		}
		if t.Length >= 0 {
			return "char(" + strconv.Itoa(t.Length) + ") charset " + charset
		}
		return "char charset " + charset
	case t.Length >= 0:
		return t.Name + "(" + strconv.Itoa(t.Length) + ")"
	}
	return t.Name
}

// bitText prints b'101'.
func bitText(bytes string) string {
	bits := uint64(0)
	for i := 0; i < len(bytes); i++ {
		bits = bits<<8 | uint64(bytes[i])
	}
	return "b'" + strconv.FormatUint(bits, 2) + "'"
}

// opposites are the relations that NOT turns into each other.
var opposites = map[string]string{"=": "<>", "<>": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}

// negated gives what MariaDB makes of NOT e, or nil where NOT stays.
func negated(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.Binary:
		if opposite, is := opposites[e.Operator]; is {
			return &ast.Binary{Operator: opposite, Left: e.Left, Right: e.Right}
		}
		switch e.Operator {
		case "and":
			return &ast.Binary{Operator: "or", Left: notOf(e.Left), Right: notOf(e.Right)}
		case "or":
			return &ast.Binary{Operator: "and", Left: notOf(e.Left), Right: notOf(e.Right)}
		}
	case *ast.Unary:
		if e.Operator == "not" {
			return e.Operand
		}
	case *ast.Is:
		return &ast.Is{Operand: e.Operand, What: e.What, Not: !e.Not}
	case *ast.In:
		return &ast.In{Operand: e.Operand, List: e.List, Query: e.Query, Not: !e.Not}
	case *ast.Like:
		return &ast.Like{Operand: e.Operand, Pattern: e.Pattern, Escape: e.Escape, Not: !e.Not}
	case *ast.Between:
		return &ast.Between{Operand: e.Operand, Low: e.Low, High: e.High, Not: !e.Not}
	}
	return nil
}

// notOf is NOT e, pushed into it where that goes.
func notOf(e ast.Expr) ast.Expr {
	if opposite := negated(e); opposite != nil {
		return opposite
	}
	return &ast.Unary{Operator: "not", Operand: e}
}
