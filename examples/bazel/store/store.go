// Package store keeps what is sold.
package store

import (
	"context"
	"io"

	"example.com/shop/clock"
)

// Store keeps articles.
type Store interface {
	io.Closer
	clock.Clock
	Get(ctx context.Context, id string) (Article, error)
	Put(ctx context.Context, article Article) error
}
