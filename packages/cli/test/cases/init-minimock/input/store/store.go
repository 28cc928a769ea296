// Package store keeps orders.
package store

//go:generate minimock -i Store,OrderCache -o ./mocks -s _mock.go -g

// Store keeps orders.
type Store interface {
	Get(key string) (int, error)
}

// OrderCache is in front of a store.
type OrderCache interface {
	Drop(key string)
}
