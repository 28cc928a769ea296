package order

import (
	"context"
	"fmt"

	"example.com/orders/internal/stock"
)

// Service takes orders.
type Service struct {
	Store     Store
	Payments  Payments
	Publisher Publisher
	Shelf     stock.Shelf[stock.Article]
	Clock     clock
}

// Place reserves the pieces, charges for them and keeps the order. What was reserved is released where the charge fails.
func (s *Service) Place(ctx context.Context, order Order, cents int64) error {
	if err := s.Shelf.Reserve(ctx, order.Article, order.Pieces); err != nil {
		return fmt.Errorf("reserve %s: %w", order.Article, err)
	}
	if _, err := s.Payments.Charge(ctx, order.Customer, cents); err != nil {
		s.Shelf.Release(ctx, order.Article, order.Pieces)
		return fmt.Errorf("charge %s: %w", order.Customer, err)
	}
	order.PlacedAt = s.Clock.Now()
	if err := s.Store.Save(ctx, order); err != nil {
		return err
	}
	return s.Publisher.Publish(ctx, "orders", order)
}
