package store

import (
	"context"
	"io"
)

//go:generate mockgen -source=$GOFILE -destination=mocks/store.go -package=mocks -exclude_interfaces=Closer

// Repository has type parameters, and embeds.
type Repository[K comparable, V any] interface {
	Reader[K, V]
	io.Closer
	Save(ctx context.Context, key K, value V) error
	Delete(ctx context.Context, key K) error
}

type Reader[K comparable, V any] interface {
	Get(ctx context.Context, key K) (V, error)
}

type (
	Closer = io.Closer
	// Number is for type parameters alone.
	Number interface {
		~int | ~int64
		comparable
	}
	Hook func(ctx context.Context)
	hooks []Hook
)
