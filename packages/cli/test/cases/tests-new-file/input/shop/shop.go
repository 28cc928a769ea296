package shop

import (
	"context"
	"errors"
)

var ErrAmount = errors.New("amount")

type Store interface {
	Save(ctx context.Context, amount int) error
}

type Shop struct{ store Store }

func (s *Shop) Buy(ctx context.Context, amount int) error {
	if amount <= 0 {
		return ErrAmount
	}
	return s.store.Save(ctx, amount)
}
