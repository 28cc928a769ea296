package main

import (
	"fmt"
	"path"

	"go.starlark.net/starlark"
)

// file is a File of Bazel.
type file struct {
	path string
	// root is the directory of the repository that the file is of; empty for the workspace itself.
	root string
}

func (f *file) String() string        { return f.path }
func (f *file) Type() string          { return "File" }
func (f *file) Freeze()               {}
func (f *file) Truth() starlark.Bool  { return true }
func (f *file) Hash() (uint32, error) { return starlark.String(f.path).Hash() }
func (f *file) AttrNames() []string   { return []string{"is_directory", "owner", "path", "short_path"} }

func (f *file) Attr(name string) (starlark.Value, error) {
	switch name {
	case "path", "short_path":
		return starlark.String(f.path), nil
	case "is_directory":
		return starlark.False, nil
	case "owner":
		return structOf(starlark.StringDict{"workspace_root": starlark.String(f.root)}), nil
	}
	return nil, nil
}

// attribute is what attr.label and the like give.
type attribute struct {
	starlark.NoneType
	kind     string
	fallback starlark.Value
	values   map[string]starlark.Value
}

func (w *workspace) bzlGlobals() starlark.StringDict {
	kinds := starlark.StringDict{}
	for kind, empty := range map[string]starlark.Value{
		"bool": starlark.False, "label": starlark.None, "label_list": starlark.NewList(nil), "output": starlark.None,
		"string": starlark.String(""), "string_dict": starlark.NewDict(0), "string_list": starlark.NewList(nil),
	} {
		kinds[kind] = starlark.NewBuiltin(kind, newAttribute(kind, empty))
	}
	return starlark.StringDict{
		"attr":        structOf(kinds),
		"rule":        starlark.NewBuiltin("rule", w.rule),
		"depset":      starlark.NewBuiltin("depset", depset),
		"DefaultInfo": starlark.NewBuiltin("DefaultInfo", nothing),
		"native":      structOf(starlark.StringDict{"filegroup": starlark.NewBuiltin("filegroup", w.ofOutputs)}),
	}
}

// ofOutputs is a filegroup that a macro makes of outputs; no rule here asks for one.
func (w *workspace) ofOutputs(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return starlark.None, nil
}

type builtin = func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error)

func newAttribute(kind string, empty starlark.Value) builtin {
	return func(_ *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple, keywords []starlark.Tuple) (starlark.Value, error) {
		made := &attribute{kind: kind, fallback: empty, values: keywordMap(keywords)}
		if given, ok := made.values["default"]; ok {
			made.fallback = given
		}
		return made, nil
	}
}

func depset(_ *starlark.Thread, _ *starlark.Builtin, arguments starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	if len(arguments) == 0 {
		return starlark.NewList(nil), nil
	}
	return arguments[0], nil
}

// rule gives the function by which packages declare targets of it.
func (w *workspace) rule(_ *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple, keywords []starlark.Tuple) (starlark.Value, error) {
	values := keywordMap(keywords)
	implementation := values["implementation"].(starlark.Callable)
	attributes := map[string]*attribute{}
	for _, item := range values["attrs"].(*starlark.Dict).Items() {
		attributes[text(item[0])] = item[1].(*attribute)
	}
	return starlark.NewBuiltin("target", func(thread *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple, given []starlark.Tuple) (starlark.Value, error) {
		directory := packageOf(thread)
		w.pending = append(w.pending, func() error {
			return w.carryOut(target{directory, keywordMap(given), attributes, implementation})
		})
		return starlark.None, nil
	}), nil
}

type target struct {
	directory      string
	given          map[string]starlark.Value
	attributes     map[string]*attribute
	implementation starlark.Callable
}

func (w *workspace) carryOut(t target) error {
	label := fmt.Sprintf("//%s:%s", t.directory, text(t.given["name"]))
	attr, one, many, outputs := starlark.StringDict{}, starlark.StringDict{}, starlark.StringDict{}, starlark.StringDict{}
	for name := range t.given {
		if _, known := t.attributes[name]; !known && name != "name" && name != "visibility" {
			return fmt.Errorf("%s: no attribute %s", label, name)
		}
	}
	for name, attribute := range t.attributes {
		value, isGiven := t.given[name]
		if !isGiven {
			value = attribute.fallback
		}
		switch attribute.kind {
		case "output":
			outputs[name] = &file{path: path.Join(outputRoot, t.directory, text(value))}
		case "label", "label_list":
			labels := stringsOf(value)
			if attribute.kind == "label" && value != starlark.None {
				labels = []string{text(value)}
			}
			files := []starlark.Value{}
			for _, each := range labels {
				found, err := w.filesOf(each, t.directory)
				if err != nil {
					return fmt.Errorf("%s: %s: %w", label, name, err)
				}
				for _, file := range found {
					files = append(files, file)
				}
			}
			many[name] = starlark.NewList(files)
			one[name] = starlark.None
			if len(files) == 1 {
				one[name] = files[0]
			}
		default:
			attr[name] = value
		}
	}
	node := structOf(starlark.StringDict{"nodeinfo": structOf(starlark.StringDict{"node": &file{path: "external/node/bin/node", root: "external/node"}})})
	toolchains := starlark.NewDict(1)
	if err := toolchains.SetKey(starlark.String("@rules_nodejs//nodejs:toolchain_type"), node); err != nil {
		return err
	}
	context := structOf(starlark.StringDict{
		"label": starlark.String(label), "attr": structOf(attr), "file": structOf(one), "files": structOf(many), "outputs": structOf(outputs),
		"toolchains": toolchains,
		"actions":    structOf(starlark.StringDict{"run": starlark.NewBuiltin("run", w.noteAction(label))}),
	})
	_, err := starlark.Call(&starlark.Thread{Name: label}, t.implementation, starlark.Tuple{context}, nil)
	return err
}

func (w *workspace) noteAction(label string) builtin {
	return func(_ *starlark.Thread, _ *starlark.Builtin, _ starlark.Tuple, keywords []starlark.Tuple) (starlark.Value, error) {
		values := keywordMap(keywords)
		executable := values["executable"].(*file).path
		inputs := map[string]bool{executable: true}
		for _, name := range append(pathsOf(values["inputs"]), pathsOf(values["tools"])...) {
			inputs[name] = true
		}
		w.result.Actions = append(w.result.Actions, action{
			Target: label, Executable: executable, Arguments: stringsOf(values["arguments"]), Inputs: sorted(inputs),
			Outputs: pathsOf(values["outputs"]), Environment: textsOf(values["env"]), Needs: textsOf(values["execution_requirements"]),
		})
		return starlark.None, nil
	}
}

// pathsOf gives the paths of files in lists of files and of such lists.
func pathsOf(value starlark.Value) []string {
	found := []string{}
	if each, ok := value.(*file); ok {
		return []string{each.path}
	}
	if iterable, ok := value.(starlark.Iterable); ok {
		iterator := iterable.Iterate()
		defer iterator.Done()
		var each starlark.Value
		for iterator.Next(&each) {
			found = append(found, pathsOf(each)...)
		}
	}
	return found
}

func textsOf(value starlark.Value) map[string]string {
	found := map[string]string{}
	for _, item := range value.(*starlark.Dict).Items() {
		found[text(item[0])] = text(item[1])
	}
	return found
}
