package kafkacontract

import (
	"bytes"
	"fmt"
	"sort"
	"time"

	"standin/doubles/contract"
	"standin/doubles/fakekafka"
)

// Written is what a client told of a record that it was to write.
type Written struct {
	IsSilent  bool // it told nothing, not even that it is written
	IsPlaced  bool // it told Partition and Offset
	Partition int32
	Offset    int64
	Err       error
}

// Produce has a client write records to a topic and says what it told of each, and what the topic has then: records with
// keys and their places, if the client puts equal keys into one partition, and others without, since a client may put
// these anywhere.
func Produce(r contract.Recorder, topics *Topics, topic string, write func(records []fakekafka.Record) []Written) {
	r.Helper()
	before := topics.Records(topic)
	samples := samples()
	records := make([]fakekafka.Record, len(samples))
	for i := range samples {
		records[i] = samples[i].record
	}
	written := write(records)
	expected := stock{told: len(before), hoped: len(before)}
	for i, sample := range samples {
		if written[i].IsSilent {
			expected.hoped++
			continue
		}
		r.Saw("write %s: %v", sample.name, written[i].Err)
		if written[i].Err == nil {
			expected.told++
			expected.hoped++
		}
	}
	stored := topics.await(r, topic, expected)
	for i, sample := range samples {
		if written[i].Err == nil && written[i].IsPlaced {
			r.Saw("%s is where it was said to be: %t", sample.name, isAt(stored, &written[i], &records[i]))
		}
	}
	sayStored(r, since(before, stored))
}

// sample is a record to write, and what is special about it.
type sample struct {
	name   string
	record fakekafka.Record
}

// equalKeys is how many samples have one key: enough to see whether it goes to one partition.
const equalKeys = 12

// sameKey is the key that most samples have.
var sameKey = []byte("same")

func samples() []sample {
	const large, tooLarge = 100_000, 2 << 20
	var samples []sample
	for i := 1; i <= equalKeys; i++ {
		samples = append(samples, sample{fmt.Sprint("equal key ", i), fakekafka.Record{Key: sameKey, Value: []byte{byte('0' + i)}}})
	}
	for i := 1; i <= 2*Partitions; i++ {
		key := fmt.Sprint("key ", i)
		samples = append(samples, sample{key, fakekafka.Record{Key: []byte(key), Value: []byte("v")}})
	}
	headers := []fakekafka.Header{{Key: "a", Value: []byte("1")}, {Key: "a", Value: []byte{}}, {Key: "\x00é", Value: []byte{0xff}}}
	return append(samples,
		sample{"empty value", fakekafka.Record{Key: sameKey, Value: []byte{}}},
		sample{"null value", fakekafka.Record{Key: sameKey}},
		sample{"headers", fakekafka.Record{Key: sameKey, Value: []byte("h"), Headers: headers}},
		sample{"large value", fakekafka.Record{Key: sameKey, Value: bytes.Repeat([]byte("l"), large)}},
		sample{"too large value", fakekafka.Record{Key: sameKey, Value: bytes.Repeat([]byte("x"), tooLarge)}},
		sample{"after it", fakekafka.Record{Key: sameKey, Value: []byte("after")}},
		sample{"null key", fakekafka.Record{Value: []byte("null")}},
		sample{"null key and value", fakekafka.Record{}},
		sample{"null key again", fakekafka.Record{Value: []byte("null")}},
	)
}

// stock is how many records a topic should have: those that the client told of, and those of which it told nothing, which
// may have been refused.
type stock struct{ told, hoped int }

const (
	// pause is between two looks at a server.
	pause = 10 * time.Millisecond
	// settling is how long nothing is written any more when all is written.
	settling = 500 * time.Millisecond
)

// await gives a topic's records when all are there that can come: who does not wait for an acknowledgement is told that a
// record is written before it is.
func (t *Topics) await(r contract.Recorder, topic string, expected stock) []fakekafka.Record {
	t.t.Helper()
	var records []fakekafka.Record
	for grown := time.Now(); ; {
		now := t.Records(topic)
		if len(now) > len(records) {
			grown = time.Now()
		}
		records = now
		if len(records) >= expected.hoped || len(records) >= expected.told && time.Since(grown) > settling {
			return records
		}
		select {
		case <-r.Context().Done():
			r.Saw("%s has %d records, not %d", topic, len(records), expected.told)
			return records
		case <-time.After(pause):
		}
	}
}

func isAt(records []fakekafka.Record, written *Written, record *fakekafka.Record) bool {
	for i := range records {
		if records[i].Partition == written.Partition && records[i].Offset == written.Offset {
			return bytes.Equal(records[i].Key, record.Key) && bytes.Equal(records[i].Value, record.Value)
		}
	}
	return false
}

// since are the records that were not there before, with offsets from where they begin.
func since(before, now []fakekafka.Record) []fakekafka.Record {
	starts := map[int32]int64{}
	for _, record := range before {
		starts[record.Partition] = record.Offset + 1
	}
	var records []fakekafka.Record
	for _, record := range now {
		if record.Offset -= starts[record.Partition]; record.Offset >= 0 {
			records = append(records, record)
		}
	}
	return records
}

func sayStored(r contract.Recorder, records []fakekafka.Record) {
	r.Helper()
	isByKey := len(partitionsOf(records)) == 1
	r.Saw("equal keys are in one partition: %t", isByKey)
	var anywhere []fakekafka.Record
	for _, record := range records {
		if isByKey && record.Key != nil {
			r.Saw("%d/%d: %s", record.Partition, record.Offset, content(record))
		} else {
			anywhere = append(anywhere, record)
		}
	}
	sort.SliceStable(anywhere, func(i, j int) bool { return orderOf(&anywhere[i]) < orderOf(&anywhere[j]) })
	for _, record := range anywhere {
		r.Saw("somewhere: %s", content(record))
	}
}

// orderOf puts records in an order that has nothing to do with where they are.
func orderOf(record *fakekafka.Record) string {
	return fmt.Sprintf("%q %t %q %t %q", record.Key, record.Key == nil, record.Value, record.Value == nil, record.Headers)
}

// partitionsOf are those that have records with the same key.
func partitionsOf(records []fakekafka.Record) map[int32]bool {
	partitions := map[int32]bool{}
	for i := range records {
		if bytes.Equal(records[i].Key, sameKey) {
			partitions[records[i].Partition] = true
		}
	}
	return partitions
}
