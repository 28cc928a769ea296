package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// listed is what go list says of a package.
type listed struct {
	ImportPath, Dir string
	GoFiles         []string
	ImportMap       map[string]string
	DepOnly         bool
}

// checked is a package that go/types has gone through.
type checked struct {
	listed
	files []*ast.File
	types *types.Package
	info  *types.Info
}

// loader type checks packages from source, dependencies first.
type loader struct {
	set   *token.FileSet
	known map[string]*types.Package
}

// load gives the packages that patterns mean in a directory, in the order of go list, to visit; one with errors is left out.
func load(directory string, patterns []string, visit func(*token.FileSet, checked)) {
	loader := &loader{set: token.NewFileSet(), known: map[string]*types.Package{"unsafe": types.Unsafe}}
	for _, each := range list(directory, patterns) {
		if result, ok := loader.check(each); ok && !each.DepOnly {
			visit(loader.set, result)
		}
	}
}

func list(directory string, patterns []string) []listed {
	command := exec.Command("go", append([]string{"list", "-e", "-deps", "-json=ImportPath,Dir,GoFiles,ImportMap,DepOnly"}, patterns...)...)
	command.Dir = directory
	command.Env = append(os.Environ(), "CGO_ENABLED=0")
	command.Stderr = os.Stderr
	output, err := command.Output()
	check(err)
	decoder := json.NewDecoder(bytes.NewReader(output))
	var all []listed
	for {
		var next listed
		if err := decoder.Decode(&next); err == io.EOF {
			return all
		} else {
			check(err)
		}
		all = append(all, next)
	}
}

// check type checks a package; the bodies of one that is only needed by others are left out.
func (loader *loader) check(each listed) (checked, bool) {
	if each.ImportPath == "unsafe" {
		return checked{}, false
	}
	result := checked{listed: each, info: &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
		Uses:       map[*ast.Ident]types.Object{},
		Defs:       map[*ast.Ident]types.Object{},
		Instances:  map[*ast.Ident]types.Instance{},
	}}
	isSound := true
	for _, name := range each.GoFiles {
		file, err := parser.ParseFile(loader.set, filepath.Join(each.Dir, name), nil, parser.SkipObjectResolution)
		isSound = isSound && err == nil
		if file != nil {
			result.files = append(result.files, file)
		}
	}
	configuration := types.Config{
		Importer:         importer(func(path string) *types.Package { return loader.find(each, path) }),
		Sizes:            types.SizesFor("gc", runtime.GOARCH),
		IgnoreFuncBodies: each.DepOnly,
		Error:            func(error) { isSound = false },
	}
	result.types, _ = configuration.Check(each.ImportPath, loader.set, result.files, result.info)
	loader.known[each.ImportPath] = result.types
	return result, isSound
}

func (loader *loader) find(from listed, path string) *types.Package {
	if mapped, ok := from.ImportMap[path]; ok {
		return loader.known[mapped]
	}
	return loader.known[path]
}

type importer func(path string) *types.Package

func (find importer) Import(path string) (*types.Package, error) {
	if found := find(path); found != nil {
		return found, nil
	}
	return nil, os.ErrNotExist
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
