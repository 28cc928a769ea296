package p

// Store keeps values.
type Store struct{}

// Put keeps a value.
func (s *Store) Put(value interface{}, rest ...interface{}) error { return nil }
