// Command oracle reads a JSON object with the files of two packages, `m` and `other` (which m may import under the path example.com/m/other),
// type checks them with go/types, and prints the lengths of m's array types by name: null where go/types rejects the declaration.
package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
)

type input struct {
	Arch  string            `json:"arch"`
	M     map[string]string `json:"m"`
	Other map[string]string `json:"other"`
}

type importer map[string]*types.Package

func (known importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	return known[path], nil
}

func main() {
	var in input
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		panic(err)
	}
	set := token.NewFileSet()
	failed := map[int]bool{}
	configuration := types.Config{
		Importer: importer{},
		Sizes:    types.SizesFor("gc", in.Arch),
		Error: func(err error) {
			failure := err.(types.Error)
			failed[set.Position(failure.Pos).Line] = strings.HasSuffix(set.Position(failure.Pos).Filename, "lengths.go")
		},
	}
	configuration.Importer.(importer)["example.com/m/other"], _ = configuration.Check("example.com/m/other", set, parse(set, in.Other), nil)
	checked, _ := configuration.Check("example.com/m", set, parse(set, in.M), nil)
	lengths := map[string]*int64{}
	for _, name := range checked.Scope().Names() {
		if object, ok := checked.Scope().Lookup(name).(*types.TypeName); ok {
			if array, ok := object.Type().Underlying().(*types.Array); ok {
				length := array.Len()
				lengths[name] = &length
				if length < 0 || failed[set.Position(object.Pos()).Line] {
					lengths[name] = nil
				}
			}
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(lengths); err != nil {
		panic(err)
	}
}

func parse(set *token.FileSet, texts map[string]string) []*ast.File {
	var files []*ast.File
	for name, text := range texts {
		file, err := parser.ParseFile(set, name, text, 0)
		if err != nil {
			panic(err)
		}
		files = append(files, file)
	}
	return files
}
