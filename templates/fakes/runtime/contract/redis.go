package contract

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"testing"
	"time"
)

// How many databases a Redis has by default, and how long one is taken by a test that ends without giving it back.
const (
	redisDatabases = 16
	redisLease     = 10 * time.Minute
)

// RedisDatabase takes a database of a Redis for a test, empty, and gives its number. It is given back, and emptied, when
// the test ends. Database 0 says which are taken.
func RedisDatabase(t testing.TB, address string) int {
	t.Helper()
	c := dialRedis(t, address)
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

// AgeRedis lets time pass in a database of a Redis: its keys live shorter by as much.
func AgeRedis(t testing.TB, address string, database int, d time.Duration) {
	t.Helper()
	c := dialRedis(t, address)
	c.do("SELECT", strconv.Itoa(database))
	for _, key := range strings.Split(c.do("KEYS", "*"), "\n") {
		left, err := strconv.ParseInt(c.do("PTTL", key), 10, 64)
		if err == nil && left >= 0 {
			c.do("PEXPIRE", key, strconv.FormatInt(left-d.Milliseconds(), 10))
		}
	}
}

// redisConn is what the contract needs of a client, so that it needs no library.
type redisConn struct {
	t      testing.TB
	conn   net.Conn
	reader *bufio.Reader
}

func dialRedis(t testing.TB, address string) *redisConn {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return &redisConn{t, conn, bufio.NewReader(conn)}
}

// do gives an answer as text, elements of an array on lines, null as nothing.
func (c *redisConn) do(words ...string) string {
	c.t.Helper()
	command := fmt.Sprintf("*%d\r\n", len(words))
	for _, word := range words {
		command += fmt.Sprintf("$%d\r\n%s\r\n", len(word), word)
	}
	_, err := c.conn.Write([]byte(command))
	var reply string
	if err == nil {
		reply, err = readRedis(c.reader)
	}
	if err != nil {
		c.t.Fatalf("%s: %v", words[0], err)
	}
	return reply
}

func readRedis(r *bufio.Reader) (string, error) {
	line, err := r.ReadString('\n')
	if err != nil {
		return "", err
	}
	kind, text := line[0], strings.TrimRight(line[1:], "\r\n")
	n, _ := strconv.Atoi(text)
	switch kind {
	case '-':
		return "", fmt.Errorf("redis: %s", text)
	case '$':
		if n < 0 {
			return "", nil
		}
		data := make([]byte, n+len("\r\n"))
		_, err := io.ReadFull(r, data)
		return string(data[:n]), err
	case '*':
		var elements []string
		for ; n > 0; n-- {
			element, err := readRedis(r)
			if err != nil {
				return "", err
			}
			elements = append(elements, element)
		}
		return strings.Join(elements, "\n"), nil
	}
	return text, nil
}
