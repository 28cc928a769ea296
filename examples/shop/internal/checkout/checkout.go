// Package checkout makes orders of carts.
package checkout

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"time"

	"example.com/shop/internal/shop"
)

// Carts are what customers are about to buy.
type Carts interface {
	Get(ctx context.Context, customer string) (shop.Cart, error)
	Clear(ctx context.Context, customer string) error
	// Lock keeps others from checking the cart out, or fails with shop.ErrBusy.
	Lock(ctx context.Context, customer string) (unlock func(), err error)
}

// Products are what the shop sells.
type Products interface {
	Get(ctx context.Context, sku string) (shop.Product, error)
}

// Orders are what was bought.
type Orders interface {
	Place(ctx context.Context, placed shop.Order) error
}

// Events tell the rest of the company.
type Events interface {
	Placed(ctx context.Context, order shop.Order) error
}

// Service makes orders.
type Service struct {
	carts    Carts
	products Products
	orders   Orders
	events   Events
}

// NewService returns a service on what is given, all of which is needed.
func NewService(carts Carts, products Products, orders Orders, events Events) *Service {
	return &Service{carts: carts, products: products, orders: orders, events: events}
}

// Checkout makes an order of a customer's cart, at the prices of now. An order
// that was placed stands: neither a cart that stays nor an event that nobody
// hears makes it fail.
func (s *Service) Checkout(ctx context.Context, customer string) (shop.Order, error) {
	unlock, err := s.carts.Lock(ctx, customer)
	if err != nil {
		return shop.Order{}, fmt.Errorf("lock cart: %w", err)
	}
	defer unlock()
	cart, err := s.carts.Get(ctx, customer)
	if err != nil {
		return shop.Order{}, fmt.Errorf("read cart: %w", err)
	}
	lines, err := s.price(ctx, cart)
	if err != nil {
		return shop.Order{}, err
	}
	order := shop.Order{ID: rand.Text(), Customer: customer, Lines: lines, PlacedAt: time.Now().UTC().Truncate(time.Microsecond)}
	if err := s.orders.Place(ctx, order); err != nil {
		return shop.Order{}, fmt.Errorf("place order: %w", err)
	}
	after := context.WithoutCancel(ctx)
	if err := s.carts.Clear(after, customer); err != nil {
		slog.WarnContext(ctx, "cart not cleared", "customer", customer, "order", order.ID, "error", err)
	}
	if err := s.announce(after, order); err != nil {
		slog.WarnContext(ctx, "order not announced", "order", order.ID, "error", err)
	}
	return order, nil
}

// price gives the lines of an order, by SKU.
func (s *Service) price(ctx context.Context, cart shop.Cart) ([]shop.Line, error) {
	if len(cart) == 0 {
		return nil, shop.ErrEmptyCart
	}
	var lines []shop.Line
	for _, sku := range cart.SKUs() {
		product, err := s.products.Get(ctx, sku)
		if err != nil {
			return nil, fmt.Errorf("price of %s: %w", sku, err)
		}
		lines = append(lines, shop.Line{SKU: sku, Quantity: cart[sku], Price: product.Price})
	}
	return lines, nil
}

// announce waits no longer for a broker than a customer would.
func (s *Service) announce(ctx context.Context, order shop.Order) error {
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	return s.events.Placed(ctx, order)
}
