package kafkajudge

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
)

// franzGoSequences use clients as users do, in the newest versions that both sides know.
var franzGoSequences = []sequence{
	{"records come as they went", franzGoFidelity},
	{"keys choose partitions", franzGoPartitions},
	{"compression", franzGoCompression},
	{"topics made and missing", franzGoTopics},
	{"where to begin", franzGoBeginnings},
	{"transactions", franzGoTransactions},
	{"fenced", franzGoFenced},
	{"group shares and takes over", func(s *scene) { franzGoGroup(s, kgo.CooperativeStickyBalancer()) }},
	{"group of the old kind", func(s *scene) { franzGoGroup(s, kgo.RangeBalancer()) }},
	{"what was not committed comes again", franzGoRedelivery},
	{"consume, change, produce", franzGoGroupTransaction},
	{"static members", franzGoStatic},
	{"too large", franzGoTooLarge},
	{"a producer without acknowledgements", franzGoNoAcks},
}

func (s *scene) franzGo(options ...kgo.Opt) *kgo.Client {
	client, err := kgo.NewClient(append([]kgo.Opt{kgo.SeedBrokers(s.brokers...), kgo.Dialer(s.connect), kgo.MetadataMinAge(20 * time.Millisecond)}, options...)...)
	s.must(err)
	s.cleanup(client.Close)
	return client
}

// poll reads so many records.
func (s *scene) poll(client *kgo.Client, count int) []*kgo.Record {
	var records []*kgo.Record
	for len(records) < count {
		fetches := client.PollFetches(s.ctx)
		if err := fetches.Err(); err != nil {
			s.saw("poll: %v", err)
			s.must(s.ctx.Err())
		}
		records = append(records, fetches.Records()...)
	}
	return records
}

func values(records []*kgo.Record) string {
	texts := make([]string, len(records))
	for i, record := range records {
		texts[i] = string(record.Value)
	}
	return strings.Join(texts, " ")
}

func franzGoFidelity(s *scene) {
	topic := newWire(s).topic("t", 1)
	producer := s.franzGo(kgo.DefaultProduceTopic(topic))
	day := time.UnixMilli(1_700_000_000_123)
	produced := producer.ProduceSync(s.ctx,
		&kgo.Record{Key: []byte("k"), Value: []byte("v"), Timestamp: day, Headers: []kgo.RecordHeader{{Key: "a", Value: []byte("1")}, {Key: "a", Value: nil}, {Key: "", Value: []byte{}}}},
		&kgo.Record{Value: []byte{}, Timestamp: day.Add(time.Hour)},
		&kgo.Record{Key: []byte{}, Timestamp: day.Add(-time.Hour)},
		&kgo.Record{Value: bytes.Repeat([]byte("long "), 10_000), Timestamp: day},
	)
	for _, result := range produced {
		s.saw("produced: %v, offset %d, partition %d", result.Err, result.Record.Offset, result.Record.Partition)
	}
	for _, record := range s.poll(s.franzGo(kgo.ConsumeTopics(topic)), 4) {
		s.saw("%d: key %q %v, %d bytes %v, headers %v, at %d, epoch %d, producer %v", record.Offset, record.Key, record.Key == nil, len(record.Value), record.Value == nil,
			record.Headers, record.Timestamp.UnixMilli(), record.LeaderEpoch, record.ProducerID >= 0)
	}
}

func franzGoPartitions(s *scene) {
	topic := newWire(s).topic("t", 3)
	producer := s.franzGo(kgo.DefaultProduceTopic(topic))
	var records []*kgo.Record
	for i := range 60 {
		records = append(records, kgo.KeyStringRecord(fmt.Sprint("key", i%7), fmt.Sprint(i)))
	}
	s.must(producer.ProduceSync(s.ctx, records...).FirstErr())
	byPartition := map[int32][]*kgo.Record{}
	for _, record := range s.poll(s.franzGo(kgo.ConsumeTopics(topic)), 60) {
		byPartition[record.Partition] = append(byPartition[record.Partition], record)
	}
	for partition := range int32(3) {
		s.saw("%d: %s", partition, values(byPartition[partition]))
	}
}

