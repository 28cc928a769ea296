package store

import "context"

type User struct{}

type Store interface {
	Get(ctx context.Context, id string, tags ...string) (User, error)
	Close()
}
