package execute

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// setVariables is SET. All values are computed and checked before a variable changes.
func (s *Session) setVariables(set *ast.Set, arguments []value.Value) error {
	scope := query.NewScope(s, typesOf(arguments), nil, "")
	run := query.NewRun(s, arguments)
	values := make([]value.Value, len(set.Variables))
	for i, assignment := range set.Variables {
		v, err := s.valueToSet(scope, run, assignment)
		if err == nil && !assignment.User {
			v, err = s.checkVariable(assignment.Scope, assignment.Name, v)
		}
		if err != nil {
			return err
		}
		values[i] = v
	}
	for i, assignment := range set.Variables {
		if assignment.User {
			s.SetUserVariable(assignment.Name, values[i])
		} else {
			s.assign(assignment.Scope, assignment.Name, values[i])
		}
	}
	return nil
}

func (s *Session) valueToSet(scope *query.Scope, run *query.Run, assignment ast.VariableAssignment) (value.Value, error) {
	if _, isDefault := assignment.Value.(*ast.Default); isDefault {
		v := settings.Named(assignment.Name)
		if v == nil {
			return value.NULL, sqlerror.New(1193, assignment.Name)
		}
		if assignment.Scope == "global" {
			return v.Original, nil
		}
		return s.valueOf(v, "global"), nil
	}
	expr, err := scope.Resolve(assignment.Value, "SET")
	if err != nil {
		return value.NULL, err
	}
	return expr.Eval(run)
}

// setNames is SET NAMES.
func (s *Session) setNames(set *ast.SetNames) error {
	charset := set.Charset
	if charset == "" {
		charset = "utf8mb4"
	}
	collation := value.DefaultCollation(strings.ToLower(charset))
	if collation == nil {
		return value.NoCharset(charset)
	}
	if set.Collation != "" {
		named := value.CollationNamed(set.Collation)
		switch {
		case named == nil:
			return value.NoCollation(set.Collation)
		case named.Charset != collation.Charset:
			return sqlerror.New(1253, set.Collation, collation.Charset)
		}
		collation = named
	}
	for _, name := range []string{"character_set_client", "character_set_connection", "character_set_results"} {
		if err := s.setVariable("", name, collation.Charset); err != nil {
			return err
		}
	}
	return s.setVariable("", "collation_connection", collation.Name)
}