func franzGoCompression(s *scene) {
	topic := newWire(s).topic("t", 1)
	for name, codec := range map[string]kgo.CompressionCodec{"none": kgo.NoCompression(), "gzip": kgo.GzipCompression(), "snappy": kgo.SnappyCompression(), "lz4": kgo.Lz4Compression()} {
		producer := s.franzGo(kgo.DefaultProduceTopic(topic), kgo.ProducerBatchCompression(codec))
		err := producer.ProduceSync(s.ctx, kgo.StringRecord(strings.Repeat(name+" ", 3000))).FirstErr()
		if err != nil {
			s.saw("%s: %v", name, err)
		}
	}
	records := s.poll(s.franzGo(kgo.ConsumeTopics(topic)), 4)
	sort.Slice(records, func(i, j int) bool { return string(records[i].Value) < string(records[j].Value) })
	for _, record := range records {
		s.saw("%.8s, %d bytes", record.Value, len(record.Value))
	}
	zstd := s.franzGo(kgo.DefaultProduceTopic(topic), kgo.ProducerBatchCompression(kgo.ZstdCompression()))
	s.saw("zstd: %v", zstd.ProduceSync(s.ctx, kgo.StringRecord(strings.Repeat("zstd ", 3000))).FirstErr())
}

func franzGoTopics(s *scene) {
	strict := s.franzGo(kgo.UnknownTopicRetries(1), kgo.RecordRetries(2))
	err := strict.ProduceSync(s.ctx, &kgo.Record{Topic: s.name("none"), Value: []byte("x")}).FirstErr()
	s.saw("missing: %v", err)
	lenient := s.franzGo(kgo.AllowAutoTopicCreation())
	s.saw("made: %v", lenient.ProduceSync(s.ctx, &kgo.Record{Topic: s.name("auto"), Value: []byte("x")}).FirstErr())
	s.saw("read: %s", values(s.poll(s.franzGo(kgo.ConsumeTopics(s.name("auto"))), 1)))
	invalid := s.franzGo(kgo.AllowAutoTopicCreation(), kgo.UnknownTopicRetries(1), kgo.RecordRetries(2))
	s.saw("invalid: %v", invalid.ProduceSync(s.ctx, &kgo.Record{Topic: "no/name", Value: []byte("x")}).FirstErr())
}

func franzGoBeginnings(s *scene) {
	topic := newWire(s).topic("t", 1)
	producer := s.franzGo(kgo.DefaultProduceTopic(topic))
	day := time.UnixMilli(1_700_000_000_000)
	for i := range 6 {
		s.must(producer.ProduceSync(s.ctx, &kgo.Record{Value: []byte(fmt.Sprint(i)), Timestamp: day.Add(time.Duration(i) * time.Hour)}).FirstErr())
	}
	begin := func(what string, offset kgo.Offset, count int) {
		s.saw("%s: %s", what, values(s.poll(s.franzGo(kgo.ConsumeTopics(topic), kgo.ConsumeResetOffset(offset)), count)))
	}
	begin("start", kgo.NewOffset().AtStart(), 6)
	begin("third", kgo.NewOffset().At(2), 4)
	begin("before the end", kgo.NewOffset().AtEnd().Relative(-2), 2)
	begin("after a start", kgo.NewOffset().AtStart().Relative(4), 2)
	begin("by time", kgo.NewOffset().AfterMilli(day.Add(150*time.Minute).UnixMilli()), 3)
	late := s.franzGo(kgo.ConsumeTopics(topic), kgo.ConsumeResetOffset(kgo.NewOffset().AtEnd()), kgo.FetchMaxWait(100*time.Millisecond))
	ctx, cancel := context.WithTimeout(s.ctx, 500*time.Millisecond)
	defer cancel()
	s.saw("end: %d records", late.PollFetches(ctx).NumRecords())
	s.must(producer.ProduceSync(s.ctx, kgo.StringRecord("new")).FirstErr())
	s.saw("end: %s", values(s.poll(late, 1)))
	fixed := s.franzGo(kgo.ConsumePartitions(map[string]map[int32]kgo.Offset{topic: {0: kgo.NewOffset().At(5)}}))
	s.saw("one partition: %s", values(s.poll(fixed, 2)))
}

