package kafkawire

import (
	"encoding/binary"
	"hash/crc32"

	"standin/doubles/fakekafka"
)

// appendBatch appends a batch as a reader gets it: version 2, not compressed.
func appendBatch(data []byte, batch *fakekafka.Batch) []byte {
	start := len(data)
	baseTime, maxTime := timesOf(batch)
	data = binary.BigEndian.AppendUint64(data, uint64(batch.BaseOffset))
	data = append(data, 0, 0, 0, 0) // length, below
	data = binary.BigEndian.AppendUint32(data, uint32(leaderEpoch))
	data = append(data, magic)
	data = append(data, 0, 0, 0, 0) // checksum, below
	data = binary.BigEndian.AppendUint16(data, attributesOf(batch))
	data = binary.BigEndian.AppendUint32(data, uint32(len(batch.Records)-1))
	data = binary.BigEndian.AppendUint64(data, uint64(baseTime))
	data = binary.BigEndian.AppendUint64(data, uint64(maxTime))
	data = binary.BigEndian.AppendUint64(data, uint64(batch.ProducerID))
	data = binary.BigEndian.AppendUint16(data, uint16(batch.ProducerEpoch))
	data = binary.BigEndian.AppendUint32(data, uint32(batch.BaseSequence))
	data = binary.BigEndian.AppendUint32(data, uint32(len(batch.Records)))
	for i := range batch.Records {
		data = appendRecord(data, &batch.Records[i], int64(i), baseTime)
	}
	binary.BigEndian.PutUint32(data[start+lengthAt:], uint32(len(data)-start-epochAt))
	binary.BigEndian.PutUint32(data[start+checksumAt:], crc32.Checksum(data[start+summedAt:], castagnoli))
	return data
}

func attributesOf(batch *fakekafka.Batch) (attributes uint16) {
	if batch.IsTransactional {
		attributes |= transactionalFlag
	}
	if batch.IsControl {
		attributes |= controlFlag
	}
	return attributes
}

func timesOf(batch *fakekafka.Batch) (base, max int64) {
	base, max = noTime, noTime
	for i := range batch.Records {
		at := batch.Records[i].Time.UnixMilli()
		if i == 0 {
			base = at
		}
		if at > max {
			max = at
		}
	}
	return base, max
}

func appendRecord(data []byte, record *fakekafka.Record, offsetDelta, baseTime int64) []byte {
	timeDelta := record.Time.UnixMilli() - baseTime
	length := 1 + varintSize(timeDelta) + varintSize(offsetDelta) + sizeOfBytes(record.Key) + sizeOfBytes(record.Value) +
		varintSize(int64(len(record.Headers)))
	for i := range record.Headers {
		header := &record.Headers[i]
		length += varintSize(int64(len(header.Key))) + len(header.Key) + sizeOfBytes(header.Value)
	}
	data = binary.AppendVarint(data, int64(length))
	data = append(data, 0) // attributes, of which there are none
	data = binary.AppendVarint(data, timeDelta)
	data = binary.AppendVarint(data, offsetDelta)
	data = appendBytes(data, record.Key)
	data = appendBytes(data, record.Value)
	data = binary.AppendVarint(data, int64(len(record.Headers)))
	for i := range record.Headers {
		header := &record.Headers[i]
		data = binary.AppendVarint(data, int64(len(header.Key)))
		data = append(data, header.Key...)
		data = appendBytes(data, header.Value)
	}
	return data
}

// appendBytes appends bytes and their length, -1 for null.
func appendBytes(data, b []byte) []byte {
	if b == nil {
		return binary.AppendVarint(data, -1)
	}
	return append(binary.AppendVarint(data, int64(len(b))), b...)
}

func sizeOfBytes(b []byte) int {
	if b == nil {
		return 1
	}
	return varintSize(int64(len(b))) + len(b)
}

// varintSize is what a number takes in zigzag encoding, which Kafka shares with encoding/binary.
func varintSize(n int64) int {
	size := 1
	for rest := uint64(n)<<1 ^ uint64(n>>63); rest >= 0x80; rest >>= 7 {
		size++
	}
	return size
}
