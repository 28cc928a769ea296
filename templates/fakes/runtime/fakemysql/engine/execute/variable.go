package execute

import (
	"strings"

	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Variable is the session's value of a variable, or the global one.
func (s *Session) Variable(name string) (value.Value, bool) {
	v := settings.Named(name)
	if v == nil {
		return value.NULL, false
	}
	return s.valueOf(v, ""), true
}

func (s *Session) valueOf(v *settings.Variable, scope string) value.Value {
	values := s.engine.globals
	if scope != "global" && !v.Is("g") {
		if of, is := s.ofStatement(v.Name); is {
			return of
		}
		values = s.variables
	}
	if of, is := values[v.Name]; is {
		return of
	}
	return v.Original
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

// loadSettings reads the settings from the variables.
func (s *Session) loadSettings() {
	s.settings = settings.Original
	if len(s.variables) > 0 {
		s.settings = settings.Load(func(name string) value.Value {
			if of, is := s.variables[name]; is {
				return of
			}
			return settings.Named(name).Original
		})
	}
}

// SystemVariable is `@@name`.
func (s *Session) SystemVariable(scope, name string) (value.Value, value.Type, error) {
	v := settings.Named(name)
	switch {
	case v == nil:
		return value.NULL, value.Type{}, sqlerror.New(1193, name)
	case scope == "session" && v.Is("g"):
		return value.NULL, value.Type{}, sqlerror.New(1238, v.Name, "GLOBAL")
	case scope == "global" && v.Is("s"):
		return value.NULL, value.Type{}, sqlerror.New(1238, v.Name, "SESSION")
	}
	return s.valueOf(v, scope), v.Type(), nil
}

// setVariable is SET of a variable to a text.
func (s *Session) setVariable(scope, name, text string) error {
	checked, err := s.checkVariable(scope, name, value.OfString(text))
	if err == nil {
		s.assign(scope, name, checked)
	}
	return err
}

// checkVariable gives the value that SET gives a variable, or says why it cannot.
func (s *Session) checkVariable(scope, name string, to value.Value) (value.Value, error) {
	v := settings.Named(name)
	switch {
	case v == nil:
		return to, sqlerror.New(1193, name)
	case v.Is("r"):
		return to, sqlerror.New(1238, v.Name, "read only")
	case scope == "global" && v.Is("s"):
		return to, sqlerror.New(1228, v.Name)
	case scope != "global" && v.Is("g"):
		return to, sqlerror.New(1229, v.Name)
	case scope != "global" && v.Is("i"):
		return to, sqlerror.New(1621, v.Name)
	}
	checked, isCut, err := v.Check(s.valueOf(v, scope), to)
	if err != nil || !isCut {
		return checked, err
	}
	if s.settings.IsStrictForAll {
		return to, sqlerror.New(1231, v.Name, to.Text())
	}
	warning := value.Truncated(v.Name, to)
	warning.Level = sqlerror.Remark // also of a number
	s.Warn(warning)
	return checked, nil
}

// assign gives a variable a value that has been checked.
func (s *Session) assign(scope, name string, to value.Value) {
	name = strings.ToLower(name)
	if scope == "global" {
		setIn(&s.engine.globals, name, to)
		return
	}
	before := s.settings.Autocommit
	setIn(&s.variables, name, to)
	switch name {
	case "last_insert_id", "identity":
		s.lastInsertID = to.Uint64()
	case "insert_id":
		s.insertID = to.Uint64()
	}
	s.loadSettings()
	if !before && s.settings.Autocommit {
		s.commit()
	}
}

// setIn sets a variable among others, and those that are one with it.
func setIn(variables *map[string]value.Value, name string, to value.Value) {
	if *variables == nil {
		*variables = map[string]value.Value{}
	}
	of := *variables
	of[name] = to
	switch name {
	case "tx_isolation":
		of["transaction_isolation"] = to
	case "transaction_isolation":
		of["tx_isolation"] = to
	case "tx_read_only":
		of["transaction_read_only"] = to
	case "transaction_read_only":
		of["tx_read_only"] = to
	case "character_set_connection", "character_set_server":
		of["collation_"+strings.TrimPrefix(name, "character_set_")] = value.OfString(value.DefaultCollation(to.Text()).Name)
	case "collation_connection", "collation_server":
		of["character_set_"+strings.TrimPrefix(name, "collation_")] = value.OfString(value.CollationNamed(to.Text()).Charset)
	}
}
