package store

// Store keeps.
type Store interface{ Keep() }
