package redisfake

import (
	"context"
	"time"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/doubles/contract"
	"example.com/bank/internal/store"
	"example.com/bank/internal/transfer"
)

// contractOptions change how clients are made, on fakes and on servers. This file is yours: gen fake wrote it once, and will
// not change it.
var contractOptions []Option

// contractCases run on fakes and on servers: what a case says that it saw has to be equal.
var contractCases = []contract.Case[side]{
	{Name: "a transfer is remembered for a day", Run: func(r *contract.Run[side]) {
		ctx, asked := r.Context(), &counting{}
		ledger := r.Set.Ledger(asked)
		find := func(what string, key domain.IdempotencyKey) {
			contract.Result(r, what)(ledger.FindTransfer(ctx, key))
			r.Saw("%s: the ledger was asked %d times", what, asked.times)
		}
		find("at first", "k1")
		find("again", "k1")
		r.Advance(23 * time.Hour)
		find("at the end of the day", "k1")
		r.Advance(2 * time.Hour)
		find("the day after", "k1")
		find("unknown", "k2")
		find("still unknown", "k2")
	}},
	{Name: "what nobody can read is written anew", Run: func(r *contract.Run[side]) {
		ctx, asked := r.Context(), &counting{}
		ledger := r.Set.Ledger(asked)
		contract.Result(r, "spoil")(r.Set.Cache.Set(ctx, "transfer:k1", "{", 0).Err())
		contract.Result(r, "find")(ledger.FindTransfer(ctx, "k1"))
		contract.Result(r, "time to live")(r.Set.Cache.TTL(ctx, "transfer:k1").Result())
		contract.Result(r, "spoil")(r.Set.Cache.Del(ctx, "transfer:k1").Err())
		contract.Result(r, "spoil")(r.Set.Cache.RPush(ctx, "transfer:k1", "a list").Err())
		contract.Result(r, "find")(ledger.FindTransfer(ctx, "k1"))
		contract.Result(r, "type")(r.Set.Cache.Type(ctx, "transfer:k1").Result())
		r.Saw("the ledger was asked %d times", asked.times)
	}},
}

// counting is a ledger that has k1 alone, and counts how often it is asked.
type counting struct {
	transfer.LedgerStore
	times int
}

func (c *counting) FindTransfer(_ context.Context, key domain.IdempotencyKey) (domain.Transfer, error) {
	c.times++
	if key != "k1" {
		return domain.Transfer{}, store.ErrNotFound
	}
	booked := time.Date(2026, 3, 1, 9, 30, 0, 0, time.UTC)
	return domain.Transfer{ID: "t-1", Key: key, From: "DE-1", To: "DE-2", Amount: domain.NewMoney(1_00, "EUR"), BookedAt: booked}, nil
}
