package store

//go:generate mockgen -source=store.go -destination=mocks/store.go -package=mocks

// Store keeps values.
type Store interface {
	Get(key string) ([]byte, error)
}
