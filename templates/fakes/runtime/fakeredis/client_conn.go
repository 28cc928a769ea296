package fakeredis

import (
	"errors"

	"standin/doubles/pipe"
)

// clientConn is the client's end. An error that a test has given comes out of it as it is, not wrapped as one of the
// network, so that clients neither hide it nor try again.
type clientConn struct{ *pipe.Conn }

// given is an error of the test's on its way through a connection that was cut.
type given struct{ error }

// Read is that of the connection.
func (c *clientConn) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	return n, unwrapGiven(err)
}

// Write is that of the connection.
func (c *clientConn) Write(b []byte) (int, error) {
	n, err := c.Conn.Write(b)
	return n, unwrapGiven(err)
}

func unwrapGiven(err error) error {
	var own given
	if errors.As(err, &own) {
		return own.error
	}
	return err
}
