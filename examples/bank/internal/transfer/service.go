// Package transfer moves money between two accounts of the bank: at most once
// per idempotency key, after a risk check, in one transaction.
package transfer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/store"
)

// riskTimeout is what a client may be kept waiting for the risk engine.
const riskTimeout = 800 * time.Millisecond

// Dependencies are the systems that the service works with. All are required.
type Dependencies struct {
	Accounts     AccountRepository
	Ledger       LedgerStore
	Transactions TransactionManager
	Risk         RiskClient
	Events       EventPublisher
}

// Service executes transfers. It is safe for concurrent use.
type Service struct {
	deps           Dependencies
	clock          Clock
	ids            IDGenerator
	logger         *slog.Logger
	publishTimeout time.Duration
}

// Option changes a default of the service.
type Option func(*Service)

// WithClock replaces the system clock.
func WithClock(clock Clock) Option {
	return func(s *Service) { s.clock = clock }
}

// WithIDGenerator replaces the random transfer ids.
func WithIDGenerator(ids IDGenerator) Option {
	return func(s *Service) { s.ids = ids }
}

// WithLogger replaces slog's default logger.
func WithLogger(logger *slog.Logger) Option {
	return func(s *Service) { s.logger = logger }
}

// WithPublishTimeout limits how long a booked transfer waits for the broker.
func WithPublishTimeout(limit time.Duration) Option {
	return func(s *Service) { s.publishTimeout = limit }
}

// NewService returns a service on top of dependencies.
func NewService(dependencies Dependencies, options ...Option) *Service {
	service := &Service{
		deps:           dependencies,
		clock:          systemClock{},
		ids:            randomIDs{},
		logger:         slog.Default(),
		publishTimeout: 2 * time.Second,
	}
	for _, option := range options {
		option(service)
	}
	return service
}

// Transfer executes the request and returns the booked transfer. A request
// whose key was used before returns the earlier transfer, or ErrKeyReused when
// that one differs. The other errors are *InvalidRequestError, *RejectedError,
// those of domain, and failures of the dependencies; it is safe to send the
// same request again after any of them.
func (s *Service) Transfer(ctx context.Context, request Request) (domain.Transfer, error) {
	if err := request.Validate(); err != nil {
		return domain.Transfer{}, err
	}
	earlier, err := s.replay(ctx, request)
	if !errors.Is(err, store.ErrNotFound) {
		return earlier, err
	}
	if err := s.assess(ctx, request); err != nil {
		return domain.Transfer{}, err
	}
	transfer, err := s.book(ctx, request)
	if errors.Is(err, domain.ErrDuplicateTransfer) {
		// The same request was booked elsewhere since we looked.
		return s.replay(ctx, request)
	}
	if err != nil {
		return domain.Transfer{}, err
	}
	s.announce(ctx, transfer)
	return transfer, nil
}

// Close waits for the events that are still queued.
func (s *Service) Close() error {
	if err := s.deps.Events.Close(); err != nil {
		return fmt.Errorf("close event publisher: %w", err)
	}
	return nil
}

// replay returns what was booked under the request's key.
func (s *Service) replay(ctx context.Context, request Request) (domain.Transfer, error) {
	earlier, err := s.deps.Ledger.FindTransfer(ctx, request.Key)
	if err != nil {
		return domain.Transfer{}, fmt.Errorf("find transfer %q: %w", request.Key, err)
	}
	if !request.asks(earlier) {
		return domain.Transfer{}, fmt.Errorf("key %q: %w", request.Key, ErrKeyReused)
	}
	return earlier, nil
}

func (s *Service) assess(ctx context.Context, request Request) error {
	options := []RiskOption{WithTimeout(riskTimeout)}
	if request.DeviceID != "" {
		options = append(options, WithDevice(request.DeviceID))
	}
	subject := RiskRequest{From: request.From, To: request.To, Amount: request.Amount}
	assessment, err := s.deps.Risk.Assess(ctx, subject, options...)
	if err != nil {
		return fmt.Errorf("assess risk: %w", err)
	}
	if !assessment.Approved {
		return &RejectedError{Score: assessment.Score, Reasons: assessment.Reasons}
	}
	return nil
}

// book writes the ledger and both balances in one transaction.
func (s *Service) book(ctx context.Context, request Request) (domain.Transfer, error) {
	transfer := domain.Transfer{
		ID:        s.ids.NewTransferID(),
		Key:       request.Key,
		From:      request.From,
		To:        request.To,
		Amount:    request.Amount,
		Reference: request.Reference,
		BookedAt:  s.clock.Now(),
	}
	err := s.deps.Transactions.InTransaction(ctx, func(ctx context.Context) error {
		ids := []domain.AccountID{transfer.From, transfer.To}
		slices.Sort(ids)
		if err := s.deps.Accounts.Lock(ctx, ids...); err != nil {
			return fmt.Errorf("lock accounts: %w", err)
		}
		if err := s.deps.Ledger.Record(ctx, transfer, transfer.Entries()...); err != nil {
			return fmt.Errorf("record transfer %s: %w", transfer.ID, err)
		}
		if err := s.change(ctx, transfer.From, transfer.Amount, domain.Account.Debit); err != nil {
			return err
		}
		return s.change(ctx, transfer.To, transfer.Amount, domain.Account.Credit)
	})
	return transfer, err
}

// change loads an account, applies a debit or a credit and saves it.
func (s *Service) change(
	ctx context.Context,
	id domain.AccountID,
	amount domain.Money,
	apply func(domain.Account, domain.Money) (domain.Account, error),
) error {
	account, err := s.deps.Accounts.Get(ctx, id)
	if err != nil {
		return fmt.Errorf("load account %s: %w", id, err)
	}
	changed, err := apply(account, amount)
	if err != nil {
		return err
	}
	if err := s.deps.Accounts.Save(ctx, id, changed); err != nil {
		return fmt.Errorf("save account %s: %w", id, err)
	}
	return nil
}

// announce publishes a booked transfer. The money has moved, so neither a
// client that hung up nor a broker that is down makes the transfer fail:
// consumers catch up from the ledger.
func (s *Service) announce(ctx context.Context, transfer domain.Transfer) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.publishTimeout)
	defer cancel()

	var err error
	select {
	case err = <-s.deps.Events.Publish(ctx, Completed{Transfer: transfer}):
	case <-ctx.Done():
		err = ctx.Err()
	}
	if err != nil {
		s.logger.WarnContext(ctx, "transfer not announced", "transfer", transfer.ID, "error", err)
	}
}
