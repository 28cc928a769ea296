package contract

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"
)

// Run is a case on one side.
type Run[Set any] struct {
	*testing.T
	// Set are the clients of this side.
	Set Set

	ctx   context.Context
	sides Sides[Set]
	mutex sync.Mutex
	seen  []string
}

// Recorder is a Run of whatever clients: what functions take that help cases to say what they saw.
type Recorder interface {
	testing.TB
	Context() context.Context
	Saw(format string, values ...any)
}

// Context ends with the deadline of the case.
func (r *Run[Set]) Context() context.Context { return r.ctx }

// Saw takes down an observation. Errors among the values are written as the class that knows them, nil as ok.
func (r *Run[Set]) Saw(format string, values ...any) {
	written := make([]any, len(values))
	for i, value := range values {
		written[i] = value
		if stable, isStable := value.(stable); isStable {
			written[i] = writer{r.sides.Classes}.write(stable.value)
		} else if err, isError := value.(error); isError || value == nil {
			written[i] = describe(r.sides.Classes, err)
		}
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.seen = append(r.seen, fmt.Sprintf(format, written...))
}

// Advance lets time pass: on fakes their clock goes on, on servers what they keep grows older.
func (r *Run[Set]) Advance(d time.Duration) {
	r.Helper()
	if r.sides.Advance == nil {
		r.Fatal("contract: Advance is called, but Sides has none")
	}
	r.sides.Advance(r.T, r.Set, d)
}

// leaving is how long a case that was not done in time gets to end when its clients are closed.
const leaving = time.Second

// run gives what a case saw. One that is not done in time fails and says what it saw until then.
func run[Set any](t *testing.T, sides Sides[Set], c Case[Set], newSet func(*testing.T) Set) []string {
	t.Helper()
	deadline := c.Deadline
	if deadline == 0 {
		deadline = 10 * time.Second
	}
	done := make(chan struct{})
	isLate := false
	t.Cleanup(func() { // when the clients are closed: a case that goes on after the test would end the process
		if isLate {
			waitFor(done, leaving)
		}
	})
	set := newSet(t)
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	r := &Run[Set]{T: t, Set: set, ctx: ctx, sides: sides}
	go func() {
		defer close(done)
		c.Run(r)
	}()
	if isLate = !waitFor(done, deadline+time.Second); isLate { // what waits for the context gets a second to end
		t.Errorf("not done after %s", deadline)
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if t.Failed() {
		t.Fatalf("seen until then: %q", r.seen)
	}
	return r.seen
}

// waitFor tells whether a channel was closed in time.
func waitFor(done <-chan struct{}, d time.Duration) bool {
	late := time.NewTimer(d)
	defer late.Stop()
	select {
	case <-done:
		return true
	case <-late.C:
		return false
	}
}
