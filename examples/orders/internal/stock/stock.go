// Package stock knows what lies on the shelves.
package stock

import "context"

// Article is the number of an article.
type Article string

// Shelf holds pieces of things with a key.
type Shelf[K comparable] interface {
	Reserve(ctx context.Context, key K, pieces int) error
	Release(ctx context.Context, key K, pieces int)
}

// Auditor is not mocked: gen.yaml leaves it out.
type Auditor interface {
	Count(ctx context.Context) (int, error)
}
