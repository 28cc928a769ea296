package web

// Path has no client.
func Path() string { return "/" }
