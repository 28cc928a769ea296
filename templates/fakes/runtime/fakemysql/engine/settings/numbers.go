package settings

// Numbers are those that AUTO_INCREMENT gives: from auto_increment_offset on, each auto_increment_increment more.
type Numbers struct{ Increment, Offset uint64 }

// IsKnown tells whether the numbers are known: what MariaDB makes of an offset beyond the increment is not.
func (n Numbers) IsKnown() bool { return n.Increment == 1 || n.Offset <= n.Increment }

// After is the first of the numbers that is greater than one.
func (n Numbers) After(number uint64) uint64 {
	switch {
	case n.Increment == 1:
		return number + 1
	case number < n.Offset:
		return n.Offset
	}
	return number - (number-n.Offset)%n.Increment + n.Increment
}
