package statement

import (
	"context"
	"errors"
	"iter"
	"strings"
	"testing"
	"time"

	"go.uber.org/mock/gomock"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/store/mocks"
)

var (
	march = Period{
		From: time.Date(2025, time.March, 1, 0, 0, 0, 0, time.UTC),
		To:   time.Date(2025, time.April, 1, 0, 0, 0, 0, time.UTC),
	}
	holder = domain.Account{ID: "DE-1", Holder: "Brandt, Ada"}
)

// stream yields one entry an amount, then err unless it is nil.
func stream(err error, cents ...int64) iter.Seq2[domain.Entry, error] {
	return func(yield func(domain.Entry, error) bool) {
		for day, amount := range cents {
			entry := domain.Entry{
				Amount:    domain.NewMoney(amount, "EUR"),
				Reference: "Invoice",
				BookedAt:  march.From.AddDate(0, 0, day),
			}
			if !yield(entry, nil) {
				return
			}
		}
		if err != nil {
			yield(domain.Entry{}, err)
		}
	}
}

// newExporter returns an exporter of holder's entries and the document that it
// will write.
func newExporter(t *testing.T, entries iter.Seq2[domain.Entry, error]) (*Exporter, *MockDocument) {
	t.Helper()
	ctrl := gomock.NewController(t)
	accounts := mocks.NewMockReader[domain.AccountID, domain.Account](ctrl)
	accounts.EXPECT().Get(gomock.Any(), holder.ID).Return(holder, nil)
	source := NewMockEntrySource(ctrl)
	source.EXPECT().BalanceAt(gomock.Any(), holder.ID, march.From).Return(domain.NewMoney(10_00, "EUR"), nil)
	source.EXPECT().Entries(gomock.Any(), holder.ID, march).Return(entries)
	document := NewMockDocument(ctrl)
	archive := NewMockArchive(ctrl)
	archive.EXPECT().Create(gomock.Any(), "DE-1_2025-03-01.csv").Return(document, nil)
	return NewExporter(accounts, source, archive), document
}

func TestExportWritesRunningBalance(t *testing.T) {
	t.Parallel()
	exporter, document := newExporter(t, stream(nil, 5_50, -20_00))
	var written strings.Builder
	write := document.EXPECT().Write(gomock.Any()).DoAndReturn(written.Write)
	document.EXPECT().Close().Return(nil).After(write.Call)

	if err := exporter.Export(context.Background(), holder.ID, march); err != nil {
		t.Fatal(err)
	}
	want := `2025-03-01,"Brandt, Ada",,10.00 EUR
2025-03-01,Invoice,5.50 EUR,15.50 EUR
2025-03-02,Invoice,-20.00 EUR,-4.50 EUR
`
	if written.String() != want {
		t.Errorf("statement is\n%s\nwant\n%s", written.String(), want)
	}
}

func TestExportDiscardsOnError(t *testing.T) {
	t.Parallel()
	errLost, errDiscard := errors.New("connection lost"), errors.New("archive is read-only")
	exporter, document := newExporter(t, stream(errLost, 5_50))
	document.EXPECT().Write(gomock.Any()).AnyTimes()
	document.EXPECT().Discard().Return(errDiscard)

	err := exporter.Export(context.Background(), holder.ID, march)
	if !errors.Is(err, errLost) || !errors.Is(err, errDiscard) {
		t.Errorf("Export = %v, want %v and %v", err, errLost, errDiscard)
	}
}
