package server

import (
	"encoding/binary"
	"math"
)

const (
	headerSize = 4         // of a packet: three bytes of length, one of sequence
	largest    = 1<<24 - 1 // bytes of a packet: longer payloads take several
)

// takePacket takes the next payload of what the client wrote, where all of it is there. sequence is that of its last packet.
func (c *connection) takePacket() (sequence byte, payload []byte, isWhole bool) {
	rest := c.input
	for {
		if len(rest) < headerSize {
			return 0, nil, false
		}
		length := int(rest[0]) | int(rest[1])<<8 | int(rest[2])<<16
		sequence = rest[3]
		rest = rest[headerSize:]
		if len(rest) < length {
			return 0, nil, false
		}
		if payload == nil {
			payload = rest[:length:length]
		} else {
			payload = append(payload, rest[:length]...)
		}
		rest = rest[length:]
		if length == largest {
			continue
		}
		if len(rest) == 0 {
			c.input = c.input[:0] // the payload stays valid until the client writes again, which it does after the answer
		} else {
			c.input = rest
		}
		return sequence, payload, true
	}
}

// packets are the packets of an answer, on their way to the client.
type packets struct {
	bytes    []byte
	given    int // bytes that the client has read
	start    int // of the packet that is being written
	sequence byte
}

// read moves bytes to the client.
func (p *packets) read(b []byte) int {
	n := copy(b, p.bytes[p.given:])
	p.given += n
	return n
}

// begin starts an answer.
func (p *packets) begin(sequence byte) {
	p.bytes, p.given, p.sequence = p.bytes[:0], 0, sequence
}

// open begins a packet, close ends it.
func (p *packets) open() {
	p.start = len(p.bytes)
	p.bytes = append(p.bytes, 0, 0, 0, 0)
}

func (p *packets) close() {
	length := len(p.bytes) - p.start - headerSize
	if length >= largest {
		p.split(length)
		return
	}
	p.header(p.start, length)
}

func (p *packets) header(at, length int) {
	p.bytes[at], p.bytes[at+1], p.bytes[at+2], p.bytes[at+3] = byte(length), byte(length>>8), byte(length>>16), p.sequence
	p.sequence++
}

// split makes several packets of a payload that is too long for one.
func (p *packets) split(length int) {
	payload := append([]byte(nil), p.bytes[p.start+headerSize:]...)
	p.bytes = p.bytes[:p.start]
	for {
		part := min(length, largest)
		at := len(p.bytes)
		p.bytes = append(p.bytes, 0, 0, 0, 0)
		p.bytes = append(p.bytes, payload[:part]...)
		p.header(at, part)
		payload, length = payload[part:], length-part
		if part < largest {
			return
		}
	}
}

func (p *packets) byte(b byte)       { p.bytes = append(p.bytes, b) }
func (p *packets) raw(text string)   { p.bytes = append(p.bytes, text...) }
func (p *packets) zeros(n int)       { p.bytes = append(p.bytes, make([]byte, n)...) }
func (p *packets) uint16(n uint16)   { p.bytes = binary.LittleEndian.AppendUint16(p.bytes, n) }
func (p *packets) uint32(n uint32)   { p.bytes = binary.LittleEndian.AppendUint32(p.bytes, n) }
func (p *packets) uint64(n uint64)   { p.bytes = binary.LittleEndian.AppendUint64(p.bytes, n) }
func (p *packets) float64(n float64) { p.uint64(math.Float64bits(n)) }

// length writes a length-encoded integer.
func (p *packets) length(n uint64) {
	switch {
	case n < 251:
		p.byte(byte(n))
	case n < 1<<16:
		p.byte(0xfc)
		p.uint16(uint16(n))
	case n < 1<<24:
		p.bytes = append(p.bytes, 0xfd, byte(n), byte(n>>8), byte(n>>16))
	default:
		p.byte(0xfe)
		p.uint64(n)
	}
}

// text writes a length-encoded string.
func (p *packets) text(text string) {
	p.length(uint64(len(text)))
	p.raw(text)
}

// reader reads a payload. What is too short makes it fail for good.
type reader struct {
	bytes  []byte
	failed bool
}

func (r *reader) take(n int) []byte {
	if r.failed || n < 0 || n > len(r.bytes) {
		r.failed = true
		return make([]byte, max(0, min(n, 8)))
	}
	taken := r.bytes[:n]
	r.bytes = r.bytes[n:]
	return taken
}

func (r *reader) byte() byte     { return r.take(1)[0] }
func (r *reader) uint16() uint16 { return binary.LittleEndian.Uint16(r.take(2)) }
func (r *reader) uint32() uint32 { return binary.LittleEndian.Uint32(r.take(4)) }
func (r *reader) uint64() uint64 { return binary.LittleEndian.Uint64(r.take(8)) }

// length reads a length-encoded integer.
func (r *reader) length() int {
	switch first := r.byte(); first {
	case 0xfc:
		return int(r.uint16())
	case 0xfd:
		three := r.take(3)
		return int(three[0]) | int(three[1])<<8 | int(three[2])<<16
	case 0xfe:
		return int(r.uint64())
	default:
		return int(first)
	}
}

// text reads a length-encoded string.
func (r *reader) text() string { return string(r.take(r.length())) }

// terminated reads a string that ends with a zero byte.
func (r *reader) terminated() string {
	for i, b := range r.bytes {
		if b == 0 {
			text := string(r.bytes[:i])
			r.bytes = r.bytes[i+1:]
			return text
		}
	}
	r.failed = true
	return ""
}
