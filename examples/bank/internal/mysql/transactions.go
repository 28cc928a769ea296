// Package mysql keeps accounts and ledger in a MySQL database.
package mysql

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Transactions runs work in transactions of a database.
type Transactions struct {
	db *sql.DB
}

// NewTransactions returns a transfer.TransactionManager on db.
func NewTransactions(db *sql.DB) *Transactions {
	return &Transactions{db: db}
}

// transactionKey is the context key of the transaction that work runs in.
type transactionKey struct{}

// InTransaction calls work with a context that carries the transaction,
// commits when work returns nil and rolls back otherwise. Work inside of work
// is part of the same transaction.
func (t *Transactions) InTransaction(ctx context.Context, work func(ctx context.Context) error) error {
	if _, isInside := ctx.Value(transactionKey{}).(*sql.Tx); isInside {
		return work(ctx)
	}
	tx, err := t.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback() // of nothing once it is committed
	if err := work(context.WithValue(ctx, transactionKey{}, tx)); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// executor is what statements run on: the database or a transaction.
type executor interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// in returns the transaction that ctx carries, or db.
func in(ctx context.Context, db *sql.DB) executor {
	if tx, isInside := ctx.Value(transactionKey{}).(*sql.Tx); isInside {
		return tx
	}
	return db
}
