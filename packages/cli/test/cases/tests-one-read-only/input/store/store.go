package store

// Size is how much fits.
func Size() int { return 12 }
