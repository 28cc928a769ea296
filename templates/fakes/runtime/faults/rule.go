package faults

import (
	"context"
	"strings"
	"time"
)

// Rule is what On has added.
type Rule struct {
	faults  *Faults
	pattern pattern

	effect    Strike
	hasEffect bool
	latency   time.Duration
	jitter    time.Duration

	times  int // 0: always
	skip   int
	chance float64
	trace  string

	calls int    // that fitted
	miss  string // the point of the first call that the rule would fit with that point
	hits  int
	done  int // of those that came after one that is held
}

// Option is an effect or a condition of a rule.
type Option func(*Rule)

// Hits is how many calls the rule struck; of a rule without effects, how many fitted.
func (r *Rule) Hits() int {
	r.faults.mutex.Lock()
	defer r.faults.mutex.Unlock()
	return r.hits
}

// Wait waits until the rule has struck n calls. Its error is that of the context.
func (r *Rule) Wait(ctx context.Context, n int) error {
	return r.faults.wait(ctx, func() bool { return r.hits >= n })
}

// Remove takes the rule away. What it has struck already stays struck.
func (r *Rule) Remove() {
	f := r.faults
	f.mutex.Lock()
	defer f.mutex.Unlock()
	for i := range f.rules {
		if f.rules[i] == r {
			f.rules = append(f.rules[:i:i], f.rules[i+1:]...)
			return
		}
	}
}

// strikes tells whether the conditions hold for a call that fits.
func (r *Rule) strikes() bool {
	return r.calls > r.skip &&
		(r.times == 0 || r.hits < r.times) &&
		(r.chance == 0 || r.faults.draw() < r.chance)
}

func (r *Rule) strike() Strike {
	r.hits++
	strike := r.effect
	strike.rule, strike.done = r, r.done
	strike.Delay += r.latency
	if r.jitter > 0 {
		strike.Delay += time.Duration((r.faults.draw()*2 - 1) * float64(r.jitter))
	}
	strike.Delay = max(strike.Delay, 0)
	return strike
}

// noteMiss remembers a call of the same server that only the point of the pattern keeps away: an INSERT .. RETURNING is a query.
func (r *Rule) noteMiss(point string, subjects []string) {
	if r.calls > 0 || r.miss != "" || r.pattern.subject == "" {
		return
	}
	server, _, _ := strings.Cut(r.pattern.point, ".")
	if (pattern{server + ".*", r.pattern.subject}).matches(point, subjects) {
		r.miss = point
	}
}

// describeMiss says for a failing test which point the rule should perhaps have had.
func (r *Rule) describeMiss() string {
	if r.calls > 0 || r.miss == "" {
		return ""
	}
	return "; it would fit calls of " + r.miss
}
