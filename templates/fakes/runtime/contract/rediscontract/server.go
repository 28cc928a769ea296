// Package rediscontract says what commands gave back, for cases of package contract, and sets clients up for a real Redis.
package rediscontract

import (
	"strconv"
	"strings"
	"testing"
	"time"
)

// Server is a real Redis, as far as one test sees it: a database of its own, which is empty at first. It has makers of
// clients as fakeredis.Server has.
type Server struct {
	t        testing.TB
	address  string
	database int
}

// NewServer takes a database of the Redis at an address. It is given back, and emptied, when the test ends.
func NewServer(t testing.TB, address string) *Server {
	t.Helper()
	return &Server{t, address, Database(t, address)}
}

// Advance lets time pass: keys live shorter by as much.
func (s *Server) Advance(d time.Duration) {
	s.t.Helper()
	c := dialRedis(s.t, s.address)
	defer c.close()
	c.do("SELECT", strconv.Itoa(s.database))
	for _, key := range strings.Split(c.do("KEYS", "*"), "\n") {
		left, err := strconv.ParseInt(c.do("PTTL", key), 10, 64)
		if err == nil && left >= 0 {
			c.do("PEXPIRE", key, strconv.FormatInt(left-d.Milliseconds(), 10))
		}
	}
}
