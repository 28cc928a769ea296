package store

import (
	"io"

	"example.com/shop/clock"
)

//go:generate gen mock -source=store.go -destination=../mocks/store.go

// Store keeps things.
type Store interface {
	io.Closer
	clock.Clock
	Get(key string) (string, error)
}
