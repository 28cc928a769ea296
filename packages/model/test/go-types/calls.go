package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// printCalls prints a line for each file, `file DIRECTORY PATH`, and for what is called in it. Offsets count UTF-16 units and are those of names.
//
//	call      OFFSET        TYPES  a method that is selected: the types that it goes through behind one another, which are that of the operand, those of the fields that
//	                               promote the method, that which declares it, and interfaces between the two
//	function  OFFSET  NAME  TYPES  a call of a function, or of a method, `PATH.Type.Method`: the types of arguments and parameters
func printCalls(out *bufio.Writer, set *token.FileSet, result checked) {
	printer := &expressionPrinter{out: out, set: set, info: result.info, offsets: map[string]func(int) int{}}
	for _, file := range result.files {
		fmt.Fprintf(out, "file\t%s\t%s\n", result.Dir, set.PositionFor(file.FileStart, false).Filename)
		ast.Inspect(file, func(node ast.Node) bool {
			switch node := node.(type) {
			case *ast.SelectorExpr:
				if selection := result.info.Selections[node]; selection != nil && selection.Kind() != types.FieldVal {
					printer.fact("call", printer.at(node.Sel.Pos()), strings.Join(typesOf(selection), " "))
				}
			case *ast.CallExpr:
				printer.function(node)
			}
			return true
		})
	}
}

// function prints a call of a declared function by a qualified name, or of a method.
func (p *expressionPrinter) function(call *ast.CallExpr) {
	callee := ast.Unparen(call.Fun)
	switch instance := callee.(type) {
	case *ast.IndexExpr:
		callee = instance.X
	case *ast.IndexListExpr:
		callee = instance.X
	}
	selector, ok := callee.(*ast.SelectorExpr)
	if !ok {
		return
	}
	function, ok := p.info.Uses[selector.Sel].(*types.Func)
	if !ok || function.Pkg() == nil {
		return
	}
	name := function.Pkg().Path() + "."
	if receiver := function.Signature().Recv(); receiver != nil {
		for _, holder := range namesOf([]types.Type{receiver.Type()}) {
			name = holder + "."
		}
	}
	var given []types.Type
	for _, argument := range call.Args {
		given = append(given, p.info.TypeOf(argument))
	}
	for parameter := range function.Signature().Params().Variables() {
		given = append(given, parameter.Type())
	}
	p.fact("function", p.at(selector.Sel.Pos()), name+function.Name(), strings.Join(namesOf(given), " "))
}

// typesOf names the defined types that a method is selected through.
func typesOf(selection *types.Selection) []string {
	holder := selection.Recv()
	holders := []types.Type{holder}
	path := selection.Index()
	for _, index := range path[:len(path)-1] {
		if pointer, ok := holder.Underlying().(*types.Pointer); ok {
			holder = pointer.Elem()
		}
		holder = holder.Underlying().(*types.Struct).Field(index).Type()
		holders = append(holders, holder)
	}
	if receiver := selection.Obj().(*types.Func).Signature().Recv(); receiver != nil {
		holders = append(holders, receiver.Type())
	}
	holders = append(holders, embedding(holder, selection.Obj().Name())...)
	return namesOf(holders)
}

// namesOf names the defined types among types, and those that pointers among them point to.
func namesOf(all []types.Type) []string {
	var names []string
	for _, each := range all {
		each = types.Unalias(each)
		if pointer, ok := each.(*types.Pointer); ok {
			each = types.Unalias(pointer.Elem())
		}
		if typ, ok := each.(*types.Named); ok {
			names = append(names, named(typ.Origin()))
		}
	}
	return names
}

// embedding gives the interfaces that an interface embeds, at any depth, and has a method from.
func embedding(holder types.Type, method string) []types.Type {
	outer, ok := holder.Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	var found []types.Type
	for embedded := range outer.EmbeddedTypes() {
		if inner, ok := embedded.Underlying().(*types.Interface); ok && hasMethod(inner, method) {
			found = append(append(found, embedded), embedding(embedded, method)...)
		}
	}
	return found
}

func hasMethod(inner *types.Interface, name string) bool {
	for method := range inner.Methods() {
		if method.Name() == name {
			return true
		}
	}
	return false
}
