package fakeredis_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	redisv8 "github.com/go-redis/redis/v8"
	"github.com/redis/go-redis/v9"

	"standin/doubles/fakeredis"
	"standin/doubles/faults"
)

// withFaults runs a test with each client, in three bubbles each.
func withFaults(t *testing.T, test func(t *testing.T, c client, f *faults.Faults, do do)) {
	for _, c := range clients {
		t.Run(c.name, func(t *testing.T) {
			for range 3 {
				synctest.Test(t, func(t *testing.T) {
					f := faults.New(t, 1)
					do, _ := c.connect(t, fakeredis.New(t, f))
					test(t, c, f, do)
				})
			}
		})
	}
}

func TestTimeoutIsSilence(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		rule := f.On("redis.get balance:*", faults.Timeout(10*time.Second))
		start := time.Now()
		if _, err := do(t.Context(), "GET", "balance:1"); !os.IsTimeout(err) {
			t.Errorf("%v", err)
		}
		tries := 1 + c.retries
		waited, atMost := time.Duration(tries)*c.timeout, time.Duration(tries)*(c.timeout+time.Second)
		if elapsed := time.Since(start); rule.Hits() != tries || elapsed < waited || elapsed > atMost {
			t.Errorf("%d tries in %s", rule.Hits(), elapsed)
		}
		want(t, do, nil, "GET", "other")
	})
}

func TestTimeoutEndsWithoutOneOfTheClient(t *testing.T) {
	for range 3 {
		synctest.Test(t, func(t *testing.T) {
			f := faults.New(t, 1)
			c := fakeredis.New(t, f).Client(t, &redis.Options{ReadTimeout: -1, MaxRetries: -1})
			f.On("redis.get", faults.Timeout(10*time.Second))
			start := time.Now()
			if err := c.Get(t.Context(), "k").Err(); !os.IsTimeout(err) || time.Since(start) != 10*time.Second {
				t.Errorf("%v after %s", err, time.Since(start))
			}
		})
	}
}

func TestRetriesAreAboveFaults(t *testing.T) {
	for _, effect := range []faults.Option{faults.Timeout(time.Minute), faults.Cut(), faults.Close(), faults.LostBefore()} {
		withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
			rule := f.On("redis.incr", effect, faults.Times(2))
			for range 2 - c.retries { // a client that does not try again is asked again
				if _, err := do(t.Context(), "INCR", "n"); err == nil {
					t.Error("no error")
				}
			}
			want(t, do, 1, "INCR", "n")
			if rule.Hits() != 2 {
				t.Errorf("%d hits", rule.Hits())
			}
		})
	}
}

func TestErrorsOfTheNetwork(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		f.On("redis.get", faults.Cut())
		if _, err := do(t.Context(), "GET", "k"); !errors.Is(err, syscall.ECONNRESET) {
			t.Errorf("cut: %v", err)
		}
		f.On("redis.get", faults.Close())
		if _, err := do(t.Context(), "GET", "k"); !errors.Is(err, io.EOF) {
			t.Errorf("closed: %v", err)
		}
	})
}

// The work is done, the answer is lost: a client that tries again does it twice.
func TestLostAfter(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		f.On("redis.incr", faults.LostAfter(), faults.Times(1))
		_, err := do(t.Context(), "INCR", "n")
		switch {
		case c.retries == 0 && !os.IsTimeout(err):
			t.Error(err)
		case c.retries == 0:
			want(t, do, 1, "GET", "n")
		default:
			want(t, do, 2, "GET", "n")
		}
	})
}

func TestAnswersOfTheServer(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		const text = "WRONGTYPE Operation against a key holding the wrong kind of value"
		rule := f.On("redis.get", faults.Fail(fakeredis.Error(text)))
		if _, err := do(t.Context(), "GET", "k"); err == nil || err.Error() != text || rule.Hits() != 1 {
			t.Errorf("%v, %d hits", err, rule.Hits())
		}
		f.On("redis.get", faults.Fail(errors.New("OOM command not allowed when used memory > 'maxmemory'.")))
		if _, err := do(t.Context(), "GET", "k"); err == nil || err.Error() != "OOM command not allowed when used memory > 'maxmemory'." {
			t.Errorf("%v", err)
		}
		f.On("redis.get", faults.Fail(redis.Nil))
		want(t, do, "OK", "SET", "k", "v")
		want(t, do, nil, "GET", "k")
		loading := f.On("redis.get", faults.Fail(fakeredis.Error("LOADING Redis is loading the dataset in memory")), faults.Times(1))
		if _, err := do(t.Context(), "GET", "k"); (err == nil) && loading.Hits() != 1 {
			t.Errorf("%v, %d hits", err, loading.Hits())
		}
	})
}

