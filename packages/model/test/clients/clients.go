// Package clients calls clients of databases in all the ways that hide which type they are of.
package clients

import (
	"context"
	"database/sql"
	"sync"

	"example.com/clients/kafka"
	cache "example.com/clients/redis"
	. "example.com/clients/sqlx"
)

type Repository[T any] struct{ db *sql.DB }

func (r *Repository[T]) Ping(ctx context.Context)      { r.db.PingContext(ctx) }
func (r *Repository[T]) PingAgain(ctx context.Context) { r.connection().PingContext(ctx) }
func (r *Repository[T]) connection() *sql.DB           { return r.db }

type pool = sql.DB
type wrapped struct{ *sql.DB }
type deep struct{ wrapped wrapped }
type defined sql.DB

type store struct {
	byShard map[string]*cache.Client
	list    []*cache.Client
	open    func() *cache.Client
	once    sync.Once
	any     cache.Cmdable
	options struct{ writer *kafka.Writer }
}

func must[T any](value T, err error) T             { return value }
func mustOpen(db *sql.DB, err error) *sql.DB       { return db }
func same[T any](value T) T                        { return value }
func first[T any](values []T) T                    { return values[0] }
func find[K comparable, V any](m map[K]V, key K) V { return m[key] }

func mapped[From, To any](values []From, convert func(From) To) []To {
	results := make([]To, 0, len(values))
	for _, value := range values {
		results = append(results, convert(value))
	}
	return results
}

type getter interface {
	Get(ctx context.Context, key string) *cache.StringCmd
}

func fields(ctx context.Context, p *pool, d *deep, s *store, x *DB, n *defined) {
	p.Ping()
	d.wrapped.Ping()
	d.wrapped.DB.Ping()
	s.byShard["a"].Get(ctx, "k")
	s.list[0].Get(ctx, "k")
	s.open().Get(ctx, "k")
	s.any.Get(ctx, "k")
	s.options.writer.WriteMessages(ctx)
	s.once.Do(func() { s.list[0].Get(ctx, "k") })
	x.Ping()
	x.DriverName()
	(*sql.DB)(n).Ping()
	for _, client := range s.list {
		client.Get(ctx, "k")
	}
	for _, client := range s.byShard {
		client.Get(ctx, "k")
	}
	for _, client := range s.list[1:] {
		go client.Get(ctx, "k")
	}
}

func assertions(ctx context.Context, v any) {
	if client, ok := v.(*cache.Client); ok {
		client.Get(ctx, "k")
	}
	ctx.Value("db").(*sql.DB).Ping()
	switch client := v.(type) {
	case *cache.Client:
		client.Get(ctx, "k")
	case *cache.ClusterClient, *cache.Ring:
		_ = client
	case interface{ Ping() error }:
		client.Ping()
	}
}

func locals(ctx context.Context) {
	db := must(sql.Open("x", "y"))
	db.Ping()
	mustOpen(sql.Open("x", "y")).Ping()
	same(db).Ping()
	client := cache.NewClient(nil)
	client.Get(ctx, "k")
	first([]*cache.Client{client}).Get(ctx, "k")
	find(map[string]*cache.Client{}, "a").Get(ctx, "k")
	mapped([]string{"a"}, func(address string) *cache.Client { return cache.NewClient(&cache.Options{Addr: address}) })[0].Get(ctx, "k")
	var commands cache.Cmdable = client
	commands.Get(ctx, "k")
	var port getter = client
	port.Get(ctx, "k")
	get := client.Get
	get(ctx, "k").Result()
	cache := cache.NewClient(nil)
	cache.Get(ctx, "k")
	cache.Pipelined(ctx, func(p pipe) error { p.Get(ctx, "k"); return nil })
	rows, _ := mustOpen(sql.Open("x", "y")).Query("q")
	rows.Next()
	tx, _ := db.Begin()
	defer tx.Rollback()
	statement, err := tx.Prepare("q")
	if err == nil {
		statement.Exec()
	}
	writer := kafka.Writer{}
	writer.WriteMessages(ctx)
	(&kafka.Writer{}).Close()
	func() (*sql.DB, error) { return nil, nil }()
	channel := make(chan *sql.DB, 1)
	(<-channel).Ping()
	for received := range channel {
		received.Ping()
	}
	select {
	case received, ok := <-channel:
		_ = ok
		received.Ping()
	}
	openers := map[string]func() *sql.DB{}
	openers["a"]().Ping()
	var objects sync.Pool
	objects.Get().(*sql.DB).Ping()
	one, two := mustOpen(nil, nil), 1
	one.Ping()
	_ = two
	nested := struct{ db *sql.DB }{}
	nested.db.Ping()
	opened := sync.OnceValue(func() *sql.DB { return nil })
	opened().Ping()
	(*sql.DB).Ping(one)
	new(kafka.Writer).Close()
	list := append([]*sql.DB(nil), one)
	list[0].Ping()
	repository := Repository[string]{db: one}
	repository.connection().Ping()
	for index, each := range func(yield func(int, *sql.DB) bool) { yield(0, one) } {
		_ = index
		each.Ping()
	}
	var recursive func(*sql.DB) *sql.DB
	recursive = func(db *sql.DB) *sql.DB { return recursive(db) }
	recursive(nil).Ping()
	type local struct{ *DB }
	local{}.Ping()
}

type pipe = cache.Pipeliner
