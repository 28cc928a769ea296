package statement

import (
	"context"
	"io"
	"iter"
	"time"

	"example.com/bank/internal/domain"
)

//go:generate -command mock mockgen -typed -package=$GOPACKAGE
//go:generate mock -destination=mock_entries_test.go . EntrySource
//go:generate mock -destination=mock_archive_test.go -write_package_comment=false . Archive,Document

// EntrySource reads the ledger.
type EntrySource interface {
	// BalanceAt returns the balance of an account just before a moment.
	BalanceAt(ctx context.Context, account domain.AccountID, moment time.Time) (domain.Money, error)

	// Entries streams an account's entries of a period, oldest first. An
	// error is the last element of the stream.
	Entries(ctx context.Context, account domain.AccountID, period Period) iter.Seq2[domain.Entry, error]
}

// Document is a file that is visible in the archive once it is closed.
type Document interface {
	io.WriteCloser

	// Discard gives the document up instead of closing it.
	Discard() error
}

// Archive keeps documents for the legal retention period.
type Archive interface {
	Create(ctx context.Context, name string) (Document, error)
}
