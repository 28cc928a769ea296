package store

import "io"

//go:generate mockgen -source=$GOFILE -destination=mock_source.go -package=store
//go:generate go run github.com/golang/mock/mockgen@v1.6.0 -destination=mocks/reflected.go -package=mocks . Store,Alias
//go:generate go run go.uber.org/mock/mockgen@v0.6.0 -destination=mocks/newer.go -package=mocks -mock_names=Store=Newer . Store

// Reader is of another package.
type Reader = io.Reader

// Store has what the two dialects write differently.
type Store interface {
	Read(io Reader, key rune, _ ...interface{}) (any, error)
}

// Alias is told by what it stands for.
type Alias = io.Closer
