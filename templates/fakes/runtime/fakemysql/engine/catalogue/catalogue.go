// Package catalogue computes what tells of definitions: the tables of information_schema, and SHOW.
package catalogue

import (
	"strings"
	"sync"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/parse"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Session is what the catalogue asks of the session that looks into it.
type Session interface {
	query.Session
	TemporaryTables() []*storage.Table
	Variables(global bool) [][2]string
	Processes() []Process
	Warnings() []Warning
}

// Process is a line of SHOW PROCESSLIST.
type Process struct {
	ID             uint64
	User, Host, DB string
	Command, Info  string
	Seconds        int64
}

// Warning is a line of SHOW WARNINGS.
type Warning struct {
	Level, Message string
	Code           uint16
}

// virtual is a table of information_schema. A name that begins with # is one that only SHOW asks for.
type virtual struct {
	columns string // as CREATE TABLE has them
	rows    func(session Session) []storage.Row

	once       sync.Once
	definition *schema.Table
}

// Table finds a table of information_schema by its name in whatever case, or nil.
func Table(session Session, name string) *query.VirtualTable {
	lower := strings.ToLower(name)
	v := virtuals()[lower]
	if v == nil {
		return nil
	}
	v.once.Do(func() { v.definition = definitionOf(strings.ToUpper(name), v.columns) })
	return &query.VirtualTable{Definition: v.definition, Rows: func() ([]storage.Row, error) { return v.rows(session), nil }}
}

var all struct {
	once   sync.Once
	tables map[string]*virtual
}

// virtuals gives the tables by their names in lower case.
func virtuals() map[string]*virtual {
	all.once.Do(func() {
		all.tables = map[string]*virtual{
			"schemata":                {columns: schemataColumns, rows: schemata},
			"tables":                  {columns: tablesColumns, rows: func(s Session) []storage.Row { return tables(s, listed(s)) }},
			"views":                   {columns: viewsColumns, rows: views},
			"columns":                 {columns: columnsColumns, rows: func(s Session) []storage.Row { return columns(s, listed(s)) }},
			"#columns":                {columns: columnsColumns + ", `DEFAULT` longtext", rows: func(s Session) []storage.Row { return columns(s, shown(s)) }},
			"statistics":              {columns: statisticsColumns, rows: func(s Session) []storage.Row { return statistics(listed(s)) }},
			"#statistics":             {columns: statisticsColumns, rows: func(s Session) []storage.Row { return statistics(shown(s)) }},
			"key_column_usage":        {columns: keyColumnUsageColumns, rows: keyColumnUsage},
			"table_constraints":       {columns: tableConstraintsColumns, rows: tableConstraints},
			"referential_constraints": {columns: referentialConstraintsColumns, rows: referentialConstraints},
			"check_constraints":       {columns: checkConstraintsColumns, rows: checkConstraints},
			"collations":              {columns: collationsColumns, rows: collations},
			"character_sets":          {columns: characterSetsColumns, rows: characterSets},
			"engines":                 {columns: enginesColumns, rows: engines},
			"processlist":             {columns: processlistColumns, rows: processlist},
			"triggers":                {columns: triggersColumns, rows: none},
			"routines":                {columns: routinesColumns, rows: none},
			"parameters":              {columns: parametersColumns, rows: none},
			"events":                  {columns: eventsColumns, rows: none},
			"session_variables":       {columns: variablesColumns, rows: func(s Session) []storage.Row { return variables(s, false, strings.ToUpper) }},
			"global_variables":        {columns: variablesColumns, rows: func(s Session) []storage.Row { return variables(s, true, strings.ToUpper) }},
			"#session variables":      {columns: variablesColumns, rows: func(s Session) []storage.Row { return variables(s, false, strings.ToLower) }},
			"#global variables":       {columns: variablesColumns, rows: func(s Session) []storage.Row { return variables(s, true, strings.ToLower) }},
			"#status":                 {columns: variablesColumns, rows: status},
			"#warnings":               {columns: warningsColumns, rows: warnings},
		}
	})
	return all.tables
}

// definitionOf reads the columns of a virtual table.
func definitionOf(name, columns string) *schema.Table {
	statement, err := parse.One("create table `"+name+"` ("+columns+")", parse.Mode{})
	if err != nil {
		panic(err)
	}
	definition, err := schema.Define(statement.Statement.(*ast.CreateTable), "information_schema", value.CollationNamed("utf8mb4_general_ci"))
	if err != nil {
		panic(err)
	}
	return definition
}

// names gives the names of the virtual tables that are listed, in no order.
func names() []string {
	var list []string
	for name := range virtuals() {
		if name[0] != '#' {
			list = append(list, strings.ToUpper(name))
		}
	}
	return list
}

// listed gives the tables and views of all databases.
func listed(session Session) []*storage.Table {
	var list []*storage.Table
	for _, database := range session.Store().Databases() {
		list = append(list, session.Store().Tables(database)...)
	}
	return list
}

// shown gives the tables as SHOW sees them: temporary ones in the place of others.
func shown(session Session) []*storage.Table {
	temporary := session.TemporaryTables()
	if len(temporary) == 0 {
		return listed(session)
	}
	list := temporary
	for _, t := range listed(session) {
		if session.Table(t.Definition.Database, t.Definition.Name) == t {
			list = append(list, t)
		}
	}
	return list
}

// text, number and flag make values of rows.
func text(s string) value.Value { return value.OfString(s) }

func number(n int) value.Value { return value.OfInt(int64(n)) }

func unsigned(n int) value.Value { return value.OfUint(uint64(n)) }

func flag(is bool) value.Value {
	if is {
		return value.OfString("YES")
	}
	return value.OfString("NO")
}

var null = value.NULL
