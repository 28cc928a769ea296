package store

import (
	"example.com/nowhere/go-thing/yaml.v3"
	shape "example.com/nowhere/go-thing/form"
)

//go:generate mockgen -source=store.go -destination=store_mock.go -package=store

// Store keeps documents.
type Store interface {
	Load(name string) (*yaml.Node, error)
	Save(name string, node *yaml.Node, as shape.Style) error
}
