// Package store keeps orders.
package store

import "context"

// Store keeps orders.
type Store interface {
	Get(ctx context.Context, key string) (int, error)
}

// OrderCache is in front of a store.
type OrderCache interface {
	Drop(key string)
}
