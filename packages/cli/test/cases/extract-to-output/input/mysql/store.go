// Package mysql keeps rows.
package mysql

import (
	"context"
	"time"
)

// Store keeps rows of one kind
// in a table.
type Store[K comparable, V any] struct {
	Clock
	table string
}

// Clock tells the time.
type Clock struct{}

// Now gives the present time.
func (Clock) Now() time.Time { return time.Time{} }

// Get gives the row of a key.
//
//go:noinline
func (s *Store[Key, _]) Get(ctx context.Context, first, second Key) (found bool, err error) {
	return false, nil
}

func (s *Store[_, Value]) Each(yield func(Value) bool, _ ...struct{}) {}

func (s *Store[_, _]) lock() {}

var used = (*Store[int, int]).lock
