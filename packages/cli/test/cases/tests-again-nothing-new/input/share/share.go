package share

// Share gives what each of some people gets of a total.
func Share(total, people int) int {
	if people == 0 {
		return 0
	}
	return total / people
}

// Rest gives what is left.
func Rest(total, people int) int {
	return total - people*Share(total, people)
}
