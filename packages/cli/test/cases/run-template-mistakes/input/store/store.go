package store

// Store keeps values.
type Store interface {
	Get(key string) ([]byte, error)
}
