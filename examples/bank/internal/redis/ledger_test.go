package redis_test

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/mock/gomock"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/doubles/fakeredis"
	"example.com/bank/internal/doubles/faults"
	"example.com/bank/internal/redis"
	"example.com/bank/internal/redis/redisfake"
	"example.com/bank/internal/store"
	"example.com/bank/internal/transfer"
	"example.com/bank/internal/transfer/mocks"
)

var (
	_ transfer.LedgerStore = (*redis.Ledger)(nil)

	rent = domain.Transfer{
		ID: "t-1", Key: "k1", From: "DE-1", To: "DE-2", Amount: domain.NewMoney(90_000, "EUR"), Reference: "rent",
		BookedAt: time.Date(2026, 3, 1, 9, 30, 0, 0, time.UTC),
	}
)

// ledgerOn returns a ledger on fakes, in front of one that is asked for rent as
// many times.
func ledgerOn(t *testing.T, asked int, options ...redisfake.Option) (*redis.Ledger, *redisfake.Fakes) {
	t.Helper()
	f := redisfake.New(t, options...)
	behind := mocks.NewMockLedgerStore(gomock.NewController(t))
	behind.EXPECT().FindTransfer(gomock.Any(), rent.Key).Return(rent, nil).Times(asked)
	return f.Ledger(behind), f
}

// find asks for rent, which is always found, cached or not.
func find(t *testing.T, ledger *redis.Ledger) {
	t.Helper()
	found, err := ledger.FindTransfer(t.Context(), rent.Key)
	if err != nil || found != rent {
		t.Fatalf("found %+v, %v; want %+v", found, err, rent)
	}
}

func TestFindTransferAsksOnce(t *testing.T) {
	ledger, f := ledgerOn(t, 1)
	find(t, ledger)
	find(t, ledger)
	if stored := f.Redis.Commands("set transfer:k1"); len(stored) != 1 {
		t.Errorf("stored by %v", stored)
	}
}

func TestFindTransferForgets(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ledger, _ := ledgerOn(t, 2)
		find(t, ledger)
		time.Sleep(24*time.Hour - time.Second)
		find(t, ledger)
		time.Sleep(time.Second)
		find(t, ledger)
	})
}

func TestFindTransferNotFound(t *testing.T) {
	f := redisfake.New(t)
	behind := mocks.NewMockLedgerStore(gomock.NewController(t))
	behind.EXPECT().FindTransfer(gomock.Any(), gomock.Any()).Return(domain.Transfer{}, store.ErrNotFound)
	if _, err := f.Ledger(behind).FindTransfer(t.Context(), "k2"); err != store.ErrNotFound {
		t.Errorf("error is %v", err)
	}
	if keys := f.Redis.Miniredis().Keys(); len(keys) != 0 {
		t.Errorf("cached %v", keys)
	}
}

func TestRememberSparesTheLedger(t *testing.T) {
	ledger, _ := ledgerOn(t, 0)
	if err := ledger.Remember(t.Context(), rent); err != nil {
		t.Fatal(err)
	}
	find(t, ledger)
}

// A cache that fails costs time, and nothing else: the client asks once more,
// then the ledger behind the cache is asked.
func TestFindTransferWhenTheCacheFails(t *testing.T) {
	loading := faults.Fail(fakeredis.Error("LOADING Redis is loading the dataset in memory"))
	for name, test := range map[string]struct {
		effect faults.Option
		times  int
		asked  int // of the ledger
		takes  time.Duration
	}{
		"slow":                    {faults.Latency(900*time.Millisecond, 0), 1, 0, 900 * time.Millisecond},
		"silent once":             {faults.Timeout(time.Minute), 1, 0, time.Second},
		"silent":                  {faults.Timeout(time.Minute), 2, 1, 2 * time.Second},
		"answer lost":             {faults.LostAfter(), 1, 0, time.Second},
		"connection cut":          {faults.Cut(), 1, 0, 0},
		"each connection cut":     {faults.Cut(), 2, 1, 0},
		"server that starts":      {loading, 1, 0, 0},
		"server that starts long": {loading, 2, 1, 0},
		"circuit open":            {faults.CircuitOpen(nil), 1, 1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ledger, f := ledgerOn(t, test.asked, impatient)
				if err := ledger.Remember(t.Context(), rent); err != nil {
					t.Fatal(err)
				}
				rule := f.Faults.On("redis.get transfer:*", test.effect, faults.Times(test.times))
				start := time.Now()
				find(t, ledger)
				if took := time.Since(start); took != test.takes {
					t.Errorf("took %v, want %v", took, test.takes)
				}
				if rule.Hits() != test.times {
					t.Errorf("struck %d times, want %d", rule.Hits(), test.times)
				}
			})
		})
	}
}

// impatient asks a cache twice at the most, and waits a second for an answer.
func impatient(s *redisfake.Settings) {
	s.Cache.ReadTimeout = time.Second
	s.Cache.MaxRetries = 1
	s.Cache.MinRetryBackoff, s.Cache.MaxRetryBackoff = -1, -1
}

func TestFindTransferWhenTheCacheIsDown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ledger, f := ledgerOn(t, 3)
		down := f.Faults.On("redis.connect", faults.Cut())
		find(t, ledger)
		find(t, ledger)
		down.Remove()
		find(t, ledger)
		find(t, ledger) // from the cache
	})
}

func TestFindTransferMendsWhatNobodyCanRead(t *testing.T) {
	ledger, f := ledgerOn(t, 1)
	f.Redis.Miniredis().Set("transfer:k1", `{"id":`)
	find(t, ledger)
	find(t, ledger)
}

func TestRememberKeepsToTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ledger, f := ledgerOn(t, 0, func(s *redisfake.Settings) { s.Cache.ContextTimeoutEnabled = true })
		f.Faults.On("redis.set transfer:*", faults.LostBefore())
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		start := time.Now()
		if err := ledger.Remember(ctx, rent); err == nil {
			t.Error("remembered by a cache that is silent")
		}
		if took := time.Since(start); took != 50*time.Millisecond {
			t.Errorf("took %v", took)
		}
	})
}
