package fakeredis_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/redis/go-redis/v9"

	"standin/doubles/fakeredis"
)

// inBubbles runs a test with each client: outside of a bubble, and in three, since what a library keeps between bubbles is
// what testing/synctest does not forgive.
func inBubbles(t *testing.T, test func(t *testing.T, c client)) {
	for _, c := range clients {
		t.Run(c.name, func(t *testing.T) {
			test(t, c)
			for range 3 {
				synctest.Test(t, func(t *testing.T) { test(t, c) })
			}
		})
	}
}

// want fails unless a command answers so.
func want(t *testing.T, do do, wanted any, words ...any) {
	t.Helper()
	got, err := do(t.Context(), words...)
	if errors.Is(err, errNull) {
		got, err = nil, nil
	}
	if err != nil || fmt.Sprint(got) != fmt.Sprint(wanted) {
		t.Errorf("%v = %v, %v; want %v", words, got, err, wanted)
	}
}

func TestCommands(t *testing.T) {
	inBubbles(t, func(t *testing.T, c client) {
		s := fakeredis.New(t, nil)
		do, _ := c.connect(t, s)
		want(t, do, nil, "GET", "k")
		want(t, do, "OK", "SET", "k", "v")
		want(t, do, "v", "GET", "k")
		want(t, do, 2, "RPUSH", "list", "a", "b")
		want(t, do, "[a b]", "LRANGE", "list", 0, -1)
		want(t, do, 6, "EVAL", "return tonumber(ARGV[1]) * 2", 0, 3)
		want(t, do, "1-1", "XADD", "stream", "1-1", "field", "value")
		want(t, do, 1, "XLEN", "stream")
		if got := s.Commands("set"); len(got) != 1 || got[0].String() != "set k v" {
			t.Errorf("Commands = %v", got)
		}
		if got := s.Commands("get k"); len(got) != 2 {
			t.Errorf("Commands = %v", got)
		}
		if got, err := s.Miniredis().Get("k"); got != "v" || err != nil {
			t.Errorf("Miniredis: %q, %v", got, err)
		}
	})
}

// In a bubble, where no client's time-out is over while the machine is busy.
func TestPipelineOfTenThousand(t *testing.T) {
	const n = 10_000
	var commands [][]any
	for i := range n {
		commands = append(commands, []any{"SET", fmt.Sprint("key", i), "value", "EX", 60})
	}
	for _, c := range clients {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				_, pipeline := c.connect(t, fakeredis.New(t, nil))
				results, err := pipeline(t.Context(), commands)
				if err != nil || len(results) != n || results[n-1] != "OK" {
					t.Errorf("%d results, %v", len(results), err)
				}
			})
		})
	}
}

