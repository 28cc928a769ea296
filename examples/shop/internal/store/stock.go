package store

import (
	"context"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"example.com/shop/internal/shop"
)

// Stock is how many there are of each product.
type Stock struct {
	db *gorm.DB
}

// NewStock returns the stock of db.
func NewStock(db *gorm.DB) *Stock {
	return &Stock{db: db}
}

// Take takes what an order sold out of stock, once: an order that comes again
// changes nothing.
func (s *Stock) Take(ctx context.Context, sold shop.Order) error {
	return s.db.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		for _, line := range sold.Lines {
			movement := stockMovement{OrderID: sold.ID, SKU: line.SKU, Quantity: line.Quantity}
			made := tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&movement)
			if made.Error != nil {
				return fmt.Errorf("move %s: %w", line.SKU, made.Error)
			}
			if made.RowsAffected == 0 {
				continue
			}
			taken := tx.Model(&product{}).Where("sku = ?", line.SKU).Update("stock", gorm.Expr("stock - ?", line.Quantity))
			if taken.Error != nil {
				return fmt.Errorf("take %s: %w", line.SKU, taken.Error)
			}
		}
		return nil
	})
}
