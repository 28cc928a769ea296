// Package clock tells the time.
package clock

import "time"

// Clock tells the time.
type Clock interface {
	Now() time.Time
	After(wait time.Duration) <-chan time.Time
}
