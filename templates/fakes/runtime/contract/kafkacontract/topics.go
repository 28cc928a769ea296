// Package kafkacontract has topics for cases of package contract: on a fake broker, and on a real Kafka, to which it speaks
// without a client library.
package kafkacontract

import (
	"testing"
	"time"

	"standin/doubles/contract"
	"standin/doubles/fakekafka"
)

// Partitions is how many partitions each topic of a case has.
const Partitions = 3

// Deadline is enough for a case on a real Kafka, whose groups take seconds to come together.
const Deadline = time.Minute

// Topics are those of one case, on one side.
type Topics struct {
	t  testing.TB
	on cluster
}

// cluster is what both sides have.
type cluster interface {
	feed(topic string, record fakekafka.Record) error
	records(topic string) ([]fakekafka.Record, error)
	committed(group string) (map[fakekafka.TopicPartition]int64, error)
}

// Feed writes records as another service would, each to its Partition.
func (t *Topics) Feed(topic string, records ...fakekafka.Record) {
	t.t.Helper()
	for _, record := range records {
		if err := t.on.feed(topic, record); err != nil {
			t.t.Fatalf("feed %s, partition %d: %v", topic, record.Partition, err)
		}
	}
}

// Records are what a reader of committed records finds in a topic, partition by partition.
func (t *Topics) Records(topic string) []fakekafka.Record {
	t.t.Helper()
	records, err := t.on.records(topic)
	if err != nil {
		t.t.Fatalf("records of %s: %v", topic, err)
	}
	return records
}

// Committed are the offsets of the next records that a group wants, as far as it committed them.
func (t *Topics) Committed(group string) map[fakekafka.TopicPartition]int64 {
	t.t.Helper()
	offsets, err := t.on.committed(group)
	if err != nil {
		t.t.Fatalf("offsets of group %s: %v", group, err)
	}
	return offsets
}

// SawCommitted says which offsets a group committed.
func (t *Topics) SawCommitted(r contract.Recorder, group string) {
	t.t.Helper()
	r.Saw("committed: %s", contract.Value(t.Committed(group)))
}

// content is a record without its place, for Run.Saw: null is nil, which is not empty.
func content(record fakekafka.Record) any {
	return contract.Value(struct {
		Key, Value []byte
		Headers    []fakekafka.Header
		Time       time.Time
	}{record.Key, record.Value, record.Headers, record.Time})
}
