// Package fakeredis is a Redis in memory for tests: miniredis behind connections of its own, with faults below the client's
// retries, a clock that is the test's, and what miniredis answers otherwise than Redis 7 put right.
package fakeredis

import (
	"bufio"
	"context"
	"io"
	"net"
	"os"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/alicebob/miniredis/v2/server"

	"standin/doubles/faults"
	"standin/doubles/pipe"
)

// Address is where clients believe the server to be. It is a number, since they look up names.
const Address = "127.0.0.1:6379"

// Server is the Redis of one test. It does nothing until a client connects.
type Server struct {
	faults *faults.Faults
	clock  clock
	log    log

	mutex       sync.Mutex
	isClosed    bool
	data        *miniredis.Miniredis // nil until it is needed; then neither it nor commands change
	commands    *server.Server
	peers       map[*server.Peer]struct{} // those of clients, not of scripts
	empty       *Server                   // what faults.Empty answers from
	connections map[*connection]struct{}
	running     sync.WaitGroup
}

// New gives a server that ends with the test. The plan may be nil.
func New(t testing.TB, plan *faults.Faults) *Server {
	s := newServer(plan)
	t.Cleanup(s.Close)
	return s
}

func newServer(plan *faults.Faults) *Server {
	return &Server{faults: plan, connections: map[*connection]struct{}{}, peers: map[*server.Peer]struct{}{}}
}

// Dial connects a client: it fits the Dialer of go-redis and the DialContext of redigo. There is one server, whatever the
// address.
func (s *Server) Dial(ctx context.Context, _, _ string) (net.Conn, error) {
	strike := s.faults.Strike(ctx, "redis.connect")
	if strike.IsCut && strike.Err == nil {
		strike.Err = dialError(syscall.ECONNREFUSED)
	}
	if err := strike.Before(ctx, dialError(os.ErrDeadlineExceeded)); err != nil {
		return nil, err
	}
	client, wire := pipe.To(Address)
	if err := s.serve(wire); err != nil {
		return nil, err
	}
	return &clientConn{Conn: client}, nil
}

func dialError(err error) error { return networkError("dial", err) }

func networkError(operation string, err error) error {
	return &net.OpError{Op: operation, Net: "tcp", Addr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 6379}, Err: err}
}

func (s *Server) serve(wire *pipe.Conn) error {
	if err := s.start(); err != nil {
		return err
	}
	c := newConnection(s, wire)
	s.own(c.peer, c.aside)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.isClosed {
		return dialError(syscall.ECONNREFUSED)
	}
	s.connections[c] = struct{}{}
	s.running.Add(1)
	go func() {
		defer s.running.Done()
		c.serve()
		s.mutex.Lock()
		defer s.mutex.Unlock()
		delete(s.connections, c)
	}()
	return nil
}

// start makes miniredis when it is first needed, since its table of commands takes most of the time that New would.
func (s *Server) start() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.data != nil {
		return nil
	}
	data := miniredis.NewMiniRedis()
	first, err := data.Dial() // starts it without a listener
	if err != nil {
		return err
	}
	if err := first.Close(); err != nil {
		return err
	}
	s.data, s.commands = data, data.Server()
	s.commands.SetPreHook(s.correctNested)
	return nil
}

// own marks the connections of clients, so that correctNested tells them from those of scripts.
func (s *Server) own(peers ...*server.Peer) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, peer := range peers {
		s.peers[peer] = struct{}{}
	}
}

func (s *Server) disown(peers ...*server.Peer) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, peer := range peers {
		delete(s.peers, peer)
	}
}

func (s *Server) isOwn(peer *server.Peer) bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	_, isOwn := s.peers[peer]
	return isOwn
}

// wake has commands that wait look again.
func (s *Server) wake() {
	peer := server.NewPeer(bufio.NewWriter(io.Discard))
	s.own(peer)
	defer s.disown(peer)
	s.commands.Dispatch(peer, []string{"EXISTS", ""})
}

// Miniredis is what keeps the data: its methods look at them and change them without a client. SetTime is not for use with
// Advance.
func (s *Server) Miniredis() *miniredis.Miniredis {
	if err := s.start(); err != nil {
		panic(err) // of a pipe that does not close
	}
	s.clock.catchUp(s.data)
	return s.data
}

// Commands gives the commands that were done and fit the pattern: "get", "set balance:*", "*". Those that clients send on
// their own when they connect are not among them, and of a great many only the last.
func (s *Server) Commands(pattern string) []Command { return s.log.find(pattern) }

// Wait waits until n commands that fit the pattern have been done, counted from the beginning of the test. Its error is
// that of the context.
func (s *Server) Wait(ctx context.Context, pattern string, n int) error {
	return s.log.wait(ctx, pattern, n)
}

// Advance lets time pass on the server: keys expire, and TIME goes on. What waits for data does not wait shorter; for that
// there is testing/synctest.
func (s *Server) Advance(d time.Duration) { s.clock.advance(s.Miniredis(), d) }

// Disconnect breaks all connections, as a server does that is killed. Clients may connect again; the data stay.
func (s *Server) Disconnect() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for c := range s.connections {
		c.wire.Cut(nil)
	}
}

// Close ends the connections and the server, and waits for them. New has it called when the test ends.
func (s *Server) Close() {
	s.mutex.Lock()
	s.isClosed = true
	data, empty := s.data, s.empty
	for c := range s.connections {
		_ = c.wire.Close()
	}
	s.mutex.Unlock()
	s.running.Wait()
	if data != nil {
		data.Close()
	}
	if empty != nil {
		empty.Close()
	}
}