func TestTransaction(t *testing.T) {
	for range 3 {
		synctest.Test(t, func(t *testing.T) {
			s := fakeredis.New(t, nil)
			c := s.Client(t, nil)
			ctx := t.Context()
			var ttl *redis.DurationCmd
			if _, err := c.TxPipelined(ctx, func(p redis.Pipeliner) error {
				p.Set(ctx, "k", 1, 29600*time.Millisecond)
				p.Incr(ctx, "k")
				ttl = p.TTL(ctx, "k")
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			if ttl.Val() != 30*time.Second {
				t.Errorf("TTL = %s", ttl.Val())
			}
			err := c.Watch(ctx, func(tx *redis.Tx) error {
				if err := c.Set(ctx, "k", 5, 0).Err(); err != nil {
					return err
				}
				_, err := tx.TxPipelined(ctx, func(p redis.Pipeliner) error {
					return p.Set(ctx, "k", 6, 0).Err()
				})
				return err
			}, "k")
			if !errors.Is(err, redis.TxFailedErr) {
				t.Errorf("Watch: %v", err)
			}
			if got := c.Get(ctx, "k").Val(); got != "5" {
				t.Errorf("k = %s", got)
			}
			if got := s.Commands("incr k"); len(got) != 1 {
				t.Errorf("incr: %v", got)
			}
			if got := s.Commands("set k"); len(got) != 2 {
				t.Errorf("set: %v", got)
			}
		})
	}
}

func TestPublishedMessages(t *testing.T) {
	inBubbles(t, func(t *testing.T, c client) {
		s := fakeredis.New(t, nil)
		do, _ := c.connect(t, s)
		messages := c.subscribe(t, s, "events")
		for i := range 3 {
			want(t, do, 1, "PUBLISH", "events", fmt.Sprint("message ", i))
		}
		for i := range 3 {
			if got := <-messages; got != fmt.Sprint("message ", i) {
				t.Errorf("%q", got)
			}
		}
	})
}

func TestBlockingCommand(t *testing.T) {
	inBubbles(t, func(t *testing.T, c client) {
		s := fakeredis.New(t, nil)
		do, _ := c.connect(t, s)
		var group sync.WaitGroup
		group.Go(func() { want(t, do, "[queue job]", "BLPOP", "queue", 2) })
		if err := s.Wait(t.Context(), "blpop", 0); err != nil {
			t.Error(err)
		}
		want(t, do, 1, "RPUSH", "queue", "job")
		group.Wait()
		start := time.Now()
		want(t, do, nil, "BLPOP", "queue", 0.01)
		if elapsed := time.Since(start); elapsed < 10*time.Millisecond {
			t.Errorf("waited %s", elapsed)
		}
	})
}

// A client that gives up must not take what comes later.
func TestBlockingCommandOfClientThatIsGone(t *testing.T) {
	for range 3 {
		synctest.Test(t, func(t *testing.T) {
			s := fakeredis.New(t, nil)
			c := s.Client(t, &redis.Options{ContextTimeoutEnabled: true})
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			if err := c.BLPop(ctx, 0, "queue").Err(); !os.IsTimeout(err) {
				t.Errorf("BLPop: %v", err)
			}
			synctest.Wait()
			c.RPush(t.Context(), "queue", "job")
			if got := c.LLen(t.Context(), "queue").Val(); got != 1 {
				t.Errorf("%d jobs", got)
			}
		})
	}
}

func TestAdvance(t *testing.T) {
	inBubbles(t, func(t *testing.T, c client) {
		s := fakeredis.New(t, nil)
		do, _ := c.connect(t, s)
		want(t, do, "OK", "SET", "k", "v", "EX", 31)
		s.Advance(29 * time.Second)
		want(t, do, "v", "GET", "k")
		s.Advance(2 * time.Second)
		want(t, do, nil, "GET", "k")
	})
}

func TestExpiryIsExact(t *testing.T) {
	for _, c := range clients {
		for range 3 {
			synctest.Test(t, func(t *testing.T) {
				s := fakeredis.New(t, nil)
				do, _ := c.connect(t, s)
				want(t, do, "OK", "SET", "other", "v", "EX", 3600)
				time.Sleep(300 * time.Microsecond)
				want(t, do, "OK", "SET", "k", "v", "EX", 31)
				time.Sleep(31*time.Second - time.Millisecond)
				want(t, do, "v", "GET", "k")
				want(t, do, 1, "PTTL", "k")
				time.Sleep(time.Millisecond)
				want(t, do, nil, "GET", "k")
				want(t, do, 1, "EXISTS", "other")
			})
		}
	}
}

func TestClockOutsideOfBubble(t *testing.T) {
	s := fakeredis.New(t, nil)
	c := s.Client(t, nil)
	ctx := t.Context()
	before := time.Now()
	c.Set(ctx, "k", "v", 100*time.Millisecond)
	for c.Exists(ctx, "k").Val() == 1 {
		if time.Since(before) > 5*time.Second {
			t.Fatal("the key does not expire")
		}
	}
	if elapsed := time.Since(before); elapsed < 95*time.Millisecond {
		t.Errorf("expired after %s", elapsed)
	}
	s.Advance(time.Hour)
	if got := c.Time(ctx).Val(); got.Before(before.Add(time.Hour)) {
		t.Errorf("TIME = %s", got)
	}
}

func TestTTLIsRounded(t *testing.T) {
	inBubbles(t, func(t *testing.T, c client) {
		s := fakeredis.New(t, nil)
		do, _ := c.connect(t, s)
		want(t, do, "OK", "SET", "k", "v", "PX", 29_600)
		want(t, do, 30, "TTL", "k")
		want(t, do, 30, "EVAL", "return redis.call('ttl', KEYS[1])", 1, "k")
		want(t, do, -2, "TTL", "missing")
		if _, err := do(t.Context(), "TTL"); err == nil || err.Error() != "ERR wrong number of arguments for 'ttl' command" {
			t.Errorf("TTL: %v", err)
		}
	})
}

func TestWait(t *testing.T) {
	inBubbles(t, func(t *testing.T, c client) {
		s := fakeredis.New(t, nil)
		do, _ := c.connect(t, s)
		go func() {
			for i := range 3 {
				do(context.Background(), "SET", fmt.Sprint("balance:", i), i)
			}
		}()
		if err := s.Wait(t.Context(), "set balance:*", 3); err != nil {
			t.Error(err)
		}
		want(t, do, 2, "GET", "balance:2")
		ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		defer cancel()
		if err := s.Wait(ctx, "set balance:*", 4); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("Wait: %v", err)
		}
	})
}
