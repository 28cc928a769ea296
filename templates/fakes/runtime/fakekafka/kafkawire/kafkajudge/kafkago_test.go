package kafkajudge

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"time"

	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/compress"
)

var kafkaGoSequences = []sequence{
	{"messages come as they went", kafkaGoFidelity},
	{"keys choose partitions", kafkaGoPartitions},
	{"compression", kafkaGoCompression},
	{"acknowledgements", kafkaGoAcks},
	{"topics made and missing", kafkaGoTopics},
	{"where to begin", kafkaGoBeginnings},
	{"a connection by hand", kafkaGoConn},
	{"group shares and takes over", kafkaGoGroup},
	{"what was not committed comes again", kafkaGoRedelivery},
	{"too large", kafkaGoTooLarge},
	{"a transaction by hand", kafkaGoTransaction},
	{"an administrator's requests", kafkaGoAdmin},
}

func (s *scene) kafkaGoTransport() *kafka.Transport {
	transport := &kafka.Transport{Dial: s.connect}
	s.cleanup(transport.CloseIdleConnections)
	return transport
}

func (s *scene) kafkaGoClient() *kafka.Client {
	return &kafka.Client{Addr: kafka.TCP(s.brokers...), Transport: s.kafkaGoTransport()}
}

func (s *scene) kafkaGoWriter(writer *kafka.Writer) *kafka.Writer {
	writer.Addr, writer.Transport = kafka.TCP(s.brokers...), s.kafkaGoTransport()
	if writer.BatchTimeout == 0 {
		writer.BatchTimeout = time.Millisecond
	}
	s.cleanup(func() { writer.Close() })
	return writer
}

func (s *scene) kafkaGoDialer() *kafka.Dialer {
	return &kafka.Dialer{DialFunc: s.connect, Timeout: 5 * time.Second}
}

func (s *scene) kafkaGoReader(config kafka.ReaderConfig) *kafka.Reader {
	config.Brokers, config.Dialer, config.MaxWait = s.brokers, s.kafkaGoDialer(), 100*time.Millisecond
	config.HeartbeatInterval, config.JoinGroupBackoff, config.RebalanceTimeout = 50*time.Millisecond, 50*time.Millisecond, 5*time.Second
	reader := kafka.NewReader(config)
	s.cleanup(func() { reader.Close() })
	return reader
}

func (s *scene) read(reader *kafka.Reader, count int) []kafka.Message {
	var messages []kafka.Message
	for range count {
		message, err := reader.FetchMessage(s.ctx)
		s.must(err)
		messages = append(messages, message)
	}
	return messages
}

func texts(messages []kafka.Message) string {
	var texts []string
	for _, message := range messages {
		texts = append(texts, string(message.Value))
	}
	return strings.Join(texts, " ")
}

func kafkaGoFidelity(s *scene) {
	topic := newWire(s).topic("t", 1)
	writer := s.kafkaGoWriter(&kafka.Writer{Topic: topic, RequiredAcks: kafka.RequireAll})
	day := time.UnixMilli(1_700_000_000_123)
	s.saw("written: %v", writer.WriteMessages(s.ctx,
		kafka.Message{Key: []byte("k"), Value: []byte("v"), Time: day, Headers: []kafka.Header{{Key: "a", Value: []byte("1")}, {Key: "a"}}},
		kafka.Message{Value: []byte{}, Time: day.Add(time.Hour)},
		kafka.Message{Key: []byte{}, Time: day},
	))
	reader := s.kafkaGoReader(kafka.ReaderConfig{Topic: topic})
	for _, message := range s.read(reader, 3) {
		s.saw("%d: key %q %v, value %q %v, headers %v, at %d, high %d", message.Offset, message.Key, message.Key == nil, message.Value, message.Value == nil, message.Headers,
			message.Time.UnixMilli(), message.HighWaterMark)
	}
	lag, err := reader.ReadLag(s.ctx)
	s.saw("lag %d %v, offset %d", lag, err, reader.Offset())
}

