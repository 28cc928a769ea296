package reports

import "database/sql"

type Store[K comparable] struct{ db *sql.DB }

func NewStore[K comparable](db *sql.DB) (*Store[K], error) { return &Store[K]{db: db}, nil }

func (s *Store[K]) Delete(key K) error {
	_, err := s.db.Exec("DELETE FROM reports WHERE id = ?", key)
	return err
}
