package store

//go:generate mockgen -destination=mocks/store.go -package=mocks . Store

// Store keeps things.
type Store interface {
	Closer
	Get(key string) ([]byte, error)
}

// Closer ends something.
type Closer = interface{ Close() error }

//gen:mock typed
type Cache[K comparable] interface{ Drop(key K) }

type Handle = Store

// Ender is a type of its own.
type Ender Closer

type Bad interface{ bad() Unknown }

//go:generate mockgen -source=store.go -exclude_interfaces=Bad,Cache,Store,Handle
