// Package kafkawire brings real clients of Kafka to a fakekafka.Broker: it speaks Kafka's protocol on connections in
// memory, in the versions of Kafka 2.3, which all clients still negotiate. It needs no client library; the packages
// kafkagofake, franzgofake and saramawire set clients up for it.
package kafkawire

import (
	"context"
	"net"
	"os"
	"sync"
	"syscall"
	"testing"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
	"standin/doubles/pipe"
)

// Server serves Kafka's protocol on a broker, for one test. It starts nothing before the first connection.
type Server struct {
	log     func(format string, args ...any)
	broker  *fakekafka.Broker
	host    string
	port    int32
	context context.Context // done when the server is closed
	cancel  context.CancelFunc
	mutex   sync.Mutex // guards running against connections that begin while the server is closed
	running sync.WaitGroup
}

// NewServer serves a broker until the test ends. Clients have to be closed before, as t.Cleanup does it for those that
// are made later.
func NewServer(t testing.TB, broker *fakekafka.Broker) *Server {
	s := &Server{log: t.Logf, broker: broker, host: "127.0.0.1", port: 9092}
	s.context, s.cancel = context.WithCancel(context.Background())
	t.Cleanup(s.Close)
	return s
}

// Broker is what the server serves.
func (s *Server) Broker() *fakekafka.Broker { return s.broker }

// Addr is the address that the only node says it has. It is a name for clients: nothing listens there.
func (s *Server) Addr() string { return "127.0.0.1:9092" }

// DialContext gives a connection to the broker, whatever the address, since clients may be set up with any.
func (s *Server) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	if err := s.strikeDial(ctx, address); err != nil {
		return nil, &net.OpError{Op: "dial", Net: network, Addr: name(address), Err: err}
	}
	if !s.begin() {
		return nil, &net.OpError{Op: "dial", Net: network, Addr: name(address), Err: syscall.ECONNREFUSED}
	}
	client, server := pipe.New()
	go s.serve(server)
	return client, nil
}

// Dial is DialContext without a context.
func (s *Server) Dial(network, address string) (net.Conn, error) {
	return s.DialContext(context.Background(), network, address)
}

// strikeDial does what a fault does to a client that connects.
func (s *Server) strikeDial(ctx context.Context, address string) error {
	strike := s.broker.Faults.Strike(ctx, "kafka.connect", address)
	defer strike.Done()
	if err := strike.Wait(ctx); err != nil {
		return err
	}
	switch {
	case strike.Err != nil:
		return strike.Err
	case strike.IsCut, strike.IsEmpty:
		return syscall.ECONNREFUSED
	case strike.IsSilent, strike.IsLost:
		if err := faults.Sleep(ctx, strike.Silence); err != nil {
			return err
		}
		return os.ErrDeadlineExceeded
	}
	return nil
}

// Serve answers the requests of a connection, one after another, until the client or the server closes it.
func (s *Server) Serve(conn net.Conn) {
	if !s.begin() {
		conn.Close()
		return
	}
	s.serve(conn)
}

// begin lets a connection begin, unless the server is closed. Close then waits for it.
func (s *Server) begin() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.context.Err() != nil {
		return false
	}
	s.running.Add(1)
	return true
}

func (s *Server) serve(conn net.Conn) {
	defer s.running.Done()
	c := newConnection(s, conn)
	defer c.close()
	for {
		select {
		case frame, isThere := <-c.frames:
			if !isThere || !c.answer(frame) {
				return
			}
		case <-s.context.Done():
			return
		}
	}
}

// Close ends all connections, and waits until they have ended.
func (s *Server) Close() {
	s.mutex.Lock()
	s.cancel()
	s.mutex.Unlock()
	s.running.Wait()
}

// name is the address that a client dialed, in errors.
type name string

func (name) Network() string  { return "tcp" }
func (n name) String() string { return string(n) }