func franzGoTransactions(s *scene) {
	topic := newWire(s).topic("t", 1)
	producer := s.franzGo(kgo.DefaultProduceTopic(topic), kgo.TransactionalID(s.name("tx")))
	for i, end := range []kgo.TransactionEndTry{kgo.TryCommit, kgo.TryAbort, kgo.TryCommit, kgo.TryAbort} {
		s.must(producer.BeginTransaction())
		s.must(producer.ProduceSync(s.ctx, kgo.StringRecord(fmt.Sprint("a", i)), kgo.StringRecord(fmt.Sprint("b", i))).FirstErr())
		if end == kgo.TryAbort {
			s.saw("aborted buffered: %v", producer.AbortBufferedRecords(s.ctx))
		}
		s.saw("ended: %v", producer.EndTransaction(s.ctx, end))
	}
	s.must(producer.BeginTransaction())
	s.saw("empty one ended: %v", producer.EndTransaction(s.ctx, kgo.TryCommit))
	s.saw("committed: %s", values(s.poll(s.franzGo(kgo.ConsumeTopics(topic), kgo.FetchIsolationLevel(kgo.ReadCommitted())), 4)))
	s.saw("all: %s", values(s.poll(s.franzGo(kgo.ConsumeTopics(topic)), 8)))
	s.must(producer.BeginTransaction())
	open := producer.ProduceSync(s.ctx, kgo.StringRecord("open"))
	s.must(open.FirstErr())
	after := s.franzGo(kgo.DefaultProduceTopic(topic))
	s.must(after.ProduceSync(s.ctx, kgo.StringRecord("after")).FirstErr())
	committed := s.franzGo(kgo.ConsumeTopics(topic), kgo.FetchIsolationLevel(kgo.ReadCommitted()), kgo.FetchMaxWait(100*time.Millisecond))
	s.saw("committed: %s", values(s.poll(committed, 4)))
	ctx, cancel := context.WithTimeout(s.ctx, 300*time.Millisecond)
	defer cancel()
	s.saw("behind an open one: %d", committed.PollFetches(ctx).NumRecords())
	s.saw("ended: %v", producer.EndTransaction(s.ctx, kgo.TryCommit))
	s.saw("then: %s", values(s.poll(committed, 2)))
}

func franzGoFenced(s *scene) {
	topic := newWire(s).topic("t", 1)
	options := []kgo.Opt{kgo.DefaultProduceTopic(topic), kgo.TransactionalID(s.name("tx"))}
	first := s.franzGo(options...)
	s.must(first.BeginTransaction())
	s.saw("first: %v", first.ProduceSync(s.ctx, kgo.StringRecord("first")).FirstErr())
	second := s.franzGo(options...)
	s.must(second.BeginTransaction())
	s.saw("second: %v", second.ProduceSync(s.ctx, kgo.StringRecord("second")).FirstErr())
	err := first.ProduceSync(s.ctx, kgo.StringRecord("again")).FirstErr()
	isFenced := func(err error) bool {
		return errors.Is(err, kerr.ProducerFenced) || errors.Is(err, kerr.InvalidProducerEpoch)
	}
	s.saw("first is fenced: %v", isFenced(err))
	s.saw("second ends: %v", second.EndTransaction(s.ctx, kgo.TryCommit))
	s.saw("committed: %s", values(s.poll(s.franzGo(kgo.ConsumeTopics(topic), kgo.FetchIsolationLevel(kgo.ReadCommitted())), 1)))
}

// consumed notes who got what, and what was assigned.
type consumed struct {
	mutex   sync.Mutex
	owned   map[int32]bool
	values  []string
	changed chan struct{}
}

func (c *consumed) change(do func()) {
	c.mutex.Lock()
	do()
	c.mutex.Unlock()
	select {
	case c.changed <- struct{}{}:
	default:
	}
}

func (c *consumed) await(ctx context.Context, is func() bool) bool {
	for {
		c.mutex.Lock()
		isSo := is()
		c.mutex.Unlock()
		if isSo {
			return true
		}
		select {
		case <-c.changed:
		case <-time.After(10 * time.Millisecond):
		case <-ctx.Done():
			return false
		}
	}
}

