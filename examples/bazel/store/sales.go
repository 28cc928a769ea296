package store

import "context"

// Article is something that is sold.
type Article struct {
	ID    string
	Cents int64
}

// Sales writes down what was sold.
type Sales interface {
	Sell(ctx context.Context, articles ...Article) (cents int64, err error)
}
