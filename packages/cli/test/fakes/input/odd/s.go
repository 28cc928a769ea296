package odd

import (
	"context"
	"database/sql"

	"github.com/redis/go-redis/v9"
)

var hidden *redis.Client

type Embedded struct{ *sql.DB }

func NewEmbedded(db *sql.DB) *Embedded { return &Embedded{db} }

type Redis struct {
	Redis  *redis.Client
	MySQL  *sql.DB
	Faults *redis.Client
}

func NewRedis(Redis_ *redis.Client, MySQL *sql.DB, f *redis.Client, t int, redis string) *Redis {
	return &Redis{Redis_, MySQL, f}
}

type Store[K comparable, V any] struct {
	reader, writer *sql.DB
}

func NewStore[K comparable, V any](reader, writer *sql.DB, zero V) *Store[K, V] {
	return &Store[K, V]{reader, writer}
}

func (s *Store[K, V]) Do(ctx context.Context) error {
	_, err := s.writer.ExecContext(ctx, "DELETE FROM x")
	_ = s.reader.PingContext(ctx)
	return err
}
func (e *Embedded) Ping2() error { return e.Ping() }
func (r *Redis) Do(ctx context.Context) error {
	_ = r.MySQL.Ping()
	_ = r.Faults.Ping(ctx)
	hidden.Get(ctx, "x")
	return r.Redis.Get(ctx, "k").Err()
}
