// Package shop says what the shop deals in: products, carts and orders.
package shop

import (
	"errors"
	"maps"
	"slices"
	"time"
)

// Errors that callers test for with errors.Is.
var (
	ErrNotFound  = errors.New("not found")
	ErrEmptyCart = errors.New("the cart is empty")
	ErrBusy      = errors.New("the cart is being checked out")
)

// Cents is an amount of money.
type Cents int64

// Product is what can be bought.
type Product struct {
	SKU   string `json:"sku"`
	Name  string `json:"name"`
	Price Cents  `json:"price"`
	Stock int    `json:"stock"`
}

// Cart is how many of each product, by SKU, a customer is about to buy.
type Cart map[string]int

// SKUs are those of the products in the cart, sorted.
func (c Cart) SKUs() []string { return slices.Sorted(maps.Keys(c)) }

// Line is a product of an order, at the price of the day.
type Line struct {
	SKU      string `json:"sku"`
	Quantity int    `json:"quantity"`
	Price    Cents  `json:"price"`
}

// Order is what a customer bought.
type Order struct {
	ID       string    `json:"id"`
	Customer string    `json:"customer"`
	Lines    []Line    `json:"lines"`
	PlacedAt time.Time `json:"placedAt"`
}

// Total is what the order costs.
func (o Order) Total() Cents {
	var total Cents
	for _, line := range o.Lines {
		total += Cents(line.Quantity) * line.Price
	}
	return total
}
