package faults_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"standin/doubles/faults"
)

var errTimeout = errors.New("the client's own time-out")

func TestEffects(t *testing.T) {
	failure := errors.New("deadlock")
	tests := []struct {
		name    string
		effect  faults.Option
		want    faults.Strike
		before  error
		after   error
		elapsed time.Duration
	}{
		{"timeout", faults.Timeout(3 * time.Second), faults.Strike{IsSilent: true, Silence: 3 * time.Second}, errTimeout, nil, 3 * time.Second},
		{"lost before", faults.LostBefore(), faults.Strike{IsSilent: true, Silence: time.Minute}, errTimeout, nil, time.Minute},
		{"lost after", faults.LostAfter(), faults.Strike{IsLost: true, Silence: time.Minute}, nil, errTimeout, time.Minute},
		{"fail", faults.Fail(failure), faults.Strike{Err: failure}, failure, nil, 0},
		{"circuit open", faults.CircuitOpen(failure), faults.Strike{Err: failure, IsCircuitOpen: true}, failure, nil, 0},
		{"circuit open, no error given", faults.CircuitOpen(nil), faults.Strike{Err: faults.ErrCircuitOpen, IsCircuitOpen: true}, faults.ErrCircuitOpen, nil, 0},
		{"empty", faults.Empty(), faults.Strike{IsEmpty: true}, nil, nil, 0},
		{"cut", faults.Cut(), faults.Strike{IsCut: true}, syscall.ECONNRESET, nil, 0},
		{"close", faults.Close(), faults.Strike{IsCut: true, Err: io.EOF}, io.EOF, nil, 0},
		{"latency", faults.Latency(15*time.Millisecond, 0), faults.Strike{Delay: 15 * time.Millisecond}, nil, nil, 15 * time.Millisecond},
		{"reorder, and nothing comes later", faults.Reorder(2), faults.Strike{Hold: 2}, nil, nil, time.Second},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := faults.New(t, 1)
				f.On("redis.get", test.effect)
				start := time.Now()
				strike := f.Strike(t.Context(), "redis.get", "key")
				if got := describe(strike); got != describe(test.want) {
					t.Errorf("Strike = %s, want %s", got, describe(test.want))
				}
				if err := strike.Before(t.Context(), errTimeout); err != test.before {
					t.Errorf("Before = %v", err)
				} else if err == nil && strike.After(t.Context(), errTimeout) != test.after {
					t.Errorf("After = %v", strike.After(t.Context(), errTimeout))
				}
				if elapsed := time.Since(start); elapsed != test.elapsed {
					t.Errorf("took %s, want %s", elapsed, test.elapsed)
				}
			})
		})
	}
}

func describe(s faults.Strike) string {
	return fmt.Sprint(s.Delay, s.Hold, s.IsCut, s.Err, s.IsCircuitOpen, s.IsEmpty, s.IsSilent, s.IsLost, s.Silence)
}

func TestContextEndsWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := faults.New(t, 1)
		for _, effect := range []faults.Option{faults.Timeout(time.Hour), faults.Latency(time.Hour, 0), faults.Reorder(1)} {
			f.On("redis.*", effect)
			ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
			if err := f.Strike(ctx, "redis.get").Before(ctx, errTimeout); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("Before = %v", err)
			}
			cancel()
		}
	})
}

func TestPatterns(t *testing.T) {
	tests := []struct {
		pattern, point string
		subjects       []string
		want           bool
	}{
		{"redis.get", "redis.get", nil, true},
		{"redis.GET", "redis.get", []string{"key"}, true},
		{"redis.get", "redis.getex", nil, false},
		{"redis.*", "redis.getex", []string{"key"}, true},
		{"*", "mysql.exec", []string{"x"}, true},
		{"redis.get balance:*", "redis.get", []string{"balance:1"}, true},
		{"redis.get balance:*", "redis.get", []string{"account:1"}, false},
		{"redis.get balance:*", "redis.get", nil, false},
		{"redis.del balance:2", "redis.del", []string{"balance:1", "balance:2"}, true},
		{"redis.get *:1", "redis.get", []string{"balance:1"}, true},
		{"redis.get a*b*c", "redis.get", []string{"a-b-b-c"}, true},
		{"redis.get a*b*c", "redis.get", []string{"a-c"}, false},
		{"redis.get ab*ba", "redis.get", []string{"aba"}, false},
		{"redis.get a[1]?", "redis.get", []string{"a[1]?"}, true},
		{"mysql.exec UPDATE accounts*", "mysql.exec", []string{"UPDATE accounts\n\tSET balance = ?"}, true},
		{"mysql.exec UPDATE accounts\n\tSET*", "mysql.exec", []string{"UPDATE  accounts SET balance = ?"}, true},
		{"mysql.exec update*", "mysql.exec", []string{"UPDATE accounts"}, false},
	}
	for _, test := range tests {
		f := faults.New(t, 1)
		rule := f.On(test.pattern, faults.Empty())
		if got := f.Strike(t.Context(), test.point, test.subjects...).IsEmpty; got != test.want || rule.Hits() == 1 != test.want {
			t.Errorf("%q on %s %q: %t", test.pattern, test.point, test.subjects, got)
		}
	}
}