type breakerError struct{ state string }

func (e *breakerError) Error() string { return "breaker is " + e.state }

// An error of the test's own comes out as it is, and no client tries again.
func TestErrorsOfTheTest(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		open := &breakerError{"open"}
		rule := f.On("redis.get", faults.CircuitOpen(open))
		_, err := do(t.Context(), "GET", "k")
		var found *breakerError
		if !errors.As(err, &found) || found != open || rule.Hits() != 1 {
			t.Errorf("%v, %d hits", err, rule.Hits())
		}
		f.On("redis.get", faults.CircuitOpen(nil))
		if _, err := do(t.Context(), "GET", "k"); !errors.Is(err, faults.ErrCircuitOpen) {
			t.Errorf("%v", err)
		}
		f.On("redis.get", faults.Fail(context.DeadlineExceeded))
		if _, err := do(t.Context(), "GET", "k"); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
	})
}

func TestEmpty(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		want(t, do, "OK", "SET", "k", "v")
		want(t, do, 1, "RPUSH", "list", "a")
		want(t, do, 1, "HSET", "hash", "field", "value")
		rule := f.On("redis.*", faults.Empty())
		want(t, do, nil, "GET", "k")
		want(t, do, "[]", "LRANGE", "list", 0, -1)
		if got, err := do(t.Context(), "HGETALL", "hash"); fmt.Sprint(got) != "[]" && fmt.Sprint(got) != "map[]" || err != nil {
			t.Errorf("HGETALL: %v, %v", got, err)
		}
		want(t, do, nil, "BLPOP", "list", 0)
		want(t, do, nil, "XREADGROUP", "GROUP", "group", "consumer", "STREAMS", "stream", ">")
		want(t, do, 0, "DEL", "k")
		want(t, do, "OK", "SET", "k", "w")
		rule.Remove()
		want(t, do, "v", "GET", "k")
		want(t, do, "[list a]", "BLPOP", "list", 0)
	})
}

func TestLatency(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		want(t, do, nil, "GET", "k")
		f.On("redis.*", faults.Latency(15*time.Millisecond, 5*time.Millisecond))
		for range 10 {
			start := time.Now()
			want(t, do, nil, "GET", "k")
			if elapsed := time.Since(start); elapsed < 10*time.Millisecond || elapsed > 20*time.Millisecond {
				t.Errorf("took %s", elapsed)
			}
		}
	})
}

func TestReorder(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		f.On("redis.rpush", faults.Reorder(1), faults.Times(1))
		done := make(chan struct{})
		go func() {
			defer close(done)
			do(context.Background(), "RPUSH", "list", "first")
		}()
		synctest.Wait()
		want(t, do, 1, "RPUSH", "list", "second")
		<-done
		want(t, do, "[second first]", "LRANGE", "list", 0, -1)
	})
}

func TestConnect(t *testing.T) {
	withFaults(t, func(t *testing.T, c client, f *faults.Faults, do do) {
		f.On("redis.connect", faults.Cut())
		if _, err := do(t.Context(), "GET", "k"); !errors.Is(err, syscall.ECONNREFUSED) {
			t.Errorf("%v", err)
		}
	})
}

func TestFaultInPipeline(t *testing.T) {
	for _, c := range clients {
		for range 3 {
			synctest.Test(t, func(t *testing.T) {
				f := faults.New(t, 1)
				s := fakeredis.New(t, f)
				do, pipeline := c.connect(t, s)
				f.On("redis.set b", faults.Fail(fakeredis.Error("OOM command not allowed")))
				_, err := pipeline(t.Context(), [][]any{{"SET", "a", 1}, {"SET", "b", 2}, {"SET", "c", 3}})
				if err == nil || err.Error() != "OOM command not allowed" {
					t.Errorf("%v", err)
				}
				want(t, do, "1", "GET", "a")
				want(t, do, nil, "GET", "b")
				want(t, do, "3", "GET", "c")
				if got := s.Commands("set b"); len(got) != 1 || !got[0].IsStruck {
					t.Errorf("Commands = %v", got)
				}
			})
		}
	}
}

