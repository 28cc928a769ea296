// Package store keeps orders.
package store

// Reader reads orders.
type Reader interface {
	Get(key string) (int, error)
}

// Writer changes orders.
type Writer interface {
	Put(key string, value int) error
}
