package store

type row struct{}

type Store interface{ Get(key string) row }

type Sealed interface{ seal() }

type Cache interface{ Put(key string) }

//gen:mock name=MockCache filename=cache.go
type Index interface{ Find() []row }
