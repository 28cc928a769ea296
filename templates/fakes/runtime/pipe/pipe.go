// Package pipe connects a client and a fake in memory.
//
// Unlike net.Pipe it has a buffer, so that a client may send a long pipeline before it reads an answer, and a server may
// answer a client that has gone on. All waiting is on channels and timers, so it takes no time inside testing/synctest.
package pipe

import (
	"net"
	"strconv"
	"sync/atomic"
)

// New gives both ends of a connection to 127.0.0.1. What one end writes the other reads.
func New() (client, server *Conn) {
	return connect(&net.TCPAddr{IP: loopback})
}

// To is New with the address that the client connects to, host:port, as errors and logs show it.
func To(address string) (client, server *Conn) {
	return connect(parseAddress(address))
}

var loopback = net.IPv4(127, 0, 0, 1)

// lastPort numbers the client's ends, so that errors and logs tell connections apart.
var lastPort atomic.Uint32

func connect(address net.Addr) (client, server *Conn) {
	local := &net.TCPAddr{IP: loopback, Port: 32768 + int(lastPort.Add(1)%28232)}
	up, down, shared := &stream{}, &stream{}, &link{closed: make(chan struct{})}
	return &Conn{in: down, out: up, local: local, remote: address, link: shared},
		&Conn{in: up, out: down, local: address, remote: local, link: shared}
}

// parseAddress gives host:port as an address; a host that is no IP address stays a name, nothing is looked up.
func parseAddress(address string) net.Addr {
	host, port, err := net.SplitHostPort(address)
	if err == nil {
		number, err := strconv.Atoi(port)
		if ip := net.ParseIP(host); ip != nil && err == nil {
			return &net.TCPAddr{IP: ip, Port: number}
		}
	}
	return name(address)
}

// name is the address of a listener whose host is a name.
type name string

func (name) Network() string  { return "tcp" }
func (n name) String() string { return string(n) }
