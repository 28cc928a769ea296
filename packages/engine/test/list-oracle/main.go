// Command main reads paths of Go files from standard input and prints, as JSON lines, what go/parser finds in each: every type declaration at its top
// level whose right side is an interface or a function type. With an argument, it only parses, and prints how many files and milliseconds that took.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"time"
)

type listed struct {
	Name           string   `json:"name"`
	Line           int      `json:"line"`
	Column         int      `json:"column"`
	Function       bool     `json:"function"`
	Methods        []string `json:"methods"`
	Embeds         []string `json:"embeds"`
	TypeParameters string   `json:"typeParameters"`
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	scanner := bufio.NewScanner(os.Stdin)
	start, count := time.Now(), 0
	for scanner.Scan() {
		path := filepath.FromSlash(scanner.Text())
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		count++
		if len(os.Args) > 1 {
			continue
		}
		encoder.Encode(map[string]any{"path": path, "types": typesOf(set, file)})
	}
	if len(os.Args) > 1 {
		fmt.Fprintln(out, count, time.Since(start).Milliseconds())
	}
}

func typesOf(set *token.FileSet, file *ast.File) []listed {
	types := []listed{}
	for _, declaration := range file.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok || general.Tok != token.TYPE {
			continue
		}
		for _, spec := range general.Specs {
			spec := spec.(*ast.TypeSpec)
			position := set.PositionFor(spec.Name.Pos(), false)
			found := listed{Name: spec.Name.Name, Line: position.Line, Column: position.Column, Methods: []string{}, Embeds: []string{}}
			if spec.TypeParams != nil {
				texts := []string{}
				for _, field := range spec.TypeParams.List {
					names := []string{}
					for _, name := range field.Names {
						names = append(names, name.Name)
					}
					texts = append(texts, strings.Join(names, ", ")+" "+show(field.Type))
				}
				found.TypeParameters = "[" + strings.Join(texts, ", ") + "]"
			}
			switch right := ast.Unparen(spec.Type).(type) {
			case *ast.FuncType:
				found.Function = true
			case *ast.InterfaceType:
				for _, field := range right.Methods.List {
					if len(field.Names) == 0 {
						found.Embeds = append(found.Embeds, show(field.Type))
					}
					for _, name := range field.Names {
						found.Methods = append(found.Methods, name.Name)
					}
				}
			default:
				continue
			}
			types = append(types, found)
		}
	}
	return types
}

func show(node ast.Expr) string {
	var text strings.Builder
	printer.Fprint(&text, token.NewFileSet(), node)
	return text.String()
}
