// Package change has the statements that change rows, and the foreign keys that follow them.
package change

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Session is what changes ask of the session that makes them.
type Session interface {
	query.Session
	Settings() *settings.Settings
	State() *State
	WarningCount() int
	TakeInsertID() uint64 // what SET insert_id said, once; 0 is nothing
}

// State is what a session knows of the statement that it runs.
type State struct {
	CountsFound bool            // CLIENT_FOUND_ROWS: UPDATE counts the rows that it found
	IsStrict    bool            // a warning is an error: the first one is
	Failed      *sqlerror.Error // what was one
	ReadShared  bool            // plain reads lock, as those of INSERT .. SELECT do
	InsertID    uint64          // of LAST_INSERT_ID(n)
}

// Failure is the warning that fails the statement, or nil.
func (s *State) Failure() error {
	if s.Failed == nil {
		return nil
	}
	return s.Failed
}

// Operation is a statement that is ready to run.
type Operation interface {
	Fields() []query.Field
	Run(s Session, run *query.Run) (*Result, error)
}

// Result is what a statement gave.
type Result struct {
	Fields       []query.Field // nil where the statement gives no rows
	Rows         [][]value.Value
	AffectedRows uint64
	LastInsertID uint64
	Warnings     int
	Info         string // "Rows matched: 1  Changed: 1  Warnings: 0"
}

// Named gives the database and the name that a statement means.
func Named(s query.Session, name ast.TableName) (database, table string, err error) {
	if database = name.Database; database == "" {
		database = s.Database()
	}
	if database == "" {
		err = sqlerror.New(1046)
	}
	return database, name.Name, err
}

// Find gives the table or view of a name.
func Find(s query.Session, name ast.TableName) (*storage.Table, error) {
	database, table, err := Named(s, name)
	if err != nil {
		return nil, err
	}
	t := s.Table(database, table)
	if t == nil {
		return nil, sqlerror.New(1146, database, table)
	}
	return t, nil
}
