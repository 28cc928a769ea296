package kafkawire

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"net"

	"standin/doubles/fakekafka"
)

const (
	// maxFrame is Kafka's socket.request.max.bytes.
	maxFrame = 100 << 20
	// maxWaiting is how many requests are read while one is answered. Beyond it the end of a connection is noticed late.
	maxWaiting = 128
)

// connection is one connection while it is served.
type connection struct {
	server  *Server
	conn    net.Conn
	host    string
	frames  chan []byte     // requests, without their lengths; closed when the client has closed
	context context.Context // done as soon as the client or the server has closed
	cancel  context.CancelFunc
	done    chan struct{} // closed when read has ended
}

func newConnection(s *Server, conn net.Conn) *connection {
	c := &connection{server: s, conn: conn, host: "/127.0.0.1", frames: make(chan []byte, maxWaiting), done: make(chan struct{})}
	c.context, c.cancel = context.WithCancel(s.context)
	go c.read()
	return c
}

// read takes requests from the connection, also while one is answered, to notice that a client that waits has gone.
func (c *connection) read() {
	defer close(c.done)
	defer close(c.frames)
	defer c.cancel()
	for {
		frame, err := readFrame(c.conn)
		if err != nil {
			return
		}
		select {
		case c.frames <- frame:
		case <-c.context.Done():
			return
		}
	}
}

// readFrame reads a length and so many bytes. The memory grows with what comes, not with what is promised.
func readFrame(from io.Reader) ([]byte, error) {
	const trusted = 64 << 10
	var prefix [4]byte
	if _, err := io.ReadFull(from, prefix[:]); err != nil {
		return nil, err
	}
	length := binary.BigEndian.Uint32(prefix[:])
	switch {
	case length > maxFrame:
		return nil, errLength
	case length <= trusted:
		frame := make([]byte, length)
		_, err := io.ReadFull(from, frame)
		return frame, err
	}
	var frame bytes.Buffer
	if _, err := io.CopyN(&frame, from, int64(length)); err != nil {
		return nil, err
	}
	return frame.Bytes(), nil
}

func (c *connection) close() {
	c.cancel()
	c.conn.Close()
	<-c.done
}

// header begins every request.
type header struct {
	key           int16
	version       int16
	correlationID int32
	clientID      *string
}

func (h *header) fields(c *coder) {
	c.int16(&h.key)
	c.int16(&h.version)
	c.int32(&h.correlationID)
	c.nullableText(&h.clientID)
}

// answer answers one request. It is false where the connection has to end: that is Kafka's answer to what it cannot read
// or does not serve. The test's log then says why.
func (c *connection) answer(frame []byte) bool {
	var head header
	body := coder{isReading: true, data: frame}
	if head.fields(&body); body.err != nil {
		return false
	}
	api := findAPI(head.key)
	if api == nil {
		c.server.log("kafkawire: client %q asks for API %d, which is not served", textOf(head.clientID), head.key)
		return false
	}
	if head.version < api.minimum || head.version > api.maximum {
		if head.key == apiVersionsKey {
			return c.refuseVersion(&head)
		}
		c.server.log("kafkawire: client %q asks for version %d of %s, which is not served", textOf(head.clientID), head.version, api.name)
		return false
	}
	request := api.endpoint.newRequest()
	if err := decode(request, head.version, body.data); err != nil {
		c.server.log("kafkawire: client %q sends %s version %d that cannot be read: %v", textOf(head.clientID), api.name, head.version, err)
		return false
	}
	call := &call{server: c.server, broker: c.server.broker, version: head.version, clientID: textOf(head.clientID), clientHost: c.host}
	response, isAlive := c.carryOut(request, func() message { return api.endpoint.answer(call, c.context, request) })
	if !isAlive {
		return false
	}
	if produce, isProduce := request.(*produceRequest); isProduce && produce.Acks == noAcks {
		return !response.(*produceResponse).hasError() // there is no answer, but the end of the connection tells
	}
	return c.write(&head, response, head.version)
}

// refuseVersion answers a client that asks for the versions of APIs in a version of that API which is not served: in
// version 0, which all clients understand.
func (c *connection) refuseVersion(head *header) bool {
	response := (&call{}).apiVersions(c.context, nil)
	response.ErrorCode = fakekafka.UnsupportedVersion.Code()
	return c.write(head, response, 0)
}

func (c *connection) write(head *header, response message, version int16) bool {
	const prefix = 4
	frame := binary.BigEndian.AppendUint32(make([]byte, prefix, 256), uint32(head.correlationID))
	frame, err := appendMessage(frame, response, version)
	if err != nil {
		return false
	}
	binary.BigEndian.PutUint32(frame, uint32(len(frame)-prefix))
	_, err = c.conn.Write(frame)
	return err == nil
}
