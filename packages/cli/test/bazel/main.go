// Command bazel evaluates the Starlark files of a Bazel workspace as far as its rules go, and prints the actions that they make as JSON. Files are
// also parsed as Bazel parses them, and those that buildifier would format otherwise are named.
//
// Labels lead to files and filegroups of the workspace, and to repositories that the command line names: name=directory.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"github.com/bazelbuild/buildtools/build"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
	"go.starlark.net/syntax"
)

// outputRoot is where Bazel puts outputs, below the directory that actions run in.
const outputRoot = "bazel-out/k8-fastbuild/bin"

type action struct {
	Target      string            `json:"target"`
	Executable  string            `json:"executable"`
	Arguments   []string          `json:"arguments"`
	Inputs      []string          `json:"inputs"`
	Outputs     []string          `json:"outputs"`
	Environment map[string]string `json:"environment"`
	Needs       map[string]string `json:"needs"`
}

type result struct {
	Unformatted []string `json:"unformatted"`
	Actions     []action `json:"actions"`
}

func main() {
	workspace := &workspace{root: os.Args[1], repositories: map[string]string{}, loaded: map[string]starlark.StringDict{}, targets: map[string][]string{}}
	for _, pair := range os.Args[2:] {
		name, directory, _ := strings.Cut(pair, "=")
		workspace.repositories[name] = directory
	}
	workspace.checkForm()
	for _, directory := range workspace.packages() {
		check(workspace.evaluatePackage(directory))
	}
	for _, carryOut := range workspace.pending {
		check(carryOut())
	}
	check(json.NewEncoder(os.Stdout).Encode(workspace.result))
}

func check(err error) {
	if err == nil {
		return
	}
	if failure, ok := err.(*starlark.EvalError); ok {
		fmt.Fprintln(os.Stderr, failure.Backtrace())
	} else {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(1)
}

type workspace struct {
	root         string
	repositories map[string]string
	loaded       map[string]starlark.StringDict
	// targets holds the files of filegroups and outputs by label.
	targets map[string][]string
	// pending are the rules' implementations: they run when all packages are loaded.
	pending []func() error
	result  result
}

func (w *workspace) files() []string {
	var names []string
	check(filepath.WalkDir(w.root, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			relative, _ := filepath.Rel(w.root, name)
			names = append(names, filepath.ToSlash(relative))
		}
		return err
	}))
	return names
}

func (w *workspace) packages() []string {
	var directories []string
	for _, name := range w.files() {
		if path.Base(name) == "BUILD.bazel" {
			directories = append(directories, strings.TrimPrefix(path.Dir(name), "."))
		}
	}
	return directories
}

// checkForm parses every file by the grammar of its kind.
func (w *workspace) checkForm() {
	w.result.Unformatted = []string{}
	for _, name := range w.files() {
		if base := path.Base(name); base != "BUILD.bazel" && base != "MODULE.bazel" && !strings.HasSuffix(base, ".bzl") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(w.root, name))
		check(err)
		file, err := build.Parse(name, text)
		check(err)
		if !bytes.Equal(build.Format(file), text) {
			w.result.Unformatted = append(w.result.Unformatted, name)
		}
	}
}

func (w *workspace) load(_ *starlark.Thread, label string) (starlark.StringDict, error) {
	name := path.Join(labelParts(label, ""))
	if known, ok := w.loaded[name]; ok {
		return known, nil
	}
	globals, err := starlark.ExecFileOptions(&syntax.FileOptions{}, &starlark.Thread{Name: name}, filepath.Join(w.root, name), nil, w.bzlGlobals())
	w.loaded[name] = globals
	return globals, err
}

// labelParts gives the package and the name of a label of the workspace.
func labelParts(label, current string) (string, string) {
	if !strings.HasPrefix(label, "//") {
		return current, strings.TrimPrefix(label, ":")
	}
	directory, name, found := strings.Cut(label[2:], ":")
	if !found {
		name = path.Base(directory)
	}
	return directory, name
}

func (w *workspace) evaluatePackage(directory string) error {
	file := filepath.Join(w.root, directory, "BUILD.bazel")
	thread := &starlark.Thread{Name: directory, Load: w.load}
	thread.SetLocal("package", directory)
	_, err := starlark.ExecFileOptions(&syntax.FileOptions{}, thread, file, nil, starlark.StringDict{
		"glob":          starlark.NewBuiltin("glob", w.glob),
		"filegroup":     starlark.NewBuiltin("filegroup", w.filegroup),
		"exports_files": starlark.NewBuiltin("exports_files", nothing),
	})
	return err
}

func nothing(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return starlark.None, nil
}

func packageOf(thread *starlark.Thread) string {
	return thread.Local("package").(string)
}

func (w *workspace) glob(thread *starlark.Thread, _ *starlark.Builtin, arguments starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	var found []starlark.Value
	for _, pattern := range stringsOf(arguments[0]) {
		names, err := filepath.Glob(filepath.Join(w.root, packageOf(thread), pattern))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			found = append(found, starlark.String(filepath.Base(name)))
		}
	}
	return starlark.NewList(found), nil
}

func (w *workspace) filegroup(thread *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple, keywords []starlark.Tuple) (starlark.Value, error) {
	values := keywordMap(keywords)
	label := "//" + packageOf(thread) + ":" + text(values["name"])
	for _, name := range stringsOf(values["srcs"]) {
		directory, base := labelParts(name, packageOf(thread))
		w.targets[label] = append(w.targets[label], path.Join(directory, base))
	}
	return starlark.None, nil
}

// filesOf gives the paths that a label stands for, as actions see them.
func (w *workspace) filesOf(label, current string) ([]*file, error) {
	if repository, found := strings.CutPrefix(label, "@"); found {
		name, _, _ := strings.Cut(repository, "//")
		return w.filesOfRepository(name)
	}
	directory, name := labelParts(label, current)
	names, isTarget := w.targets["//"+directory+":"+name]
	if !isTarget {
		names = []string{path.Join(directory, name)}
	}
	var found []*file
	for _, name := range names {
		if _, err := os.Stat(filepath.Join(w.root, name)); err != nil {
			return nil, fmt.Errorf("%s: no such target or file", label)
		}
		found = append(found, &file{path: name})
	}
	return found, nil
}

func (w *workspace) filesOfRepository(name string) ([]*file, error) {
	root, known := w.repositories[name]
	if !known {
		return nil, fmt.Errorf("@%s: no such repository", name)
	}
	var found []*file
	err := filepath.WalkDir(root, func(each string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			relative, _ := filepath.Rel(root, each)
			found = append(found, &file{path: path.Join("external", name, filepath.ToSlash(relative)), root: "external/" + name})
		}
		return err
	})
	return found, err
}

func keywordMap(keywords []starlark.Tuple) map[string]starlark.Value {
	values := map[string]starlark.Value{}
	for _, pair := range keywords {
		values[text(pair[0])] = pair[1]
	}
	return values
}

func text(value starlark.Value) string {
	if value == nil || value == starlark.None {
		return ""
	}
	return string(value.(starlark.String))
}

func stringsOf(value starlark.Value) []string {
	found := []string{}
	if iterable, ok := value.(starlark.Iterable); ok {
		iterator := iterable.Iterate()
		defer iterator.Done()
		var each starlark.Value
		for iterator.Next(&each) {
			found = append(found, text(each))
		}
	}
	return found
}

func structOf(values starlark.StringDict) starlark.Value {
	return starlarkstruct.FromStringDict(starlarkstruct.Default, values)
}

func sorted(set map[string]bool) []string {
	var names []string
	for name := range set {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
