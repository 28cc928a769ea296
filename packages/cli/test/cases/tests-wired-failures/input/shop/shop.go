// Package shop has a service over a store.
package shop

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"
)

// ErrID and ErrDone are told apart by callers.
var (
	ErrID   = errors.New("no such id")
	ErrDone = errors.New("done")
)

// Order is an order.
type Order struct {
	ID     int
	Status int
	At     time.Time
}

// Store keeps orders.
type Store interface {
	Get(ctx context.Context, id int) (*Order, error)
	Save(ctx context.Context, order *Order) error
}

// Events tells others.
type Events interface {
	Publish(name string, ids ...int)
}

// Service works with a store.
type Service struct {
	store  Store
	events Events
	logger *slog.Logger
	now    func() time.Time
}

// NewService makes a logger of which nothing is known.
func NewService(store Store, events Events) *Service {
	return &Service{store: store, events: events, logger: slog.Default(), now: time.Now}
}

// Cancel calls the store by a method of its own, and by a variable.
func (s *Service) Cancel(ctx context.Context, id int) (*Order, error) {
	if id <= 0 {
		return nil, ErrID
	}
	order, err := s.load(ctx, id)
	if err != nil {
		return nil, err
	}
	if order.Status == 9 {
		return nil, ErrDone
	}
	order.Status = 9
	repo := s.store
	if err := repo.Save(ctx, order); err != nil {
		return nil, fmt.Errorf("save: %v", err)
	}
	s.events.Publish("canceled", order.ID, id)
	return order, nil
}

func (s *Service) load(ctx context.Context, id int) (*Order, error) {
	order, err := s.store.Get(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("get %d: %w", id, err)
	}
	return order, nil
}

// Touch logs what fails, and keeps the time.
func (s *Service) Touch(ctx context.Context, id int) error {
	if err := s.store.Save(ctx, &Order{ID: id, At: s.now()}); err != nil {
		s.logger.ErrorContext(ctx, "touch", "error", err)
		return err
	}
	return nil
}

// Mark waits for what nobody knows before it calls a variable.
func (s *Service) Mark(ctx context.Context, id int) error {
	time.Sleep(time.Millisecond)
	repo := s.store
	return repo.Save(ctx, &Order{ID: id})
}
