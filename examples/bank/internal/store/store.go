// Package store describes keyed storage in general terms, so that services say
// only what they keep in it.
package store

import (
	"context"
	"errors"
)

//go:generate mockgen -source=$GOFILE -destination=mocks/$GOFILE -package=mocks

// ErrNotFound says that no value is stored under a key.
var ErrNotFound = errors.New("not found")

// Reader looks values up.
type Reader[K comparable, V any] interface {
	// Get returns the value of key, or ErrNotFound.
	Get(ctx context.Context, key K) (V, error)
}

// Repository is a Reader that can be changed.
type Repository[K comparable, V any] interface {
	Reader[K, V]
	Save(ctx context.Context, key K, value V) error
}
