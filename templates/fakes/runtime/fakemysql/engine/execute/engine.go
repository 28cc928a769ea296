// Package execute runs statements in sessions: it has what changes data and definitions, transactions, variables, and SHOW.
package execute

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Version is what VERSION() gives.
const Version = settings.Version

// Engine is a server without its network: its data, its variables, its sessions.
type Engine struct {
	store    *storage.Store
	globals  map[string]value.Value // what SET GLOBAL said
	sessions map[uint64]*Session
	lastID   uint64
	locks    map[string]*userLock
}

// New gives an engine with the databases `information_schema`, `mysql`, `performance_schema`, `sys` and `test`.
func New() *Engine {
	e := &Engine{store: storage.NewStore(), sessions: map[uint64]*Session{}}
	collation := value.CollationNamed("utf8mb4_general_ci")
	for _, name := range []string{"information_schema", "mysql", "performance_schema", "sys", "test"} {
		e.store.CreateDatabase(name, collation)
	}
	return e
}

// Close ends all sessions.
func (e *Engine) Close() {
	e.store.Latch()
	var sessions []*Session
	for _, session := range e.sessions {
		sessions = append(sessions, session)
	}
	e.store.Unlatch()
	for _, session := range sessions {
		session.Close()
	}
	e.store.Close()
}

// Options are what a client says when it connects.
type Options struct {
	Database        string // "" is none; 1049 where there is none of the name
	User            string // user@host
	Collation       int    // its number; 0, and one that the engine does not have, is utf8mb4_general_ci
	FoundRows       bool   // CLIENT_FOUND_ROWS: UPDATE counts the rows that it found
	MultiStatements bool
}

// NewSession connects.
func (e *Engine) NewSession(options Options) (*Session, error) {
	e.store.Latch()
	defer e.store.Unlatch()
	if options.Database != "" && !e.store.HasDatabase(options.Database) {
		return nil, sqlerror.New(1049, options.Database)
	}
	e.lastID++
	s := &Session{engine: e, id: e.lastID, options: options, database: options.Database}
	s.reset()
	if collation := settings.Collation(value.OfInt(int64(options.Collation)), nil); collation != nil {
		if err := s.setNames(&ast.SetNames{Charset: collation.Charset, Collation: collation.Name}); err != nil {
			return nil, err
		}
	}
	e.sessions[s.id] = s
	return s, nil
}
