package settings

import (
	"strconv"
	"strings"
	"sync"

	"standin/doubles/fakemysql/engine/value"
)

// Variable is a system variable.
type Variable struct {
	Name     string
	kind     string // bool, int, real, text, or what check knows
	flags    string // as the table of variables has them
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
		return value.Type{Base: value.TypeBigInt, Unsigned: true, Length: 21, Nullable: true}
	}
	t := value.TypeOf(v.Original)
	if v.kind == "real" {
		t.Scale = 6
	}
	t.Nullable = true
	return t
}

var variables struct {
	once   sync.Once
	byName map[string]*Variable
	sorted []*Variable
}

// Named finds a system variable by its name in lower case.
func Named(name string) *Variable {
	variables.once.Do(readTable)
	return variables.byName[name]
}

// All gives the system variables in the order of their names.
func All() []*Variable {
	variables.once.Do(readTable)
	return variables.sorted
}

// readTable reads the table of variables: a name, a kind, flags or a hyphen, and the value.
func readTable() {
	variables.byName = map[string]*Variable{}
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		words := append(strings.SplitN(line, " ", 4), "")
		v := &Variable{Name: words[0], kind: words[1], flags: words[2]}
		v.Original = v.read(words[3])
		variables.byName[v.Name] = v
		variables.sorted = append(variables.sorted, v)
	}
}

// read reads a value as it is written in the table or in SET.
func (v *Variable) read(text string) value.Value {
	switch v.kind {
	case "bool":
		return value.OfBool(text == "ON" || text == "1")
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
