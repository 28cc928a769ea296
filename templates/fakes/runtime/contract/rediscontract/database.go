package rediscontract

import (
	"fmt"
	"strconv"
	"testing"
	"time"
)

// How many databases a Redis has by default, and how long one is taken by a test that ends without giving it back.
const (
	redisDatabases = 16
	redisLease     = 10 * time.Minute
)

// Database takes a database of a Redis for a test, empty, and gives its number. It is given back, and emptied, when
// the test ends. Database 0 says which are taken.
func Database(t testing.TB, address string) int {
	t.Helper()
	c := dialRedis(t, address)
	t.Cleanup(c.close)
	token := fmt.Sprint(t.Name(), " ", time.Now().UnixNano())
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		for number := 1; number < redisDatabases; number++ {
			lock := fmt.Sprint("gen:database:", number)
			if c.do("SET", lock, token, "NX", "PX", strconv.FormatInt(redisLease.Milliseconds(), 10)) != "OK" {
				continue
			}
			empty := func() {
				c.do("SELECT", strconv.Itoa(number))
				c.do("FLUSHDB")
				c.do("SELECT", "0")
			}
			empty()
			t.Cleanup(func() {
				empty()
				if c.do("GET", lock) == token {
					c.do("DEL", lock)
				}
			})
			return number
		}
	}
	t.Fatal("all databases of the Redis at ", address, " are taken")
	return 0
}