func TestFaultInTransaction(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := faults.New(t, 1)
		c := fakeredis.New(t, f).Client(t, nil)
		ctx := t.Context()
		f.On("redis.incr b", faults.Fail(fakeredis.Error("OOM command not allowed")))
		f.On("redis.get", faults.Empty())
		var cmds []redis.Cmder
		transact := func() (err error) {
			cmds, err = c.TxPipelined(ctx, func(p redis.Pipeliner) error {
				p.Incr(ctx, "a")
				p.Incr(ctx, "b")
				p.Get(ctx, "a")
				return nil
			})
			return err
		}
		if err := transact(); err == nil || cmds[0].Err() != nil || cmds[1].Err() == nil || cmds[2].Err() != redis.Nil {
			t.Errorf("%v: %v", err, cmds)
		}
		f.On("redis.exec", faults.LostAfter(), faults.Times(1))
		transact()
		f.On("redis.exec", faults.Fail(fakeredis.Error("READONLY You can't write against a read only replica.")))
		if err := transact(); err == nil {
			t.Error("no error")
		}
		if got := c.MGet(ctx, "a", "b").Val(); fmt.Sprint(got) != "[2 <nil>]" { // the second was done, though its answer was lost
			t.Errorf("%v", got)
		}
	})
}

func TestTrace(t *testing.T) {
	type key struct{}
	synctest.Test(t, func(t *testing.T) {
		f := faults.New(t, 1)
		f.TraceBy(func(ctx context.Context) string { id, _ := ctx.Value(key{}).(string); return id })
		s := fakeredis.New(t, f)
		newer, older := s.Client(t, nil), s.ClientV8(t, nil)
		plain, traced := t.Context(), context.WithValue(t.Context(), key{}, "t-1")
		both := func(ctx context.Context, words ...any) [4]error {
			pipeline, pipelineV8 := newer.Pipeline(), older.Pipeline()
			pipeline.Do(ctx, words...)
			pipelineV8.Do(ctx, words...)
			_, err := pipeline.Exec(ctx)
			_, errV8 := pipelineV8.Exec(ctx)
			return [4]error{newer.Do(ctx, words...).Err(), older.Do(ctx, words...).Err(), err, errV8}
		}
		f.On("redis.incr", faults.CircuitOpen(nil), faults.Trace("t-1"))
		for _, err := range both(traced, "INCR", "n") {
			if err != faults.ErrCircuitOpen {
				t.Error(err)
			}
		}
		for _, err := range both(plain, "INCR", "n") {
			if err != nil {
				t.Error(err)
			}
		}
		f.On("redis.incr", faults.LostAfter(), faults.Trace("t-1"))
		for _, err := range both(traced, "INCR", "n") {
			if !os.IsTimeout(err) {
				t.Error(err)
			}
		}
		f.On("redis.incr", faults.Empty(), faults.Trace("t-1"))
		for _, err := range both(traced, "INCR", "n") {
			if err != redis.Nil && err != redisv8.Nil {
				t.Error(err)
			}
		}
		f.On("redis.incr", faults.Cut(), faults.Trace("t-1"))
		for _, err := range both(traced, "INCR", "n") {
			if !errors.Is(err, syscall.ECONNRESET) {
				t.Error(err)
			}
		}
		if got := newer.Get(plain, "n").Val(); got != "8" {
			t.Errorf("n = %s", got)
		}
	})
}

func TestDisconnect(t *testing.T) {
	inBubbles(t, func(t *testing.T, c client) {
		s := fakeredis.New(t, nil)
		do, _ := c.connect(t, s)
		want(t, do, "OK", "SET", "k", "v")
		s.Disconnect()
		if c.retries == 0 {
			if _, err := do(t.Context(), "GET", "k"); !errors.Is(err, syscall.ECONNRESET) {
				t.Error(err)
			}
		}
		want(t, do, "v", "GET", "k")
	})
}

func TestSubscriberConnectsAgain(t *testing.T) {
	for range 3 {
		synctest.Test(t, func(t *testing.T) {
			s := fakeredis.New(t, nil)
			c := s.Client(t, nil)
			events := c.Subscribe(t.Context(), "events")
			defer events.Close()
			messages := events.Channel()
			if err := s.Wait(t.Context(), "subscribe events", 1); err != nil {
				t.Fatal(err)
			}
			s.Disconnect()
			if err := s.Wait(t.Context(), "subscribe events", 2); err != nil {
				t.Fatal(err)
			}
			c.Publish(t.Context(), "events", "hello")
			if got := (<-messages).Payload; got != "hello" {
				t.Errorf("%q", got)
			}
		})
	}
}
