package rediscontract

import (
	"context"
	"testing"

	redigo "github.com/gomodule/redigo/redis"

	"standin/doubles/contract"
)

// RedigoClass names the errors of redigo, and those of the server by the word that they begin with: "WRONGTYPE".
var RedigoClass = contract.Any(
	contract.Named("redis.ErrNil", redigo.ErrNil),
	contract.Named("redis.ErrPoolExhausted", redigo.ErrPoolExhausted),
	contract.As(func(err redigo.Error) string { return nameOf(string(err)) }),
)

// Pool gives a pool of redigo to the server, in the test's database, that closes with the test. The pool is that of the
// code under test: its functions that connect are replaced. It may be nil. Options are those that the code under test
// dials with.
func (s *Server) Pool(t testing.TB, pool *redigo.Pool, options ...redigo.DialOption) *redigo.Pool {
	if pool == nil {
		pool = &redigo.Pool{}
	}
	pool.Dial = nil
	pool.DialContext = func(ctx context.Context) (redigo.Conn, error) { return s.dialRedigo(ctx, options) }
	t.Cleanup(func() { _ = pool.Close() })
	return pool
}

// Conn gives a connection of redigo to the server, in the test's database, that closes with the test.
func (s *Server) Conn(t testing.TB, options ...redigo.DialOption) redigo.Conn {
	t.Helper()
	conn, err := s.dialRedigo(context.Background(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

func (s *Server) dialRedigo(ctx context.Context, options []redigo.DialOption) (redigo.Conn, error) {
	options = append(options[:len(options):len(options)], redigo.DialDatabase(s.database), redigo.DialUseTLS(false),
		redigo.DialUsername(""), redigo.DialPassword(""))
	return redigo.DialContext(ctx, "tcp", s.address, options...)
}

// Replied says what a command is, and what it gave back: Replied(r, "GET", "key")(conn.Do("GET", "key")).
func Replied(r contract.Recorder, command string, words ...any) func(reply any, err error) {
	return func(reply any, err error) {
		r.Helper()
		sayReply(r, append([]any{command}, words...), reply, err)
	}
}

// PutRedigo makes keys anew, each with a value of a kind.
func PutRedigo(r contract.Recorder, conn redigo.Conn, kind Kind, keys ...string) {
	r.Helper()
	kind.put(r, doRedigo(conn), keys)
}

// KeysRedigo says which keys there are: their types, values, and how long they live, in seconds.
func KeysRedigo(r contract.Recorder, conn redigo.Conn) {
	r.Helper()
	sayKeys(r, doRedigo(conn))
}

func doRedigo(conn redigo.Conn) do {
	return func(words ...any) (any, error) { return conn.Do(words[0].(string), words[1:]...) }
}
