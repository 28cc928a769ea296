package execute

import (
	"sort"
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/catalogue"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

var _ catalogue.Session = (*Session)(nil)

// show runs what only looks at the server: SHOW, DESCRIBE, EXPLAIN, and what maintains tables, which has nothing to do here. is tells whether the statement is one of these.
func (s *Session) show(of ast.Statement, arguments []value.Value) (result *Result, is bool, err error) {
	switch of := of.(type) {
	case *ast.Show:
		result, err = s.look(of, arguments)
	case *ast.Describe:
		show := &ast.Show{What: "columns", Table: of.Table}
		if of.Column != "" {
			show.Like = &of.Column
		}
		result, err = s.look(show, nil)
	case *ast.Explain:
		err = sqlerror.Unknown("EXPLAIN, whose lines are of the server's own plans")
	case *ast.Maintain:
		result, err = s.maintain(of)
	case *ast.Do:
		result, err = s.do(of, arguments)
	default:
		return nil, false, nil
	}
	return result, true, err
}

func (s *Session) look(show *ast.Show, arguments []value.Value) (*Result, error) {
	asked, err := catalogue.Show(s, show)
	if err != nil {
		return nil, err
	}
	plan, err := query.PlanQuery(s, typesOf(arguments), asked)
	if err != nil {
		return nil, err
	}
	return selection{plan}.Run(s, query.NewRun(s, arguments))
}

func typesOf(arguments []value.Value) []value.Type {
	types := make([]value.Type, len(arguments))
	for i, argument := range arguments {
		types[i] = value.TypeOf(argument)
	}
	return types
}

// maintain says of each table that all is well.
func (s *Session) maintain(of *ast.Maintain) (*Result, error) {
	long := value.Type{Base: value.TypeVarChar, Length: 64, Collation: value.CollationNamed("utf8mb4_general_ci"), Nullable: true}
	text := long
	text.Base = value.TypeMediumText
	result := &Result{Fields: []query.Field{{Name: "Table", Type: long}, {Name: "Op", Type: long}, {Name: "Msg_type", Type: long}, {Name: "Msg_text", Type: text}}}
	add := func(name, kind, message string) {
		result.Rows = append(result.Rows, []value.Value{value.OfString(name), value.OfString(of.What), value.OfString(kind), value.OfString(message)})
	}
	for _, name := range of.Tables {
		database, table, err := change.Named(s, name)
		if err != nil {
			return nil, err
		}
		shown := database + "." + table
		switch {
		case s.Table(database, table) == nil:
			add(shown, "Error", sqlerror.New(1146, database, table).Message)
			add(shown, "status", "Operation failed")
		case of.What == "optimize":
			add(shown, "note", "Table does not support optimize, doing recreate + analyze instead")
			add(shown, "status", "OK")
		case of.What == "repair":
			add(shown, "note", "The storage engine for the table doesn't support repair")
		default:
			add(shown, "status", "OK")
		}
	}
	return result, nil
}

// do is DO.
func (s *Session) do(of *ast.Do, arguments []value.Value) (*Result, error) {
	scope := query.NewScope(s, typesOf(arguments), nil, "")
	run := query.NewRun(s, arguments)
	for _, e := range of.Exprs {
		expr, err := scope.Resolve(e, "DO")
		if err != nil {
			return nil, err
		}
		if _, err := expr.Eval(run); err != nil {
			return nil, err
		}
	}
	return &Result{}, nil
}

// TemporaryTables gives the session's own tables, sorted.
func (s *Session) TemporaryTables() []*storage.Table {
	var list []*storage.Table
	for _, t := range s.temporary {
		list = append(list, t)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Definition.Name < list[j].Definition.Name })
	return list
}

// Variables gives the names of all system variables with their values as SHOW VARIABLES prints them.
func (s *Session) Variables(global bool) [][2]string {
	scope := ""
	if global {
		scope = "global"
	}
	var list [][2]string
	for _, v := range settings.All() {
		if !global || !v.Is("s") {
			list = append(list, [2]string{v.Name, v.Print(s.valueOf(v, scope))})
		}
	}
	return list
}

// Processes gives the sessions of the engine.
func (s *Session) Processes() []catalogue.Process {
	var list []catalogue.Process
	for _, other := range s.engine.sessions {
		user, host, _ := strings.Cut(other.options.User, "@")
		process := catalogue.Process{ID: other.id, User: user, Host: host, DB: other.database, Command: "Sleep"}
		if other.isRunning {
			process.Command, process.Info = "Query", other.statement.text
			process.Seconds = int64(time.Since(other.statement.began).Seconds())
		}
		list = append(list, process)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	return list
}

// Warnings gives those of the statement before.
func (s *Session) Warnings() []catalogue.Warning {
	var list []catalogue.Warning
	for _, warning := range s.warnings.list {
		list = append(list, catalogue.Warning{Level: warning.level, Code: warning.err.Number, Message: warning.err.Message})
	}
	return list
}
