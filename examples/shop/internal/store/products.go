// Package store keeps products and orders in a MySQL database.
package store

import (
	"context"
	"errors"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"example.com/shop/internal/shop"
)

// Products are those that the shop sells.
type Products struct {
	db *gorm.DB
}

// NewProducts returns the products of db, whose connections have parseTime.
func NewProducts(db *gorm.DB) *Products {
	return &Products{db: db}
}

// List returns all products, by name.
func (p *Products) List(ctx context.Context) ([]shop.Product, error) {
	var rows []product
	if err := p.db.WithContext(ctx).Order("name, sku").Find(&rows).Error; err != nil {
		return nil, err
	}
	products := make([]shop.Product, len(rows))
	for i, row := range rows {
		products[i] = row.toShop()
	}
	return products, nil
}

// Get returns a product, or shop.ErrNotFound.
func (p *Products) Get(ctx context.Context, sku string) (shop.Product, error) {
	var row product
	if err := p.db.WithContext(ctx).Where("sku = ?", sku).Take(&row).Error; err != nil {
		return shop.Product{}, notFound(err)
	}
	return row.toShop(), nil
}

// Save puts a product on sale, or changes its name and price. Stock is what it
// starts with.
func (p *Products) Save(ctx context.Context, changed shop.Product) error {
	row := product{SKU: changed.SKU, Name: changed.Name, Price: int64(changed.Price), Stock: changed.Stock}
	known := clause.OnConflict{DoUpdates: clause.AssignmentColumns([]string{"name", "price", "updated_at"})}
	return p.db.WithContext(ctx).Clauses(known).Create(&row).Error
}

// notFound says in the shop's terms that there is no such row.
func notFound(err error) error {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return shop.ErrNotFound
	}
	return err
}