func kafkaGoPartitions(s *scene) {
	topic := newWire(s).topic("t", 3)
	for name, balancer := range map[string]kafka.Balancer{"hash": &kafka.Hash{}, "murmur": kafka.Murmur2Balancer{}, "crc": kafka.CRC32Balancer{}} {
		writer := s.kafkaGoWriter(&kafka.Writer{Topic: topic, Balancer: balancer, RequiredAcks: kafka.RequireOne})
		var messages []kafka.Message
		for i := range 20 {
			messages = append(messages, kafka.Message{Key: []byte(fmt.Sprint("key", i)), Value: []byte(fmt.Sprint(name, i))})
		}
		s.must(writer.WriteMessages(s.ctx, messages...))
	}
	client := s.kafkaGoClient()
	for partition := range 3 {
		response, err := client.Fetch(s.ctx, &kafka.FetchRequest{Topic: topic, Partition: partition, Offset: 0, MinBytes: 1, MaxBytes: 1 << 20, MaxWait: time.Second})
		s.must(err)
		var found []string
		for {
			record, err := response.Records.ReadRecord()
			if err != nil {
				break
			}
			value, _ := kafka.ReadAll(record.Value)
			found = append(found, string(value))
		}
		sort.Strings(found)
		s.saw("%d: %s", partition, strings.Join(found, " "))
		s.saw("high %d, stable %d, start %d", response.HighWatermark, response.LastStableOffset, response.LogStartOffset)
	}
}

func kafkaGoCompression(s *scene) {
	topic := newWire(s).topic("t", 1)
	for _, codec := range []compress.Compression{compress.None, compress.Gzip, compress.Snappy, compress.Lz4, compress.Zstd} {
		writer := s.kafkaGoWriter(&kafka.Writer{Topic: topic, Compression: codec, MaxAttempts: 2})
		s.saw("%s: %v", codec, writer.WriteMessages(s.ctx, kafka.Message{Value: []byte(strings.Repeat(codec.String()+" ", 2000))}))
	}
	for _, message := range s.read(s.kafkaGoReader(kafka.ReaderConfig{Topic: topic}), 4) {
		s.saw("%d: %.6s %d", message.Offset, message.Value, len(message.Value))
	}
}

func kafkaGoAcks(s *scene) {
	topic := newWire(s).topic("t", 1)
	for _, acks := range []kafka.RequiredAcks{kafka.RequireNone, kafka.RequireOne, kafka.RequireAll} {
		writer := s.kafkaGoWriter(&kafka.Writer{Topic: topic, RequiredAcks: acks})
		s.saw("%s: %v", acks, writer.WriteMessages(s.ctx, kafka.Message{Value: []byte(acks.String())}))
		s.read(s.kafkaGoReader(kafka.ReaderConfig{Topic: topic}), 1) // none waits for nothing, but the next comes after it
	}
	s.saw("%s", texts(s.read(s.kafkaGoReader(kafka.ReaderConfig{Topic: topic}), 3)))
	done := make(chan string, 1)
	async := s.kafkaGoWriter(&kafka.Writer{Topic: topic, Async: true, Completion: func(messages []kafka.Message, err error) {
		done <- fmt.Sprintf("%d at %d: %v", len(messages), messages[0].Offset, err)
	}})
	s.must(async.WriteMessages(s.ctx, kafka.Message{Value: []byte("async")}))
	s.saw("completed %s", <-done)
}

