// Package cache keeps what a store has.
package cache

import (
	"context"
	"errors"
)

// ErrEmpty says that there is no key.
var ErrEmpty = errors.New("empty key")

// Store has the rows.
type Store[K comparable, V any] interface {
	Get(ctx context.Context, key K) (V, error)
	Put(ctx context.Context, key K, value V) error
}

// Cache is in front of a store.
type Cache[K comparable, V any] struct {
	store Store[K, V]
	limit int
}

// New makes a cache.
func New[K comparable, V any](store Store[K, V], limit int) *Cache[K, V] {
	return &Cache[K, V]{store: store, limit: limit}
}

// Get asks the store.
func (c *Cache[K, V]) Get(ctx context.Context, key K) (V, error) {
	var zero V
	if key == *new(K) {
		return zero, ErrEmpty
	}
	value, err := c.store.Get(ctx, key)
	if err != nil {
		return zero, err
	}
	return value, nil
}

// Copy copies a row.
func (c *Cache[K, V]) Copy(ctx context.Context, from, to K) error {
	value, err := c.store.Get(ctx, from)
	if err != nil {
		return err
	}
	return c.store.Put(ctx, to, value)
}

type pair[A, B any] struct {
	left  Store[string, A]
	right Store[string, B]
}

func (p *pair[A, B]) both(ctx context.Context) (A, B, error) {
	a, err := p.left.Get(ctx, "a")
	if err != nil {
		var b B
		return a, b, err
	}
	b, err := p.right.Get(ctx, "b")
	return a, b, err
}
