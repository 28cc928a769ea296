package saramafake

import (
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// encode gives the record of a message.
func encode(message *sarama.ProducerMessage) (record fakekafka.Record, err error) {
	if record.Key, err = bytesOf(message.Key); err != nil {
		return record, err
	}
	if record.Value, err = bytesOf(message.Value); err != nil {
		return record, err
	}
	for _, header := range message.Headers {
		if header.Key == nil { // a null, which the broker refuses
			return record, kError(fakekafka.InvalidRecord)
		}
		record.Headers = append(record.Headers, fakekafka.Header{Key: string(header.Key), Value: cloneBytes(header.Value)})
	}
	record.Time = message.Timestamp
	if record.Time.IsZero() {
		record.Time = time.Now()
	}
	return record, nil
}

// bytesOf gives bytes that nobody else has.
func bytesOf(encoder sarama.Encoder) ([]byte, error) {
	switch encoder := encoder.(type) {
	case nil:
		return nil, nil
	case sarama.StringEncoder:
		return []byte(encoder), nil
	}
	encoded, err := encoder.Encode()
	return cloneBytes(encoded), err
}

// cloneBytes keeps nil and empty apart: one is null on the wire.
func cloneBytes(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append(make([]byte, 0, len(b)), b...)
}
