package store

import "context"

// Store keeps orders.
type Store interface {
	Get(ctx context.Context, id string) (total int, err error)
	Put(ctx context.Context, id string, total int) error
}
