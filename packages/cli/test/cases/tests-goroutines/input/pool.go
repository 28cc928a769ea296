package pool

// Start runs jobs beside each other.
func Start(jobs []func()) int {
	for _, job := range jobs {
		go job()
	}
	return len(jobs)
}
