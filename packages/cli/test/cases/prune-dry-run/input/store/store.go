package store

//go:generate mockgen -source=store.go -destination=../mocks/store.go -package=mocks

// Store keeps things.
type Store interface {
	Get(key string, fresh bool) (string, error)
	Put(key, value string) error
}
