// Package faults plans what goes wrong in the fakes of a test.
//
//	f.Faults.On("redis.get balance:*", faults.Timeout(3*time.Second), faults.Times(2))
//	f.Faults.On("mysql.exec UPDATE accounts*", faults.Fail(&mysql.MySQLError{Number: 1213}))
//	f.Faults.On("kafka.produce transfers", faults.LostAfter(), faults.Chance(0.1))
//
// A rule has a pattern, effects and conditions. The newest rule whose pattern and conditions fit a call strikes it, and no
// other does. All of it works inside testing/synctest, where delays take no time.
package faults

import (
	"context"
	"math/rand"
	"sync"
	"testing"
)

// Faults are the rules of one test. Its methods may be called at any time, by any goroutine.
type Faults struct {
	t       testing.TB
	seed    int64
	mutex   sync.Mutex
	random  *rand.Rand // made when first asked: to seed it takes time
	rules   []*Rule    // the newest last
	calls   map[string]int
	traceBy func(context.Context) string
	header  string
	changed chan struct{} // closed by the next call; nil while nobody waits
}

// New gives a plan without rules. The seed decides what Chance and Latency draw; when the test fails it is logged,
// together with how often each rule struck.
func New(t testing.TB, seed int64) *Faults {
	f := &Faults{t: t, seed: seed, calls: map[string]int{}}
	t.Cleanup(f.report)
	return f
}

func (f *Faults) report() {
	if !f.t.Failed() {
		return
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	for _, r := range f.rules {
		f.t.Logf("faults: %s struck %d of %d calls (seed %d)%s", r.pattern, r.hits, r.calls, f.seed, r.describeMiss())
	}
}

// On adds a rule. The pattern is a point, and after a blank what the call is about:
//
//	redis.<command> <key>, redis.connect
//	mysql.<connect|ping|begin|prepare|exec|query|rows|commit|rollback> <text of the statement>
//	kafka.<connect|produce|fetch|commit|join|heartbeat|transaction> <topic or group>
//
// A * in it stands for any text. A point that no fake has ends the test. Without a second part all calls of the point are meant. A rule without effects only
// counts calls.
func (f *Faults) On(pattern string, options ...Option) *Rule {
	f.t.Helper()
	parsed, err := parsePattern(pattern)
	if err != nil {
		f.t.Fatal(err)
	}
	r := &Rule{faults: f, pattern: parsed}
	for _, option := range options {
		option(r)
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.rules = append(f.rules, r)
	return r
}

// Calls is how many calls were made at the points that fit the pattern: "redis.get", "redis.*".
func (f *Faults) Calls(pattern string) int {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	return f.count(pattern)
}

func (f *Faults) count(pattern string) int {
	n := 0
	for point, calls := range f.calls {
		if matchGlob(pattern, point) {
			n += calls
		}
	}
	return n
}

// WaitCalls waits until Calls gives n. Its error is that of the context.
func (f *Faults) WaitCalls(ctx context.Context, pattern string, n int) error {
	return f.wait(ctx, func() bool { return f.count(pattern) >= n })
}

// wait waits until something that calls change is so; isSo is called with the mutex held.
func (f *Faults) wait(ctx context.Context, isSo func() bool) error {
	for {
		f.mutex.Lock()
		if isSo() {
			f.mutex.Unlock()
			return nil
		}
		if f.changed == nil {
			f.changed = make(chan struct{})
		}
		changed := f.changed
		f.mutex.Unlock()
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// change does something with the mutex held, and wakes whoever waits.
func (f *Faults) change(do func()) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	do()
	if f.changed != nil {
		close(f.changed)
		f.changed = nil
	}
}

// Strike is for fakes: it counts a call and tells what has to go wrong with it. The point is "redis.get", the subjects are
// what a pattern's second part is compared with: keys, a topic, the text of a statement. A nil *Faults lets all pass.
func (f *Faults) Strike(ctx context.Context, point string, subjects ...string) Strike {
	if f == nil {
		return Strike{}
	}
	var strike Strike
	f.change(func() {
		f.calls[point]++
		strike = f.choose(ctx, point, subjects, false)
	})
	return strike
}

// StrikeTraced is for the hooks of clients whose wire does not carry a context: only rules with Trace are looked at, and
// the call is not counted, since the wire does.
func (f *Faults) StrikeTraced(ctx context.Context, point string, subjects ...string) Strike {
	if f == nil {
		return Strike{}
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	return f.choose(ctx, point, subjects, true)
}

// IsTraced is true where a rule has Trace: hooks need not look at calls otherwise.
func (f *Faults) IsTraced() bool {
	if f == nil {
		return false
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	for _, r := range f.rules {
		if r.trace != "" {
			return true
		}
	}
	return false
}

func (f *Faults) choose(ctx context.Context, point string, subjects []string, isTraced bool) Strike {
	if len(f.rules) == 0 {
		return Strike{}
	}
	trace := f.traceOf(ctx)
	var strike Strike
	var behind []*Rule
	for i := len(f.rules) - 1; i >= 0; i-- {
		r := f.rules[i]
		if r.trace != "" && r.trace != trace || isTraced && r.trace == "" {
			continue
		}
		if !r.pattern.matches(point, subjects) {
			r.noteMiss(point, subjects)
			continue
		}
		r.calls++ // also where a newer rule strikes
		if r.effect.Hold > 0 {
			behind = append(behind, r)
		}
		switch {
		case !r.hasEffect:
			r.hits++
		case !strike.isChosen() && r.strikes():
			strike = r.strike()
		}
	}
	strike.behind = behind
	return strike
}

// draw gives a number from 0 to below 1.
func (f *Faults) draw() float64 {
	if f.random == nil {
		f.random = rand.New(rand.NewSource(f.seed))
	}
	return f.random.Float64()
}
