package store

// Store keeps values.
type Store interface {
	Get(key string) ([]byte, error)
}

// Cache keeps them for a while.
type Cache interface {
	Clear()
}

// Reader reads them.
//
//gen:mock typed=false filename=reader.go
type Reader interface {
	Read(key string) ([]byte, error)
}

type hidden interface{ hide() }
