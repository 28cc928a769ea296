// Package names has repositories whose names meet those that code uses which keeps rows in memory.
package names

import (
	"context"
	"errors"
	"iter"
	other "sync"
)

// ErrNotFound is no variable.
const ErrNotFound = "not found"

// ErrAlreadyExists is one, but no error.
var ErrAlreadyExists = 1

// ErrStubClashesNotFound has the name of an error that a stub would declare.
var ErrStubClashesNotFound = errors.New("taken")

// Table has the name of what holds rows.
type Table struct {
	ID    string
	row   other.Once
	Inner struct{ Deep [2]other.Mutex }
}

// Plain may be copied.
type Plain struct {
	ID   [2]string
	Text string
}

// Clashes has the members of its stub.
type Clashes interface {
	Get(id string) (*Table, error)
	Save(s *Table) error
	PutRow(row *Table)
	KeyOf(key string) string
	table()
	mutex()
	Delete(delete string) error
}

// Parameters has the names of variables.
type Parameters interface {
	Get(row [2]string) (*Plain, bool, error)
	List() (rows []*Plain, key error)
	Save(key *Plain) (isKnown *Plain, row error)
	Create(row *Plain) error
	Update(s Plain) (Plain, error)
	Exists(make [2]string) (isKnown bool, err error)
	Remove(len *Plain) (bool, error)
	All() iter.Seq2[[2]string, Plain]
	Count() (len uint8, make error)
}

// Shadows has type parameters with the names of predeclared identifiers and of variables.
type Shadows[delete comparable, row any] interface {
	Get(ctx context.Context, key delete) (row, error)
	Set(ctx context.Context, key delete, value row) error
	Values() iter.Seq2[delete, *row]
}

// Constrained has keys of several kinds.
type Constrained[K ~int | ~string, V interface{ GetID() K }] interface {
	Find(id K) (V, error)
	Add(V) error
	Put(*V) error
	Remove(*V) error
	All() map[K]V
}

// Slices is under a key that no map can have.
type Slices interface {
	Get(id []string) (*Plain, error)
	Save(*Plain) error
}

// Nested is generic in its rows.
type Nested interface {
	Get(id string) (Pair[string, Plain], error)
	Replace(pair Pair[string, Plain]) error
	Upsert(id string, pair *Pair[string, Plain]) error
	DeleteByID(id string) bool
}

// Pair has a key and a value.
type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

// Aliased has aliases of everything.
type Aliased interface {
	Load(id Key) (*Row, Failure)
	Store(row *Plain) error
	FindAll() (Rows, error)
	Has(Key) Truth
}

// The aliases.
type (
	Key     = [2]string
	Row     = Plain
	Rows    = []Row
	Failure = error
	Truth   = bool
)
