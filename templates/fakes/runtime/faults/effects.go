package faults

import (
	"errors"
	"io"
	"time"
)

// ErrCircuitOpen is what CircuitOpen(nil) gives.
var ErrCircuitOpen = errors.New("circuit breaker is open")

// longSilence is longer than the time-outs that clients have by default.
const longSilence = time.Minute

func effect(change func(*Strike)) Option {
	return func(r *Rule) {
		r.hasEffect = true
		change(&r.effect)
	}
}

// Timeout leaves the call without an answer, and its work undone. The client's own time-out or the call's context end the
// waiting; where there is neither, or it is longer, a time-out error does after the time given.
func Timeout(after time.Duration) Option {
	return effect(func(s *Strike) { s.IsSilent, s.Silence = true, after })
}

// LostBefore loses the request: the work is not done and no answer comes, for a minute at the most.
func LostBefore() Option { return Timeout(longSilence) }

// LostAfter loses the answer: the work is done and no answer comes, for a minute at the most.
func LostAfter() Option {
	return effect(func(s *Strike) { s.IsLost, s.Silence = true, longSilence })
}

// Fail gives an error instead of doing the work: one of the server's where the fake knows it as such
// (*mysql.MySQLError, an error of Redis, a code of Kafka), otherwise as if the client's network had given it.
func Fail(err error) Option {
	return effect(func(s *Strike) { s.Err = err })
}

// CircuitOpen gives an error at once, as a circuit breaker around the client does: ErrCircuitOpen where it is nil.
func CircuitOpen(err error) Option {
	if err == nil {
		err = ErrCircuitOpen
	}
	return effect(func(s *Strike) { s.Err, s.IsCircuitOpen = err, true })
}

// Empty gives a well-formed answer with nothing in it: no rows, no value, no records. The work is not done.
func Empty() Option {
	return effect(func(s *Strike) { s.IsEmpty = true })
}

// Cut breaks the connection before the work is done, below the client's own retries: connection reset by peer.
func Cut() Option {
	return effect(func(s *Strike) { s.IsCut = true })
}

// Close ends the connection in good order before the work is done, as a server that stops: the client reads io.EOF.
func Close() Option {
	return effect(func(s *Strike) { s.IsCut, s.Err = true, io.EOF })
}

// Latency delays the call by a time, give or take the jitter.
func Latency(delay, jitter time.Duration) Option {
	return func(r *Rule) { r.hasEffect, r.latency, r.jitter = true, delay, jitter }
}

// Reorder holds a call back until n later ones that fit the pattern have been made, at most a second.
func Reorder(n int) Option {
	return effect(func(s *Strike) { s.Hold = n })
}
