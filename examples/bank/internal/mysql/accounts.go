package mysql

import (
	"context"
	"database/sql"
	"errors"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/store"
)

// Accounts keeps accounts in a database. It is a transfer.AccountRepository.
type Accounts struct {
	db *sql.DB
}

// NewAccounts returns the accounts of db.
func NewAccounts(db *sql.DB) *Accounts {
	return &Accounts{db: db}
}

// Get returns an account, or store.ErrNotFound.
func (a *Accounts) Get(ctx context.Context, id domain.AccountID) (domain.Account, error) {
	account := domain.Account{ID: id}
	var balance int64
	var currency domain.Currency
	err := in(ctx, a.db).QueryRowContext(ctx,
		`SELECT holder, status, balance, currency FROM accounts WHERE id = ?`, id,
	).Scan(&account.Holder, &account.Status, &balance, &currency)
	if err != nil {
		return domain.Account{}, notFound(err)
	}
	account.Balance = domain.NewMoney(balance, currency)
	return account, nil
}

// Save opens an account or changes it.
func (a *Accounts) Save(ctx context.Context, id domain.AccountID, account domain.Account) error {
	_, err := in(ctx, a.db).ExecContext(ctx,
		`INSERT INTO accounts (id, holder, status, balance, currency) VALUES (?, ?, ?, ?, ?)
		ON DUPLICATE KEY UPDATE holder = VALUES(holder), status = VALUES(status), balance = VALUES(balance), currency = VALUES(currency)`,
		id, account.Holder, account.Status, account.Balance.Minor(), account.Balance.Currency(),
	)
	return err
}

// Lock holds accounts until the transaction of ctx ends. It fails with
// store.ErrNotFound when one of them is not there.
func (a *Accounts) Lock(ctx context.Context, ids ...domain.AccountID) error {
	for _, id := range ids {
		err := in(ctx, a.db).QueryRowContext(ctx, `SELECT id FROM accounts WHERE id = ? FOR UPDATE`, id).Scan(&id)
		if err != nil {
			return notFound(err)
		}
	}
	return nil
}

// notFound says in the bank's terms that there is no such row.
func notFound(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return store.ErrNotFound
	}
	return err
}
