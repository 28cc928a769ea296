package main

import (
	"bufio"
	"fmt"
	"go/token"
	"go/types"
	"strings"
)

// printMethods prints a line for each type that a package declares: directory, name, the method set of the type, that of a pointer to it.
func printMethods(out *bufio.Writer, _ *token.FileSet, result checked) {
	scope := result.types.Scope()
	for _, name := range scope.Names() {
		object, ok := scope.Lookup(name).(*types.TypeName)
		if !ok {
			continue
		}
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\n", result.Dir, name, methods(object.Type()), methods(types.NewPointer(object.Type())))
	}
}

func methods(typ types.Type) string {
	var shown []string
	for method := range types.NewMethodSet(typ).Methods() {
		shown = append(shown, method.Obj().Name()+strings.TrimPrefix(show(method.Type()), "func"))
	}
	return strings.Join(shown, " | ")
}
