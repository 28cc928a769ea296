// Package redis remembers executed transfers, so that clients who send a
// request again do not reach the database.
package redis

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/redis/go-redis/v9"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/transfer"
	"example.com/bank/internal/wire"
)

// lifetime is how long clients send a request again.
const lifetime = 24 * time.Hour

// Ledger is a ledger whose transfers are found in a cache first. A cache that
// fails makes it slower, and nothing else.
type Ledger struct {
	transfer.LedgerStore
	cache *redis.Client
}

// NewLedger puts cache in front of ledger.
func NewLedger(ledger transfer.LedgerStore, cache *redis.Client) *Ledger {
	return &Ledger{LedgerStore: ledger, cache: cache}
}

// FindTransfer returns the transfer made under key, or store.ErrNotFound.
func (l *Ledger) FindTransfer(ctx context.Context, key domain.IdempotencyKey) (domain.Transfer, error) {
	text, err := l.cache.Get(ctx, cacheKey(key)).Bytes()
	if err == nil {
		var found domain.Transfer
		if found, err = wire.DecodeTransfer(text); err == nil {
			return found, nil
		}
	}
	if !errors.Is(err, redis.Nil) {
		slog.WarnContext(ctx, "transfer not read from the cache", "key", key, "error", err)
	}
	found, err := l.LedgerStore.FindTransfer(ctx, key)
	if err != nil {
		return domain.Transfer{}, err
	}
	if err := l.Remember(ctx, found); err != nil {
		slog.WarnContext(ctx, "transfer not cached", "key", key, "error", err)
	}
	return found, nil
}

// Remember puts an executed transfer into the cache.
func (l *Ledger) Remember(ctx context.Context, done domain.Transfer) error {
	text, err := wire.EncodeTransfer(done)
	if err != nil {
		return err
	}
	return l.cache.Set(ctx, cacheKey(done.Key), text, lifetime).Err()
}

func cacheKey(key domain.IdempotencyKey) string { return "transfer:" + string(key) }
