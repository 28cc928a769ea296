// Package store keeps orders.
package store

//go:generate moq -out store_moq_test.go . Store
//go:generate moq -out mocks/cache.go -pkg mocks -stub -skip-ensure . Cache:CacheDouble
//go:generate moq -out by_hand.go . Cache
//go:generate gen stub -nothing . Store

// Store keeps orders.
type Store interface {
	Get(key string) (int, error)
}

// Cache is in front of a store.
type Cache interface {
	Drop(key string)
}
