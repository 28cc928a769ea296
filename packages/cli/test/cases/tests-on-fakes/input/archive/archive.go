package archive

import (
	"context"
	"database/sql"
	"errors"
)

var ErrNotFound = errors.New("no such order")

type Archive struct{ db *sql.DB }

func New(db *sql.DB) *Archive { return &Archive{db: db} }

// CustomerOf finds who placed an order.
func (a *Archive) CustomerOf(ctx context.Context, id int64) (string, error) {
	var customer string
	err := a.db.QueryRowContext(ctx, "SELECT customer FROM orders WHERE id = ?", id).Scan(&customer)
	if errors.Is(err, sql.ErrNoRows) {
		return "", ErrNotFound
	}
	return customer, err
}

// Count counts the orders of a customer.
func (a *Archive) Count(ctx context.Context, customer string) (n int, err error) {
	err = a.db.QueryRowContext(ctx, "SELECT COUNT(*) FROM orders WHERE customer = ? AND placed_at < NOW()", customer).Scan(&n)
	return n, err
}

// Rename gives the orders of a customer to another one.
func (a *Archive) Rename(ctx context.Context, from, to string) error {
	tx, err := a.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	result, err := tx.ExecContext(ctx, "UPDATE orders SET customer = ? WHERE customer = ?", to, from)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil {
		return err
	} else if n == 0 {
		return ErrNotFound
	}
	return tx.Commit()
}

// Place places an order.
func (a *Archive) Place(ctx context.Context, customer string) error {
	_, err := a.db.ExecContext(ctx, "INSERT INTO orders (customer, placed_at) VALUES (?, NOW())", customer)
	return err
}

// Last is of a table that nobody makes.
func (a *Archive) Last(ctx context.Context) (id int64, err error) {
	err = a.db.QueryRowContext(ctx, "SELECT id FROM orders_of_last_year ORDER BY id LIMIT 1").Scan(&id)
	return id, err
}
