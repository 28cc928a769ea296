package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
)

// expressionPrinter prints what the functions of a package are found to be made of.
type expressionPrinter struct {
	out     *bufio.Writer
	set     *token.FileSet
	info    *types.Info
	offsets map[string]func(int) int
	// The types of function literals: those of other functions declare names for nobody.
	literals map[*ast.FuncType]bool
}

// printExpressions prints a line for each file, and one for each fact about the bodies of its functions, its parts behind tabs. Offsets count UTF-16 units. What
// go/types could not work out is left out.
//
//	package                    OFFSET of the name   what a qualified identifier names that is no type
//	field, method, expression  OFFSET of the name   the type of the operand, where the selected field or method is declared; a method expression's operand is a type
//	conversion                 OFFSET:NESTING       the type converted to
//	builtin                    OFFSET:NESTING       its name, the type of what the call gives
//	call                       OFFSET:NESTING       the type of what it gives, of several a tuple
//	callee                     OFFSET:NESTING       the type of what is called, unless that is an instance of a generic function
//	name                       OFFSET               the type of the variable or function that is declared or used there
func printExpressions(out *bufio.Writer, set *token.FileSet, result checked) {
	printer := &expressionPrinter{out, set, result.info, map[string]func(int) int{}, map[*ast.FuncType]bool{}}
	for _, file := range result.files {
		fmt.Fprintf(out, "file\t%s\t%s\n", result.Dir, set.PositionFor(file.FileStart, false).Filename)
		for _, declaration := range file.Decls {
			if function, ok := declaration.(*ast.FuncDecl); ok && function.Body != nil {
				ast.Inspect(function.Body, printer.print)
			}
		}
	}
}

func (p *expressionPrinter) print(node ast.Node) bool {
	switch node := node.(type) {
	case *ast.FuncLit:
		p.literals[node.Type] = true
	case *ast.FuncType:
		return p.literals[node]
	case *ast.SelectorExpr:
		p.selector(node)
	case *ast.CallExpr:
		p.call(node)
	case *ast.Ident:
		p.name(node)
	}
	return true
}

// fact prints one, unless part of it could not be worked out.
func (p *expressionPrinter) fact(parts ...any) {
	texts := []string{}
	for _, part := range parts {
		texts = append(texts, fmt.Sprint(part))
	}
	if line := strings.Join(texts, "\t"); !strings.Contains(line, "invalid type") {
		fmt.Fprintln(p.out, line)
	}
}

// at is the offset of a position in UTF-16 units.
func (p *expressionPrinter) at(pos token.Pos) int {
	position := p.set.PositionFor(pos, false)
	convert, ok := p.offsets[position.Filename]
	if !ok {
		text, err := os.ReadFile(position.Filename)
		check(err)
		convert = utf16Offsets(text)
		p.offsets[position.Filename] = convert
	}
	return convert(position.Offset)
}

// place is where an object is declared: the path of its package, its file and offset there.
func (p *expressionPrinter) place(object types.Object) string {
	if object.Pkg() == nil {
		return "universe"
	}
	return fmt.Sprintf("%s/%s:%d", strings.TrimPrefix(object.Pkg().Path(), "vendor/"), filepath.Base(p.set.PositionFor(object.Pos(), false).Filename), p.at(object.Pos()))
}

func (p *expressionPrinter) selector(node *ast.SelectorExpr) {
	at := p.at(node.Sel.Pos())
	selection := p.info.Selections[node]
	if selection != nil {
		kind := [...]string{types.FieldVal: "field", types.MethodVal: "method", types.MethodExpr: "expression"}[selection.Kind()]
		p.fact(kind, at, show(selection.Recv()), p.place(selection.Obj()))
	} else if object := p.info.Uses[node.Sel]; object != nil && object.Pkg() != nil && !p.info.Types[node].IsType() {
		p.fact("package", at, strings.TrimPrefix(object.Pkg().Path(), "vendor/")+"."+object.Name())
	}
}

// nesting counts the calls that begin where a call begins: in `f()()` those of its callee.
func nesting(node *ast.CallExpr) int {
	count := 0
	var inner ast.Expr = node.Fun
	for inner.Pos() == node.Pos() {
		switch expression := inner.(type) {
		case *ast.CallExpr:
			count++
			inner = expression.Fun
		case *ast.SelectorExpr:
			inner = expression.X
		case *ast.IndexExpr:
			inner = expression.X
		case *ast.IndexListExpr:
			inner = expression.X
		case *ast.SliceExpr:
			inner = expression.X
		case *ast.TypeAssertExpr:
			inner = expression.X
		default:
			return count
		}
	}
	return count
}

func (p *expressionPrinter) call(node *ast.CallExpr) {
	at := fmt.Sprintf("%d:%d", p.at(node.Pos()), nesting(node))
	callee := p.info.Types[node.Fun]
	switch {
	case callee.Type == nil:
	case callee.IsType():
		p.fact("conversion", at, show(callee.Type))
	case callee.IsBuiltin():
		p.fact("builtin", at, nameOf(node.Fun), p.result(node))
	default:
		p.fact("call", at, p.result(node))
		if !p.isInstance(node.Fun) {
			p.fact("callee", at, show(callee.Type))
		}
	}
}

// isInstance tells whether a generic function is called or named.
func (p *expressionPrinter) isInstance(callee ast.Expr) bool {
	switch callee := ast.Unparen(callee).(type) {
	case *ast.Ident:
		return p.info.Instances[callee].Type != nil
	case *ast.SelectorExpr:
		return p.info.Instances[callee.Sel].Type != nil
	case *ast.IndexExpr:
		return p.isInstance(callee.X)
	case *ast.IndexListExpr:
		return p.isInstance(callee.X)
	}
	return false
}

// result is the type of what a call gives; that of a constant is left to who works out constants.
func (p *expressionPrinter) result(node *ast.CallExpr) string {
	given := p.info.Types[node]
	switch {
	case given.IsVoid():
		return "()"
	case given.Value != nil:
		return "constant"
	}
	return show(given.Type)
}

func nameOf(callee ast.Expr) string {
	if selector, ok := ast.Unparen(callee).(*ast.SelectorExpr); ok {
		return selector.Sel.Name
	}
	return ast.Unparen(callee).(*ast.Ident).Name
}

func (p *expressionPrinter) name(node *ast.Ident) {
	object := p.info.Uses[node]
	if object == nil {
		object = p.info.Defs[node]
	}
	switch object := object.(type) {
	case *types.Var:
		if !object.IsField() && node.Name != "_" {
			p.fact("name", p.at(node.Pos()), show(object.Type()))
		}
	case *types.Func:
		if used := p.info.Types[node]; used.Type != nil && object.Signature().Recv() == nil && !p.isInstance(node) {
			p.fact("name", p.at(node.Pos()), show(used.Type))
		}
	}
}
