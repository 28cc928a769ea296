package clock

// Clock tells the time.
type Clock interface {
	Now() int64
}
