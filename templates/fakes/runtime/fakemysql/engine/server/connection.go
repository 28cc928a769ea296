// Package server speaks MySQL's protocol to a client in the same process, for sessions of package execute.
package server

import (
	"context"
	"io"
	"net"
	"os"
	"sync"
	"time"

	"standin/doubles/fakemysql/engine/execute"
)

// connection is the client's end of a connection to an engine. There is no other end: the goroutine that reads an answer is
// the one that does what was asked.
type connection struct {
	engine *execute.Engine

	// These belong to the goroutine that uses the connection, as go-sql-driver does: one at a time.
	session  *execute.Session
	prepared map[uint32]*preparedStatement
	lastID   uint32 // of a prepared statement
	settings clientSettings
	input    []byte // what the client wrote and nobody has done yet
	output   packets
	deadline time.Time
	hasQuit  bool // the client said COM_QUIT, or what it said makes no sense

	ctx   context.Context // of the connection: it ends with it
	close context.CancelFunc

	mutex    sync.Mutex
	isClosed bool
	isBusy   bool // a command runs
}

// Connect gives a connection to an engine, on which it has said its greeting. There is no goroutine: what the client wrote
// is done when the client reads, by the goroutine that reads. A deadline for reading ends a statement that waits, and so
// does Close.
func Connect(engine *execute.Engine) net.Conn {
	c := &connection{engine: engine}
	c.ctx, c.close = context.WithCancel(context.Background())
	c.greet()
	return c
}

// Write keeps what the client says until it wants an answer.
func (c *connection) Write(b []byte) (int, error) {
	if c.isGone() || c.isOver() {
		return 0, net.ErrClosed
	}
	c.input = append(c.input, b...)
	return len(b), nil
}

// Read gives what is left of the last answer, or else does the next command.
func (c *connection) Read(b []byte) (int, error) {
	for {
		if n := c.output.read(b); n > 0 || len(b) == 0 {
			return n, nil
		}
		if c.isOver() {
			return 0, io.EOF
		}
		sequence, payload, isWhole := c.takePacket()
		if !isWhole {
			return 0, c.wait()
		}
		if err := c.do(sequence, payload); err != nil {
			return 0, err
		}
	}
}

// do runs a command. Its error is that of the connection: it was closed, or the deadline is over.
func (c *connection) do(sequence byte, payload []byte) error {
	c.mutex.Lock()
	if c.isClosed {
		c.mutex.Unlock()
		return net.ErrClosed
	}
	c.isBusy = true
	c.mutex.Unlock()

	ctx := c.ctx
	if !c.deadline.IsZero() {
		limited, cancel := context.WithDeadline(ctx, c.deadline)
		defer cancel()
		ctx = limited
	}
	c.output.begin(sequence + 1)
	c.command(ctx, payload)

	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.isBusy = false
	if c.isClosed {
		c.endSession()
		return net.ErrClosed
	}
	if ctx.Err() != nil {
		return os.ErrDeadlineExceeded
	}
	return nil
}

// wait is for a client that reads though nothing is asked.
func (c *connection) wait() error {
	var over <-chan time.Time
	if !c.deadline.IsZero() {
		timer := time.NewTimer(time.Until(c.deadline))
		defer timer.Stop()
		over = timer.C
	}
	select {
	case <-c.ctx.Done():
		return net.ErrClosed
	case <-over:
		return os.ErrDeadlineExceeded
	}
}

// Close rolls back what is open. It may be called while another goroutine reads: the statement that runs there ends.
func (c *connection) Close() error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.isClosed {
		return nil
	}
	c.isClosed = true
	c.close()
	if !c.isBusy { // else who runs the command ends the session, before its caller knows
		c.endSession()
	}
	return nil
}

func (c *connection) endSession() {
	if c.session != nil {
		c.session.Close()
		c.session = nil
	}
}

// isOver tells whether the server has closed its end.
func (c *connection) isOver() bool { return c.hasQuit || c.session != nil && c.session.IsClosed() }

func (c *connection) isGone() bool {
	select {
	case <-c.ctx.Done():
		return true
	default:
		return false
	}
}

// SetDeadline sets the deadline of reading; nothing waits to be written.
func (c *connection) SetDeadline(t time.Time) error { return c.SetReadDeadline(t) }

// SetReadDeadline sets the deadline of the Reads to come.
func (c *connection) SetReadDeadline(t time.Time) error {
	c.deadline = t
	return nil
}

// SetWriteDeadline does nothing: Write does not wait.
func (c *connection) SetWriteDeadline(time.Time) error { return nil }

// LocalAddr is a name, since there is no network.
func (c *connection) LocalAddr() net.Addr { return address("client") }

// RemoteAddr is a name, since there is no network.
func (c *connection) RemoteAddr() net.Addr { return address("engine") }

type address string

func (address) Network() string  { return "memory" }
func (a address) String() string { return string(a) }
