package execute

import "standin/doubles/fakemysql/engine/sqlerror"

// warnings are those of the last statement that may have had some.
type warnings struct {
	list  []warning
	count int
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
	s.warnings.count++
	if len(s.warnings.list) < s.settings.MaxErrors {
		s.warnings.list = append(s.warnings.list, warning{level: level, err: err})
	}
}

// Note adds a note.
func (s *Session) Note(err *sqlerror.Error) { s.warn("Note", err) }
