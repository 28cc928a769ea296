package kafkajudge

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/IBM/sarama"
)

var saramaSequences = []sequence{
	{"messages come as they went", saramaFidelity},
	{"keys choose partitions", saramaPartitions},
	{"compression", saramaCompression},
	{"an asynchronous producer", saramaAsync},
	{"an idempotent producer", saramaIdempotent},
	{"topics made and missing", saramaTopics},
	{"where to begin", saramaBeginnings},
	{"transactions", saramaTransactions},
	{"group shares and takes over", saramaGroup},
	{"what was not marked comes again", saramaRedelivery},
	{"offsets by hand", saramaOffsets},
	{"an administrator's requests", saramaAdmin},
	{"too large", saramaTooLarge},
	{"a message of Kafka 0.11", func(s *scene) { saramaOfVersion(s, sarama.V0_11_0_0) }},
	{"a message of Kafka 1.0", func(s *scene) { saramaOfVersion(s, sarama.V1_0_0_0) }},
	{"a message of Kafka 3.6", func(s *scene) { saramaOfVersion(s, sarama.V3_6_0_0) }},
}

func (s *scene) saramaConfig() *sarama.Config {
	config := sarama.NewConfig()
	config.Net.Proxy.Enable, config.Net.Proxy.Dialer = true, s
	config.Net.DialTimeout, config.Net.ReadTimeout, config.Net.WriteTimeout = 5*time.Second, 20*time.Second, 5*time.Second
	config.Metadata.Retry.Backoff, config.Producer.Retry.Backoff = 50*time.Millisecond, 50*time.Millisecond
	config.Producer.Return.Successes = true
	config.Producer.RequiredAcks = sarama.WaitForAll
	config.Consumer.MaxWaitTime = 100 * time.Millisecond
	config.Consumer.Offsets.Initial = sarama.OffsetOldest
	config.Consumer.Group.Heartbeat.Interval = 50 * time.Millisecond
	config.Consumer.Group.Rebalance.Retry.Backoff = 50 * time.Millisecond
	return config
}

func (s *scene) saramaProducer(config *sarama.Config) sarama.SyncProducer {
	producer, err := sarama.NewSyncProducer(s.brokers, config)
	s.must(err)
	s.cleanup(func() { producer.Close() })
	return producer
}

func (s *scene) saramaConsumer() sarama.Consumer {
	consumer, err := sarama.NewConsumer(s.brokers, s.saramaConfig())
	s.must(err)
	s.cleanup(func() { consumer.Close() })
	return consumer
}

func (s *scene) consume(topic string, partition int32, offset int64, count int) []*sarama.ConsumerMessage {
	consumer, err := s.saramaConsumer().ConsumePartition(topic, partition, offset)
	s.must(err)
	defer consumer.Close()
	var messages []*sarama.ConsumerMessage
	for len(messages) < count {
		select {
		case message := <-consumer.Messages():
			messages = append(messages, message)
		case <-s.ctx.Done():
			s.must(s.ctx.Err())
		}
	}
	return messages
}

func contents(messages []*sarama.ConsumerMessage) string {
	var contents []string
	for _, message := range messages {
		contents = append(contents, string(message.Value))
	}
	return strings.Join(contents, " ")
}

func saramaFidelity(s *scene) {
	topic := newWire(s).topic("t", 1)
	producer := s.saramaProducer(s.saramaConfig())
	day := time.UnixMilli(1_700_000_000_123)
	for _, message := range []*sarama.ProducerMessage{
		{Key: sarama.StringEncoder("k"), Value: sarama.StringEncoder("v"), Timestamp: day, Headers: []sarama.RecordHeader{{Key: []byte("a"), Value: []byte("1")}, {Key: []byte("a")}}},
		{Value: sarama.ByteEncoder{}, Timestamp: day.Add(time.Hour)},
		{Key: sarama.ByteEncoder{}, Timestamp: day},
	} {
		message.Topic = topic
		partition, offset, err := producer.SendMessage(message)
		s.saw("sent to %d at %d: %v", partition, offset, err)
	}
	for _, message := range s.consume(topic, 0, sarama.OffsetOldest, 3) {
		s.saw("%d: key %q %v, value %q %v, %d headers, at %d", message.Offset, message.Key, message.Key == nil, message.Value, message.Value == nil, len(message.Headers),
			message.Timestamp.UnixMilli())
		for _, header := range message.Headers {
			s.saw("header %q %q %v", header.Key, header.Value, header.Value == nil)
		}
	}
}

