// Package store keeps orders.
package store

//go:generate go run github.com/maxbrunsfeld/counterfeiter/v6 -generate

//counterfeiter:generate . Store
//counterfeiter:generate -o fakes/cache.go --fake-name CacheDouble . OrderCache

// Store keeps orders.
type Store interface {
	Get(key string) (int, error)
}

// OrderCache is in front of a store.
type OrderCache interface {
	Drop(key string)
}
