// Package store keeps orders.
package store

//go:generate moq -out store_moq_test.go . Store
//go:generate moq -out mocks/cache.go -pkg mocks -stub . OrderCache:CacheDouble

// Store keeps orders.
type Store interface {
	Get(key string) (int, error)
}

// OrderCache is in front of a store.
type OrderCache interface {
	Drop(key string)
}