func saramaPartitions(s *scene) {
	topic := newWire(s).topic("t", 3)
	producer := s.saramaProducer(s.saramaConfig())
	var messages []*sarama.ProducerMessage
	for i := range 30 {
		messages = append(messages, &sarama.ProducerMessage{Topic: topic, Key: sarama.StringEncoder(fmt.Sprint("key", i)), Value: sarama.StringEncoder(fmt.Sprint(i))})
	}
	s.must(producer.SendMessages(messages))
	counts := map[int32]int{}
	for _, message := range messages {
		counts[message.Partition]++
	}
	for partition := range int32(3) {
		s.saw("%d: %s", partition, contents(s.consume(topic, partition, sarama.OffsetOldest, counts[partition])))
	}
}

func saramaCompression(s *scene) {
	topic := newWire(s).topic("t", 1)
	codecs := []sarama.CompressionCodec{sarama.CompressionNone, sarama.CompressionGZIP, sarama.CompressionSnappy, sarama.CompressionLZ4, sarama.CompressionZSTD}
	for _, codec := range codecs {
		config := s.saramaConfig()
		config.Producer.Compression = codec
		_, _, err := s.saramaProducer(config).SendMessage(&sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder(strings.Repeat(codec.String()+" ", 2000))})
		s.saw("%s: %v", codec, err)
	}
	for _, message := range s.consume(topic, 0, sarama.OffsetOldest, 4) {
		s.saw("%.6s %d", message.Value, len(message.Value))
	}
}

func saramaAsync(s *scene) {
	topic := newWire(s).topic("t", 1)
	config := s.saramaConfig()
	config.Producer.Flush.Messages, config.Producer.Flush.Frequency = 5, 100*time.Millisecond
	producer, err := sarama.NewAsyncProducer(s.brokers, config)
	s.must(err)
	for i := range 12 {
		producer.Input() <- &sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder(fmt.Sprint(i)), Metadata: i}
	}
	for range 12 {
		select {
		case sent := <-producer.Successes():
			s.saw("%v at %d", sent.Metadata, sent.Offset)
		case failed := <-producer.Errors():
			s.saw("failed: %v", failed.Err)
		}
	}
	s.saw("closed: %v", producer.Close())
}

func saramaIdempotent(s *scene) {
	topic := newWire(s).topic("t", 1)
	config := s.saramaConfig()
	config.Producer.Idempotent, config.Net.MaxOpenRequests = true, 1
	producer := s.saramaProducer(config)
	for i := range 5 {
		_, offset, err := producer.SendMessage(&sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder(fmt.Sprint(i))})
		s.saw("sent at %d: %v", offset, err)
	}
	s.saw("%s", contents(s.consume(topic, 0, sarama.OffsetOldest, 5)))
}

func saramaTopics(s *scene) {
	config := s.saramaConfig()
	config.Metadata.AllowAutoTopicCreation, config.Metadata.Retry.Max, config.Producer.Retry.Max = false, 1, 1
	_, _, err := s.saramaProducer(config).SendMessage(&sarama.ProducerMessage{Topic: s.name("none"), Value: sarama.StringEncoder("x")})
	s.saw("missing: %v", err)
	_, _, err = s.saramaProducer(s.saramaConfig()).SendMessage(&sarama.ProducerMessage{Topic: s.name("auto"), Value: sarama.StringEncoder("x")})
	s.saw("made: %v", err)
	s.saw("read: %s", contents(s.consume(s.name("auto"), 0, sarama.OffsetOldest, 1)))
	_, err = s.saramaConsumer().ConsumePartition(s.name("auto"), 7, sarama.OffsetOldest)
	s.saw("no partition: %v", err)
	_, err = s.saramaConsumer().ConsumePartition(s.name("auto"), 0, 99)
	s.saw("too far: %v", err)
}

