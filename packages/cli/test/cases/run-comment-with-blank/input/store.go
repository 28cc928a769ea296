// Package m has comments that are meant for gen.
package m

// Store holds.
//
// gen:mock typed filename=store.go
type Store interface{ Get() string }

// gen:mock is what stands above an interface that is mocked.
type Prose interface{ Say() }

//gen:stub
type Cache interface{ Put(value string) }

// gen:mock
var left int
