package store

// CacheMock was changed by hand.
type CacheMock struct{}
