package kafkawire

import (
	"encoding/binary"
	"errors"
	"math"
)

// message is a request or a response of the protocol. Its method fields names every field once, in the protocol's order
// and under the condition of the versions that have it, so that reading and writing cannot differ.
type message interface {
	fields(c *coder)
}

// coder does to a message's fields what is to be done: it reads them from data, or appends them to it. After the first
// error it does nothing more.
type coder struct {
	version   int16
	isReading bool
	data      []byte
	err       error
}

var (
	errTooShort = errors.New("kafkawire: the message ends inside of a field")
	errTooLong  = errors.New("kafkawire: the message has more bytes than its fields take")
	errLength   = errors.New("kafkawire: a length is negative, or longer than the message")
	errNull     = errors.New("kafkawire: a field that cannot be null is null")
)

// decode reads a message of a version. Texts and bytes of the message point into data.
func decode(m message, version int16, data []byte) error {
	c := coder{version: version, isReading: true, data: data}
	m.fields(&c)
	if c.err == nil && len(c.data) > 0 {
		return errTooLong
	}
	return c.err
}

// appendMessage appends a message of a version to data.
func appendMessage(data []byte, m message, version int16) ([]byte, error) {
	c := coder{version: version, data: data}
	m.fields(&c)
	return c.data, c.err
}

// since reports whether the message's version is the given one or newer.
func (c *coder) since(version int16) bool { return c.version >= version }

// until reports whether the message's version is the given one or older.
func (c *coder) until(version int16) bool { return c.version <= version }

// take gives the next n bytes of what is read, nil after an error.
func (c *coder) take(n int) []byte {
	if c.err == nil && n > len(c.data) {
		c.err = errTooShort
	}
	if c.err != nil {
		return nil
	}
	taken := c.data[:n:n]
	c.data = c.data[n:]
	return taken
}

func (c *coder) int8(value *int8) {
	if !c.isReading {
		c.data = append(c.data, byte(*value))
	} else if b := c.take(1); b != nil {
		*value = int8(b[0])
	}
}

func (c *coder) int16(value *int16) {
	if !c.isReading {
		c.data = binary.BigEndian.AppendUint16(c.data, uint16(*value))
	} else if b := c.take(2); b != nil {
		*value = int16(binary.BigEndian.Uint16(b))
	}
}

func (c *coder) int32(value *int32) {
	if !c.isReading {
		c.data = binary.BigEndian.AppendUint32(c.data, uint32(*value))
	} else if b := c.take(4); b != nil {
		*value = int32(binary.BigEndian.Uint32(b))
	}
}

func (c *coder) int64(value *int64) {
	if !c.isReading {
		c.data = binary.BigEndian.AppendUint64(c.data, uint64(*value))
	} else if b := c.take(8); b != nil {
		*value = int64(binary.BigEndian.Uint64(b))
	}
}

func (c *coder) bool(value *bool) {
	var b int8
	if *value {
		b = 1
	}
	c.int8(&b)
	*value = b != 0
}

// text is a string that cannot be null.
func (c *coder) text(value *string) {
	if !c.isReading {
		c.writeText(*value)
		return
	}
	if b, isNull := c.readText(); isNull {
		c.err = errNull
	} else {
		*value = string(b)
	}
}

// nullableText is a string that can be null, which is nil.
func (c *coder) nullableText(value **string) {
	switch {
	case c.isReading:
		if b, isNull := c.readText(); isNull || c.err != nil {
			*value = nil
		} else {
			text := string(b)
			*value = &text
		}
	case *value == nil:
		null := int16(-1)
		c.int16(&null)
	default:
		c.writeText(**value)
	}
}

func (c *coder) readText() (b []byte, isNull bool) {
	var length int16
	c.int16(&length)
	if length == -1 {
		return nil, true
	}
	return c.take(c.length(int32(length))), false
}

func (c *coder) writeText(text string) {
	if len(text) > math.MaxInt16 {
		c.err = errLength
		return
	}
	length := int16(len(text))
	c.int16(&length)
	c.data = append(c.data, text...)
}

// bytes are bytes that cannot be null.
func (c *coder) bytes(value *[]byte) {
	if !c.isReading && *value == nil {
		*value = []byte{}
	}
	c.nullableBytes(value)
	if c.isReading && c.err == nil && *value == nil {
		c.err = errNull
	}
}

// nullableBytes are bytes that can be null, which is nil.
func (c *coder) nullableBytes(value *[]byte) {
	length := int32(len(*value))
	if *value == nil {
		length = -1
	}
	c.int32(&length)
	switch {
	case !c.isReading:
		c.data = append(c.data, *value...)
	case length == -1:
		*value = nil
	default:
		*value = c.take(c.length(length))
	}
}

// length checks a length that was read.
func (c *coder) length(n int32) int {
	if c.err == nil && (n < 0 || int(n) > len(c.data)) {
		c.err = errLength
	}
	if c.err != nil {
		return 0
	}
	return int(n)
}

// list is an array that cannot be null. The function does one element: a method of the coder, or the fields of a struct.
func list[T any](c *coder, items *[]T, element func(*T)) {
	if !c.isReading && *items == nil {
		*items = []T{}
	}
	nullableList(c, items, element)
	if c.isReading && c.err == nil && *items == nil {
		c.err = errNull
	}
}

// nullableList is an array that can be null, which is nil.
func nullableList[T any](c *coder, items *[]T, element func(*T)) {
	length := int32(len(*items))
	if *items == nil {
		length = -1
	}
	c.int32(&length)
	if !c.isReading {
		for i := range *items {
			element(&(*items)[i])
		}
		return
	}
	*items = nil
	if length == -1 {
		return
	}
	// Elements are appended one by one, since the length of a broken message may be anything. Each takes a byte or more.
	read := []T{}
	for n := c.length(length); n > 0 && c.err == nil; n-- {
		var item T
		element(&item)
		read = append(read, item)
	}
	*items = read
}
