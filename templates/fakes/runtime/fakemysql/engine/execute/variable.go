package execute

import (
	"strings"
	"sync"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// variable is a system variable.
type variable struct {
	name     string
	kind     string // bool, int, real, text, or what a function of settings.go checks
	flags    string // g: no session has one of its own; s: only sessions have it; r: read-only
	original value.Value
}

func (v *variable) is(flag string) bool { return strings.Contains(v.flags, flag) }

// Type is the type of @@name.
func (v *variable) Type() value.Type {
	switch v.kind {
	case "bool":
		return value.Type{Base: value.TypeBigInt, Length: 1, Nullable: true}
	case "int", "one":
		return value.Type{Base: value.TypeBigInt, Unsigned: true, Length: 21, Nullable: true}
	}
	t := value.TypeOf(v.original)
	t.Nullable = true
	return t
}

var variables struct {
	once   sync.Once
	byName map[string]*variable
	sorted []*variable
}

// variableNamed finds a system variable by its name in lower case.
func variableNamed(name string) *variable {
	variables.once.Do(readVariables)
	return variables.byName[name]
}

// sortedVariables gives the system variables in the order of their names.
func sortedVariables() []*variable {
	variables.once.Do(readVariables)
	return variables.sorted
}

// readVariables reads the table of variables: a name, a kind, flags or a hyphen, and the value.
func readVariables() {
	variables.byName = map[string]*variable{}
	for _, line := range strings.Split(strings.TrimSpace(variableTable), "\n") {
		words := append(strings.SplitN(line, " ", 4), "")
		v := &variable{name: words[0], kind: words[1], flags: words[2]}
		v.original = v.read(words[3])
		variables.byName[v.name] = v
		variables.sorted = append(variables.sorted, v)
	}
}

// read reads a value as it is written in the table or in SET.
func (v *variable) read(text string) value.Value {
	switch v.kind {
	case "bool":
		return value.OfBool(text == "ON" || text == "1")
	case "int", "one":
		return value.ParseNumber(text)
	case "real":
		n, _ := value.ParseFloat(text)
		return n
	}
	return value.OfString(text)
}

// print is a value as SHOW VARIABLES has it.
func (v *variable) print(of value.Value) string {
	if v.kind != "bool" {
		return of.Text()
	}
	if of.Int64() != 0 {
		return "ON"
	}
	return "OFF"
}

// Variable is the session's value of a variable, or the global one.
func (s *Session) Variable(name string) (value.Value, bool) {
	v := variableNamed(name)
	if v == nil {
		return value.NULL, false
	}
	return s.valueOf(v, ""), true
}

func (s *Session) valueOf(v *variable, scope string) value.Value {
	if scope != "global" {
		if of, is := s.ofStatement(v.name); is {
			return of
		}
		if of, is := s.variables[v.name]; is {
			return of
		}
	}
	if of, is := s.engine.globals[v.name]; is {
		return of
	}
	return v.original
}

// ofStatement has the variables that are not what SET said, but what statements did.
func (s *Session) ofStatement(name string) (value.Value, bool) {
	switch name {
	case "last_insert_id", "identity":
		return value.OfUint(s.lastInsertID), true
	case "insert_id":
		return value.OfUint(s.insertID), true
	case "warning_count":
		return value.OfUint(uint64(s.warnings.count)), true
	case "error_count":
		return value.OfUint(uint64(s.errorCount())), true
	case "pseudo_thread_id":
		return value.OfUint(s.id), true
	case "in_transaction":
		return value.OfBool(s.transaction != nil && s.control.isExplicit), true
	case "timestamp":
		return value.OfFloat(float64(s.Now().UnixMicro()) / 1e6), true
	case "character_set_database", "collation_database":
		collation := s.engine.store.CollationOf(s.database)
		if collation == nil {
			return value.NULL, false
		}
		if name == "collation_database" {
			return value.OfString(collation.Name), true
		}
		return value.OfString(collation.Charset), true
	}
	return value.NULL, false
}

// SystemVariable is `@@name`.
func (s *Session) SystemVariable(scope, name string) (value.Value, value.Type, error) {
	v := variableNamed(name)
	switch {
	case v == nil:
		return value.NULL, value.Type{}, sqlerror.New(1193, name)
	case scope == "session" && v.is("g"):
		return value.NULL, value.Type{}, sqlerror.New(1238, name, "GLOBAL")
	case scope == "global" && v.is("s"):
		return value.NULL, value.Type{}, sqlerror.New(1238, name, "SESSION")
	}
	return s.valueOf(v, scope), v.Type(), nil
}

// setVariable is SET of a variable to a text.
func (s *Session) setVariable(scope, name, text string) error {
	return s.assign(scope, name, value.OfString(text))
}

// assign is SET of a variable.
func (s *Session) assign(scope, name string, to value.Value) error {
	v := variableNamed(name)
	switch {
	case v == nil:
		return sqlerror.New(1193, name)
	case v.is("r"):
		return sqlerror.New(1238, name, "read only")
	case scope == "global" && v.is("s"):
		return sqlerror.New(1228, name)
	case scope != "global" && v.is("g"):
		return sqlerror.New(1229, name)
	}
	checked, err := s.check(v, to)
	if err != nil {
		return err
	}
	if scope == "global" {
		if s.engine.globals == nil {
			s.engine.globals = map[string]value.Value{}
		}
		s.engine.globals[v.name] = checked
		return nil
	}
	if s.variables == nil {
		s.variables = map[string]value.Value{}
	}
	before := s.settings.autocommit
	s.set(v.name, checked)
	s.loadSettings()
	if !before && s.settings.autocommit {
		s.commit()
	}
	return nil
}

// set sets a variable of the session, and those that are one with it.
func (s *Session) set(name string, to value.Value) {
	s.variables[name] = to
	switch name {
	case "tx_isolation":
		s.variables["transaction_isolation"] = to
	case "transaction_isolation":
		s.variables["tx_isolation"] = to
	case "tx_read_only":
		s.variables["transaction_read_only"] = to
	case "transaction_read_only":
		s.variables["tx_read_only"] = to
	case "character_set_connection":
		s.variables["collation_connection"] = value.OfString(value.DefaultCollation(to.Text()).Name)
	case "collation_connection":
		s.variables["character_set_connection"] = value.OfString(value.CollationNamed(to.Text()).Charset)
	case "last_insert_id", "identity":
		s.lastInsertID = to.Uint64()
	case "insert_id":
		s.insertID = to.Uint64()
	}
}
