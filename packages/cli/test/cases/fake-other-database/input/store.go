package store

import (
	"database/sql"

	"github.com/gomodule/redigo/redis"
)

type Store struct {
	db   *sql.DB
	pool *redis.Pool
}

func (s *Store) Count() (count int, err error) {
	connection := s.pool.Get()
	defer connection.Close()
	connection.Do("GET", "count")
	err = s.db.QueryRow("SELECT count(*) FROM accounts").Scan(&count)
	return count, err
}
