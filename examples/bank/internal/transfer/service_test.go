package transfer_test

//go:generate mockgen -destination=mock_slog_test.go -package=transfer_test log/slog Handler

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"go.uber.org/mock/gomock"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/store"
	"example.com/bank/internal/transfer"
	"example.com/bank/internal/transfer/mocks"
)

var (
	noon    = time.Date(2025, time.March, 14, 12, 0, 0, 0, time.UTC)
	request = transfer.Request{
		Key:       "order-4711",
		From:      "FR-7",
		To:        "DE-1",
		Amount:    eur(25_00),
		Reference: "Invoice 4711",
		DeviceID:  "phone-9",
	}
	booked = domain.Transfer{
		ID:        "T-1",
		Key:       request.Key,
		From:      request.From,
		To:        request.To,
		Amount:    request.Amount,
		Reference: request.Reference,
		BookedAt:  noon,
	}
)

func eur(cents int64) domain.Money { return domain.NewMoney(cents, "EUR") }

func account(id domain.AccountID, balance domain.Money) domain.Account {
	return domain.Account{ID: id, Status: domain.AccountActive, Balance: balance}
}

// bench is a service with every dependency mocked.
type bench struct {
	accounts     *mocks.MockAccountRepository
	ledger       *mocks.MockLedgerStore
	transactions *mocks.MockTransactionManager
	risk         *mocks.MockRiskClient
	events       *mocks.Publisher
	log          *MockHandler
	service      *transfer.Service
}

func newBench(t *testing.T, options ...transfer.Option) *bench {
	t.Helper()
	ctrl := gomock.NewController(t)
	b := &bench{
		accounts:     mocks.NewMockAccountRepository(ctrl),
		ledger:       mocks.NewMockLedgerStore(ctrl),
		transactions: mocks.NewMockTransactionManager(ctrl),
		risk:         mocks.NewMockRiskClient(ctrl),
		events:       mocks.NewPublisher(ctrl),
		log:          NewMockHandler(ctrl),
	}
	clock, ids := NewMockClock(ctrl), NewMockIDGenerator(ctrl)
	clock.EXPECT().Now().Return(noon).AnyTimes()
	ids.EXPECT().NewTransferID().Return(booked.ID).AnyTimes()

	b.service = transfer.NewService(
		transfer.Dependencies{
			Accounts:     b.accounts,
			Ledger:       b.ledger,
			Transactions: b.transactions,
			Risk:         b.risk,
			Events:       b.events,
		},
		append(options,
			transfer.WithClock(clock),
			transfer.WithIDGenerator(ids),
			transfer.WithLogger(slog.New(b.log)),
		)...,
	)
	return b
}

// expectNew lets the ledger know no transfer under the request's key.
func (b *bench) expectNew() *mocks.MockLedgerStoreFindTransferCall {
	return b.ledger.EXPECT().FindTransfer(gomock.Any(), request.Key).Return(domain.Transfer{}, store.ErrNotFound)
}

// expectApproval approves what comes from the right device.
func (b *bench) expectApproval() *gomock.Call {
	subject := transfer.RiskRequest{From: request.From, To: request.To, Amount: request.Amount}
	return b.risk.EXPECT().Assess(gomock.Any(), subject, gomock.Any()).DoAndReturn(
		func(_ context.Context, _ transfer.RiskRequest, options ...transfer.RiskOption) (transfer.RiskAssessment, error) {
			var settings transfer.RiskSettings
			for _, option := range options {
				option(&settings)
			}
			approved := settings.DeviceID == request.DeviceID && settings.Timeout > 0
			return transfer.RiskAssessment{Approved: approved}, nil
		})
}

type transactionKey struct{}

func inTransaction() gomock.Matcher {
	return gomock.Cond(func(ctx context.Context) bool { return ctx.Value(transactionKey{}) != nil })
}

