package settings

import (
	"sort"
	"strconv"
	"strings"
	"sync"

	"standin/doubles/fakemysql/engine/value"
)

// Variable is a system variable.
type Variable struct {
	Name     string
	kind     string   // bool, int, real, text, or what check knows
	values   []string // the limits of a number, the members of an enumeration
	flags    string   // as the table of variables has them
	Original value.Value
}

// Is tells whether a variable has a flag.
func (v *Variable) Is(flag string) bool { return strings.Contains(v.flags, flag) }

// Type is the type of @@name.
func (v *Variable) Type() value.Type {
	switch v.kind {
	case "bool":
		return value.Type{Base: value.TypeBigInt, Length: 1, Nullable: true}
	case "int":
		return value.Type{Base: value.TypeBigInt, Unsigned: len(v.values) == 0 || v.values[0][0] != '-', Length: 21, Nullable: true}
	case "real":
		t := value.TypeOf(v.Original)
		t.Scale, t.Nullable = 6, true
		return t
	}
	t := value.TypeOf(value.OfString(v.Original.Text()))
	t.Nullable = true
	return t
}

// common are the variables of table, uncommon those of rare, which few ask for, by their names.
var (
	common = sync.OnceValue(func() map[string]*Variable {
		variables := map[string]*Variable{}
		for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
			words := strings.SplitN(line, " ", 4)
			variables[words[0]] = newVariable(words[0], words[1], words[2], words[3:])
		}
		return variables
	})
	uncommon = sync.OnceValue(func() map[string]*Variable {
		variables := map[string]*Variable{}
		for _, line := range strings.Split(strings.TrimSpace(rare), "\n") {
			words := strings.Fields(line)
			for _, word := range words[2:] {
				pair := strings.SplitN(word, "=", 2)
				variables[pair[0]] = newVariable(pair[0], words[0], words[1], pair[1:])
			}
		}
		return variables
	})
)

// newVariable is a variable whose value is one text or none.
func newVariable(name, kind, flags string, texts []string) *Variable {
	kind, values, _ := strings.Cut(kind, ":")
	v := &Variable{Name: name, kind: kind, flags: flags, values: strings.FieldsFunc(values, func(r rune) bool { return r == ',' || r == ':' })}
	for _, text := range texts {
		v.Original = v.read(text)
	}
	return v
}

// Named finds a system variable by its name, in capital letters or not.
func Named(name string) *Variable {
	name = strings.ToLower(name)
	if v := common()[name]; v != nil {
		return v
	}
	return uncommon()[name]
}

// All gives the system variables in the order of their names.
func All() []*Variable {
	var all []*Variable
	for _, variables := range []map[string]*Variable{common(), uncommon()} {
		for _, v := range variables {
			all = append(all, v)
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Name < all[j].Name })
	return all
}

// read reads a value as it is written in the table.
func (v *Variable) read(text string) value.Value {
	switch v.kind {
	case "bool":
		return value.OfBool(text == "ON")
	case "int":
		return value.ParseNumber(text)
	case "real":
		n, _ := value.ParseFloat(text)
		return n
	}
	return value.OfString(text)
}

// Print is a value as SHOW VARIABLES has it.
func (v *Variable) Print(of value.Value) string {
	switch {
	case v.kind == "real":
		return strconv.FormatFloat(of.Float64(), 'f', 6, 64)
	case v.kind != "bool":
		return of.Text()
	case of.Int64() != 0:
		return "ON"
	}
	return "OFF"
}
