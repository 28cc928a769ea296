package orders

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

var ErrNotFound = errors.New("no such order")

type Order struct {
	ID       int64
	Customer string
	Note     *string
	PlacedAt time.Time
}

// Clock tells the time.
type Clock interface{ Now() time.Time }

type Service struct {
	db    *sql.DB
	cache *redis.Client
	clock Clock
}

func New(db *sql.DB, cache *redis.Client, clock Clock) *Service {
	return &Service{db: db, cache: cache, clock: clock}
}

// Find finds an order, in the cache first.
func (s *Service) Find(ctx context.Context, id int64) (*Order, error) {
	_, err := s.cache.Get(ctx, fmt.Sprintf("order:%d", id)).Result()
	if !errors.Is(err, redis.Nil) {
		return nil, fmt.Errorf("cache: %w", err)
	}
	var order Order
	row := s.db.QueryRowContext(ctx, "SELECT id, customer, note, placed_at FROM orders WHERE id = ?", id)
	if err := row.Scan(&order.ID, &order.Customer, &order.Note, &order.PlacedAt); errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	} else if err != nil {
		return nil, err
	}
	return &order, nil
}

// Place places an order now.
func (s *Service) Place(ctx context.Context, customer string) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO orders (customer, placed_at) VALUES (?, ?)", customer, s.clock.Now())
	return err
}

// Rename gives the orders of a customer to another one, and forgets them.
func (s *Service) Rename(ctx context.Context, from, to string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	result, err := tx.ExecContext(ctx, "UPDATE orders SET customer = ? WHERE customer = ?", to, from)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil {
		return err
	} else if n == 0 {
		return ErrNotFound
	}
	return tx.Commit()
}

// Remember puts an order into the cache.
func (s *Service) Remember(ctx context.Context, order Order) error {
	text, err := json.Marshal(order)
	if err != nil {
		return err
	}
	return s.cache.Set(ctx, fmt.Sprintf("order:%d", order.ID), text, time.Minute).Err()
}

// Count counts orders, and takes as long as the tables are large.
func (s *Service) Count(ctx context.Context) (n int, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT COUNT(*) FROM orders").Scan(&n)
	return n, err
}

// Stream does what nobody can tell beforehand.
func (s *Service) Stream(ctx context.Context, each func(string) error) error {
	rows, err := s.db.QueryContext(ctx, "SELECT MAX(customer) FROM orders")
	if err != nil {
		return err
	}
	defer rows.Close()
	return rows.Err()
}

func (s *Service) size() int { return len("orders") }
