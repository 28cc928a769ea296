// Package store keeps orders.
package store

//go:generate mockgen -source=$GOFILE -destination=mocks/$GOFILE -package=mocks -typed

// Reader reads orders.
type Reader interface {
	Get(key string) (int, error)
}

// Writer changes orders.
type Writer interface {
	Put(key string, value int) error
}
