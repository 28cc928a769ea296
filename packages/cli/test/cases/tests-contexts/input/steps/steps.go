// Package steps looks at contexts.
package steps

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrZero says that nothing is to be done.
var ErrZero = errors.New("zero")

// Step asks whether the context has ended.
func Step(ctx context.Context, n int) (int, error) {
	if err := ctx.Err(); err != nil {
		return 0, fmt.Errorf("step: %w", err)
	}
	if n == 0 {
		return 0, ErrZero
	}
	return n + 1, nil
}

// Poll does so by its channel.
func Poll(ctx context.Context, n int) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	default:
	}
	if n < 0 {
		return ErrZero
	}
	return nil
}

// Sleep waits for what nobody knows.
func Sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// Cause compares.
func Cause(ctx context.Context) bool {
	return errors.Is(ctx.Err(), context.Canceled)
}

// Within has a context of its own.
func Within(ctx context.Context, n int) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if n > 3 {
		return ErrZero
	}
	return nil
}

// Plain does not look at its context.
func Plain(ctx context.Context, n int) int { return n }
