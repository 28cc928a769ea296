package faults

import (
	"context"
	"syscall"
	"time"
)

// longestHold is how long Reorder waits for later calls.
const longestHold = time.Second

// Strike is what a fake has to do with one call; the zero value is nothing. The fields are in the order in which a fake
// looks at them.
type Strike struct {
	// Delay is to be waited before anything else.
	Delay time.Duration
	// Hold is how many later calls have to be done before this one. Wait waits for them, and each says that it is done
	// by Done or After.
	Hold int
	// IsCut breaks the connection instead of doing the work. The client sees Err, or a reset where it is nil.
	IsCut bool
	// Err is the answer, and the work is not done.
	Err error
	// IsCircuitOpen says that Err does not come from a server: give it as it is, though it may look like one of theirs.
	IsCircuitOpen bool
	// IsEmpty asks for a well-formed answer with nothing in it; the work is not done.
	IsEmpty bool
	// IsSilent gives no answer, and the work is not done. After Silence a client that still waits gets a time-out.
	IsSilent bool
	// IsLost gives no answer, but the work is done. After Silence a client that still waits gets a time-out.
	IsLost bool
	// Silence is how long IsSilent and IsLost last.
	Silence time.Duration

	rule   *Rule   // that strikes
	behind []*Rule // that hold other calls until this one is done
	done   int     // calls of rule that were done before this one came
}

func (s Strike) isChosen() bool { return s.rule != nil }

// Wait waits for Delay and Hold. Its error is that of the context.
func (s Strike) Wait(ctx context.Context) error {
	if err := Sleep(ctx, s.Delay); err != nil {
		return err
	}
	if s.Hold == 0 || s.rule == nil {
		return nil
	}
	held, cancel := context.WithTimeout(ctx, longestHold)
	defer cancel()
	_ = s.rule.faults.wait(held, func() bool { return s.rule.done >= s.done+s.Hold })
	return ctx.Err()
}

// Done is to be called when the work is done: calls that Reorder holds wait for it.
func (s Strike) Done() {
	for _, r := range s.behind {
		r.faults.change(func() { r.done++ })
	}
}

// Before is for fakes without a wire: it does all that comes before the work. An error is what the call gives, and the
// work is not to be done; timeout is the one that the real client gives when no answer comes. IsEmpty is left to the fake.
func (s Strike) Before(ctx context.Context, timeout error) error {
	if err := s.Wait(ctx); err != nil {
		return err
	}
	switch {
	case s.Err != nil:
		return s.Err
	case s.IsCut:
		return syscall.ECONNRESET
	case s.IsSilent:
		return s.beSilent(ctx, timeout)
	}
	return nil
}

// After is for fakes without a wire, when the work is done: it says so, and may lose the answer.
func (s Strike) After(ctx context.Context, timeout error) error {
	s.Done()
	if s.IsLost {
		return s.beSilent(ctx, timeout)
	}
	return nil
}

func (s Strike) beSilent(ctx context.Context, timeout error) error {
	if err := Sleep(ctx, s.Silence); err != nil {
		return err
	}
	return timeout
}

// Sleep waits, at most until the context ends, whose error it gives then. It waits on a timer, never under a mutex, so it
// takes no time inside testing/synctest.
func Sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
