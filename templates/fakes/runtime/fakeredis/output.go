package fakeredis

import (
	"bytes"
	"sync"

	"standin/doubles/pipe"
)

// output is what goes to the client: answers in the order of the commands, and at any time what is published to it.
type output struct {
	wire    *pipe.Conn
	mutex   sync.Mutex
	held    []byte
	isHeld  bool
	isMuted bool
}

// Write takes what miniredis answers or publishes.
func (o *output) Write(b []byte) (int, error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	switch {
	case o.isMuted:
	case o.isHeld:
		o.held = append(o.held, b...)
	default:
		return o.wire.Write(b)
	}
	return len(b), nil
}

// answer writes what no error can come of that the connection does not see when it reads on.
func (o *output) answer(reply []byte) { _, _ = o.Write(reply) }

// hold keeps what is written until release.
func (o *output) hold() {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.isHeld = true
}

func (o *output) release() {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.isHeld = false
	if len(o.held) > 0 {
		_, _ = o.wire.Write(o.held)
		o.held = o.held[:0]
	}
}

// mute loses whatever is written from now on.
func (o *output) mute() {
	o.release()
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.isMuted = true
}

// length is how much is held.
func (o *output) length() int {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return len(o.held)
}

// repair changes what is held from a place on, where it is an error or nothing.
func (o *output) repair(from int, change func([]byte) []byte) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if o.isHeld && len(o.held) > from && (o.held[from] == '-' || bytes.HasPrefix(o.held[from:], []byte("*-1"))) {
		o.held = append(o.held[:from], change(o.held[from:])...)
	}
}