func saramaBeginnings(s *scene) {
	topic := newWire(s).topic("t", 1)
	producer := s.saramaProducer(s.saramaConfig())
	day := time.UnixMilli(1_700_000_000_000)
	for i := range 6 {
		_, _, err := producer.SendMessage(&sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder(fmt.Sprint(i)), Timestamp: day.Add(time.Duration(i) * time.Hour)})
		s.must(err)
	}
	s.saw("start: %s", contents(s.consume(topic, 0, sarama.OffsetOldest, 6)))
	s.saw("third: %s", contents(s.consume(topic, 0, 2, 4)))
	client, err := sarama.NewClient(s.brokers, s.saramaConfig())
	s.must(err)
	s.cleanup(func() { client.Close() })
	for _, at := range []int64{sarama.OffsetOldest, sarama.OffsetNewest, day.Add(150 * time.Minute).UnixMilli(), day.Add(100 * time.Hour).UnixMilli()} {
		offset, err := client.GetOffset(topic, 0, at)
		s.saw("offset %d %v", offset, err)
	}
	partitions, err := client.WritablePartitions(topic)
	s.saw("partitions %v %v", partitions, err)
}

func saramaTransactions(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	w.findCoordinator(s.name("tx"), 1)
	config := s.saramaConfig()
	config.Producer.Idempotent, config.Net.MaxOpenRequests, config.Producer.Transaction.ID = true, 1, s.name("tx")
	config.Producer.Transaction.Retry.Backoff = 50 * time.Millisecond
	producer := s.saramaProducer(config)
	for i, isCommit := range []bool{true, false, true} {
		s.must(producer.BeginTxn())
		for _, name := range []string{"a", "b"} {
			_, offset, err := producer.SendMessage(&sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder(fmt.Sprint(name, i))})
			s.saw("sent at %d: %v", offset, err)
		}
		end := producer.AbortTxn
		if isCommit {
			end = producer.CommitTxn
		}
		s.saw("ended: %v", end())
	}
	s.saw("committed without: %v", producer.CommitTxn() != nil)
	w.stable(topic, 0)
	s.saw("%s", showFetched(w.fetch(topic, 0, 0, readCommitted)))
	committed := s.saramaConfig()
	committed.Consumer.IsolationLevel = sarama.ReadCommitted
	consumer, err := sarama.NewConsumer(s.brokers, committed)
	s.must(err)
	s.cleanup(func() { consumer.Close() })
	partition, err := consumer.ConsumePartition(topic, 0, sarama.OffsetOldest)
	s.must(err)
	defer partition.Close()
	for range 4 {
		message := <-partition.Messages()
		s.saw("%d %s", message.Offset, message.Value)
	}
}

// groupHandler marks what it gets, but for what is not to be marked.
type groupHandler struct {
	mutex    sync.Mutex
	claims   int
	got      []string
	unmarked map[string]bool
	changed  chan struct{}
}

func newGroupHandler(unmarked ...string) *groupHandler {
	h := &groupHandler{unmarked: map[string]bool{}, changed: make(chan struct{}, 100)}
	for _, value := range unmarked {
		h.unmarked[value] = true
	}
	return h
}

func (h *groupHandler) Setup(session sarama.ConsumerGroupSession) error {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.claims = 0
	for _, partitions := range session.Claims() {
		h.claims += len(partitions)
	}
	return nil
}

func (h *groupHandler) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (h *groupHandler) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for message := range claim.Messages() {
		h.mutex.Lock()
		h.got = append(h.got, string(message.Value))
		if !h.unmarked[string(message.Value)] {
			session.MarkMessage(message, "seen")
		}
		h.mutex.Unlock()
	}
	return nil
}

func (h *groupHandler) await(ctx context.Context, is func() bool) bool {
	for ctx.Err() == nil {
		h.mutex.Lock()
		isSo := is()
		h.mutex.Unlock()
		if isSo {
			return true
		}
		time.Sleep(10 * time.Millisecond)
	}
	return false
}

