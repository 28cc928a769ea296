package rediscontract

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"testing"
)

// redisConn is what a Server needs of a client, so that it needs no library.
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
	return &redisConn{t, conn, bufio.NewReader(conn)}
}

func (c *redisConn) close() { _ = c.conn.Close() }

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
