package main

import (
	"go/ast"
	"go/token"
	"strconv"
)

var literalKinds = map[token.Token]string{
	token.INT: "integer", token.FLOAT: "float", token.IMAG: "imaginary", token.CHAR: "rune", token.STRING: "string",
}

func (p *printer) literalText(node *ast.BasicLit) string {
	return p.text[p.bytes(node.Pos()):p.bytes(node.End())]
}

func (p *printer) expressions(nodes []ast.Expr) string {
	return each(nodes, p.expression)
}

func (p *printer) optional(node ast.Expr) string {
	if node == nil {
		return ""
	}
	return p.expression(node)
}

// expression prints a node as an expression; parentheses are dropped.
func (p *printer) expression(node ast.Expr) string {
	switch node := node.(type) {
	case *ast.BasicLit:
		return p.node("literal", node.Pos(), "literal", literalKinds[node.Kind], "text", p.literalText(node))
	case *ast.Ident:
		return p.node("name", node.Pos(), "name", node.Name)
	case *ast.ParenExpr:
		return p.expression(node.X)
	case *ast.SelectorExpr:
		return p.node("selector", node.Pos(), "name", node.Sel.Name, "nameOffset", p.at(node.Sel.Pos()), "operand", p.expression(node.X))
	case *ast.StarExpr:
		return p.node("unary", node.Pos(), "operand", p.expression(node.X), "operator", "*")
	case *ast.UnaryExpr:
		return p.node("unary", node.Pos(), "operand", p.expression(node.X), "operator", node.Op.String())
	case *ast.BinaryExpr:
		return p.node("binary", node.Pos(), "left", p.expression(node.X), "operator", node.Op.String(), "right", p.expression(node.Y))
	case *ast.CallExpr:
		return p.call(node)
	case *ast.IndexExpr:
		return p.node("index", node.Pos(), "index", p.expression(node.Index), "operand", p.expression(node.X))
	case *ast.IndexListExpr:
		return p.node("instantiation", node.Pos(), "operand", p.expression(node.X), "typeArguments", each(node.Indices, p.typ))
	case *ast.SliceExpr:
		return p.node("slice", node.Pos(), "high", p.optional(node.High), "low", p.optional(node.Low), "max", p.optional(node.Max),
			"operand", p.expression(node.X))
	case *ast.TypeAssertExpr:
		return p.node("typeAssertion", node.Pos(), "operand", p.expression(node.X), "type", p.asserted(node))
	case *ast.CompositeLit:
		return p.compositeLiteral(node)
	case *ast.FuncLit:
		return p.node("functionLiteral", node.Pos(), "body", p.block(node.Body), "signature", p.signature(node.Type))
	case *ast.Ellipsis:
		return p.node("other", node.Pos())
	}
	return p.node("type", node.Pos(), "type", p.typ(node))
}

// asserted prints the type of an assertion; x.(type) outside of a type switch has none.
func (p *printer) asserted(node *ast.TypeAssertExpr) string {
	if node.Type == nil {
		return p.node("broken", node.Lparen+1)
	}
	return p.typ(node.Type)
}

func (p *printer) call(node *ast.CallExpr) string {
	return p.node("call", node.Pos(), "arguments", p.expressions(node.Args), "callee", p.expression(node.Fun),
		"hasEllipsis", strconv.FormatBool(node.Ellipsis.IsValid()))
}

func (p *printer) compositeLiteral(node *ast.CompositeLit) string {
	of := ""
	if array, ok := node.Type.(*ast.ArrayType); ok && isEllipsis(array.Len) {
		of = p.node("array", array.Pos(), "element", p.typ(array.Elt), "length", p.countElements(node))
	} else if node.Type != nil {
		of = p.typ(node.Type)
	}
	elements := each(node.Elts, func(element ast.Expr) string {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			return object("key", p.expression(pair.Key), "value", p.expression(pair.Value))
		}
		return object("value", p.expression(element))
	})
	return p.node("compositeLiteral", node.Pos(), "elements", elements, "end", p.at(node.End()), "type", of)
}

func isEllipsis(node ast.Expr) bool {
	_, ok := node.(*ast.Ellipsis)
	return ok
}

// countElements prints the length of [...]T as a call of max: for each element with a key, the key and how many follow without one.
func (p *printer) countElements(node *ast.CompositeLit) string {
	keys, counts := []string{""}, []int{0}
	for _, element := range node.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			keys, counts = append(keys, p.expression(pair.Key)), append(counts, 0)
		}
		counts[len(counts)-1]++
	}
	ends := "["
	for index, key := range keys {
		count := p.node("literal", node.Pos(), "literal", "integer", "text", strconv.Itoa(counts[index]))
		if key != "" {
			count = p.node("binary", node.Pos(), "left", key, "operator", "+", "right", count)
		}
		ends += count + " "
	}
	return p.node("call", node.Pos(), "arguments", ends+"]", "callee", p.node("name", node.Pos(), "name", "max"), "hasEllipsis", "false")
}
