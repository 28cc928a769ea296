package kafkawire

import (
	"encoding/binary"
	"hash/crc32"
	"time"

	"standin/doubles/fakekafka"
)

// decodeBatch reads the one batch that a producer sends to a partition. Its errors are those that Kafka gives. Keys and
// values point into data where it is not compressed.
func decodeBatch(data []byte) (*fakekafka.Batch, error) {
	if len(data) < recordsAt || int64(binary.BigEndian.Uint32(data[lengthAt:]))+epochAt != int64(len(data)) {
		return nil, fakekafka.InvalidRecord // there is no whole batch, or a second one
	}
	if data[magicAt] != magic {
		return nil, fakekafka.InvalidRecord // a message set of Kafka 0.10, which version 3 of Produce may not carry
	}
	if crc32.Checksum(data[summedAt:], castagnoli) != binary.BigEndian.Uint32(data[checksumAt:]) {
		return nil, fakekafka.CorruptMessage
	}
	if binary.BigEndian.Uint16(data[attributesAt:])&controlFlag != 0 {
		return nil, fakekafka.InvalidRecord // only the broker writes these
	}
	return decodeWhole(data)
}

// decodeWhole reads one whole batch, whoever wrote it.
func decodeWhole(data []byte) (*fakekafka.Batch, error) {
	attributes := binary.BigEndian.Uint16(data[attributesAt:])
	batch := &fakekafka.Batch{
		ProducerID:      int64(binary.BigEndian.Uint64(data[43:])),
		ProducerEpoch:   int16(binary.BigEndian.Uint16(data[51:])),
		BaseSequence:    int32(binary.BigEndian.Uint32(data[53:])),
		IsTransactional: attributes&transactionalFlag != 0,
		IsControl:       attributes&controlFlag != 0,
	}
	records, err := decompress(attributes&compressionMask, data[recordsAt:])
	if err != nil {
		return nil, err
	}
	baseTime := int64(binary.BigEndian.Uint64(data[27:]))
	batch.Records, err = decodeRecords(records, int32(binary.BigEndian.Uint32(data[57:])), baseTime)
	return batch, err
}

// decodeRecords reads the records of a batch, which must be count and nothing else.
func decodeRecords(data []byte, count int32, baseTime int64) ([]fakekafka.Record, error) {
	const leastRecord = 7
	if count <= 0 || int64(count)*leastRecord > int64(len(data)) {
		return nil, fakekafka.InvalidRecord
	}
	records := make([]fakekafka.Record, count)
	reader := recordReader{data: data}
	for i := range records {
		reader.record(&records[i], baseTime)
	}
	if reader.isBroken || len(reader.data) > 0 {
		return nil, fakekafka.InvalidRecord
	}
	return records, nil
}

// recordReader reads the numbers and bytes of records. Once broken it gives zeros.
type recordReader struct {
	data     []byte
	isBroken bool
}

func (r *recordReader) record(record *fakekafka.Record, baseTime int64) {
	length := r.varint()
	if length < 0 || length > int64(len(r.data)) {
		r.isBroken = true
	}
	if r.isBroken {
		return
	}
	inner := recordReader{data: r.data[:length]}
	r.data = r.data[length:]
	inner.skip(1) // attributes
	timeDelta := inner.varint()
	inner.varint() // offset delta: offsets follow one another
	record.Time = time.UnixMilli(baseTime + timeDelta)
	record.Key = inner.bytes()
	record.Value = inner.bytes()
	record.Headers = inner.headers()
	r.isBroken = inner.isBroken || len(inner.data) > 0
}

func (r *recordReader) headers() []fakekafka.Header {
	const leastHeader = 2
	count := r.varint()
	if count < 0 || count*leastHeader > int64(len(r.data)) {
		r.isBroken = true
	}
	if r.isBroken || count == 0 {
		return nil
	}
	headers := make([]fakekafka.Header, count)
	for i := range headers {
		key := r.bytes()
		if key == nil {
			r.isBroken = true // a header's key cannot be null
		}
		headers[i] = fakekafka.Header{Key: string(key), Value: r.bytes()}
	}
	return headers
}

// bytes reads bytes with their length, nil for null.
func (r *recordReader) bytes() []byte {
	length := r.varint()
	if length == -1 || r.isBroken {
		return nil
	}
	if length < 0 || length > int64(len(r.data)) {
		r.isBroken = true
		return nil
	}
	return r.skip(int(length))
}

func (r *recordReader) varint() int64 {
	n, size := binary.Varint(r.data)
	if size <= 0 {
		r.isBroken = true
		return 0
	}
	r.data = r.data[size:]
	return n
}

func (r *recordReader) skip(n int) []byte {
	if n > len(r.data) {
		r.isBroken = true
		return nil
	}
	skipped := r.data[:n:n]
	r.data = r.data[n:]
	return skipped
}
