package fresh

import "database/sql"

type Store struct{ DB *sql.DB }

func (s *Store) In(t *sql.Txx) error { return t.Commit() }

func (s *Store) Ping() error { return s.DB.Ping() }
