package kafkacontract

import (
	"bytes"
	"context"
	"sort"
	"time"

	"standin/doubles/contract"
	"standin/doubles/fakekafka"
)

// Member is a client that reads a topic.
type Member interface {
	// Group is the group of which it is, empty where it is of none.
	Group() string
	// Partitions are those that it reads, nil where it is all.
	Partitions() []int32
	// Read gives the next record.
	Read(ctx context.Context) (fakekafka.Record, error)
	// Commit tells the group that records are done.
	Commit(ctx context.Context, records []fakekafka.Record) error
	// Close ends it.
	Close() error
}

// Consume has a client read a topic, which may begin where it likes, commits some of it, has the client come back, and says
// what it read each time.
//
// When a client of a group reads is not to be seen from outside. So probes are written until one of each partition came;
// what is said leaves them out, and counts offsets without them.
func Consume(r contract.Recorder, topics *Topics, topic string, join func() Member) {
	r.Helper()
	c := &consumption{Recorder: r, topics: topics, topic: topic}
	c.feed(all, fakekafka.Record{Key: []byte("k"), Value: []byte("before"), Time: fedAt})
	member := join()
	read := c.read("read", member,
		fakekafka.Record{Value: []byte("null key"), Time: fedAt},
		fakekafka.Record{Key: []byte{}, Headers: []fakekafka.Header{{Key: "a", Value: []byte("1")}, {Key: "a"}}, Time: fedAt},
		fakekafka.Record{Key: []byte("k"), Value: []byte{}, Time: fedAt},
	)
	if member.Group() != "" {
		for _, some := range c.some(read) {
			r.Saw("commit: %v", member.Commit(r.Context(), some))
		}
	}
	c.end(member)
	member = join()
	c.read("read again", member, fakekafka.Record{Value: []byte("again"), Time: fedAt})
	c.end(member)
}

var (
	all = []int32{0, 1, 2}
	// fedAt is the time of what is fed.
	fedAt = time.UnixMilli(1_700_000_000_123)
	// probe is the value of records that tell whether somebody reads.
	probe = []byte("a probe of the contract")
)

// probing is how long to wait for a probe before the next.
const probing = 100 * time.Millisecond

type consumption struct {
	contract.Recorder
	topics *Topics
	topic  string
}

// feed writes records to each of some partitions.
func (c *consumption) feed(partitions []int32, records ...fakekafka.Record) {
	c.Helper()
	for _, partition := range partitions {
		for _, record := range records {
			record.Partition = partition
			c.topics.Feed(c.topic, record)
		}
	}
}

// read has a member read what there is and records that are written when it reads, and says what that was.
func (c *consumption) read(what string, member Member, records ...fakekafka.Record) []fakekafka.Record {
	c.Helper()
	partitions := member.Partitions()
	if partitions == nil {
		partitions = all
	}
	read, err := c.untilProbed(member, partitions)
	if err == nil {
		c.feed(partitions, records...)
		var rest []fakekafka.Record
		rest, err = c.untilEnd(member, partitions)
		read = append(read, rest...)
	}
	if err != nil {
		c.Saw("%s: %v", what, err)
	}
	sort.SliceStable(read, func(i, j int) bool { return read[i].Partition < read[j].Partition })
	counted := c.count()
	for _, record := range read {
		if !isProbe(record) {
			c.Saw("%s: %d/%d: %s", what, record.Partition, counted.before(record.Partition, record.Offset), content(record))
		}
	}
	return read
}

// untilProbed reads until a probe of each partition has come.
func (c *consumption) untilProbed(member Member, partitions []int32) ([]fakekafka.Record, error) {
	c.Helper()
	var read []fakekafka.Record
	left := setOf(partitions)
	for len(left) > 0 {
		c.feed(keysOf(left), fakekafka.Record{Value: probe, Time: fedAt})
		ctx, cancel := context.WithTimeout(c.Context(), probing)
		for len(left) > 0 {
			record, err := member.Read(ctx)
			if ctx.Err() != nil && c.Context().Err() == nil {
				break
			}
			if err != nil {
				cancel()
				return read, err
			}
			read = append(read, record)
			if isProbe(record) {
				delete(left, record.Partition)
			}
		}
		cancel()
	}
	return read, nil
}

// untilEnd reads until the last record of each partition has come.
func (c *consumption) untilEnd(member Member, partitions []int32) ([]fakekafka.Record, error) {
	c.Helper()
	ends := map[int32]int64{}
	for _, record := range c.topics.Records(c.topic) {
		ends[record.Partition] = record.Offset
	}
	var read []fakekafka.Record
	left := setOf(partitions)
	for len(left) > 0 {
		record, err := member.Read(c.Context())
		if err != nil {
			return read, err
		}
		read = append(read, record)
		if record.Offset >= ends[record.Partition] {
			delete(left, record.Partition)
		}
	}
	return read, nil
}

// some are what is committed: all of the first partition, one record of the second, nothing of others.
func (c *consumption) some(read []fakekafka.Record) [][]fakekafka.Record {
	var first, second []fakekafka.Record
	for _, record := range read {
		switch {
		case record.Partition == all[0]:
			first = append(first, record)
		case record.Partition == all[1] && second == nil && !isProbe(record):
			second = []fakekafka.Record{record}
		}
	}
	return [][]fakekafka.Record{first, second}
}

// end closes a member, and says what the group has committed then.
func (c *consumption) end(member Member) {
	c.Helper()
	c.Saw("close: %v", member.Close())
	if member.Group() == "" {
		return
	}
	committed := map[int32]int{}
	counted := c.count()
	for at, offset := range c.topics.Committed(member.Group()) {
		if at.Topic == c.topic {
			committed[at.Partition] = counted.before(at.Partition, offset)
		}
	}
	c.Saw("committed: %s", contract.Value(committed))
}

// offsets are those of the records that are no probes, by partition.
type offsets map[int32][]int64

func (c *consumption) count() offsets {
	c.Helper()
	counted := offsets{}
	for _, record := range c.topics.Records(c.topic) {
		if !isProbe(record) {
			counted[record.Partition] = append(counted[record.Partition], record.Offset)
		}
	}
	return counted
}

// before is how many there are before an offset.
func (o offsets) before(partition int32, offset int64) int {
	return sort.Search(len(o[partition]), func(i int) bool { return o[partition][i] >= offset })
}

func isProbe(record fakekafka.Record) bool { return bytes.Equal(record.Value, probe) }

func setOf(partitions []int32) map[int32]bool {
	set := map[int32]bool{}
	for _, partition := range partitions {
		set[partition] = true
	}
	return set
}

func keysOf(set map[int32]bool) []int32 {
	var keys []int32
	for key := range set {
		keys = append(keys, key)
	}
	return keys
}
