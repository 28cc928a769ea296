package pipe

import (
	"context"
	"net"
	"sync"
	"syscall"
)

// Listener is a net.Listener at an address of its own, which only its DialContext reaches.
type Listener struct {
	address  net.Addr
	accepted chan net.Conn
	closed   chan struct{}
	once     sync.Once
}

// Listen makes a listener. The address, host:port, is a name for messages and for clients that ask where a server is:
// many listeners may have the same.
func Listen(address string) *Listener {
	return &Listener{address: parseAddress(address), accepted: make(chan net.Conn), closed: make(chan struct{})}
}

// Accept waits for a connection; its error after Close is net.ErrClosed.
func (l *Listener) Accept() (net.Conn, error) {
	select {
	case conn := <-l.accepted:
		return conn, nil
	case <-l.closed:
		return nil, l.describe("accept", net.ErrClosed)
	}
}

// DialContext connects to the listener as net.Dialer does. Another address than the listener's refuses, as a port where
// nothing listens.
func (l *Listener) DialContext(ctx context.Context, _, address string) (net.Conn, error) {
	if address != l.address.String() {
		return nil, &net.OpError{Op: "dial", Net: "tcp", Addr: parseAddress(address), Err: syscall.ECONNREFUSED}
	}
	client, server := connect(l.address)
	select {
	case l.accepted <- server:
		return client, nil
	case <-l.closed:
		return nil, l.describe("dial", syscall.ECONNREFUSED)
	case <-ctx.Done():
		return nil, l.describe("dial", ctx.Err())
	}
}

func (l *Listener) describe(operation string, err error) error {
	return &net.OpError{Op: operation, Net: "tcp", Addr: l.address, Err: err}
}

// Close ends Accept and refuses new connections; those that are there stay.
func (l *Listener) Close() error {
	l.once.Do(func() { close(l.closed) })
	return nil
}

// Addr is the address that Listen was given.
func (l *Listener) Addr() net.Addr { return l.address }
