package fakeredis

// Error is an answer of the server, for faults.Fail: fakeredis.Error("LOADING Redis is loading the dataset in memory").
type Error string

// Error is the text of the answer.
func (e Error) Error() string { return string(e) }

// RedisError marks it as go-redis marks errors of the server.
func (Error) RedisError() {}
