// Package store uses a module that is older than the name any.
package store

import "database/sql"

// Exported keeps its type; the interface of the others need not look for another name.
type Exported struct{ DB *sql.DB }

func (e Exported) Ping() error { return e.DB.Ping() }

// Store is rewritten.
type Store struct{ db *sql.DB }

func Open(db *sql.DB) *Store { return &Store{db: db} }

func (s *Store) Save(id string) error {
	_, err := s.db.Exec("INSERT INTO saved VALUES (?)", id)
	return err
}

// pair compares values that would have interfaces of their own.
type pair struct {
	left  *sql.Conn
	right *sql.Conn
}

func (p pair) isOne() bool { return p.left == p.right }

func (p pair) close() error {
	if err := p.left.Close(); err != nil {
		return err
	}
	return p.right.Raw(func(interface{}) error { return nil })
}

// twins compares values that can have one interface.
type twins struct {
	left  *sql.Tx
	right *sql.Tx
}

func (t twins) close() error {
	if t.left == t.right || t.right == nil {
		return t.left.Commit()
	}
	return t.right.Commit()
}
