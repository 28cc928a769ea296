package saramafake_test

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

const wireIsOlder = "on the wire Kafka is 2.3: PRODUCER_FENCED has the older code INVALID_PRODUCER_EPOCH, and offsets in a transaction are not fenced by the group"

var sequences = []sequence{
	{name: "send messages one by one", run: func(k *kit) {
		topic := k.topic("t", 3)
		producer := k.producer(judged())
		for i := range 6 {
			partition, offset, err := producer.SendMessage(k.message(topic, fmt.Sprint("key", i), fmt.Sprint(i)))
			k.saw("%d: partition %d, offset %d, %v", i, partition, offset, err)
		}
		k.sawMessages(topic, 3, sarama.ReadUncommitted)
	}},
	{name: "null and empty keys and values, headers, times", run: func(k *kit) {
		topic := k.topic("t", 1)
		producer := k.producer(judged())
		at := time.UnixMilli(1_700_000_000_123)
		for _, m := range []*sarama.ProducerMessage{
			{Value: sarama.StringEncoder("no key"), Timestamp: at},
			{Key: sarama.StringEncoder(""), Value: sarama.ByteEncoder(nil), Timestamp: at},
			{Key: sarama.ByteEncoder(nil), Value: sarama.StringEncoder(""), Timestamp: at.Add(999 * time.Microsecond)},
			{Headers: []sarama.RecordHeader{{Key: []byte("a"), Value: []byte("1")}, {Key: []byte("a"), Value: []byte{}}, {Key: []byte{}, Value: nil}}, Timestamp: at},
			{Headers: []sarama.RecordHeader{{Key: nil, Value: nil}}, Timestamp: at},
		} {
			m.Topic = topic
			_, offset, err := producer.SendMessage(m)
			k.saw("offset %d, %v, time %v", offset, err, m.Timestamp.UnixMicro())
		}
		k.read(topic, 0, 4, sarama.ReadUncommitted, func(m *sarama.ConsumerMessage) {
			k.saw("%d: key %q %v, value %q %v, time %d", m.Offset, m.Key, m.Key == nil, m.Value, m.Value == nil, m.Timestamp.UnixMilli())
			for _, header := range m.Headers {
				k.saw("header %q %v: %q %v", header.Key, header.Key == nil, header.Value, header.Value == nil)
			}
			k.saw("headers %d %v", len(m.Headers), m.Headers == nil)
		})
	}},
	{name: "messages that cannot be sent", run: func(k *kit) {
		topic := k.topic("t", 2)
		producer := k.producer(judged(func(c *sarama.Config) {
			c.Producer.MaxMessageBytes = 200
			c.Producer.Partitioner = sarama.NewManualPartitioner
		}))
		for _, m := range []*sarama.ProducerMessage{
			{Topic: topic, Value: sarama.StringEncoder(strings.Repeat("x", 170))},
			{Topic: topic, Value: sarama.StringEncoder(strings.Repeat("x", 164))},
			{Topic: topic, Partition: 2},
			{Topic: topic, Partition: -1},
			{Topic: "a b"},
			{Topic: topic, Partition: 1, Value: sarama.StringEncoder("fits")},
		} {
			partition, offset, err := producer.SendMessage(m)
			k.saw("partition %d, offset %d, %v", partition, offset, k.code(err))
		}
	}},
	{name: "the broker refuses a large message", run: func(k *kit) {
		topic := k.topic("t", 1)
		producer := k.producer(judged(func(c *sarama.Config) { c.Producer.MaxMessageBytes = 2 << 20 }))
		partition, offset, err := producer.SendMessage(k.message(topic, "k", strings.Repeat("x", 3<<19)))
		k.saw("%d %d %v", partition, offset, err)
	}},
	{name: "SendMessages", run: func(k *kit) {
		topic := k.topic("t", 2)
		producer := k.producer(judged(func(c *sarama.Config) { c.Producer.MaxMessageBytes = 1000 }))
		messages := []*sarama.ProducerMessage{
			k.message(topic, "a", "1"), k.message(topic, "a", strings.Repeat("x", 1000)), k.message(topic, "b", "2"), k.message(topic, "a", "3"),
		}
		err := producer.SendMessages(messages)
		var failed sarama.ProducerErrors
		k.saw("%v %v", errors.As(err, &failed), err)
		for _, one := range failed {
			k.saw("failed: %v, offset %d", one.Err, one.Msg.Offset)
		}
		k.sawMessages(topic, 2, sarama.ReadUncommitted)
	}},
	{name: "partitioners", run: func(k *kit) {
		topic := k.topic("t", 5)
		for name, constructor := range []sarama.PartitionerConstructor{
			sarama.NewHashPartitioner, sarama.NewReferenceHashPartitioner, sarama.NewManualPartitioner, sarama.NewRoundRobinPartitioner,
		} {
			producer := k.producer(judged(func(c *sarama.Config) { c.Producer.Partitioner = constructor }))
			var partitions []int32
			for i := range 8 {
				m := k.message(topic, fmt.Sprint("key", i), "v")
				m.Partition = int32(i % 5)
				partition, _, err := producer.SendMessage(m)
				if err != nil {
					k.saw("%d: %v", name, err)
				}
				partitions = append(partitions, partition)
			}
			k.saw("%d: %v", name, partitions)
		}
	}},
	{name: "an asynchronous producer", run: func(k *kit) {
		topic := k.topic("t", 1)
		producer := k.async(judged(func(c *sarama.Config) { c.Producer.MaxMessageBytes = 1000 }))
		var offsets, errs []string
		var reading sync.WaitGroup
		reading.Add(2)
		go func() {
			defer reading.Done()
			for m := range producer.Successes() {
				offsets = append(offsets, fmt.Sprint(m.Metadata, ":", m.Offset))
			}
		}()
		go func() {
			defer reading.Done()
			for err := range producer.Errors() {
				errs = append(errs, fmt.Sprint(err.Msg.Metadata, ": ", err.Err))
			}
		}()
		for i := range 10 {
			m := k.message(topic, "k", fmt.Sprint(i))
			if i%4 == 3 {
				m.Value = sarama.StringEncoder(strings.Repeat("x", 1000))
			}
			m.Metadata = i
			producer.Input() <- m
		}
		producer.AsyncClose()
		reading.Wait()
		sort.Strings(errs)
		k.saw("%v", offsets)
		k.saw("%v", errs)
	}},
	{name: "an asynchronous producer that returns nothing", run: func(k *kit) {
		topic := k.topic("t", 1)
		producer := k.async(judged(func(c *sarama.Config) {
			c.Producer.Return.Successes, c.Producer.Return.Errors = false, false
			c.Producer.MaxMessageBytes = 1000
		}))
		for i := range 5 {
			producer.Input() <- k.message(topic, "k", fmt.Sprint(i))
			producer.Input() <- k.message(topic, "k", strings.Repeat("x", 1000))
		}
		k.saw("close: %v", producer.Close())
		k.sawMessages(topic, 1, sarama.ReadUncommitted)
	}},
	{name: "no acknowledgement", run: func(k *kit) {
		topic := k.topic("t", 1)
		producer := k.producer(judged(func(c *sarama.Config) { c.Producer.RequiredAcks = sarama.NoResponse }))
		for i := range 3 {
			partition, offset, err := producer.SendMessage(k.message(topic, "k", fmt.Sprint(i)))
			k.saw("%d %d %v", partition, offset, err)
		}
		k.until("they are there", func() bool { return k.endOf(topic, sarama.ReadUncommitted) == 3 })
		k.sawMessages(topic, 1, sarama.ReadUncommitted)
	}},
	{name: "an idempotent producer", run: func(k *kit) {
		topic := k.topic("t", 2)
		producer := k.producer(judged(idempotent))
		for i := range 5 {
			partition, offset, err := producer.SendMessage(k.message(topic, fmt.Sprint(i), fmt.Sprint(i)))
			k.saw("%d %d %v", partition, offset, err)
		}
		k.saw("transactional %v", producer.IsTransactional())
		k.saw("begin: %v, commit: %v", producer.BeginTxn(), producer.CommitTxn())
	}},
	{name: "transactions", run: func(k *kit) {
		topic := k.topic("t", 2)
		producer := k.producer(k.transactional("tx"))
		k.transaction(producer, topic, producer.CommitTxn, "a", "b", "c")
		k.transaction(producer, topic, producer.AbortTxn, "d", "e")
		k.transaction(producer, topic, producer.CommitTxn)
		k.transaction(producer, topic, producer.AbortTxn)
		k.transaction(producer, topic, producer.CommitTxn, "f")
		k.sawMessages(topic, 2, sarama.ReadCommitted)
		k.sawMessages(topic, 2, sarama.ReadUncommitted)
	}},
	{name: "the states of a transaction", run: func(k *kit) {
		topic := k.topic("t", 1)
		producer := k.producer(k.transactional("tx"))
		step := func(name string, err error) { k.saw("%s: %v, then %v", name, err, producer.TxnStatus()) }
		send := func() error {
			_, _, err := producer.SendMessage(k.message(topic, "k", "v"))
			return err
		}
		step("nothing", nil)
		step("commit", producer.CommitTxn())
		step("abort", producer.AbortTxn())
		step("send", send())
		step("begin", producer.BeginTxn())
		step("begin", producer.BeginTxn())
		step("send", send())
		step("abort", producer.AbortTxn())
		step("begin", producer.BeginTxn())
		step("commit", producer.CommitTxn())
	}},
	{name: "a message that cannot be sent in a transaction", run: func(k *kit) {
		topic := k.topic("t", 1)
		config := k.transactional("tx")
		config.Producer.MaxMessageBytes = 1000
		producer := k.producer(config)
		k.saw("begin: %v", producer.BeginTxn())
		for _, value := range []string{"a", strings.Repeat("x", 1000), "b"} {
			_, _, err := producer.SendMessage(k.message(topic, "k", value))
			k.saw("send: %v, then %v", err, producer.TxnStatus())
		}
		k.saw("commit: %v, then %v", producer.CommitTxn(), producer.TxnStatus())
		k.saw("abort: %v, then %v", producer.AbortTxn(), producer.TxnStatus())
		k.transaction(producer, topic, producer.CommitTxn, "c")
		k.sawMessages(topic, 1, sarama.ReadCommitted)
	}},
	{name: "a fenced producer", notOnWire: wireIsOlder, run: func(k *kit) {
		topic := k.topic("t", 1)
		old := k.producer(k.transactional("tx"))
		k.saw("begin: %v", old.BeginTxn())
		_, offset, err := old.SendMessage(k.message(topic, "k", "a"))
		k.saw("send: %d %v", offset, err)
		young := k.producer(k.transactional("tx"))
		k.saw("commit of the old: %v, then %v", old.CommitTxn(), old.TxnStatus())
		k.saw("begin of the old: %v", old.BeginTxn())
		k.transaction(young, topic, young.CommitTxn, "b")
		k.sawMessages(topic, 1, sarama.ReadCommitted)
	}},
	{name: "a fenced producer sends", notOnWire: wireIsOlder, run: func(k *kit) {
		topic := k.topic("t", 1)
		old := k.producer(k.transactional("tx"))
		k.saw("begin: %v", old.BeginTxn())
		k.producer(k.transactional("tx"))
		_, offset, err := old.SendMessage(k.message(topic, "k", "a"))
		k.saw("send: %d %v, then %v", offset, err, old.TxnStatus())
		k.saw("abort: %v", old.AbortTxn())
	}},
	{name: "offsets in a transaction", notOnWire: wireIsOlder, run: func(k *kit) {
		topic := k.topic("t", 1)
		group := k.name("g")
		producer := k.producer(k.transactional("tx"))
		note := "note"
		offsets := func(offset int64) map[string][]*sarama.PartitionOffsetMetadata {
			return map[string][]*sarama.PartitionOffsetMetadata{topic: {{Partition: 0, Offset: offset, Metadata: &note}}}
		}
		k.saw("outside: %v", producer.AddOffsetsToTxn(offsets(1), group))
		k.saw("begin: %v", producer.BeginTxn())
		k.saw("add: %v", producer.AddOffsetsToTxn(offsets(1), group))
		k.saw("abort: %v", producer.AbortTxn())
		k.sawOffsets(group, topic, 1)
		k.saw("begin: %v", producer.BeginTxn())
		k.saw("add: %v", producer.AddOffsetsToTxn(offsets(2), group))
		k.saw("add a message: %v", producer.AddMessageToTxn(&sarama.ConsumerMessage{Topic: topic, Offset: 2}, group, nil))
		k.saw("commit: %v", producer.CommitTxn())
		k.untilCommitted(group, topic, 3) // Kafka answers before the markers are written
		k.sawOffsets(group, topic, 1)
		stale := &sarama.ConsumerGroupMetadata{GroupID: group, GenerationID: 4, MemberID: "gone"}
		k.saw("begin: %v", producer.BeginTxn())
		k.saw("add: %v", producer.AddOffsetsToTxnWithGroupMetadata(offsets(3), stale))
		k.saw("commit: %v, then %v", producer.CommitTxn(), producer.TxnStatus())
		k.saw("abort: %v", producer.AbortTxn())
		k.sawOffsets(group, topic, 1)
	}},
	{name: "a transaction that takes too long", notOnWire: wireIsOlder, run: func(k *kit) {
		topic := k.topic("t", 1)
		config := k.transactional("tx")
		config.Producer.Transaction.Timeout = time.Second
		producer := k.producer(config)
		k.saw("begin: %v", producer.BeginTxn())
		_, _, err := producer.SendMessage(k.message(topic, "k", "a"))
		k.saw("send: %v", err)
		k.until("the transaction is aborted", func() bool {
			return k.endOf(topic, sarama.ReadCommitted) == 2
		})
		k.saw("commit: %v, then %v", producer.CommitTxn(), producer.TxnStatus())
	}},
	{name: "offsets by time", run: func(k *kit) {
		topic := k.topic("t", 1)
		producer := k.producer(judged())
		for _, second := range []int64{10, 30, 20} {
			m := k.message(topic, "k", fmt.Sprint(second))
			m.Timestamp = time.Unix(1_700_000_000+second, 0)
			if _, _, err := producer.SendMessage(m); err != nil {
				k.saw("%v", err)
			}
		}
		for _, second := range []int64{0, 10, 11, 20, 21, 31} {
			k.sawOffsetAt(topic, (1_700_000_000+second)*1000)
		}
		k.sawOffsetAt(topic, sarama.OffsetNewest)
		k.sawOffsetAt(topic, sarama.OffsetOldest)
	}},
	{name: "where a partition consumer begins", run: func(k *kit) {
		topic := k.topic("t", 1)
		k.send(topic, "a", "b", "c")
		k.saw("delete: %v", k.admin(judged()).DeleteRecords(topic, map[int32]int64{0: 1}))
		for _, offset := range []int64{sarama.OffsetOldest, 0, 1, 2, 3, 4, -3} {
			consumer := k.consumer(judged())
			reading, err := consumer.ConsumePartition(topic, 0, offset)
			k.saw("%d: %v", offset, err)
			if err != nil {
				continue
			}
			if offset < 3 {
				m := <-reading.Messages()
				k.saw("%s at %d, mark %d", m.Value, m.Offset, reading.HighWaterMarkOffset())
			}
			k.saw("close: %v", reading.Close())
		}
		_, err := k.consumer(judged()).ConsumePartition(topic, 1, sarama.OffsetOldest)
		k.saw("no partition: %v", err)
	}},
	{name: "a group consumes and commits", run: func(k *kit) {
		topic := k.topic("t", 3)
		k.send(topic, "a", "b", "c", "d", "e", "f")
		session := k.join("g", judged(), topic)
		session.untilSeen(6)
		k.saw("%s", session.end())
		k.sawOffsets(k.name("g"), topic, 3)
		k.send(topic, "g", "h")
		again := k.join("g", judged(), topic)
		again.untilSeen(2)
		k.saw("%s", again.end())
		k.sawOffsets(k.name("g"), topic, 3)
	}},
	{name: "unmarked messages come again", run: func(k *kit) {
		topic := k.topic("t", 1)
		k.send(topic, "a", "b", "c", "d")
		session := k.join("g", judged(), topic)
		session.untilSeen(4)
		session.marked = 2
		session.end()
		k.sawOffsets(k.name("g"), topic, 1)
		other := k.join("h", judged(func(c *sarama.Config) { c.Consumer.Offsets.AutoCommit.Enable = false }), topic)
		other.untilSeen(4)
		k.saw("%s", other.end())
		k.sawOffsets(k.name("h"), topic, 1)
		again := k.join("h", judged(), topic)
		again.untilSeen(4)
		k.saw("%s", again.end())
		k.sawOffsets(k.name("h"), topic, 1)
	}},
	{name: "a handler that fails", run: func(k *kit) {
		topic := k.topic("t", 1)
		k.send(topic, "a", "b", "c")
		group := k.group(k.name("g"), judged())
		failed := errors.New("failed")
		tries := 0
		h := &handler{}
		h.on = func(s sarama.ConsumerGroupSession, m *sarama.ConsumerMessage) error {
			h.saw("%s", m.Value)
			if string(m.Value) == "b" {
				if tries++; tries < 3 {
					return failed
				}
			}
			s.MarkMessage(m, "")
			return nil
		}
		done := k.loop(group, topic, h)
		for range 2 {
			err := <-group.Errors()
			k.saw("%v %s", errors.Is(err, failed), strings.ReplaceAll(err.Error(), topic, "t"))
		}
		k.until("c is consumed", func() bool { return strings.HasSuffix(h.seen(), "c") })
		k.saw("close: %v", group.Close())
		k.saw("Consume: %v", <-done)
		k.saw("%s", strings.ReplaceAll(h.seen(), topic, "t"))
	}},
	{name: "two members share a topic", run: func(k *kit) {
		topic := k.topic("t", 4)
		one := k.join("g", judged(), topic)
		one.untilSetUp(1)
		two := k.join("g", judged(), topic)
		two.untilSetUp(1)
		one.untilSetUp(2)
		k.saw("generations %v %v", one.generations(), two.generations())
		k.saw("claims %v %v", len(one.claims()), len(two.claims()))
		one.end()
		two.untilSetUp(2)
		k.saw("claims of who is left: %v", two.claims())
		k.saw("generations %v", two.generations())
		two.end()
	}},
	{name: "two groups are apart", run: func(k *kit) {
		topic := k.topic("t", 1)
		k.send(topic, "a", "b")
		one, two := k.join("g", judged(), topic), k.join("h", judged(), topic)
		one.untilSeen(2)
		two.untilSeen(2)
		k.saw("%s | %s", one.end(), two.end())
	}},
	{name: "the newest messages only", run: func(k *kit) {
		topic := k.topic("t", 1)
		k.send(topic, "old")
		session := k.join("g", judged(func(c *sarama.Config) { c.Consumer.Offsets.Initial = sarama.OffsetNewest }), topic)
		session.untilSetUp(1)
		time.Sleep(500 * time.Millisecond) // until it reads
		k.send(topic, "new")
		session.untilSeen(1)
		k.saw("%s", session.end())
	}},
	{name: "balance strategies", run: func(k *kit) {
		for _, strategy := range []sarama.BalanceStrategy{sarama.NewBalanceStrategyRange(), sarama.NewBalanceStrategyRoundRobin(), sarama.NewBalanceStrategySticky()} {
			topic := k.topic(strategy.Name(), 5)
			config := judged(func(c *sarama.Config) {
				c.Consumer.Group.Rebalance.GroupStrategies = []sarama.BalanceStrategy{strategy}
			})
			one := k.join(strategy.Name(), config, topic)
			one.untilSetUp(1)
			two := k.join(strategy.Name(), config, topic)
			two.untilSetUp(1)
			one.untilSetUp(2)
			counts := []int{len(one.claims()), len(two.claims())}
			sort.Ints(counts)
			k.saw("%s: %v", strategy.Name(), counts)
			one.end()
			two.end()
		}
	}},
	{name: "members that share no strategy", run: func(k *kit) {
		topic := k.topic("t", 1)
		with := func(strategy sarama.BalanceStrategy) *sarama.Config {
			return judged(func(c *sarama.Config) {
				c.Consumer.Group.Rebalance.GroupStrategies = []sarama.BalanceStrategy{strategy}
			})
		}
		one := k.join("g", with(sarama.NewBalanceStrategyRange()), topic)
		one.untilSetUp(1)
		other := k.group(k.name("g"), with(sarama.NewBalanceStrategySticky()))
		k.saw("Consume: %v", other.Consume(k.ctx, []string{topic}, &handler{}))
		one.end()
	}},
	{name: "the context ends a session", run: func(k *kit) {
		topic := k.topic("t", 1)
		k.send(topic, "a")
		group := k.group(k.name("g"), judged())
		ctx, cancel := context.WithCancel(k.ctx)
		h := &handler{}
		done := make(chan error)
		go func() { done <- group.Consume(ctx, []string{topic}, h) }()
		k.until("a is consumed", func() bool { return strings.HasSuffix(h.seen(), "a at 0") })
		cancel()
		k.saw("Consume: %v", <-done)
		k.saw("%s", strings.ReplaceAll(h.seen(), topic, "t"))
		k.sawOffsets(k.name("g"), topic, 1)
		k.saw("again: %v", group.Consume(ctx, []string{topic}, h))
		k.saw("no topics: %v", group.Consume(k.ctx, nil, h))
		k.saw("close: %v %v", group.Close(), group.Close())
		k.saw("closed: %v", group.Consume(k.ctx, []string{topic}, h))
	}},
	{name: "Setup fails", run: func(k *kit) {
		topic := k.topic("t", 1)
		group := k.group(k.name("g"), judged())
		h := &setup{err: errors.New("failed")}
		k.saw("Consume: %v, %s", group.Consume(k.ctx, []string{topic}, h), h.seen())
	}},
	{name: "an offset that is not there any more", run: func(k *kit) {
		topic := k.topic("t", 1)
		k.send(topic, "a", "b", "c")
		session := k.join("g", judged(), topic)
		session.untilSeen(1)
		session.end()
		admin := k.admin(judged())
		k.saw("delete: %v", admin.DeleteConsumerGroupOffset(k.name("g"), topic, 0))
		manager := k.manager(k.name("g"), judged())
		managed, err := manager.ManagePartition(topic, 0)
		k.saw("manage: %v", err)
		managed.MarkOffset(1, "")
		manager.Commit()
		k.saw("close: %v %v", managed.Close(), manager.Close())
		k.saw("delete: %v", admin.DeleteRecords(topic, map[int32]int64{0: 2}))
		again := k.join("g", judged(), topic)
		again.untilSeen(1)
		k.saw("%s", again.end())
	}},
	{name: "an offset manager", run: func(k *kit) {
		topic := k.topic("t", 2)
		manager := k.manager(k.name("g"), judged())
		managed, err := manager.ManagePartition(topic, 1)
		offset, note := managed.NextOffset()
		k.saw("%v: %d %q", err, offset, note)
		_, err = manager.ManagePartition(topic, 1)
		k.saw("again: %v", err)
		managed.MarkOffset(5, "note")
		managed.MarkOffset(4, "older")
		offset, note = managed.NextOffset()
		k.saw("marked: %d %q", offset, note)
		manager.Commit()
		k.sawOffsets(k.name("g"), topic, 2)
		managed.ResetOffset(6, "later")
		managed.ResetOffset(2, "before")
		managed.MarkOffset(3, strings.Repeat("n", 5000))
		manager.Commit()
		k.saw("error: %v", strings.ReplaceAll((<-managed.Errors()).Error(), topic, "t"))
		k.sawOffsets(k.name("g"), topic, 2)
	}},
	{name: "topics by an administrator", run: func(k *kit) {
		admin := k.admin(judged())
		topic := k.name("made")
		compact := "compact"
		detail := &sarama.TopicDetail{NumPartitions: 2, ReplicationFactor: 1, ConfigEntries: map[string]*string{"cleanup.policy": &compact}}
		k.saw("checked: %v", admin.CreateTopic(topic, detail, true))
		k.saw("not there: %v", k.described(admin, topic))
		k.saw("made: %v", admin.CreateTopic(topic, detail, false))
		k.until("it is there", func() bool {
			return k.described(admin, topic) == "2 partitions, kafka server: Not an error, why are you printing me?"
		})
		k.saw("again: %v", k.code(admin.CreateTopic(topic, detail, false)))
		k.saw("a bad name: %v", k.code(admin.CreateTopic("a b", detail, false)))
		k.saw("no partitions: %v", k.code(admin.CreateTopic(topic+"x", &sarama.TopicDetail{ReplicationFactor: 1}, false)))
		k.saw("fewer: %v", k.code(admin.CreatePartitions(topic, 1, nil, false)))
		k.saw("as many: %v", k.code(admin.CreatePartitions(topic, 2, nil, false)))
		k.saw("of none: %v", k.code(admin.CreatePartitions(topic+"x", 2, nil, false)))
		k.saw("more: %v", k.code(admin.CreatePartitions(topic, 3, nil, false)))
		k.until("there are more", func() bool { return strings.HasPrefix(k.described(admin, topic), "3") })
		topics, err := admin.ListTopics()
		k.saw("listed: %d %d %s, %v", topics[topic].NumPartitions, topics[topic].ReplicationFactor, *topics[topic].ConfigEntries["cleanup.policy"], err)
		resources := []*sarama.ConfigResource{{Type: sarama.TopicResource, Name: topic, ConfigNames: []string{"cleanup.policy"}}}
		results, err := admin.DescribeConfigs(resources, sarama.DescribeConfigsOptions{})
		for _, entry := range results[0].Configs {
			k.saw("%s=%s %v %v", entry.Name, entry.Value, entry.Default, entry.Source)
		}
		k.saw("configs: %v, %v", results[0].ErrorCode, err)
		k.saw("deleted: %v", admin.DeleteTopic(topic))
		k.until("it is gone", func() bool { return strings.HasPrefix(k.described(admin, topic), "0") })
		k.saw("deleted again: %v", admin.DeleteTopic(topic))
		k.saw("no name: %v %v", admin.CreateTopic("", detail, false), admin.DeleteTopic(""))
	}},
	{name: "groups by an administrator", run: func(k *kit) {
		topic := k.topic("t", 2)
		k.send(topic, "a", "b")
		admin := k.admin(judged())
		group := k.name("g")
		session := k.join("g", judged(), topic)
		session.untilSeen(2)
		k.sawGroup(admin, group, topic)
		k.saw("delete: %v", admin.DeleteConsumerGroup(group))
		k.saw("delete an offset: %v", admin.DeleteConsumerGroupOffset(group, topic, 0))
		session.end()
		k.sawGroup(admin, group, topic)
		k.saw("delete an offset: %v", admin.DeleteConsumerGroupOffset(group, topic, 0))
		k.sawOffsets(group, topic, 2)
		altered := map[string]map[int32]sarama.OffsetAndMetadata{topic: {1: {Offset: 1, Metadata: "m", LeaderEpoch: -1}, 5: {Offset: 1, LeaderEpoch: -1}}}
		response, err := admin.AlterConsumerGroupOffsets(group, altered, nil)
		k.saw("alter: %v %v %v", response.Errors[topic][1], response.Errors[topic][5], err)
		k.sawOffsets(group, topic, 2)
		groups, err := admin.ListConsumerGroups()
		k.saw("listed: %s, %v", groups[group], err)
		k.saw("delete: %v", admin.DeleteConsumerGroup(group))
		k.saw("delete again: %v", admin.DeleteConsumerGroup(group))
		k.sawGroup(admin, group, topic)
	}},
}