func kafkaGoTopics(s *scene) {
	strict := s.kafkaGoWriter(&kafka.Writer{MaxAttempts: 1})
	s.saw("missing: %v", strict.WriteMessages(s.ctx, kafka.Message{Topic: s.name("none"), Value: []byte("x")}))
	lenient := s.kafkaGoWriter(&kafka.Writer{AllowAutoTopicCreation: true})
	var err error
	for range 50 { // kafka-go says that the topic was made by an error, and users try again
		if err = lenient.WriteMessages(s.ctx, kafka.Message{Topic: s.name("auto"), Value: []byte("x")}); err == nil {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.saw("made: %v", err)
	s.saw("read: %s", texts(s.read(s.kafkaGoReader(kafka.ReaderConfig{Topic: s.name("auto")}), 1)))
}

func kafkaGoBeginnings(s *scene) {
	topic := newWire(s).topic("t", 1)
	day := time.UnixMilli(1_700_000_000_000)
	writer := s.kafkaGoWriter(&kafka.Writer{Topic: topic})
	for i := range 6 {
		s.must(writer.WriteMessages(s.ctx, kafka.Message{Value: []byte(fmt.Sprint(i)), Time: day.Add(time.Duration(i) * time.Hour)}))
	}
	begin := func(what string, count int, set func(*kafka.Reader) error) {
		reader := s.kafkaGoReader(kafka.ReaderConfig{Topic: topic})
		s.saw("%s: %v: %s", what, set(reader), texts(s.read(reader, count)))
	}
	begin("start", 6, func(r *kafka.Reader) error { return r.SetOffset(kafka.FirstOffset) })
	begin("third", 4, func(r *kafka.Reader) error { return r.SetOffset(2) })
	begin("by time", 3, func(r *kafka.Reader) error { return r.SetOffsetAt(s.ctx, day.Add(150*time.Minute)) })
	late := s.kafkaGoReader(kafka.ReaderConfig{Topic: topic})
	s.must(late.SetOffset(kafka.LastOffset))
	ctx, cancel := context.WithTimeout(s.ctx, 500*time.Millisecond)
	defer cancel()
	_, err := late.FetchMessage(ctx)
	s.saw("end: %v", err)
	s.must(writer.WriteMessages(s.ctx, kafka.Message{Value: []byte("new")}))
	s.saw("end: %s", texts(s.read(late, 1)))
}

func kafkaGoConn(s *scene) {
	topic := newWire(s).topic("t", 2)
	conn, err := s.kafkaGoDialer().DialLeader(s.ctx, "tcp", s.brokers[0], topic, 1)
	s.must(err)
	defer conn.Close()
	s.must(conn.SetDeadline(time.Now().Add(10 * time.Second)))
	for _, codec := range []kafka.CompressionCodec{nil, &compress.GzipCodec, &compress.SnappyCodec} {
		n, partition, offset, _, err := conn.WriteCompressedMessagesAt(codec, kafka.Message{Value: []byte("a")}, kafka.Message{Value: []byte("b")})
		s.saw("written %d to %d at %d: %v", n, partition, offset, err)
	}
	first, last, err := conn.ReadOffsets()
	s.saw("offsets %d %d %v", first, last, err)
	offset, err := conn.Seek(3, kafka.SeekAbsolute)
	s.saw("sought %d %v", offset, err)
	batch := conn.ReadBatch(1, 1<<20)
	s.saw("batch at %d, high %d", batch.Offset(), batch.HighWaterMark())
	for {
		message, err := batch.ReadMessage()
		if err != nil {
			s.saw("batch ends: %v", errors.Is(err, io.EOF))
			break
		}
		s.saw("%d %s", message.Offset, message.Value)
	}
	s.saw("closed: %v", batch.Close())
	partitions, err := conn.ReadPartitions(topic)
	s.saw("%d partitions %v", len(partitions), err)
	_, err = conn.ReadPartitions(s.name("none2"))
	s.saw("controller: %v", func() error { _, err := conn.Controller(); return err }())
	_, err = conn.Seek(99, kafka.SeekAbsolute)
	s.saw("too far: %v", err != nil)
	s.saw("made: %v", conn.CreateTopics(kafka.TopicConfig{Topic: s.name("made"), NumPartitions: 2, ReplicationFactor: 1}))
	s.saw("made again: %v", conn.CreateTopics(kafka.TopicConfig{Topic: s.name("made"), NumPartitions: 2, ReplicationFactor: 1}))
	s.saw("removed: %v", conn.DeleteTopics(s.name("made")))
}

func kafkaGoGroup(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 4), s.name("g")
	send := func(round string) {
		for partition := range int32(4) {
			w.produce(topic, partition, plain(fmt.Sprint(round, partition)))
		}
	}
	type got struct {
		member  string
		message kafka.Message
	}
	messages := make(chan got, 100)
	join := func(member string) *kafka.Reader {
		reader := s.kafkaGoReader(kafka.ReaderConfig{Topic: topic, GroupID: group, StartOffset: kafka.FirstOffset})
		go func() {
			for {
				message, err := reader.FetchMessage(s.ctx)
				if err != nil {
					return
				}
				if err := reader.CommitMessages(s.ctx, message); err == nil {
					messages <- got{member, message}
				}
			}
		}()
		return reader
	}
	take := func(count int) string {
		by := map[string]int{}
		values := map[string]bool{}
		for len(values) < count {
			select {
			case one := <-messages:
				if !values[string(one.message.Value)] {
					by[one.member]++
				}
				values[string(one.message.Value)] = true
			case <-s.ctx.Done():
				return fmt.Sprintf("only %v", values)
			}
		}
		return fmt.Sprintf("%v %v", by, sortedKeys(values))
	}
	send("a")
	first := join("first")
	s.saw("alone: %s", take(4))
	second := join("second")
	for isShared := false; !isShared; {
		described := w.describeGroup(group)
		isShared = strings.Contains(described, "Stable") && strings.Contains(described, "2 members")
		s.must(s.ctx.Err())
		time.Sleep(20 * time.Millisecond)
	}
	send("b")
	s.saw("together: %s", take(4))
	s.saw("first closed: %v", first.Close())
	send("c")
	s.saw("the other: %s", take(4))
	for partition := range int32(4) {
		s.saw("%d: %s", partition, w.committedOffset(group, topic, partition))
	}
	s.saw("second closed: %v", second.Close())
	s.saw("state: %.30s", w.describeGroup(group))
}

func sortedKeys(set map[string]bool) []string {
	keys := make([]string, 0, len(set))
	for key := range set {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

func kafkaGoRedelivery(s *scene) {
	topic, group := newWire(s).topic("t", 1), s.name("g")
	writer := s.kafkaGoWriter(&kafka.Writer{Topic: topic})
	for i := range 5 {
		s.must(writer.WriteMessages(s.ctx, kafka.Message{Value: []byte(fmt.Sprint(i))}))
	}
	config := kafka.ReaderConfig{Topic: topic, GroupID: group, StartOffset: kafka.FirstOffset}
	first := s.kafkaGoReader(config)
	messages := s.read(first, 5)
	s.saw("first: %s", texts(messages))
	s.saw("committed: %v", first.CommitMessages(s.ctx, messages[1]))
	s.must(first.Close())
	second := s.kafkaGoReader(config)
	messages = s.read(second, 3)
	s.saw("second: %s", texts(messages))
	s.saw("committed: %v", second.CommitMessages(s.ctx, messages...))
	s.must(second.Close())
	s.must(writer.WriteMessages(s.ctx, kafka.Message{Value: []byte("5")}))
	third := s.kafkaGoReader(config)
	message, err := third.ReadMessage(s.ctx)
	s.saw("third: %s %v", message.Value, err)
}

func kafkaGoTooLarge(s *scene) {
	topic := newWire(s).topic("t", 1)
	writer := s.kafkaGoWriter(&kafka.Writer{Topic: topic, BatchBytes: 8 << 20, MaxAttempts: 2})
	s.saw("too large: %v", writer.WriteMessages(s.ctx, kafka.Message{Value: make([]byte, 2<<20)}))
	s.saw("then: %v", writer.WriteMessages(s.ctx, kafka.Message{Value: []byte("small")}))
}

func kafkaGoTransaction(s *scene) {
	w := newWire(s)
	topic, transaction := w.topic("t", 1), s.name("tx")
	w.producer(transaction) // has a real Kafka ready
	client := s.kafkaGoClient()
	initialized, err := client.InitProducerID(s.ctx, &kafka.InitProducerIDRequest{Addr: client.Addr, TransactionalID: transaction, TransactionTimeoutMs: 60_000,
		ProducerID: -1, ProducerEpoch: -1})
	s.must(err)
	s.saw("initialized: %v, epoch %d", initialized.Error, initialized.Producer.ProducerEpoch)
	producer := initialized.Producer
	added, err := client.AddPartitionsToTxn(s.ctx, &kafka.AddPartitionsToTxnRequest{Addr: client.Addr, TransactionalID: transaction, ProducerID: producer.ProducerID,
		ProducerEpoch: producer.ProducerEpoch, Topics: map[string][]kafka.AddPartitionToTxn{topic: {{Partition: 0}}}})
	s.must(err)
	s.saw("added: %v", added.Topics[topic][0].Error)
	ended, err := client.EndTxn(s.ctx, &kafka.EndTxnRequest{Addr: client.Addr, TransactionalID: transaction, ProducerID: producer.ProducerID,
		ProducerEpoch: producer.ProducerEpoch, Committed: true})
	s.must(err)
	s.saw("ended: %v", ended.Error)
	ended, err = client.EndTxn(s.ctx, &kafka.EndTxnRequest{Addr: client.Addr, TransactionalID: transaction, ProducerID: producer.ProducerID + 7,
		ProducerEpoch: producer.ProducerEpoch, Committed: true})
	s.must(err)
	s.saw("ended by another: %v", ended.Error)
}

func kafkaGoAdmin(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 2), s.name("g")
	client := s.kafkaGoClient()
	for i := range 3 {
		w.produce(topic, 0, plain(fmt.Sprint(i)))
	}
	offsets, err := client.ListOffsets(s.ctx, &kafka.ListOffsetsRequest{Topics: map[string][]kafka.OffsetRequest{topic: {kafka.FirstOffsetOf(0), kafka.LastOffsetOf(0)}}})
	s.must(err)
	s.saw("offsets %d %d %v", offsets.Topics[topic][0].FirstOffset, offsets.Topics[topic][0].LastOffset, offsets.Topics[topic][0].Error)
	w.findCoordinator(group, 0)
	committed, err := client.OffsetCommit(s.ctx, &kafka.OffsetCommitRequest{GroupID: group, GenerationID: -1, Topics: map[string][]kafka.OffsetCommit{topic: {{Partition: 0, Offset: 2, Metadata: "x"}}}})
	s.must(err)
	s.saw("committed %v", committed.Topics[topic][0].Error)
	fetched, err := client.OffsetFetch(s.ctx, &kafka.OffsetFetchRequest{GroupID: group, Topics: map[string][]int{topic: {0, 1}}})
	s.must(err)
	for _, partition := range fetched.Topics[topic] {
		s.saw("fetched %d: %d %q %v", partition.Partition, partition.CommittedOffset, partition.Metadata, partition.Error)
	}
	created, err := client.CreatePartitions(s.ctx, &kafka.CreatePartitionsRequest{Topics: []kafka.TopicPartitionsConfig{{Name: topic, Count: 3}}})
	s.must(err)
	s.saw("grown: %v", created.Errors[topic])
	made, err := client.CreateTopics(s.ctx, &kafka.CreateTopicsRequest{Topics: []kafka.TopicConfig{{Topic: topic, NumPartitions: 1, ReplicationFactor: 1}}})
	s.must(err)
	s.saw("made again: %v", made.Errors[topic])
	described, err := client.DescribeGroups(s.ctx, &kafka.DescribeGroupsRequest{GroupIDs: []string{group}})
	s.must(err)
	s.saw("group: %s, %d members, %v", described.Groups[0].GroupState, len(described.Groups[0].Members), described.Groups[0].Error)
	listed, err := client.ListGroups(s.ctx, &kafka.ListGroupsRequest{Addr: client.Addr})
	s.must(err)
	isListed := false
	for _, one := range listed.Groups {
		isListed = isListed || one.GroupID == group
	}
	s.saw("listed: %v %v", isListed, listed.Error)
	deleted, err := client.DeleteGroups(s.ctx, &kafka.DeleteGroupsRequest{Addr: client.Addr, GroupIDs: []string{group, s.name("none")}})
	s.must(err)
	s.saw("deleted: %v %v", deleted.Errors[group], deleted.Errors[s.name("none")])
	removed, err := client.DeleteTopics(s.ctx, &kafka.DeleteTopicsRequest{Topics: []string{topic}})
	s.must(err)
	s.saw("removed: %v", removed.Errors[topic])
}