// member runs a consumer of a group until it is closed.
func (s *scene) member(group, topic string, options ...kgo.Opt) (*kgo.Client, *consumed) {
	seen := &consumed{owned: map[int32]bool{}, changed: make(chan struct{}, 1)}
	all := append([]kgo.Opt{
		kgo.ConsumeTopics(topic), kgo.ConsumerGroup(group), kgo.HeartbeatInterval(50 * time.Millisecond), kgo.FetchMaxWait(100 * time.Millisecond),
		kgo.OnPartitionsAssigned(func(_ context.Context, _ *kgo.Client, assigned map[string][]int32) {
			seen.change(func() {
				for _, partition := range assigned[topic] {
					seen.owned[partition] = true
				}
			})
		}),
		kgo.OnPartitionsRevoked(func(_ context.Context, _ *kgo.Client, revoked map[string][]int32) {
			seen.change(func() {
				for _, partition := range revoked[topic] {
					delete(seen.owned, partition)
				}
			})
		}),
	}, options...)
	client := s.franzGo(all...)
	go func() {
		for {
			fetches := client.PollFetches(s.ctx)
			if fetches.IsClientClosed() || s.ctx.Err() != nil {
				return
			}
			seen.change(func() {
				for _, record := range fetches.Records() {
					seen.values = append(seen.values, string(record.Value))
				}
			})
		}
	}()
	return client, seen
}

func (c *consumed) owns(count int) func() bool { return func() bool { return len(c.owned) == count } }
func (c *consumed) has(count int) func() bool {
	return func() bool { return len(c.values) >= count }
}

func (c *consumed) sorted() string {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	sorted := append([]string{}, c.values...)
	sort.Strings(sorted)
	return strings.Join(sorted, " ")
}

func franzGoGroup(s *scene, balancer kgo.GroupBalancer) {
	w := newWire(s)
	topic, group := w.topic("t", 4), s.name("g")
	producer := s.franzGo(kgo.DefaultProduceTopic(topic), kgo.RecordPartitioner(kgo.ManualPartitioner()))
	send := func(round string) {
		for partition := range int32(4) {
			s.must(producer.ProduceSync(s.ctx, &kgo.Record{Partition: partition, Value: []byte(fmt.Sprint(round, partition))}).FirstErr())
		}
	}
	first, seenByFirst := s.member(group, topic, kgo.Balancers(balancer))
	s.saw("first owns all: %v", seenByFirst.await(s.ctx, seenByFirst.owns(4)))
	send("a")
	s.saw("first has all: %v", seenByFirst.await(s.ctx, seenByFirst.has(4)))
	s.saw("first: %s", seenByFirst.sorted())
	s.saw("committed: %v", first.CommitUncommittedOffsets(s.ctx))
	second, seenBySecond := s.member(group, topic, kgo.Balancers(balancer))
	s.saw("both own two: %v %v", seenByFirst.await(s.ctx, seenByFirst.owns(2)), seenBySecond.await(s.ctx, seenBySecond.owns(2)))
	send("b")
	s.saw("both have two: %v %v", seenByFirst.await(s.ctx, seenByFirst.has(6)), seenBySecond.await(s.ctx, seenBySecond.has(2)))
	both := strings.Split(seenByFirst.sorted()+" "+seenBySecond.sorted(), " ")
	sort.Strings(both)
	s.saw("together: %s", strings.Join(both, " "))
	s.saw("committed: %v %v", first.CommitUncommittedOffsets(s.ctx), second.CommitUncommittedOffsets(s.ctx))
	first.Close()
	s.saw("second owns all: %v", seenBySecond.await(s.ctx, seenBySecond.owns(4)))
	send("c")
	s.saw("second has the rest: %v", seenBySecond.await(s.ctx, seenBySecond.has(6)))
	s.saw("committed: %v", second.CommitUncommittedOffsets(s.ctx))
	for partition := range int32(4) {
		s.saw("%d: %s", partition, w.committedOffset(group, topic, partition))
	}
	second.Close()
	s.saw("state: %.30s", w.describeGroup(group))
}

