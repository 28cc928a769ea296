package pipe

import (
	"io"
	"net"
	"sync"
	"syscall"
	"time"
)

// Conn is one end of a connection. Its errors are those of a TCP connection: io.EOF, or a *net.OpError.
type Conn struct {
	in, out       *stream
	local, remote net.Addr
	link          *link
}

// link is what both ends share.
type link struct {
	once   sync.Once
	closed chan struct{}
}

func (l *link) end() { l.once.Do(func() { close(l.closed) }) }

// Closed is closed when either end has closed the connection, or it was cut. What was written before may still be read.
func (c *Conn) Closed() <-chan struct{} { return c.link.closed }

// Read waits for bytes, the end of the connection, or the deadline.
func (c *Conn) Read(b []byte) (int, error) {
	n, err := c.in.read(b)
	return n, c.describe("read", err)
}

// Write waits only where the other end has left 16 MiB unread.
func (c *Conn) Write(b []byte) (int, error) {
	n, err := c.out.write(b)
	return n, c.describe("write", err)
}

func (c *Conn) describe(operation string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return &net.OpError{Op: operation, Net: "tcp", Source: c.local, Addr: c.remote, Err: err}
}

// Close ends the connection. The other end reads what was written before, then io.EOF.
func (c *Conn) Close() error {
	c.out.change(func() { c.out.isEnded, c.out.writeFailure = true, net.ErrClosed })
	c.in.fail(nil, syscall.EPIPE)
	c.in.change(func() { c.in.readFailure = net.ErrClosed })
	c.link.end()
	return nil
}

// Cut breaks the connection. From now on both ends get the error, "connection reset by peer" where it is nil, and what
// was on its way is lost.
func (c *Conn) Cut(err error) {
	if err == nil {
		err = syscall.ECONNRESET
	}
	c.in.fail(err, err)
	c.out.fail(err, err)
	c.link.end()
}

// SetDeadline sets the deadlines of Read and Write, also of those that wait already. The zero time takes them away.
func (c *Conn) SetDeadline(t time.Time) error {
	c.in.change(func() { c.in.readDeadline = t })
	c.out.change(func() { c.out.writeDeadline = t })
	return nil
}

// SetReadDeadline sets the deadline of Read.
func (c *Conn) SetReadDeadline(t time.Time) error {
	c.in.change(func() { c.in.readDeadline = t })
	return nil
}

// SetWriteDeadline sets the deadline of Write.
func (c *Conn) SetWriteDeadline(t time.Time) error {
	c.out.change(func() { c.out.writeDeadline = t })
	return nil
}

// LocalAddr is the address of this end.
func (c *Conn) LocalAddr() net.Addr { return c.local }

// RemoteAddr is the address of the other end.
func (c *Conn) RemoteAddr() net.Addr { return c.remote }
