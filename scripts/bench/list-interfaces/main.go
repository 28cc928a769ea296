// Command list-interfaces parses the Go files named on standard input, a line each, and prints the interface types that they declare at package level.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
)

func main() {
	files := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	for files.Scan() {
		// Positions are per file, so that the set does not grow with the repository.
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, files.Text(), nil, parser.SkipObjectResolution)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		if file != nil {
			list(out, set, file)
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func list(out *bufio.Writer, set *token.FileSet, file *ast.File) {
	for _, declaration := range file.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok || general.Tok != token.TYPE {
			continue
		}
		for _, spec := range general.Specs {
			named := spec.(*ast.TypeSpec)
			if _, ok := named.Type.(*ast.InterfaceType); ok && named.Name.Name != "_" {
				fmt.Fprintf(out, "%s %s\n", set.Position(named.Name.Pos()), named.Name.Name)
			}
		}
	}
}
