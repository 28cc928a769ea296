// Package order takes orders: it reserves stock, charges the customer and tells the rest of the shop.
package order

import (
	"context"
	"errors"
	"time"

	"example.com/orders/internal/stock"
)

// Order is one customer's wish for some pieces of one article.
type Order struct {
	ID       string
	Customer string
	Article  stock.Article
	Pieces   int
	PlacedAt time.Time
}

// ErrNotFound says that no order has an identifier.
var ErrNotFound = errors.New("order: not found")

// Store keeps orders.
type Store interface {
	Find(ctx context.Context, id string) (Order, error)
	Save(ctx context.Context, order Order) error
}

// Payments charges customers.
type Payments interface {
	Charge(ctx context.Context, customer string, cents int64) (receipt string, err error)
}

// Publisher tells others what happened.
type Publisher interface {
	Publish(ctx context.Context, topic string, events ...any) error
}

// clock is unexported, so gen.yaml passes over it: the comment asks for its mock.
//
//gen:mock name=MockClock
type clock interface {
	Now() time.Time
}
