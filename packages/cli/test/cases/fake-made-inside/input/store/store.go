package store

import "database/sql"

// Store opens its database itself.
type Store struct{ db *sql.DB }

func Open(dsn string) (*Store, error) {
	db, err := sql.Open("mysql", dsn)
	return &Store{db: db}, err
}

func (s *Store) Ping() error { return s.db.Ping() }

// Audit is handed one.
type Audit struct{ log *sql.DB }

func NewAudit(log *sql.DB) *Audit { return &Audit{log: log} }

func (a *Audit) Ping() error { return a.log.Ping() }
