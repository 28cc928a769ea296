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

func (k *kit) message(topic, key, value string) *sarama.ProducerMessage {
	return &sarama.ProducerMessage{Topic: topic, Key: sarama.StringEncoder(key), Value: sarama.StringEncoder(value)}
}

// send writes messages with their values as keys.
func (k *kit) send(topic string, values ...string) {
	producer := k.producer(judged())
	for _, value := range values {
		if _, _, err := producer.SendMessage(k.message(topic, value, value)); err != nil {
			k.saw("send: %v", err)
		}
	}
}

func (k *kit) transactional(id string) *sarama.Config {
	return judged(transactional, func(c *sarama.Config) { c.Producer.Transaction.ID = k.name(id) })
}

// transaction sends messages in one.
func (k *kit) transaction(producer sarama.SyncProducer, topic string, end func() error, values ...string) {
	k.saw("begin: %v", producer.BeginTxn())
	for _, value := range values {
		partition, _, err := producer.SendMessage(k.message(topic, value, value))
		k.saw("%s: partition %d, %v", value, partition, err)
	}
	k.saw("end: %v, then %v", end(), producer.TxnStatus())
}

// endOf is the end of a topic's partition 0 for readers of a kind.
func (k *kit) endOf(topic string, isolation sarama.IsolationLevel) int64 {
	return k.endOfPartition(topic, 0, isolation)
}

func (k *kit) endOfPartition(topic string, partition int32, isolation sarama.IsolationLevel) int64 {
	asked := map[string]map[int32]int64{topic: {partition: sarama.OffsetNewest}}
	found, err := k.admin(judged()).ListOffsets(asked, &sarama.ListOffsetsOptions{IsolationLevel: isolation})
	if err != nil {
		k.saw("end: %v", err)
		return 0
	}
	return found[topic][partition].Offset
}

func (k *kit) sawOffsetAt(topic string, at int64) {
	found, err := k.admin(judged()).ListOffsets(map[string]map[int32]int64{topic: {0: at}}, nil)
	if err != nil {
		k.saw("offset at %d: %v", at, err)
		return
	}
	k.saw("offset at %d: %d, time %d, %v", at, found[topic][0].Offset, found[topic][0].Timestamp, found[topic][0].Err)
}

// read gives the messages of a partition that are there, as many as there should be.
func (k *kit) read(topic string, partition int32, count int, isolation sarama.IsolationLevel, call func(*sarama.ConsumerMessage)) {
	consumer := k.consumer(judged(func(c *sarama.Config) { c.Consumer.IsolationLevel = isolation }))
	reading, err := consumer.ConsumePartition(topic, partition, sarama.OffsetOldest)
	if err != nil {
		k.saw("read: %v", err)
		return
	}
	defer reading.Close()
	for range count {
		select {
		case m := <-reading.Messages():
			call(m)
		case <-time.After(10 * time.Second):
			k.saw("no more messages")
			return
		}
	}
}

// sawMessages notes what is in a topic for readers of a kind. A message at the end tells where that is.
func (k *kit) sawMessages(topic string, partitions int32, isolation sarama.IsolationLevel) {
	k.saw("messages, isolation %d", isolation)
	for partition := range partitions {
		config := judged(func(c *sarama.Config) { c.Producer.Partitioner = sarama.NewManualPartitioner })
		last := &sarama.ProducerMessage{Topic: topic, Partition: partition, Value: sarama.StringEncoder("last")}
		if _, _, err := k.producer(config).SendMessage(last); err != nil {
			k.saw("send: %v", err)
		}
		consumer := k.consumer(judged(func(c *sarama.Config) { c.Consumer.IsolationLevel = isolation }))
		reading, err := consumer.ConsumePartition(topic, partition, sarama.OffsetOldest)
		if err != nil {
			k.saw("read: %v", err)
			return
		}
		for isLast := false; !isLast; {
			select {
			case m := <-reading.Messages():
				if isLast = m.Offset == last.Offset; !isLast {
					k.saw("%d/%d: %s=%s", partition, m.Offset, m.Key, m.Value)
				}
			case <-time.After(10 * time.Second):
				k.saw("no more messages")
				isLast = true
			}
		}
		reading.Close()
	}
}

// sawOffsets notes what a group committed.
func (k *kit) sawOffsets(group, topic string, partitions int32) {
	response, err := k.admin(judged()).ListConsumerGroupOffsets(group, nil)
	if err != nil {
		k.saw("offsets: %v", err)
		return
	}
	for partition := range partitions {
		if block := response.GetBlock(topic, partition); block != nil {
			k.saw("committed of %d: %d %q, %v", partition, block.Offset, block.Metadata, block.Err)
		}
	}
}

