// Package statement writes account statements into the bank's archive.
package statement

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"time"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/store"
)

// Period is the time from From, inclusive, to To, exclusive.
type Period struct {
	From, To time.Time
}

// Exporter writes statements as CSV documents.
type Exporter struct {
	accounts store.Reader[domain.AccountID, domain.Account]
	entries  EntrySource
	archive  Archive
}

// NewExporter returns an exporter from accounts and entries into archive.
func NewExporter(accounts store.Reader[domain.AccountID, domain.Account], entries EntrySource, archive Archive) *Exporter {
	return &Exporter{accounts: accounts, entries: entries, archive: archive}
}

// Export archives the statement of an account. On an error there is no
// document in the archive.
func (e *Exporter) Export(ctx context.Context, id domain.AccountID, period Period) error {
	account, err := e.accounts.Get(ctx, id)
	if err != nil {
		return fmt.Errorf("load account %s: %w", id, err)
	}
	document, err := e.archive.Create(ctx, fmt.Sprintf("%s_%s.csv", id, period.From.Format(time.DateOnly)))
	if err != nil {
		return fmt.Errorf("create statement of %s: %w", id, err)
	}
	if err := e.write(ctx, document, account, period); err != nil {
		return errors.Join(fmt.Errorf("write statement of %s: %w", id, err), document.Discard())
	}
	return document.Close()
}

func (e *Exporter) write(ctx context.Context, to io.Writer, account domain.Account, period Period) error {
	balance, err := e.entries.BalanceAt(ctx, account.ID, period.From)
	if err != nil {
		return err
	}
	table := csv.NewWriter(to)
	row := func(at time.Time, text, amount string) error {
		return table.Write([]string{at.Format(time.DateOnly), text, amount, balance.String()})
	}
	if err := row(period.From, account.Holder, ""); err != nil {
		return err
	}
	for entry, err := range e.entries.Entries(ctx, account.ID, period) {
		if err != nil {
			return err
		}
		if balance, err = balance.Add(entry.Amount); err != nil {
			return err
		}
		if err := row(entry.BookedAt, entry.Reference, entry.Amount.String()); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}
