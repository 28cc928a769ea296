package execute

import (
	"context"
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/catalogue"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// This file is what functions and queries ask of a session.

var _ change.Session = (*Session)(nil)

// Context is that of the statement that runs.
func (s *Session) Context() context.Context { return s.statement.ctx }

// Now is when the statement began, or what SET timestamp said.
func (s *Session) Now() time.Time {
	if s.settings.Timestamp != 0 {
		return time.UnixMicro(s.settings.Timestamp).In(s.settings.Location)
	}
	return s.statement.began.Truncate(time.Microsecond).In(s.settings.Location)
}

// Location is the session's time zone.
func (s *Session) Location() *time.Location { return s.settings.Location }

// ConnectionID is CONNECTION_ID().
func (s *Session) ConnectionID() uint64 { return s.id }

// User is USER().
func (s *Session) User() string { return s.options.User }

// Database is DATABASE().
func (s *Session) Database() string { return s.database }

// LastInsertID is LAST_INSERT_ID().
func (s *Session) LastInsertID() uint64 { return s.lastInsertID }

// SetLastInsertID is LAST_INSERT_ID(id).
func (s *Session) SetLastInsertID(id uint64) { s.lastInsertID, s.statement.InsertID = id, id }

// RowCount is ROW_COUNT().
func (s *Session) RowCount() int64 { return s.rowCount }

// FoundRows is FOUND_ROWS().
func (s *Session) FoundRows() uint64 { return s.foundRows }

// SetFoundRows says how many rows a SELECT had.
func (s *Session) SetFoundRows(n uint64) { s.foundRows = n }

// Warn adds a warning; a problem fails a statement that changes rows where sql_mode is strict.
func (s *Session) Warn(warning *sqlerror.Error) {
	const divisionByZero = 1365
	switch {
	case warning.Number == divisionByZero && !s.settings.DivisionWarns:
	case warning.Level == sqlerror.Note:
		s.warn("Note", warning)
	case warning.Level == sqlerror.Remark || !s.statement.IsStrict:
		s.warn("Warning", warning)
	case s.statement.Failed == nil:
		s.statement.Failed = warning
	}
}

// Random is RAND().
func (s *Session) Random() float64 {
	if s.random == 0 {
		s.random = uint64(time.Now().UnixNano())<<8 | s.id
	}
	s.random += 0x9e3779b97f4a7c15 // splitmix64
	z := s.random
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return float64((z^z>>31)>>11) / (1 << 53)
}

// Kept is what a function keeps at a place while the statement runs; first it is nil.
func (s *Session) Kept(place *function.Bound) *any {
	kept := s.statement.kept[place]
	if kept == nil {
		kept = new(any)
		if s.statement.kept == nil {
			s.statement.kept = map[*function.Bound]*any{}
		}
		s.statement.kept[place] = kept
	}
	return kept
}

// Unlatch runs wait while other sessions may go on.
func (s *Session) Unlatch(wait func()) {
	s.engine.store.Unlatch()
	defer s.engine.store.Latch()
	wait()
}

// Store is the store of the engine.
func (s *Session) Store() *storage.Store { return s.engine.store }

// Transaction is that of the statement that runs: it begins when it is first asked for.
func (s *Session) Transaction() *storage.Transaction {
	s.join()
	return s.transaction
}

// Table finds a table by its name: one of the session's temporary ones first.
func (s *Session) Table(database, name string) *storage.Table {
	if len(s.temporary) > 0 {
		if t := s.temporary[database+"."+name]; t != nil {
			return t
		}
	}
	return s.engine.store.Table(database, name)
}

// UserVariable is `@name`.
func (s *Session) UserVariable(name string) value.Value { return s.user[strings.ToLower(name)] }

// SetUserVariable is `@name := v`.
func (s *Session) SetUserVariable(name string, v value.Value) {
	if s.user == nil {
		s.user = map[string]value.Value{}
	}
	switch v.Kind() {
	case value.Date, value.Time, value.DateTime, value.Enum, value.Set, value.UUID:
		v = value.OfString(v.Text()) // which is what variables have of them
	}
	name = strings.ToLower(name)
	if before := s.user[name]; before.Kind() != v.Kind() || value.TypeOf(before).Scale != value.TypeOf(v).Scale {
		s.changes++
	}
	s.user[name] = v
}

// Virtual finds a table of information_schema.
func (s *Session) Virtual(database, name string) *query.VirtualTable {
	if strings.EqualFold(database, "information_schema") {
		return catalogue.Table(s, name)
	}
	return nil
}

// ReadLock is what plain reads of the statement lock.
func (s *Session) ReadLock() storage.Lock {
	if s.statement.ReadShared && s.control.isolation >= storage.RepeatableRead || s.control.isolation == storage.Serializable && s.inTransaction() {
		return storage.Shared
	}
	return storage.NoLock
}

// Settings are the session's.
func (s *Session) Settings() *settings.Settings { return &s.settings }

// State is what is known of the statement that runs.
func (s *Session) State() *change.State { return &s.statement.State }

// WarningCount is how many warnings the statement has.
func (s *Session) WarningCount() int { return s.warnings.count }

// TakeInsertID gives what SET insert_id said, once.
func (s *Session) TakeInsertID() uint64 {
	id := s.insertID
	s.insertID = 0
	return id
}
