package main

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

func (p *printer) statements(nodes []ast.Stmt) string {
	return each(nodes, p.statement)
}

func (p *printer) block(node *ast.BlockStmt) string {
	return p.node("block", node.Pos(), "end", p.at(node.End()), "statements", p.statements(node.List))
}

// statement prints a statement; nothing for nil.
func (p *printer) statement(node ast.Stmt) string {
	switch node := node.(type) {
	case *ast.DeclStmt:
		return p.declaration(node.Decl.(*ast.GenDecl))
	case *ast.EmptyStmt:
		return p.node("empty", node.Pos())
	case *ast.LabeledStmt:
		return p.node("labeled", node.Pos(), "label", p.name(node.Label), "statement", p.statement(node.Stmt))
	case *ast.ExprStmt:
		return p.node("expression", node.Pos(), "expression", p.expression(node.X))
	case *ast.SendStmt:
		return p.node("send", node.Pos(), "channel", p.expression(node.Chan), "value", p.expression(node.Value))
	case *ast.IncDecStmt:
		return p.node("incrementDecrement", node.Pos(), "operand", p.expression(node.X), "operator", node.Tok.String())
	case *ast.AssignStmt:
		if node.Tok == token.DEFINE {
			return p.node("shortVariableDeclaration", node.Pos(), "left", p.expressions(node.Lhs), "right", p.expressions(node.Rhs))
		}
		return p.node("assignment", node.Pos(), "left", p.expressions(node.Lhs), "operator", node.Tok.String(), "right", p.expressions(node.Rhs))
	case *ast.GoStmt:
		return p.node("go", node.Pos(), "call", p.call(node.Call))
	case *ast.DeferStmt:
		return p.node("defer", node.Pos(), "call", p.call(node.Call))
	case *ast.ReturnStmt:
		return p.node("return", node.Pos(), "results", p.expressions(node.Results))
	case *ast.BranchStmt:
		return p.node("branch", node.Pos(), "keyword", node.Tok.String(), "label", p.name(node.Label))
	case *ast.BlockStmt:
		return p.block(node)
	case *ast.IfStmt:
		return p.node("if", node.Pos(), "body", p.block(node.Body), "condition", p.expression(node.Cond),
			"elseBranch", p.statement(node.Else), "initialStatement", p.statement(node.Init))
	case *ast.ForStmt:
		return p.node("for", node.Pos(), "body", p.block(node.Body), "condition", p.optional(node.Cond),
			"initialStatement", p.statement(node.Init), "postStatement", p.statement(node.Post))
	case *ast.RangeStmt:
		return p.rangeStatement(node)
	case *ast.SwitchStmt:
		return p.node("switch", node.Pos(), "clauses", p.clauses(node.Body, "expressions", p.expression),
			"initialStatement", p.statement(node.Init), "tag", p.optional(node.Tag))
	case *ast.TypeSwitchStmt:
		return p.typeSwitch(node)
	case *ast.SelectStmt:
		return p.node("select", node.Pos(), "clauses", each(node.Body.List, func(clause ast.Stmt) string {
			communication := clause.(*ast.CommClause)
			return p.node("", clause.Pos(), "communication", p.statement(communication.Comm), "statements", p.statements(communication.Body))
		}))
	}
	return ""
}

func (p *printer) rangeStatement(node *ast.RangeStmt) string {
	left := []ast.Expr{}
	for _, variable := range []ast.Expr{node.Key, node.Value} {
		if variable != nil {
			left = append(left, variable)
		}
	}
	return p.node("range", node.Pos(), "body", p.block(node.Body), "isDeclaration", strconv.FormatBool(node.Tok == token.DEFINE),
		"left", p.expressions(left), "operand", p.expression(node.X))
}

func (p *printer) clauses(body *ast.BlockStmt, values string, print func(ast.Expr) string) string {
	return each(body.List, func(node ast.Stmt) string {
		clause, printed := node.(*ast.CaseClause), ""
		if clause.List != nil {
			printed = each(clause.List, print)
		}
		if values == "types" {
			return p.node("", clause.Pos(), "statements", p.statements(clause.Body), values, printed)
		}
		return p.node("", clause.Pos(), values, printed, "statements", p.statements(clause.Body))
	})
}

func (p *printer) typeSwitch(node *ast.TypeSwitchStmt) string {
	name := ""
	var guard ast.Expr
	switch subject := node.Assign.(type) {
	case *ast.AssignStmt:
		variable, _ := subject.Lhs[0].(*ast.Ident)
		name, guard = p.name(variable), subject.Rhs[0]
	case *ast.ExprStmt:
		guard = subject.X
	}
	return p.node("typeSwitch", node.Pos(), "clauses", p.clauses(node.Body, "types", p.typ),
		"initialStatement", p.statement(node.Init), "name", name, "operand", p.expression(guard.(*ast.TypeAssertExpr).X))
}

func (p *printer) declaration(node *ast.GenDecl) string {
	switch node.Tok {
	case token.CONST:
		return p.node("constantDeclaration", node.Pos(), "constants", p.constants(node.Specs))
	case token.VAR:
		return p.node("variableDeclaration", node.Pos(), "specs", each(node.Specs, func(spec ast.Spec) string {
			value := spec.(*ast.ValueSpec)
			return object("names", each(value.Names, p.name), "type", p.optionalType(value.Type), "values", p.expressions(value.Values))
		}))
	}
	return p.node("typeDeclaration", node.Pos(), "types", each(node.Specs, func(spec ast.Spec) string {
		of := spec.(*ast.TypeSpec)
		_, isParenthesized := of.Type.(*ast.ParenExpr)
		return p.node("", of.Pos(), "isAlias", strconv.FormatBool(of.Assign.IsValid()), "isParenthesized", strconv.FormatBool(isParenthesized),
			"name", of.Name.Name, "problems", "[]", "type", p.typ(of.Type), "typeParameters", p.typeParameters(of.TypeParams))
	}))
}

func (p *printer) optionalType(node ast.Expr) string {
	if node == nil {
		return ""
	}
	return p.typ(node)
}

func (p *printer) constants(specs []ast.Spec) string {
	var printed []string
	repeated := &ast.ValueSpec{}
	for iota, spec := range specs {
		spec := spec.(*ast.ValueSpec)
		if len(spec.Values) > 0 {
			repeated = spec
		}
		for index, name := range spec.Names {
			value := ""
			if index < len(repeated.Values) {
				value = p.expression(repeated.Values[index])
			}
			printed = append(printed, p.node("", name.Pos(), "iota", strconv.Itoa(iota), "name", name.Name,
				"type", p.optionalType(repeated.Type), "value", value))
		}
	}
	return each(printed, strings.Clone)
}