func (h *groupHandler) has(count int) func() bool { return func() bool { return len(h.got) >= count } }
func (h *groupHandler) holds(count int) func() bool {
	return func() bool { return h.claims == count }
}

func (h *groupHandler) sorted() string {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	sorted := append([]string{}, h.got...)
	sort.Strings(sorted)
	return strings.Join(sorted, " ")
}

// joinGroup consumes until stop is called.
func (s *scene) joinGroup(group, topic string, handler sarama.ConsumerGroupHandler) (stop func() error) {
	member, err := sarama.NewConsumerGroup(s.brokers, group, s.saramaConfig())
	s.must(err)
	ctx, cancel := context.WithCancel(s.ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for ctx.Err() == nil {
			if err := member.Consume(ctx, []string{topic}, handler); errors.Is(err, sarama.ErrClosedConsumerGroup) {
				return
			}
		}
	}()
	return func() error {
		cancel()
		<-done
		return member.Close()
	}
}

func saramaGroup(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 4), s.name("g")
	send := func(round string) {
		for partition := range int32(4) {
			w.produce(topic, partition, plain(fmt.Sprint(round, partition)))
		}
	}
	first, second := newGroupHandler(), newGroupHandler()
	stopFirst := s.joinGroup(group, topic, first)
	s.saw("first holds all: %v", first.await(s.ctx, first.holds(4)))
	send("a")
	s.saw("first has all: %v %s", first.await(s.ctx, first.has(4)), first.sorted())
	stopSecond := s.joinGroup(group, topic, second)
	s.saw("both hold two: %v %v", first.await(s.ctx, first.holds(2)), second.await(s.ctx, second.holds(2)))
	send("b")
	s.saw("both have two: %v %v", first.await(s.ctx, first.has(6)), second.await(s.ctx, second.has(2)))
	both := strings.Split(first.sorted()+" "+second.sorted(), " ")
	sort.Strings(both)
	s.saw("together: %s", strings.Join(both, " "))
	s.saw("first stops: %v", stopFirst())
	s.saw("second holds all: %v", second.await(s.ctx, second.holds(4)))
	send("c")
	s.saw("second has the rest: %v", second.await(s.ctx, second.has(6)))
	s.saw("second stops: %v", stopSecond())
	for partition := range int32(4) {
		s.saw("%d: %s", partition, w.committedOffset(group, topic, partition))
	}
	s.saw("state: %.30s", w.describeGroup(group))
}

func saramaRedelivery(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 1), s.name("g")
	for i := range 5 {
		w.produce(topic, 0, plain(fmt.Sprint(i)))
	}
	first := newGroupHandler("2", "3", "4")
	stop := s.joinGroup(group, topic, first)
	s.saw("first: %v %s", first.await(s.ctx, first.has(5)), first.sorted())
	s.saw("stopped: %v", stop())
	s.saw("%s", w.committedOffset(group, topic, 0))
	second := newGroupHandler()
	stop = s.joinGroup(group, topic, second)
	s.saw("second: %v %s", second.await(s.ctx, second.has(3)), second.sorted())
	s.saw("stopped: %v", stop())
	s.saw("%s", w.committedOffset(group, topic, 0))
}

func saramaOffsets(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 1), s.name("g")
	w.findCoordinator(group, 0)
	client, err := sarama.NewClient(s.brokers, s.saramaConfig())
	s.must(err)
	s.cleanup(func() { client.Close() })
	manager, err := sarama.NewOffsetManagerFromClient(group, client)
	s.must(err)
	partition, err := manager.ManagePartition(topic, 0)
	s.must(err)
	offset, note := partition.NextOffset()
	s.saw("first %d %q", offset, note)
	partition.MarkOffset(7, "note")
	manager.Commit()
	s.saw("closed: %v %v", partition.Close(), manager.Close())
	s.saw("%s", w.committedOffset(group, topic, 0))
}

