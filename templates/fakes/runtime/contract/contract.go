// Package contract runs the same cases on fakes and on real servers, and compares what they saw.
package contract

import (
	"testing"
	"time"
)

// Case is run once on each side. What it sees, and nothing else, is compared.
type Case[Set any] struct {
	// Name is that of the subtest.
	Name string
	// Deadline is how long the case may take on one side; 10 s where it is 0.
	Deadline time.Duration
	// Run does something with the clients of r.Set and says what it saw.
	Run func(r *Run[Set])
}

// Sides are where cases run.
type Sides[Set any] struct {
	// Fake makes the clients of one case, on fakes.
	Fake func(t *testing.T) Set
	// Real makes the clients of one case, on the servers that the environment variables of Servers name.
	Real func(t *testing.T) Set
	// Servers are the names of these variables: GEN_MYSQL_DSN, GEN_REDIS_ADDR, GEN_KAFKA_BROKERS.
	Servers []string
	// Classes name errors. The first that knows an error names it.
	Classes []Class
	// Advance lets time pass on both sides, for cases that call Run.Advance. It may be nil.
	Advance func(t *testing.T, set Set, d time.Duration)
}

// Test runs all cases on both sides. Where one of the servers is not named the real side is skipped, or with
// GEN_CONTRACT=real fails.
func Test[Set any](t *testing.T, sides Sides[Set], cases ...Case[Set]) {
	t.Helper()
	var total tally
	for _, c := range cases {
		c := c
		t.Run(c.Name, func(t *testing.T) {
			var onFake, onReal []string
			var isRun bool
			if !t.Run("fake", func(t *testing.T) { onFake = run(t, sides, c, sides.Fake) }) {
				return
			}
			isPassed := t.Run("real", func(t *testing.T) {
				if missing := missingServers(sides.Servers); missing != "" {
					total.skipped++
					skip(t, missing)
				}
				onReal = run(t, sides, c, sides.Real)
				isRun = true
			})
			if isRun && isPassed {
				total.compare(t, onFake, onReal)
			}
		})
	}
	t.Log(total)
}
