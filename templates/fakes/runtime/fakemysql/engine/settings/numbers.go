package settings

import "math"

// Numbers are those that AUTO_INCREMENT gives: from auto_increment_offset on, each auto_increment_increment more.
type Numbers struct{ Increment, Offset uint64 }

// IsKnown tells whether the numbers are known: what MariaDB makes of an offset beyond the increment is not.
func (n Numbers) IsKnown() bool { return n.Increment == 1 || n.Offset <= n.Increment }

// After is the first of the numbers that is greater than one; the greatest that there is where there is none.
func (n Numbers) After(number uint64) uint64 {
	next := number + 1
	switch {
	case n.Increment == 1:
	case number < n.Offset:
		return n.Offset
	default:
		next = number - (number-n.Offset)%n.Increment + n.Increment
	}
	if next < number {
		return math.MaxUint64
	}
	return next
}
