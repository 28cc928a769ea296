package execute

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Statements that are prepared by SQL, as migrations do for want of conditions: PREPARE s FROM @text, EXECUTE s, DEALLOCATE PREPARE s.

// prepareByName is PREPARE. One of the same name goes first, even where the new one fails.
func (s *Session) prepareByName(prepare *ast.Prepare) error {
	name := strings.ToLower(prepare.Name)
	delete(s.byName, name)
	prepared, err := s.prepareText(prepare.Text, "PREPARE..FROM")
	if err != nil {
		return err
	}
	if s.byName == nil {
		s.byName = map[string]*Prepared{}
	}
	s.byName[name] = prepared
	return nil
}

// prepareText reads the statement that an expression of a clause gives as a text.
func (s *Session) prepareText(text ast.Expr, clause string) (*Prepared, error) {
	values, err := s.evaluate([]ast.Expr{text}, clause)
	if err != nil {
		return nil, err
	}
	source := "NULL"
	if !values[0].IsNull() {
		source = values[0].Text()
	}
	parsed, err := parseOne(source, s.settings.Mode)
	if err != nil {
		return nil, err
	}
	if preparesItself(parsed.Statement) {
		return nil, sqlerror.New(1295)
	}
	s.beginWarnings(parsed.Statement)
	switch parsed.Statement.(type) {
	case ast.Query, *ast.Insert, *ast.Update, *ast.Delete:
		if _, err := s.plan(parsed.Statement, nil); err != nil {
			return nil, err
		}
	}
	return s.preparedOf(parsed), nil
}

// preparesItself tells whether a statement is about prepared ones, which cannot be prepared.
func preparesItself(statement ast.Statement) bool {
	switch statement.(type) {
	case *ast.Prepare, *ast.Execute, *ast.Deallocate:
		return true
	}
	return false
}

// executeByName is EXECUTE and EXECUTE IMMEDIATE.
func (s *Session) executeByName(execute *ast.Execute) (*Result, error) {
	prepared := s.byName[strings.ToLower(execute.Name)]
	if execute.Text != nil {
		var err error
		if prepared, err = s.prepareText(execute.Text, "EXECUTE IMMEDIATE"); err != nil {
			return nil, err
		}
	}
	if prepared == nil {
		return nil, sqlerror.New(1243, execute.Name, "EXECUTE")
	}
	if prepared.Params != len(execute.Using) {
		return nil, sqlerror.New(1210, "EXECUTE")
	}
	values, err := s.evaluate(execute.Using, "EXECUTE..USING")
	if err != nil {
		return nil, err
	}
	for _, i := range prepared.limits {
		if n, _ := values[i].AsInt(); n.Kind() == value.Int && n.Int64() < 0 {
			return nil, sqlerror.New(1210, "EXECUTE")
		}
	}
	s.beginWarnings(prepared.Statement)
	return s.dispatch(prepared, Arguments{Values: values, Types: typesOf(values)})
}

// evaluate gives the values of expressions of a clause, which name no tables.
func (s *Session) evaluate(exprs []ast.Expr, clause string) ([]value.Value, error) {
	scope, run := query.NewScope(s, nil, nil, ""), query.NewRun(s, nil)
	values := make([]value.Value, len(exprs))
	for i, expr := range exprs {
		if hasSubquery(expr) {
			return nil, sqlerror.New(1970, clause)
		}
		resolved, err := scope.Resolve(expr, clause)
		if err != nil {
			return nil, err
		}
		if values[i], err = resolved.Eval(run); err != nil {
			return nil, err
		}
	}
	return values, nil
}

func hasSubquery(e ast.Expr) (has bool) {
	ast.Rewrite(e, func(e ast.Expr) ast.Expr {
		switch e.(type) {
		case *ast.Subquery, *ast.Exists, *ast.Quantified:
			has = true
		}
		return e
	})
	return has
}

// deallocate is DEALLOCATE PREPARE.
func (s *Session) deallocate(name string) error {
	if s.byName[strings.ToLower(name)] == nil {
		return sqlerror.New(1243, name, "DEALLOCATE PREPARE")
	}
	delete(s.byName, strings.ToLower(name))
	return nil
}

// dropRoutine is DROP of a procedure, a function or a trigger. There are none: who has them drops what may be there before.
func (s *Session) dropRoutine(drop *ast.DropRoutine) error {
	database := drop.Name.Database
	if database == "" {
		database = s.database
	}
	absent := sqlerror.New(1305, drop.What, database+"."+drop.Name.Name)
	if drop.What == "TRIGGER" {
		absent = sqlerror.New(1360)
	}
	if !drop.IfExists {
		return absent
	}
	s.warn("Note", absent)
	return nil
}
