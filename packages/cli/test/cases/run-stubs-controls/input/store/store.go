package store

// Store keeps files.
type Store interface {
	Read(name string) ([]byte, error)
	SetRead(isAllowed bool)
	Write(name string, content []byte, tags ...string) error
}
