package saramafake

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/IBM/sarama"
)

// What members of a group tell one another through the broker is written as all clients of Kafka write it, so that a
// member of saramafake and one of another library can be in one group.

var errShortProtocol = errors.New("kafka: insufficient data to decode packet, more bytes expected")

// encodeSubscription writes what a member tells the leader.
func encodeSubscription(topics []string, userData []byte) []byte {
	b := binary.BigEndian.AppendUint16(nil, 0) // version
	b = binary.BigEndian.AppendUint32(b, uint32(len(topics)))
	for _, topic := range topics {
		b = appendString(b, topic)
	}
	return appendBytes(b, userData)
}

// decodeSubscription reads what a member told, in any version: newer ones have more at the end.
func decodeSubscription(b []byte) (sarama.ConsumerGroupMemberMetadata, error) {
	r := protocolReader{left: b}
	metadata := sarama.ConsumerGroupMemberMetadata{Version: int16(r.uint16())}
	for n := r.count(); n > 0; n-- {
		metadata.Topics = append(metadata.Topics, r.string())
	}
	metadata.UserData = r.bytes()
	return metadata, r.err
}

// encodeAssignment writes what the leader gives a member.
func encodeAssignment(topics map[string][]int32, userData []byte) []byte {
	b := binary.BigEndian.AppendUint16(nil, 0) // version
	b = binary.BigEndian.AppendUint32(b, uint32(len(topics)))
	for topic, partitions := range topics {
		b = appendString(b, topic)
		b = binary.BigEndian.AppendUint32(b, uint32(len(partitions)))
		for _, partition := range partitions {
			b = binary.BigEndian.AppendUint32(b, uint32(partition))
		}
	}
	return appendBytes(b, userData)
}

// decodeAssignment reads what the leader gave.
func decodeAssignment(b []byte) (topics map[string][]int32, userData []byte, err error) {
	if len(b) == 0 {
		return nil, nil, nil
	}
	r := protocolReader{left: b}
	r.uint16() // version
	topics = map[string][]int32{}
	for n := r.count(); n > 0; n-- {
		topic := r.string()
		for m := r.count(); m > 0; m-- {
			topics[topic] = append(topics[topic], int32(r.uint32()))
		}
	}
	return topics, r.bytes(), r.err
}

func appendString(b []byte, s string) []byte {
	return append(binary.BigEndian.AppendUint16(b, uint16(len(s))), s...)
}

func appendBytes(b, value []byte) []byte {
	if value == nil {
		return binary.BigEndian.AppendUint32(b, 0xffffffff)
	}
	return append(binary.BigEndian.AppendUint32(b, uint32(len(value))), value...)
}

// protocolReader reads until there is too little left; then all it gives is zero.
type protocolReader struct {
	left []byte
	err  error
}

func (r *protocolReader) take(n int) []byte {
	if r.err != nil || n < 0 || n > len(r.left) {
		r.err = errShortProtocol
		return make([]byte, min(max(n, 0), 4))
	}
	taken := r.left[:n]
	r.left = r.left[n:]
	return taken
}

func (r *protocolReader) uint16() uint16 { return binary.BigEndian.Uint16(r.take(2)) }
func (r *protocolReader) uint32() uint32 { return binary.BigEndian.Uint32(r.take(4)) }
func (r *protocolReader) string() string { return string(r.take(int(r.uint16()))) }

// count reads the length of an array, whose elements have 4 bytes or more.
func (r *protocolReader) count() int {
	n := int(int32(r.uint32()))
	if n > len(r.left)/4+1 {
		r.err = fmt.Errorf("%w: an array of %d", errShortProtocol, n)
		return 0
	}
	return n
}

func (r *protocolReader) bytes() []byte {
	n := int32(r.uint32())
	if n < 0 || r.err != nil {
		return nil
	}
	return cloneBytes(r.take(int(n)))
}
