package transfer

import (
	"context"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/store"
)

//go:generate mockgen -source=$GOFILE -destination=mocks/accounts.go -package=mocks

// AccountRepository keeps the accounts and their balances.
type AccountRepository interface {
	store.Repository[domain.AccountID, domain.Account]

	// Lock holds the accounts until the transaction of ctx ends. Callers pass
	// the ids in ascending order, so that two transfers never wait for each
	// other.
	Lock(ctx context.Context, ids ...domain.AccountID) error
}