func franzGoRedelivery(s *scene) {
	topic, group := newWire(s).topic("t", 1), s.name("g")
	producer := s.franzGo(kgo.DefaultProduceTopic(topic))
	for i := range 5 {
		s.must(producer.ProduceSync(s.ctx, kgo.StringRecord(fmt.Sprint(i))).FirstErr())
	}
	options := []kgo.Opt{kgo.ConsumeTopics(topic), kgo.ConsumerGroup(group), kgo.DisableAutoCommit()}
	first := s.franzGo(options...)
	records := s.poll(first, 5)
	s.saw("first: %s", values(records))
	s.saw("committed: %v", first.CommitRecords(s.ctx, records[1]))
	first.Close()
	second := s.franzGo(options...)
	records = s.poll(second, 3)
	s.saw("second: %s", values(records))
	s.saw("committed: %v", second.CommitUncommittedOffsets(s.ctx))
	second.Close()
	s.must(producer.ProduceSync(s.ctx, kgo.StringRecord("5")).FirstErr())
	s.saw("third: %s", values(s.poll(s.franzGo(options...), 1)))
	late := s.franzGo(append(options, kgo.ConsumerGroup(s.name("late")), kgo.ConsumeResetOffset(kgo.NewOffset().At(3)))...)
	s.saw("another group: %s", values(s.poll(late, 3)))
}

func franzGoGroupTransaction(s *scene) {
	w := newWire(s)
	from, to, group := w.topic("from", 1), w.topic("to", 1), s.name("g")
	producer := s.franzGo(kgo.DefaultProduceTopic(from))
	for i := range 4 {
		s.must(producer.ProduceSync(s.ctx, kgo.StringRecord(fmt.Sprint(i))).FirstErr())
	}
	session, err := kgo.NewGroupTransactSession(kgo.SeedBrokers(s.brokers...), kgo.Dialer(s.connect), kgo.TransactionalID(s.name("tx")), kgo.ConsumerGroup(group),
		kgo.ConsumeTopics(from), kgo.DefaultProduceTopic(to), kgo.FetchIsolationLevel(kgo.ReadCommitted()), kgo.RequireStableFetchOffsets(),
		kgo.HeartbeatInterval(100*time.Millisecond), kgo.FetchMaxWait(100*time.Millisecond))
	s.must(err)
	s.cleanup(session.Close)
	read := 0
	for read < 4 {
		fetches := session.PollRecords(s.ctx, 2)
		s.must(fetches.Err())
		s.must(session.Begin())
		for _, record := range fetches.Records() {
			read++
			s.must(session.ProduceSync(s.ctx, kgo.StringRecord("new "+string(record.Value))).FirstErr())
		}
		isCommitted, err := session.End(s.ctx, kgo.TryCommit)
		s.saw("committed: %v %v", isCommitted, err)
	}
	s.saw("committed: %s", values(s.poll(s.franzGo(kgo.ConsumeTopics(to), kgo.FetchIsolationLevel(kgo.ReadCommitted())), 4)))
	session.Close()
	w.stable(to, 0)
	s.saw("%s", w.committedOffset(group, from, 0))
}

func franzGoStatic(s *scene) {
	topic, group := newWire(s).topic("t", 2), s.name("g")
	first, seen := s.member(group, topic, kgo.InstanceID("one"))
	s.saw("first owns all: %v", seen.await(s.ctx, seen.owns(2)))
	first.Close() // does not leave
	_, again := s.member(group, topic, kgo.InstanceID("one"))
	s.saw("it owns all again: %v", again.await(s.ctx, again.owns(2)))
}

func franzGoTooLarge(s *scene) {
	topic := newWire(s).topic("t", 1)
	producer := s.franzGo(kgo.DefaultProduceTopic(topic), kgo.ProducerBatchMaxBytes(4<<20), kgo.ProducerBatchCompression(kgo.NoCompression()))
	s.saw("too large: %v", producer.ProduceSync(s.ctx, kgo.SliceRecord(make([]byte, 2<<20))).FirstErr())
	s.saw("then: %v", producer.ProduceSync(s.ctx, kgo.StringRecord("small")).FirstErr())
}

func franzGoNoAcks(s *scene) {
	topic := newWire(s).topic("t", 1)
	producer := s.franzGo(kgo.DefaultProduceTopic(topic), kgo.RequiredAcks(kgo.NoAck()), kgo.DisableIdempotentWrite())
	for i := range 3 {
		result := producer.ProduceSync(s.ctx, kgo.StringRecord(fmt.Sprint(i)))
		s.saw("produced: %v", result.FirstErr())
	}
	s.saw("read: %s", values(s.poll(s.franzGo(kgo.ConsumeTopics(topic)), 3)))
}
