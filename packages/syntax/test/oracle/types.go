package main

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

func (p *printer) typeParameters(fields *ast.FieldList) string {
	var printed []string
	if fields != nil {
		for _, field := range fields.List {
			for _, name := range field.Names {
				printed = append(printed, p.node("", name.Pos(), "constraint", p.constraint(field.Type), "name", name.Name))
			}
		}
	}
	return each(printed, strings.Clone)
}

func (p *printer) parameters(fields *ast.FieldList) string {
	var printed []string
	if fields != nil {
		for _, field := range fields.List {
			of := field.Type
			if dots, ok := of.(*ast.Ellipsis); ok {
				of = dots.Elt
			}
			for _, name := range field.Names {
				printed = append(printed, p.node("", name.Pos(), "name", name.Name, "type", p.typ(of)))
			}
			if len(field.Names) == 0 {
				printed = append(printed, p.node("", field.Type.Pos(), "type", p.typ(of)))
			}
		}
	}
	return each(printed, strings.Clone)
}

func (p *printer) signature(node *ast.FuncType) string {
	isVariadic := false
	if count := len(node.Params.List); count > 0 {
		_, isVariadic = node.Params.List[count-1].Type.(*ast.Ellipsis)
	}
	return object("isVariadic", strconv.FormatBool(isVariadic), "parameters", p.parameters(node.Params), "results", p.parameters(node.Results))
}

func (p *printer) constraint(node ast.Expr) string {
	terms, hasTilde := p.terms(node)
	if len(terms) == 1 && !hasTilde {
		return p.typ(node)
	}
	return p.node("union", node.Pos(), "terms", each(terms, strings.Clone))
}

func (p *printer) terms(node ast.Expr) (terms []string, hasTilde bool) {
	if union, ok := node.(*ast.BinaryExpr); ok && union.Op == token.OR {
		left, _ := p.terms(union.X)
		right, _ := p.terms(union.Y)
		return append(left, right...), false
	}
	tilde, ok := node.(*ast.UnaryExpr)
	if ok {
		node = tilde.X
	}
	return []string{object("hasTilde", strconv.FormatBool(ok), "type", p.typ(node))}, ok
}

func (p *printer) fields(fields *ast.FieldList) string {
	var printed []string
	for _, field := range fields.List {
		tag := ""
		if field.Tag != nil {
			tag = p.literalText(field.Tag)
		}
		for _, name := range field.Names {
			printed = append(printed, p.node("", name.Pos(), "name", name.Name, "tag", tag, "type", p.typ(field.Type)))
		}
		if len(field.Names) == 0 {
			printed = append(printed, p.node("", field.Type.Pos(), "tag", tag, "type", p.typ(field.Type)))
		}
	}
	return each(printed, strings.Clone)
}

func (p *printer) elements(fields *ast.FieldList) string {
	return each(fields.List, func(field *ast.Field) string {
		if len(field.Names) > 0 {
			return p.node("method", field.Pos(), "name", field.Names[0].Name, "signature", p.signature(field.Type.(*ast.FuncType)))
		}
		return p.node("embedded", field.Pos(), "type", p.constraint(field.Type))
	})
}

func (p *printer) named(node ast.Expr, arguments []ast.Expr) string {
	typeArguments := each(arguments, p.typ)
	switch node := node.(type) {
	case *ast.Ident:
		return p.node("name", node.Pos(), "name", node.Name, "typeArguments", typeArguments)
	case *ast.SelectorExpr:
		if qualifier, ok := node.X.(*ast.Ident); ok {
			return p.node("name", node.Pos(), "name", node.Sel.Name, "package", qualifier.Name, "typeArguments", typeArguments)
		}
	}
	return p.node("broken", node.Pos())
}

// typ prints an expression that stands where a type has to.
func (p *printer) typ(node ast.Expr) string {
	switch node := node.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return p.named(node, nil)
	case *ast.IndexExpr:
		return p.named(node.X, []ast.Expr{node.Index})
	case *ast.IndexListExpr:
		return p.named(node.X, node.Indices)
	case *ast.ParenExpr:
		return p.typ(node.X)
	case *ast.StarExpr:
		return p.node("pointer", node.Pos(), "element", p.typ(node.X))
	case *ast.ArrayType:
		if node.Len == nil {
			return p.node("slice", node.Pos(), "element", p.typ(node.Elt))
		}
		return p.node("array", node.Pos(), "element", p.typ(node.Elt), "length", p.expression(node.Len))
	case *ast.MapType:
		return p.node("map", node.Pos(), "key", p.typ(node.Key), "value", p.typ(node.Value))
	case *ast.ChanType:
		direction := map[ast.ChanDir]string{ast.SEND: "send", ast.RECV: "receive", ast.SEND | ast.RECV: "both"}[node.Dir]
		return p.node("channel", node.Pos(), "direction", direction, "element", p.typ(node.Value))
	case *ast.FuncType:
		return p.node("function", node.Pos(), "signature", p.signature(node))
	case *ast.StructType:
		return p.node("struct", node.Pos(), "fields", p.fields(node.Fields))
	case *ast.InterfaceType:
		return p.node("interface", node.Pos(), "elements", p.elements(node.Methods))
	}
	return p.node("broken", node.Pos())
}
