package execute

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// warnings are those of the last statement that had some, or used a table.
type warnings struct {
	list  []warning
	count int
	isOld bool // of a statement before the one that runs: its own first warning takes their place
}

type warning struct {
	level string // Note, Warning, Error
	err   *sqlerror.Error
}

// warn adds a warning to those of the statement. No more than max_error_count are kept.
func (s *Session) warn(level string, err *sqlerror.Error) {
	if level == "Note" && !s.settings.Notes {
		return
	}
	if s.warnings.isOld {
		s.warnings = warnings{}
	}
	s.warnings.count++
	if len(s.warnings.list) < s.settings.MaxErrors {
		s.warnings.list = append(s.warnings.list, warning{level: level, err: err})
	}
}

// Note adds a note.
func (s *Session) Note(err *sqlerror.Error) { s.warn("Note", err) }

// beginWarnings has the warnings of the statement before be old, or be forgotten where the next one uses tables.
func (s *Session) beginWarnings(next ast.Statement) {
	s.warnings.isOld = true
	if usesTables(next) {
		s.warnings = warnings{}
	}
}

// usesTables tells whether a statement is one that has tables, or may have; SHOW WARNINGS has none.
func usesTables(statement ast.Statement) bool {
	switch of := statement.(type) {
	case *ast.Show:
		return of.What != "warnings" && of.What != "errors" && of.What != "count(*) warnings" && of.What != "count(*) errors"
	case *ast.Select:
		return of.From != nil || of.With != nil
	case *ast.SetOperation:
		return usesTables(of.Left) || usesTables(of.Right)
	case *ast.Values, *ast.Begin, *ast.Commit, *ast.Rollback, *ast.Savepoint, *ast.ReleaseSavepoint, *ast.Set, *ast.SetNames, *ast.SetTransaction, *ast.Use, *ast.UnlockTables, *ast.Prepare, *ast.Execute, *ast.Deallocate,
		*ast.Do, *ast.Kill, *ast.Nothing, *ast.CreateDatabase:
		return false
	}
	return true
}
