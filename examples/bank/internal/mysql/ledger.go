package mysql

import (
	"context"
	"database/sql"
	"errors"
	"iter"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/statement"
)

// duplicateEntry is MySQL's ER_DUP_ENTRY.
const duplicateEntry = 1062

// Ledger keeps transfers and their entries in a database. It is a
// transfer.LedgerStore and a statement.EntrySource.
type Ledger struct {
	db *sql.DB
}

// NewLedger returns the ledger of db, whose connections have parseTime.
func NewLedger(db *sql.DB) *Ledger {
	return &Ledger{db: db}
}

// FindTransfer returns the transfer made under key, or store.ErrNotFound.
func (l *Ledger) FindTransfer(ctx context.Context, key domain.IdempotencyKey) (domain.Transfer, error) {
	found := domain.Transfer{Key: key}
	var amount int64
	var currency domain.Currency
	err := in(ctx, l.db).QueryRowContext(ctx,
		`SELECT id, from_account, to_account, amount, currency, reference, booked_at FROM transfers WHERE idempotency_key = ?`, key,
	).Scan(&found.ID, &found.From, &found.To, &amount, &currency, &found.Reference, &found.BookedAt)
	if err != nil {
		return domain.Transfer{}, notFound(err)
	}
	found.Amount = domain.NewMoney(amount, currency)
	return found, nil
}

// Record appends a transfer with its entries. It fails with
// domain.ErrDuplicateTransfer when the transfer's key is taken.
func (l *Ledger) Record(ctx context.Context, transfer domain.Transfer, entries ...domain.Entry) error {
	_, err := in(ctx, l.db).ExecContext(ctx,
		`INSERT INTO transfers (id, idempotency_key, from_account, to_account, amount, currency, reference, booked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		transfer.ID, transfer.Key, transfer.From, transfer.To, transfer.Amount.Minor(), transfer.Amount.Currency(), transfer.Reference, transfer.BookedAt,
	)
	if err != nil {
		return duplicate(err)
	}
	for _, entry := range entries {
		_, err := in(ctx, l.db).ExecContext(ctx,
			`INSERT INTO entries (transfer, account, amount, currency, reference, booked_at) VALUES (?, ?, ?, ?, ?, ?)`,
			entry.Transfer, entry.Account, entry.Amount.Minor(), entry.Amount.Currency(), entry.Reference, entry.BookedAt,
		)
		if err != nil {
			return err
		}
	}
	return nil
}

// duplicate says in the bank's terms that an idempotency key is taken.
func duplicate(err error) error {
	var refused *mysql.MySQLError
	if errors.As(err, &refused) && refused.Number == duplicateEntry && strings.Contains(refused.Message, "transfers_idempotency_key") {
		return domain.ErrDuplicateTransfer
	}
	return err
}

// BalanceAt returns the balance of an account just before a moment: what it
// is now without what was booked since.
func (l *Ledger) BalanceAt(ctx context.Context, account domain.AccountID, moment time.Time) (domain.Money, error) {
	var balance int64
	var currency domain.Currency
	err := in(ctx, l.db).QueryRowContext(ctx,
		`SELECT accounts.balance - COALESCE(SUM(entries.amount), 0), accounts.currency
		FROM accounts LEFT JOIN entries ON entries.account = accounts.id AND entries.booked_at >= ?
		WHERE accounts.id = ? GROUP BY accounts.id`, moment, account,
	).Scan(&balance, &currency)
	if err != nil {
		return domain.Money{}, notFound(err)
	}
	return domain.NewMoney(balance, currency), nil
}

// Entries streams an account's entries of a period, oldest first. An error is
// the last element of the stream.
func (l *Ledger) Entries(ctx context.Context, account domain.AccountID, period statement.Period) iter.Seq2[domain.Entry, error] {
	return func(yield func(domain.Entry, error) bool) {
		rows, err := in(ctx, l.db).QueryContext(ctx,
			`SELECT transfer, amount, currency, reference, booked_at FROM entries
			WHERE account = ? AND booked_at >= ? AND booked_at < ? ORDER BY booked_at, id`, account, period.From, period.To)
		if err != nil {
			yield(domain.Entry{}, err)
			return
		}
		defer rows.Close()
		for rows.Next() {
			entry := domain.Entry{Account: account}
			var amount int64
			var currency domain.Currency
			if err := rows.Scan(&entry.Transfer, &amount, &currency, &entry.Reference, &entry.BookedAt); err != nil {
				yield(domain.Entry{}, err)
				return
			}
			entry.Amount = domain.NewMoney(amount, currency)
			if !yield(entry, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(domain.Entry{}, err)
		}
	}
}
