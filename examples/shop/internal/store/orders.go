package store

import (
	"context"

	"gorm.io/gorm"

	"example.com/shop/internal/shop"
)

// Orders are those that were placed.
type Orders struct {
	db *gorm.DB
}

// NewOrders returns the orders of db, whose connections have parseTime.
func NewOrders(db *gorm.DB) *Orders {
	return &Orders{db: db}
}

// Place keeps an order with its lines, all or nothing.
func (o *Orders) Place(ctx context.Context, placed shop.Order) error {
	return o.db.WithContext(ctx).Create(orderOf(placed)).Error
}

// Get returns an order with its lines by SKU, or shop.ErrNotFound.
func (o *Orders) Get(ctx context.Context, id string) (shop.Order, error) {
	var row order
	bySKU := func(lines *gorm.DB) *gorm.DB { return lines.Order("sku") }
	if err := o.db.WithContext(ctx).Preload("Lines", bySKU).Where("id = ?", id).Take(&row).Error; err != nil {
		return shop.Order{}, notFound(err)
	}
	return row.toShop(), nil
}
