package pipe

import (
	"io"
	"os"
	"sync"
	"time"
)

// capacity is how many bytes a stream holds before a write waits. It is more than the buffers of a socket, since it also
// stands in for the output buffer that a server has for a client that reads late.
const capacity = 16 << 20

// stream is one direction of a connection.
type stream struct {
	mutex         sync.Mutex
	data          []byte // what is not read yet begins at start
	start         int
	isEnded       bool // the writer has closed: io.EOF once all is read
	readFailure   error
	writeFailure  error
	readDeadline  time.Time
	writeDeadline time.Time
	changed       chan struct{} // closed by the next change; nil while nobody waits
}

// change does something to the stream and wakes whoever waits for it.
func (s *stream) change(do func()) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	do()
	s.wake()
}

func (s *stream) wake() {
	if s.changed != nil {
		close(s.changed)
		s.changed = nil
	}
}

// fail gives the reader and the writer an error from now on, unless they have one.
func (s *stream) fail(reader, writer error) {
	s.change(func() {
		if s.readFailure == nil {
			s.readFailure = reader
		}
		if s.writeFailure == nil {
			s.writeFailure = writer
		}
	})
}

func (s *stream) read(b []byte) (int, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for {
		switch {
		case s.readFailure != nil:
			return 0, s.readFailure
		case isPast(s.readDeadline):
			return 0, os.ErrDeadlineExceeded
		case len(b) == 0:
			return 0, nil
		case len(s.data) > s.start:
			return s.take(b), nil
		case s.isEnded:
			return 0, io.EOF
		}
		s.wait(s.readDeadline)
	}
}

func (s *stream) take(b []byte) int {
	n := copy(b, s.data[s.start:])
	s.start += n
	if s.start == len(s.data) {
		s.data, s.start = s.data[:0], 0
	}
	s.wake()
	return n
}

func (s *stream) write(b []byte) (int, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for written := 0; ; {
		switch {
		case s.writeFailure != nil:
			return written, s.writeFailure
		case isPast(s.writeDeadline):
			return written, os.ErrDeadlineExceeded
		}
		written += s.put(b[written:])
		if written == len(b) {
			return written, nil
		}
		s.wait(s.writeDeadline)
	}
}

// put takes as much as there is room for.
func (s *stream) put(b []byte) int {
	if s.start > 0 && len(s.data)+len(b) > cap(s.data) {
		s.data, s.start = s.data[:copy(s.data, s.data[s.start:])], 0
	}
	n := min(len(b), capacity-(len(s.data)-s.start))
	if n > 0 {
		s.data = append(s.data, b[:n]...)
		s.wake()
	}
	return n
}

// wait lets go of the mutex until the next change, at most until the deadline.
func (s *stream) wait(deadline time.Time) {
	if s.changed == nil {
		s.changed = make(chan struct{})
	}
	changed := s.changed
	s.mutex.Unlock()
	defer s.mutex.Lock()
	if deadline.IsZero() {
		<-changed
		return
	}
	timer := time.NewTimer(time.Until(deadline))
	defer timer.Stop()
	select {
	case <-changed:
	case <-timer.C:
	}
}

func isPast(deadline time.Time) bool {
	return !deadline.IsZero() && !time.Now().Before(deadline)
}
