package clock

import "time"

//go:generate gen stub -out=clock_stub.go . Clock

// Clock tells the time.
type Clock interface{ Now() time.Time }

// Sleeper waits.
//
//gen:stub in-package strict
type Sleeper interface{ Sleep(time.Duration) }
