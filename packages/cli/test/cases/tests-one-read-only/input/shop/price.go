package shop

// Price is in cents.
func Price(count int) int { return 250 * count }
