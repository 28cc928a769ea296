package fakeredis

import (
	"bufio"
	"bytes"

	"github.com/alicebob/miniredis/v2/server"

	"standin/doubles/pipe"
)

// connection is the server's end of one: its goroutine reads a command, does it and answers, one after another.
type connection struct {
	server *Server
	wire   *pipe.Conn
	reader *bufio.Reader
	out    *output
	// peer is the connection for miniredis. What it answers goes out as it is, and so does what is published to it.
	peer *server.Peer
	// aside is the same connection, but its answers are kept in asideOut, to be looked at.
	aside    *server.Peer
	asideOut *bytes.Buffer
	// queued are the commands since MULTI; nil outside of a transaction.
	queued []*call
}

func newConnection(s *Server, wire *pipe.Conn) *connection {
	c := &connection{server: s, wire: wire, reader: bufio.NewReader(wire), out: &output{wire: wire}, asideOut: &bytes.Buffer{}}
	c.peer = server.NewPeer(bufio.NewWriterSize(c.out, 512))
	c.aside = server.NewPeer(bufio.NewWriterSize(c.asideOut, 512))
	return c
}

// serve works until the connection ends. A panic of miniredis ends the process, as it would without us.
func (c *connection) serve() {
	c.work()
	c.end()
}

func (c *connection) work() {
	for !c.peer.Closed() {
		words, err := readCommand(c.reader)
		if problem, isProblem := err.(protocolError); isProblem {
			c.out.answer(errorReply(problem.Error()))
		}
		if err != nil {
			return
		}
		if len(words) == 0 {
			continue
		}
		c.out.hold() // answers of a pipeline go out together, as those of Redis do
		if !c.receive(newCall(words)) {
			return
		}
		if c.reader.Buffered() == 0 {
			c.out.release()
		}
	}
}

// end closes the connection and lets miniredis forget what it watches and subscribes to.
func (c *connection) end() {
	c.out.release()
	_ = c.wire.Close()
	for _, name := range []string{"DISCARD", "UNWATCH", "UNSUBSCRIBE", "PUNSUBSCRIBE"} {
		c.dispatch([]string{name})
	}
	c.server.disown(c.peer, c.aside)
}

// receive does a command, or what faults make of it. It gives false when the connection has ended.
func (c *connection) receive(call *call) (isOpen bool) {
	if call.isSetup() {
		c.perform(call)
		return true
	}
	strike := c.server.faults.Strike(background, "redis."+call.Name, call.keys()...)
	defer strike.Done()
	return c.suffer(call, strike)
}

// perform does a command.
func (c *connection) perform(call *call) {
	c.server.clock.before(c.server.data, call.Command)
	switch {
	case c.queued != nil && call.Name == "exec":
		c.execute(call)
	case c.queued != nil && call.Name == "discard":
		c.discard(call)
	case c.queued != nil:
		c.queue(call)
	case call.Name == "multi":
		c.begin(call)
	default:
		c.performNow(call)
		c.server.log.add(call.Command)
	}
}

func (c *connection) performNow(call *call) {
	correction := call.correction()
	refusal := correction.refusal(call.Command)
	switch {
	case refusal != nil:
		c.out.answer(refusal)
	case call.mayBlock():
		c.out.answer(correction.do(call.Command, c.peer.Resp3, c.askBlocking))
	case correction.asks():
		c.out.answer(correction.do(call.Command, c.peer.Resp3, c.ask))
	default:
		from := c.out.length()
		c.dispatch(call.words())
		c.out.repair(from, func(reply []byte) []byte { return correction.repair(call.Command, reply, c.peer.Resp3) })
	}
}

// dispatch has miniredis do a command and answer it.
func (c *connection) dispatch(words []string) {
	c.server.commands.Dispatch(c.peer, words)
	c.peer.Flush()
}

// askBlocking is ask for a command that may wait: a client that goes away ends it.
func (c *connection) askBlocking(words []string) []byte {
	c.out.release()
	done := make(chan struct{})
	defer close(done)
	go func() {
		select {
		case <-c.wire.Closed():
			c.aside.Close()
			c.peer.Close()
			c.server.wake()
		case <-done:
		}
	}()
	return c.ask(words)
}

// ask has miniredis do a command on this connection, and gives the answer.
func (c *connection) ask(words []string) []byte {
	c.aside.Ctx, c.aside.Resp3 = c.peer.Ctx, c.peer.Resp3
	c.server.commands.Dispatch(c.aside, words)
	c.aside.Flush()
	c.peer.Ctx = c.aside.Ctx
	reply := bytes.Clone(c.asideOut.Bytes())
	c.asideOut.Reset()
	return reply
}
