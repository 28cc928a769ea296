package kafkacontract

import (
	"context"
	"sort"
	"time"

	"standin/doubles/contract"
	"standin/doubles/fakekafka"
)

// Reading is how a client reads a topic.
type Reading struct {
	Group string // empty where it is in none
	// StartsAtEnd says that what was written before it began is not read of partitions without a committed offset. Where
	// StartsAtEnd is set and Join does not wait until the client reads, no partition is without.
	StartsAtEnd bool
	Partitions  []int32 // those that it reads; nil is all
	Join        func() Member
}

// Member is a client that reads.
type Member interface {
	// Read gives the next record.
	Read(ctx context.Context) (fakekafka.Record, error)
	// Commit tells the group that records are done.
	Commit(ctx context.Context, records []fakekafka.Record) error
	// Close ends it.
	Close() error
}

// Consume has a client read a topic and says what it read, commits some of it, has the client come back, and says what
// comes again.
func Consume(r contract.Recorder, topics *Topics, topic string, reading Reading) {
	r.Helper()
	c := &consumption{r, topics, topic, reading}
	if reading.Partitions == nil {
		for partition := int32(0); partition < Partitions; partition++ {
			c.reading.Partitions = append(c.reading.Partitions, partition)
		}
	}
	c.feedEach(fakekafka.Record{Key: []byte("k"), Value: []byte("before"), Time: fedAt})
	c.commitStart()
	first := reading.Join()
	c.feedEach(
		fakekafka.Record{Value: []byte("null key"), Time: fedAt},
		fakekafka.Record{Key: []byte{}, Headers: []fakekafka.Header{{Key: "a", Value: []byte("1")}, {Key: "a"}}, Time: fedAt},
		fakekafka.Record{Key: []byte("k"), Value: []byte{}, Time: fedAt},
	)
	read := c.read("read", first)
	if reading.Group != "" {
		for _, some := range c.some(read) {
			r.Saw("commit %d records: %v", len(some), first.Commit(r.Context(), some))
		}
	}
	c.end(first)
	second := reading.Join()
	c.feedEach(fakekafka.Record{Value: []byte("again"), Time: fedAt})
	c.read("read again", second)
	c.end(second)
}

// fedAt is the time of what is fed.
var fedAt = time.UnixMilli(1_700_000_000_123)

type consumption struct {
	r       contract.Recorder
	topics  *Topics
	topic   string
	reading Reading
}

// feedEach writes records to each partition.
func (c *consumption) feedEach(records ...fakekafka.Record) {
	c.r.Helper()
	for _, partition := range c.reading.Partitions {
		for _, record := range records {
			record.Partition = partition
			c.topics.Feed(c.topic, record)
		}
	}
}

// commitStart has the group begin after the first record, but in the last partition where the client says by itself where
// it begins.
func (c *consumption) commitStart() {
	c.r.Helper()
	if c.reading.Group == "" {
		return
	}
	begun := c.reading.Partitions
	if !c.reading.StartsAtEnd {
		begun = begun[:len(begun)-1]
	}
	offsets := map[fakekafka.TopicPartition]int64{}
	for _, partition := range begun {
		offsets[fakekafka.TopicPartition{Topic: c.topic, Partition: partition}] = c.ends()[partition]
	}
	c.topics.Commit(c.reading.Group, offsets)
}

// ends are the offsets after the last records of partitions.
func (c *consumption) ends() map[int32]int64 {
	c.r.Helper()
	ends := map[int32]int64{}
	for _, record := range c.topics.Records(c.topic) {
		ends[record.Partition] = record.Offset + 1
	}
	return ends
}

// read reads to the end of all partitions, and says what there was.
func (c *consumption) read(what string, member Member) []fakekafka.Record {
	c.r.Helper()
	left := map[int32]int64{}
	for _, partition := range c.reading.Partitions {
		left[partition] = c.ends()[partition]
	}
	var records []fakekafka.Record
	for len(left) > 0 {
		record, err := member.Read(c.r.Context())
		if err != nil {
			c.r.Saw("%s: %v", what, err)
			break
		}
		records = append(records, record)
		if record.Offset+1 >= left[record.Partition] {
			delete(left, record.Partition)
		}
	}
	sort.SliceStable(records, func(i, j int) bool { return records[i].Partition < records[j].Partition })
	for _, record := range records {
		c.r.Saw("%s: %d/%d: %s", what, record.Partition, record.Offset, content(record))
	}
	return records
}

// some are what is committed: all of the first partition, one record of the second, nothing of others.
func (c *consumption) some(read []fakekafka.Record) [][]fakekafka.Record {
	var some [][]fakekafka.Record
	for number, count := range []int{len(read), 1} {
		var records []fakekafka.Record
		for _, record := range read {
			if number < len(c.reading.Partitions) && record.Partition == c.reading.Partitions[number] && len(records) < count {
				records = append(records, record)
			}
		}
		if len(records) > 0 {
			some = append(some, records)
		}
	}
	return some
}

// end closes a member, and says what the group has committed then.
func (c *consumption) end(member Member) {
	c.r.Helper()
	c.r.Saw("close: %v", member.Close())
	if c.reading.Group != "" {
		c.topics.SawCommitted(c.r, c.reading.Group)
	}
}
