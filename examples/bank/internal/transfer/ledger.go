package transfer

import (
	"context"

	"example.com/bank/internal/domain"
)

//go:generate mockgen -typed -destination=mocks/ledger.go -package=mocks . LedgerStore,TransactionManager

// TransferFinder looks executed transfers up.
type TransferFinder interface {
	// FindTransfer returns the transfer made under key, or store.ErrNotFound.
	FindTransfer(ctx context.Context, key domain.IdempotencyKey) (domain.Transfer, error)
}

// LedgerStore is the bank's append-only double-entry ledger.
type LedgerStore interface {
	TransferFinder

	// Record appends a transfer with its entries, whose amounts add up to
	// zero. It fails with domain.ErrDuplicateTransfer when the transfer's key
	// is taken.
	Record(ctx context.Context, transfer domain.Transfer, entries ...domain.Entry) error
}

// TransactionManager runs work as one unit.
type TransactionManager interface {
	// InTransaction calls work with a context that carries the transaction,
	// commits when work returns nil and rolls back otherwise.
	InTransaction(ctx context.Context, work func(ctx context.Context) error) error
}
