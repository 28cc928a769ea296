package api

// API is one.
type API interface{ Call() }
