package fakeredis

import (
	"context"
	"testing"

	redigo "github.com/gomodule/redigo/redis"
)

// Pool gives a pool of redigo that reaches this server and closes with the test. The pool is that of the code under test:
// its functions that connect are replaced. It may be nil. Options are those that the code under test dials with.
func (s *Server) Pool(t testing.TB, pool *redigo.Pool, options ...redigo.DialOption) *redigo.Pool {
	if pool == nil {
		pool = &redigo.Pool{}
	}
	pool.Dial = nil
	pool.DialContext = func(ctx context.Context) (redigo.Conn, error) { return s.dialRedigo(ctx, options) }
	t.Cleanup(func() { _ = pool.Close() })
	return pool
}

// Conn gives a connection of redigo to this server, which closes with the test.
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
	options = append(options[:len(options):len(options)], redigo.DialContextFunc(s.Dial), redigo.DialUseTLS(false))
	return redigo.DialContext(ctx, "tcp", Address, options...)
}