// expectTransaction runs the work it is given with a marked context.
func (b *bench) expectTransaction() *mocks.MockTransactionManagerInTransactionCall {
	return b.transactions.EXPECT().InTransaction(gomock.Any(), gomock.Any()).DoAndReturn(
		func(ctx context.Context, work func(context.Context) error) error {
			return work(context.WithValue(ctx, transactionKey{}, true))
		})
}

func (b *bench) expectBooking() {
	entries := booked.Entries()
	gomock.InOrder(
		b.expectNew().Call,
		b.expectApproval(),
		b.expectTransaction().Call,
		b.accounts.EXPECT().Lock(inTransaction(), domain.AccountID("DE-1"), domain.AccountID("FR-7")),
		b.ledger.EXPECT().Record(inTransaction(), booked, entries[0], entries[1]).Return(nil).Call,
		b.accounts.EXPECT().Get(inTransaction(), request.From).Return(account("FR-7", eur(100_00)), nil),
		b.accounts.EXPECT().Save(inTransaction(), request.From, account("FR-7", eur(75_00))),
		b.accounts.EXPECT().Get(inTransaction(), request.To).Return(account("DE-1", eur(1_00)), nil),
		b.accounts.EXPECT().Save(inTransaction(), request.To, account("DE-1", eur(26_00))),
	)
}

func TestTransferBooksAndAnnounces(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.expectBooking()
	answer := make(chan error, 1)
	answer <- nil
	b.events.EXPECT().Publish(gomock.Not(inTransaction()), transfer.Completed{Transfer: booked}).Return(answer)

	got, err := b.service.Transfer(context.Background(), request)
	if err != nil || got != booked {
		t.Errorf("Transfer = %v, %v, want %v", got, err, booked)
	}
}

func TestTransferSucceedsWithoutBroker(t *testing.T) {
	t.Parallel()
	refused := make(chan error, 1)
	refused <- errors.New("broker unavailable")
	tests := []struct {
		name    string
		answer  <-chan error
		timeout time.Duration
		logged  string
	}{
		{"broker refuses", refused, time.Minute, "broker unavailable"},
		{"broker does not answer", make(chan error), time.Millisecond, "context deadline exceeded"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t, transfer.WithPublishTimeout(tt.timeout))
			b.expectBooking()
			ctx, hangUp := context.WithCancel(context.Background())
			b.events.EXPECT().Publish(gomock.Any(), gomock.Any()).DoAndReturn(
				func(ctx context.Context, _ transfer.Completed) <-chan error {
					hangUp()
					if errors.Is(ctx.Err(), context.Canceled) {
						t.Error("the client's cancellation reached the publisher")
					}
					return tt.answer
				})
			b.log.EXPECT().Enabled(gomock.Any(), slog.LevelWarn).Return(true)
			b.log.EXPECT().Handle(gomock.Any(), gomock.Any()).Do(func(_ context.Context, record slog.Record) {
				record.Attrs(func(attribute slog.Attr) bool {
					if attribute.Key == "error" && attribute.Value.String() != tt.logged {
						t.Errorf("logged %q, want %q", attribute.Value, tt.logged)
					}
					return true
				})
			})

			if got, err := b.service.Transfer(ctx, request); err != nil || got != booked {
				t.Errorf("Transfer = %v, %v, want %v", got, err, booked)
			}
		})
	}
}

