package function

// IsKnown tells whether MariaDB has a function of that name, though the engine may not: an unknown construct then, else 1305.
func IsKnown(name string) bool {
	return ScalarNamed(name) != nil || AggregateNamed(name) != nil
}