// untilCommitted waits until a group has committed an offset of partition 0.
func (k *kit) untilCommitted(group, topic string, offset int64) {
	k.until(fmt.Sprintf("offset %d is committed", offset), func() bool {
		response, err := k.admin(judged()).ListConsumerGroupOffsets(group, nil)
		return err == nil && response.GetBlock(topic, 0) != nil && response.GetBlock(topic, 0).Offset == offset
	})
}

func (k *kit) sawGroup(admin sarama.ClusterAdmin, group, topic string) {
	described, err := admin.DescribeConsumerGroups([]string{group})
	if err != nil {
		k.saw("describe: %v", err)
		return
	}
	k.saw("group %s %q %q, %d members, %v", described[0].State, described[0].ProtocolType, described[0].Protocol, len(described[0].Members), described[0].Err)
	for _, member := range described[0].Members {
		assignment, err := member.GetMemberAssignment()
		metadata, _ := member.GetMemberMetadata()
		k.saw("client %s at %s: %v, subscribed to %d, %v", member.ClientId, member.ClientHost, assignment.Topics[topic], len(metadata.Topics), err)
	}
}

func (k *kit) described(admin sarama.ClusterAdmin, topic string) string {
	described, err := admin.DescribeTopics([]string{topic})
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%d partitions, %v", len(described[0].Partitions), described[0].Err)
}

// code is an error without what the server says in words of its own.
func (k *kit) code(err error) error {
	var topic *sarama.TopicError
	if errors.As(err, &topic) {
		return topic.Err
	}
	var partition *sarama.TopicPartitionError
	if errors.As(err, &partition) {
		return partition.Err
	}
	var code sarama.KError
	if errors.As(err, &code) {
		return code // newer versions of sarama write the topic before it
	}
	return err
}

// loop calls Consume again and again until it gives an error.
func (k *kit) loop(group sarama.ConsumerGroup, topic string, h sarama.ConsumerGroupHandler) chan error {
	done := make(chan error, 1)
	go func() {
		for {
			if err := group.Consume(k.ctx, []string{topic}, h); err != nil {
				done <- err
				return
			}
		}
	}()
	return done
}

// joined is a member at work.
type joined struct {
	k      *kit
	topic  string
	group  sarama.ConsumerGroup
	done   chan error
	mutex  sync.Mutex
	seen   []string
	set    []sarama.ConsumerGroupSession
	marked int64 // the first offset that is not marked; all are marked where it is 0
}

func (k *kit) join(group string, config *sarama.Config, topic string) *joined {
	j := &joined{k: k, topic: topic, group: k.group(k.name(group), config)}
	j.done = k.loop(j.group, topic, j)
	return j
}

func (j *joined) Setup(s sarama.ConsumerGroupSession) error {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	j.set = append(j.set, s)
	return nil
}

func (j *joined) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (j *joined) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for m := range claim.Messages() {
		s.MarkMessage(m, "")
		j.mutex.Lock()
		j.seen = append(j.seen, fmt.Sprintf("%s at %d/%d", m.Value, m.Partition, m.Offset))
		j.mutex.Unlock()
	}
	if j.marked > 0 {
		s.ResetOffset(claim.Topic(), claim.Partition(), j.marked, "")
	}
	return nil
}

func (j *joined) untilSeen(count int) {
	j.k.until(fmt.Sprintf("%d messages", count), func() bool {
		j.mutex.Lock()
		defer j.mutex.Unlock()
		return len(j.seen) >= count
	})
}

func (j *joined) untilSetUp(count int) {
	j.k.until(fmt.Sprintf("%d sessions", count), func() bool {
		j.mutex.Lock()
		defer j.mutex.Unlock()
		return len(j.set) >= count
	})
}

func (j *joined) claims() []int32 {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	return j.set[len(j.set)-1].Claims()[j.topic]
}

func (j *joined) generations() (generations []int32) {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	for _, session := range j.set {
		generations = append(generations, session.GenerationID())
	}
	return generations
}

// end leaves the group, and gives what was seen, by partition.
func (j *joined) end() string {
	if err := j.group.Close(); err != nil {
		j.k.saw("close: %v", err)
	}
	if err := <-j.done; err != sarama.ErrClosedConsumerGroup && err != context.Canceled {
		j.k.saw("Consume: %v", err)
	}
	sort.Slice(j.seen, func(a, b int) bool {
		return j.seen[a][strings.Index(j.seen[a], " at "):] < j.seen[b][strings.Index(j.seen[b], " at "):]
	})
	return strings.Join(j.seen, ", ")
}