// fatal takes down what a test would have failed with.
type fatal struct {
	testing.TB
	message string
}

func (f *fatal) Fatal(values ...any) { f.message = fmt.Sprint(values...); panic(f) }

func TestPatternsOfNoFake(t *testing.T) {
	for pattern, want := range map[string]string{
		"get":             `faults: pattern "get": want a point such as redis.get, and what the call is about after a blank`,
		"postgres.exec a": `faults: pattern "postgres.exec a": no fake has points of postgres: want redis, mysql or kafka`,
		"kafka.consume a": `faults: pattern "kafka.consume a": kafka has no point consume: want connect, produce, fetch, commit, join, heartbeat, transaction`,
	} {
		inner := &fatal{TB: t}
		func() {
			defer func() { _ = recover() }()
			faults.New(inner, 1).On(pattern)
		}()
		if inner.message != want {
			t.Errorf("%s: %q", pattern, inner.message)
		}
	}
	for _, pattern := range []string{"*", "*.connect", "my*.exec", "mysql.*", "mysql.ex* UPDATE *", "redis.gte a"} {
		faults.New(t, 1).On(pattern)
	}
}

// strikes gives which of n calls fail.
func strikes(t *testing.T, seed int64, n int, options ...faults.Option) (struck []int) {
	f := faults.New(t, seed)
	f.On("redis.get", append(options, faults.Empty())...)
	for i := range n {
		if f.Strike(t.Context(), "redis.get").IsEmpty {
			struck = append(struck, i)
		}
	}
	return struck
}

func TestConditions(t *testing.T) {
	if got := strikes(t, 1, 5, faults.Times(2)); !slices.Equal(got, []int{0, 1}) {
		t.Errorf("Times: %v", got)
	}
	if got := strikes(t, 1, 5, faults.Skip(3)); !slices.Equal(got, []int{3, 4}) {
		t.Errorf("Skip: %v", got)
	}
	if got := strikes(t, 1, 5, faults.Skip(1), faults.Times(2)); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("Skip and Times: %v", got)
	}
	if got := strikes(t, 1, 5, faults.Chance(0)); got != nil {
		t.Errorf("Chance(0): %v", got)
	}
	if got := strikes(t, 1, 5, faults.Chance(1)); len(got) != 5 {
		t.Errorf("Chance(1): %v", got)
	}
	first := strikes(t, 1, 10_000, faults.Chance(0.1))
	if share := float64(len(first)) / 10_000; math.Abs(share-0.1) > 0.02 {
		t.Errorf("Chance(0.1) struck %v", share)
	}
	if !slices.Equal(first, strikes(t, 1, 10_000, faults.Chance(0.1))) || slices.Equal(first, strikes(t, 2, 10_000, faults.Chance(0.1))) {
		t.Error("Chance does not follow the seed")
	}
}

func TestNewestRuleWins(t *testing.T) {
	f := faults.New(t, 1)
	spy := f.On("redis.get")
	older := f.On("redis.*", faults.Cut())
	newer := f.On("redis.get", faults.Empty(), faults.Times(1))
	var got []string
	for range 3 {
		got = append(got, describe(f.Strike(t.Context(), "redis.get")))
		older.Remove()
	}
	want := []string{describe(faults.Strike{IsEmpty: true}), describe(faults.Strike{}), describe(faults.Strike{})}
	if !slices.Equal(got, want) || spy.Hits() != 3 || older.Hits() != 0 || newer.Hits() != 1 || f.Calls("redis.*") != 3 {
		t.Errorf("%v; hits %d, %d, %d", got, spy.Hits(), older.Hits(), newer.Hits())
	}
}

func TestJitter(t *testing.T) {
	f := faults.New(t, 1)
	f.On("redis.get", faults.Latency(15*time.Millisecond, 5*time.Millisecond))
	shortest, longest := time.Hour, time.Duration(0)
	for range 1000 {
		delay := f.Strike(t.Context(), "redis.get").Delay
		shortest, longest = min(shortest, delay), max(longest, delay)
	}
	if shortest < 10*time.Millisecond || shortest > 11*time.Millisecond || longest > 20*time.Millisecond || longest < 19*time.Millisecond {
		t.Errorf("from %s to %s", shortest, longest)
	}
}

func TestReorder(t *testing.T) {
	for range 3 {
		synctest.Test(t, func(t *testing.T) {
			f := faults.New(t, 1)
			f.On("kafka.produce", faults.Reorder(2), faults.Times(1))
			var order []int
			var mutex sync.Mutex
			var group sync.WaitGroup
			for i := range 4 {
				strike := f.Strike(t.Context(), "kafka.produce")
				group.Go(func() {
					if err := strike.Before(t.Context(), errTimeout); err != nil {
						t.Error(err)
					}
					mutex.Lock()
					order = append(order, i)
					mutex.Unlock()
					if err := strike.After(t.Context(), errTimeout); err != nil {
						t.Error(err)
					}
				})
				synctest.Wait()
			}
			group.Wait()
			if !slices.Equal(order, []int{1, 2, 0, 3}) {
				t.Errorf("order %v", order)
			}
		})
	}
}

