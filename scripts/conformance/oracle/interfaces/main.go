// Lists the exported interfaces of the Go standard library, for this release, GOOS and GOARCH: by package as the compiler
// knows them (aliases and defined types included, constraints apart), and by file as they are written.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

type listed struct {
	ImportPath, Dir, Export string
	GoFiles, CgoFiles       []string
}

type file struct {
	Name     string   `json:"name"`
	Exported []string `json:"exported"`
	Others   []string `json:"others"`
}

type entry struct {
	ImportPath  string   `json:"importPath"`
	Directory   string   `json:"directory"`
	Interfaces  []string `json:"interfaces"`
	Constraints []string `json:"constraints"`
	Files       []file   `json:"files"`
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func listPackages() []listed {
	output, err := exec.Command("go", "list", "-export", "-json=ImportPath,Dir,Export,GoFiles,CgoFiles", "std").Output()
	check(err)
	decoder := json.NewDecoder(bytes.NewReader(output))
	var packages []listed
	for decoder.More() {
		var one listed
		check(decoder.Decode(&one))
		packages = append(packages, one)
	}
	return packages
}

func isPublic(importPath string) bool {
	for _, element := range strings.Split(importPath, "/") {
		if element == "internal" || element == "vendor" {
			return false
		}
	}
	return importPath != "unsafe"
}

func interfacesOf(scope *types.Scope) (interfaces, constraints []string) {
	for _, name := range scope.Names() {
		object, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !object.Exported() {
			continue
		}
		underlying, ok := object.Type().Underlying().(*types.Interface)
		if !ok {
			continue
		}
		if _, isNamed := types.Unalias(object.Type()).(*types.Named); !isNamed || !underlying.IsMethodSet() {
			constraints = append(constraints, name)
			continue
		}
		interfaces = append(interfaces, name)
	}
	return interfaces, constraints
}

func filesOf(directory string, names []string) []file {
	var files []file
	for _, name := range names {
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(directory, name), nil, parser.SkipObjectResolution)
		check(err)
		one := file{Name: name, Exported: []string{}, Others: []string{}}
		for _, declaration := range parsed.Decls {
			general, ok := declaration.(*ast.GenDecl)
			if !ok || general.Tok != token.TYPE {
				continue
			}
			for _, specification := range general.Specs {
				written := specification.(*ast.TypeSpec)
				if _, ok := written.Type.(*ast.InterfaceType); !ok {
					continue
				}
				if written.Name.IsExported() {
					one.Exported = append(one.Exported, written.Name.Name)
				} else {
					one.Others = append(one.Others, written.Name.Name)
				}
			}
		}
		if len(one.Exported) > 0 {
			files = append(files, one)
		}
	}
	return files
}

func main() {
	packages := listPackages()
	exports := map[string]string{}
	for _, one := range packages {
		exports[one.ImportPath] = one.Export
	}
	load := importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(exports[path])
	})
	entries := []entry{}
	for _, one := range packages {
		if !isPublic(one.ImportPath) {
			continue
		}
		loaded, err := load.Import(one.ImportPath)
		check(err)
		interfaces, constraints := interfacesOf(loaded.Scope())
		files := filesOf(one.Dir, append(one.GoFiles, one.CgoFiles...))
		if len(interfaces)+len(constraints)+len(files) > 0 {
			entries = append(entries, entry{one.ImportPath, one.Dir, interfaces, constraints, files})
		}
	}
	sort.Slice(entries, func(i, j int) bool { return entries[i].ImportPath < entries[j].ImportPath })
	check(json.NewEncoder(os.Stdout).Encode(entries))
}