func saramaAdmin(s *scene) {
	w := newWire(s)
	topic, group := s.name("t"), s.name("g")
	admin, err := sarama.NewClusterAdmin(s.brokers, s.saramaConfig())
	s.must(err)
	s.cleanup(func() { admin.Close() })
	week := "604800001"
	detail := &sarama.TopicDetail{NumPartitions: 2, ReplicationFactor: 1, ConfigEntries: map[string]*string{"retention.ms": &week}}
	s.saw("made: %v", admin.CreateTopic(topic, detail, false))
	s.saw("made again: %v", sameError(admin.CreateTopic(topic, detail, false)))
	for w.metadata(topic, false).ErrorCode != 0 {
		time.Sleep(20 * time.Millisecond)
	}
	topics, err := admin.ListTopics()
	s.must(err)
	s.saw("listed: %d partitions, %d replicas", topics[topic].NumPartitions, topics[topic].ReplicationFactor)
	entries, err := admin.DescribeConfig(sarama.ConfigResource{Type: sarama.TopicResource, Name: topic, ConfigNames: []string{"retention.ms", "cleanup.policy"}})
	s.must(err)
	for _, entry := range entries {
		s.saw("%s = %s, default %v", entry.Name, entry.Value, entry.Default)
	}
	s.saw("grown: %v", admin.CreatePartitions(topic, 3, nil, false))
	w.produce(topic, 0, plain("a", "b", "c"))
	s.saw("deleted: %v", admin.DeleteRecords(topic, map[int32]int64{0: 2}))
	s.saw("first: %s", w.listOffsets(topic, 0, -2, 0))
	w.findCoordinator(group, 0)
	w.commit(group, -1, "", topic, 0, 2, "x")
	offsets, err := admin.ListConsumerGroupOffsets(group, map[string][]int32{topic: {0, 1}})
	s.must(err)
	for partition := range int32(2) {
		block := offsets.GetBlock(topic, partition)
		s.saw("offset %d %q %v", block.Offset, block.Metadata, error(block.Err) == sarama.ErrNoError)
	}
	groups, err := admin.ListConsumerGroups()
	s.must(err)
	_, isListed := groups[group]
	s.saw("listed: %v", isListed)
	descriptions, err := admin.DescribeConsumerGroups([]string{group})
	s.must(err)
	s.saw("described: %s %d", descriptions[0].State, len(descriptions[0].Members))
	s.saw("offset deleted: %v", admin.DeleteConsumerGroupOffset(group, topic, 0))
	s.saw("%s", w.committedOffset(group, topic, 0))
	s.saw("group deleted: %v", admin.DeleteConsumerGroup(group))
	brokers, controller, err := admin.DescribeCluster()
	s.saw("%d brokers, the controller among them %v, %v", len(brokers), controller == brokers[0].ID(), err)
	s.saw("removed: %v", admin.DeleteTopic(topic))
}

// sameError takes the broker's own words away.
func sameError(err error) error {
	var failed *sarama.TopicError
	if errors.As(err, &failed) {
		return failed.Err
	}
	return err
}

func saramaTooLarge(s *scene) {
	topic := newWire(s).topic("t", 1)
	config := s.saramaConfig()
	config.Producer.MaxMessageBytes, config.Producer.Retry.Max = 8<<20, 1
	producer := s.saramaProducer(config)
	_, _, err := producer.SendMessage(&sarama.ProducerMessage{Topic: topic, Value: sarama.ByteEncoder(make([]byte, 2<<20))})
	s.saw("too large: %v", err)
	_, _, err = producer.SendMessage(&sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder("small")})
	s.saw("then: %v", err)
}

func saramaOfVersion(s *scene, version sarama.KafkaVersion) {
	topic := newWire(s).topic("t", 1)
	config := s.saramaConfig()
	config.Version = version
	_, offset, err := s.saramaProducer(config).SendMessage(&sarama.ProducerMessage{Topic: topic, Value: sarama.StringEncoder("x")})
	s.saw("sent at %d: %v", offset, err)
	consumer, err := sarama.NewConsumer(s.brokers, config)
	s.must(err)
	s.cleanup(func() { consumer.Close() })
	partition, err := consumer.ConsumePartition(topic, 0, sarama.OffsetOldest)
	s.must(err)
	defer partition.Close()
	select {
	case message := <-partition.Messages():
		s.saw("read %s", message.Value)
	case <-s.ctx.Done():
		s.saw("read nothing")
	}
}