func TestTrace(t *testing.T) {
	type key struct{}
	f := faults.New(t, 1)
	if f.IsTraced() {
		t.Error("IsTraced without rules")
	}
	f.On("redis.get", faults.Empty(), faults.Trace("t-1"))
	if !f.IsTraced() {
		t.Error("not IsTraced")
	}
	f.TraceBy(func(ctx context.Context) string { id, _ := ctx.Value(key{}).(string); return id })
	f.TraceHeader("trace")
	header := func(name string) string { return map[string]string{"trace": "t-1"}[name] }
	tests := []struct {
		name string
		ctx  context.Context
		want bool
	}{
		{"none", t.Context(), false},
		{"by the user's value", context.WithValue(t.Context(), key{}, "t-1"), true},
		{"another", context.WithValue(t.Context(), key{}, "t-2"), false},
		{"marked", faults.WithTrace(t.Context(), "t-1"), true},
		{"header", f.WithHeaders(t.Context(), header), true},
		{"no header", f.WithHeaders(t.Context(), func(string) string { return "" }), false},
	}
	for _, test := range tests {
		if got := f.Strike(test.ctx, "redis.get").IsEmpty; got != test.want {
			t.Errorf("%s: %t", test.name, got)
		}
	}
	f.On("redis.get", faults.Cut())
	if got := f.StrikeTraced(faults.WithTrace(t.Context(), "t-1"), "redis.get"); !got.IsEmpty || got.IsCut {
		t.Errorf("StrikeTraced = %+v", got)
	}
	if calls := f.Calls("redis.get"); calls != len(tests) {
		t.Errorf("%d calls", calls)
	}
}

func TestWait(t *testing.T) {
	for range 3 {
		synctest.Test(t, func(t *testing.T) {
			f := faults.New(t, 1)
			rule := f.On("redis.get a")
			go func() {
				for _, key := range []string{"a", "b", "a"} {
					time.Sleep(time.Second)
					f.Strike(context.Background(), "redis.get", key)
				}
			}()
			start := time.Now()
			if err := f.WaitCalls(t.Context(), "redis.*", 2); err != nil || time.Since(start) != 2*time.Second {
				t.Errorf("WaitCalls: %v after %s", err, time.Since(start))
			}
			if err := rule.Wait(t.Context(), 2); err != nil || time.Since(start) != 3*time.Second {
				t.Errorf("Wait: %v after %s", err, time.Since(start))
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			if err := rule.Wait(ctx, 3); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("Wait: %v", err)
			}
		})
	}
}

func TestNil(t *testing.T) {
	var f *faults.Faults
	if got := f.Strike(t.Context(), "redis.get"); describe(got) != describe(faults.Strike{}) {
		t.Errorf("Strike = %+v", got)
	}
	if ctx := f.WithHeaders(t.Context(), nil); ctx != t.Context() {
		t.Error("WithHeaders gives another context")
	}
	if got := f.StrikeTraced(t.Context(), "redis.get"); got.IsEmpty {
		t.Errorf("StrikeTraced = %+v", got)
	}
}

func BenchmarkStrike(b *testing.B) {
	f := faults.New(b, 1)
	b.ReportAllocs()
	for b.Loop() {
		f.Strike(b.Context(), "redis.get", "key")
	}
}

// failedTest is a test that has failed, with what it logged when it ended.
type failedTest struct {
	testing.TB
	atEnd []func()
	log   []string
}

func (f *failedTest) Cleanup(do func()) { f.atEnd = append(f.atEnd, do) }
func (f *failedTest) Failed() bool      { return true }
func (f *failedTest) Logf(format string, args ...any) {
	f.log = append(f.log, fmt.Sprintf(format, args...))
}

func TestRuleThatNoCallFitsNamesThePointOfThoseThatNearlyDo(t *testing.T) {
	failed := &failedTest{TB: t}
	f := faults.New(failed, 1)
	f.On("mysql.exec INSERT INTO orders*", faults.Cut())
	f.On("mysql.exec UPDATE orders*", faults.Cut())
	f.On("mysql.exec", faults.Cut())
	f.On("redis.get INSERT*", faults.Cut())
	f.Strike(context.Background(), "mysql.query", "INSERT INTO orders\n\tVALUES (1) RETURNING id")
	f.Strike(context.Background(), "mysql.query", "UPDATE orders SET n = 1")
	f.Strike(context.Background(), "mysql.exec", "UPDATE orders SET n = 1")
	for _, end := range failed.atEnd {
		end()
	}
	want := []string{
		"faults: mysql.exec INSERT INTO orders* struck 0 of 0 calls (seed 1); it would fit calls of mysql.query",
		"faults: mysql.exec UPDATE orders* struck 0 of 1 calls (seed 1)",
		"faults: mysql.exec struck 1 of 1 calls (seed 1)",
		"faults: redis.get INSERT* struck 0 of 0 calls (seed 1)",
	}
	if !slices.Equal(failed.log, want) {
		t.Errorf("logged %q", failed.log)
	}
}
