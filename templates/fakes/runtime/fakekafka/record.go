package fakekafka

import "time"

// TopicPartition names one partition of one topic.
type TopicPartition struct {
	Topic     string
	Partition int32
}

// Header is one header of a record. A key may come more than once.
type Header struct {
	Key   string
	Value []byte
}

// Record is one message of a topic, whatever client wrote it. A nil Key or Value is a null of Kafka, which is not the
// same as an empty one.
type Record struct {
	Topic     string
	Partition int32
	Offset    int64
	Key       []byte
	Value     []byte
	Headers   []Header
	Time      time.Time // in milliseconds, as Kafka keeps it
}

// clone gives a record that shares no bytes with r.
func (r Record) clone() Record {
	r.Key = cloneBytes(r.Key)
	r.Value = cloneBytes(r.Value)
	if r.Headers != nil {
		headers := make([]Header, len(r.Headers))
		for i, header := range r.Headers {
			headers[i] = Header{Key: header.Key, Value: cloneBytes(header.Value)}
		}
		r.Headers = headers
	}
	return r
}

// cloneBytes keeps nil and empty apart, which append(nil, b...) does not.
func cloneBytes(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append(make([]byte, 0, len(b)), b...)
}
