package fakekafka

import (
	"encoding/binary"
	"time"
)

// NoProducer is the ProducerID, ProducerEpoch and BaseSequence of a batch whose producer is not idempotent.
const NoProducer = -1

// Batch is what one producer wrote to one partition at one time: the unit of Kafka's log. The broker keeps batches
// decoded; a front encodes them when they are fetched. A batch that the broker handed out is shared by all who fetched
// it, so nobody may change it.
type Batch struct {
	// BaseOffset is the offset of the first record, given by the broker. Offsets of records follow one another.
	BaseOffset int64

	// ProducerID, ProducerEpoch and BaseSequence are NoProducer where the producer is not idempotent.
	ProducerID    int64
	ProducerEpoch int16
	BaseSequence  int32

	// IsTransactional is set on batches of a transaction, its control batch among them.
	IsTransactional bool

	// IsControl is set on the batch of one record that ends a transaction: clients do not show it to their users. The
	// record's key has the version and 1 for commit or 0 for abort, two bytes each.
	IsControl bool

	Records []Record
}

// LastOffset is the offset of the last record.
func (b *Batch) LastOffset() int64 { return b.BaseOffset + int64(len(b.Records)) - 1 }

// lastSequence is the sequence of the last record. Sequences go from the greatest int32 to 0.
func (b *Batch) lastSequence() int32 {
	return int32((int64(b.BaseSequence) + int64(len(b.Records)) - 1) & 0x7fffffff)
}

// Size is about what the batch takes on the wire, uncompressed: what limits of fetches and batches are compared with.
func (b *Batch) Size() int {
	const overhead, perRecord, perHeader = 61, 7, 2
	size := overhead
	for i := range b.Records {
		record := &b.Records[i]
		size += perRecord + len(record.Key) + len(record.Value)
		for j := range record.Headers {
			size += perHeader + len(record.Headers[j].Key) + len(record.Headers[j].Value)
		}
	}
	return size
}

// controlBatch ends the transaction of a producer in one partition.
func controlBatch(producerID int64, epoch int16, isCommit bool, now time.Time) *Batch {
	const version, abort, commit = 0, 0, 1
	key := binary.BigEndian.AppendUint16(nil, version)
	if isCommit {
		key = binary.BigEndian.AppendUint16(key, commit)
	} else {
		key = binary.BigEndian.AppendUint16(key, abort)
	}
	const coordinatorEpoch = 0
	value := binary.BigEndian.AppendUint16(nil, version)
	value = binary.BigEndian.AppendUint32(value, coordinatorEpoch)
	return &Batch{
		ProducerID:      producerID,
		ProducerEpoch:   epoch,
		BaseSequence:    NoProducer,
		IsTransactional: true,
		IsControl:       true,
		Records:         []Record{{Key: key, Value: value, Time: now}},
	}
}
