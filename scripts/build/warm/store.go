package store

import (
	"context"
	"io"
)

// Store is read while the program is built, so that what a usual interface needs is compiled already when it starts.
type Store[K comparable, V any] interface {
	Get(ctx context.Context, key K) (value V, err error)
	Put(context.Context, K, V) error
	Each(visit func(key K, value V) bool, options ...Option)
	Keys() <-chan K
	Counts() map[string][]int
}

// Source embeds an interface of this file.
type Source interface {
	Closer
	Open(name string) (io.ReadCloser, error)
}

// Closer has one method.
type Closer interface {
	Close() error
}

// Option is a type of this package.
type Option struct{ Name string }
