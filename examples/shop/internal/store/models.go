package store

import (
	"time"

	"example.com/shop/internal/shop"
)

// product is a row of table products.
type product struct {
	SKU       string `gorm:"column:sku;primaryKey"`
	Name      string
	Price     int64
	Stock     int
	CreatedAt time.Time
	UpdatedAt time.Time
}

func (p product) toShop() shop.Product {
	return shop.Product{SKU: p.SKU, Name: p.Name, Price: shop.Cents(p.Price), Stock: p.Stock}
}

// order is a row of table orders.
type order struct {
	ID       string `gorm:"primaryKey"`
	Customer string
	Total    int64
	PlacedAt time.Time
	Lines    []orderLine
}

func (o order) toShop() shop.Order {
	lines := make([]shop.Line, len(o.Lines))
	for i, line := range o.Lines {
		lines[i] = shop.Line{SKU: line.SKU, Quantity: line.Quantity, Price: shop.Cents(line.Price)}
	}
	return shop.Order{ID: o.ID, Customer: o.Customer, Lines: lines, PlacedAt: o.PlacedAt}
}

func orderOf(o shop.Order) *order {
	lines := make([]orderLine, len(o.Lines))
	for i, line := range o.Lines {
		lines[i] = orderLine{OrderID: o.ID, SKU: line.SKU, Quantity: line.Quantity, Price: int64(line.Price)}
	}
	return &order{ID: o.ID, Customer: o.Customer, Total: int64(o.Total()), PlacedAt: o.PlacedAt, Lines: lines}
}

// orderLine is a row of table order_lines.
type orderLine struct {
	OrderID  string `gorm:"primaryKey"`
	SKU      string `gorm:"column:sku;primaryKey"`
	Quantity int
	Price    int64
}

// stockMovement is a row of table stock_movements.
type stockMovement struct {
	OrderID  string `gorm:"primaryKey"`
	SKU      string `gorm:"column:sku;primaryKey"`
	Quantity int
}
