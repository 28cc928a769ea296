package execute

import (
	"context"
	"maps"
	"sync/atomic"
	"time"

	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/parse"
	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Session is a connection to an engine. What has no lock is guarded by the store's latch.
type Session struct {
	engine   *Engine
	id       uint64
	options  Options
	database string

	variables map[string]value.Value // what SET SESSION said
	settings  settings.Settings      // what of the variables is asked often
	user      map[string]value.Value // @variables
	temporary map[string]*storage.Table
	changes   uint64 // of temporary tables, LOCK TABLES and types of @variables: plans are made anew
	prepared  map[*parse.Statement]*Prepared
	byName    map[string]*Prepared // of PREPARE, by its name in lower case
	waiting   *userLock            // of GET_LOCK
	locked    *tableLocks

	transaction *storage.Transaction
	control     control

	statement    statement
	cancel       atomic.Pointer[context.CancelFunc] // of the statement that runs
	isRunning    bool
	isClosed     atomic.Bool
	warnings     warnings
	lastInsertID uint64
	insertID     uint64 // that SET said for the next INSERT
	rowCount     int64
	foundRows    uint64
	random       uint64
}

// statement is what is known of the statement that runs.
type statement struct {
	change.State
	ctx   context.Context
	text  string
	began time.Time
	mark  int // of the transaction, to go back to when the statement fails
	kept  map[*function.Bound]*any
}

// ID is CONNECTION_ID().
func (s *Session) ID() uint64 { return s.id }

// Close rolls back what is open. It may be called while Run or Query run, which end with an error then.
func (s *Session) Close() {
	s.interrupt()
	s.engine.store.Latch()
	defer s.engine.store.Unlatch()
	if s.isClosed.Load() {
		return
	}
	s.isClosed.Store(true)
	s.interrupt()
	delete(s.engine.sessions, s.id)
	if !s.isRunning {
		s.end()
	}
}

// IsClosed tells whether the session has ended, by Close or by KILL: a server has closed its connection then.
func (s *Session) IsClosed() bool { return s.isClosed.Load() }

// interrupt ends the statement that runs.
func (s *Session) interrupt() {
	if cancel := s.cancel.Load(); cancel != nil {
		(*cancel)()
	}
}

// end gives back what the session has.
func (s *Session) end() {
	s.Rollback()
	s.unlockTables()
	s.ReleaseAllUserLocks()
	s.temporary = nil
}

// Reset is COM_RESET_CONNECTION.
func (s *Session) Reset() {
	s.engine.store.Latch()
	defer s.engine.store.Unlatch()
	s.end()
	s.reset()
}

func (s *Session) reset() {
	s.variables, s.user, s.temporary, s.control = maps.Clone(s.engine.globals), nil, nil, control{}
	s.warnings = warnings{}
	s.lastInsertID, s.rowCount, s.foundRows = 0, 0, 0
	s.changes++
	s.loadSettings()
}

// Use is COM_INIT_DB.
func (s *Session) Use(database string) error {
	s.engine.store.Latch()
	defer s.engine.store.Unlatch()
	return s.use(database)
}

func (s *Session) use(database string) error {
	if !s.engine.store.HasDatabase(database) {
		return sqlerror.New(1049, database)
	}
	s.database = database
	return nil
}

// Status is what a session says after each statement.
type Status struct{ InTransaction, Autocommit, NoBackslashEscapes bool }

// Status tells whether the session is in a transaction, and how it reads texts.
func (s *Session) Status() Status {
	s.engine.store.Latch()
	defer s.engine.store.Unlatch()
	return Status{InTransaction: s.transaction != nil && !s.transaction.IsOver(), Autocommit: s.settings.Autocommit, NoBackslashEscapes: s.settings.Mode.NoBackslashEscapes}
}