func TestTransferFails(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		arrange func(*bench)
		check   func(error) bool
	}{
		{
			name: "key was used for another amount",
			arrange: func(b *bench) {
				other := booked
				other.Amount = eur(1)
				b.ledger.EXPECT().FindTransfer(gomock.Any(), request.Key).Return(other, nil)
			},
			check: func(err error) bool { return errors.Is(err, transfer.ErrKeyReused) },
		},
		{
			name: "risk engine says no",
			arrange: func(b *bench) {
				b.expectNew()
				b.risk.EXPECT().Assess(gomock.Any(), gomock.AssignableToTypeOf(transfer.RiskRequest{}), gomock.Any()).
					Return(transfer.RiskAssessment{Score: 0.93, Reasons: []string{"new device"}}, nil)
			},
			check: func(err error) bool {
				var rejected *transfer.RejectedError
				return errors.As(err, &rejected) && rejected.Score > 0.9
			},
		},
		{
			name: "not enough money",
			arrange: func(b *bench) {
				b.expectNew()
				b.expectApproval()
				b.expectTransaction()
				b.accounts.EXPECT().Lock(gomock.Any(), gomock.Any())
				b.ledger.EXPECT().Record(gomock.Any(), gomock.Any(), gomock.Len(2)).Return(nil)
				b.accounts.EXPECT().Get(gomock.Any(), request.From).Return(account("FR-7", eur(24_99)), nil)
			},
			check: func(err error) bool {
				var poor *domain.InsufficientFundsError
				return errors.As(err, &poor) && poor.Account == "FR-7"
			},
		},
		{
			name: "commit is cancelled",
			arrange: func(b *bench) {
				b.expectNew()
				b.expectApproval()
				b.transactions.EXPECT().InTransaction(gomock.Any(), gomock.Not(gomock.Nil())).Return(context.Canceled)
			},
			check: func(err error) bool { return errors.Is(err, context.Canceled) },
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t)
			tt.arrange(b)
			got, err := b.service.Transfer(context.Background(), request)
			if !tt.check(err) {
				t.Errorf("unexpected error: %v", err)
			}
			if got != (domain.Transfer{}) {
				t.Errorf("Transfer = %v, want none", got)
			}
		})
	}
}

func TestTransferReplaysWhenAnotherWasFaster(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	b.expectApproval()
	b.expectTransaction()
	b.accounts.EXPECT().Lock(gomock.Any(), gomock.Any()).AnyTimes()
	faster := booked
	faster.ID = "T-0"
	gomock.InOrder(
		b.expectNew().Call,
		b.ledger.EXPECT().Record(gomock.Any(), gomock.Any(), gomock.Any()).Return(domain.ErrDuplicateTransfer).Call,
		b.ledger.EXPECT().FindTransfer(gomock.Any(), request.Key).Return(faster, nil).Call,
	)

	got, err := b.service.Transfer(context.Background(), request)
	if err != nil || got != faster {
		t.Errorf("Transfer = %v, %v, want %v", got, err, faster)
	}
}

func TestTransferRefusesInvalidRequests(t *testing.T) {
	t.Parallel()
	tests := []struct {
		field string
		spoil func(*transfer.Request)
	}{
		{"key", func(r *transfer.Request) { r.Key = "" }},
		{"from", func(r *transfer.Request) { r.From = "" }},
		{"to", func(r *transfer.Request) { r.To = r.From }},
		{"amount", func(r *transfer.Request) { r.Amount = eur(-1) }},
		{"amount", func(r *transfer.Request) { r.Amount = domain.NewMoney(1, "euro") }},
		{"reference", func(r *transfer.Request) { r.Reference = strings.Repeat("ä", 141) }},
	}
	for _, tt := range tests {
		spoilt := request
		tt.spoil(&spoilt)
		_, err := newBench(t).service.Transfer(context.Background(), spoilt)
		var invalid *transfer.InvalidRequestError
		if !errors.As(err, &invalid) || invalid.Field != tt.field {
			t.Errorf("error = %v, want one about %s", err, tt.field)
		}
	}
}

func TestCloseReportsThePublisher(t *testing.T) {
	t.Parallel()
	b := newBench(t)
	errFlush := errors.New("3 events not flushed")
	b.events.EXPECT().Close().Return(errFlush)
	if err := b.service.Close(); !errors.Is(err, errFlush) {
		t.Errorf("Close = %v, want %v", err, errFlush)
	}
}
