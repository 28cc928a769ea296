package other

// Double gives twice a number.
func Double(n int) int { return 2 * n }
