package saramacontract

import (
	"context"
	"errors"

	"github.com/IBM/sarama"

	"standin/doubles/contract"
	"standin/doubles/contract/kafkacontract"
	"standin/doubles/fakekafka"
)

// ReadPartitions has a consumer read a topic's partitions from their beginnings, and once again, and says what came.
func ReadPartitions(r contract.Recorder, topics *kafkacontract.Topics, consumer sarama.Consumer, topic string) {
	r.Helper()
	partitions, err := consumer.Partitions(topic)
	r.Saw("partitions %v, %v", partitions, err)
	kafkacontract.Consume(r, topics, topic, func() kafkacontract.Member {
		m := &reader{messages: make(chan *sarama.ConsumerMessage), leaving: make(chan struct{})}
		for partition := int32(0); partition < kafkacontract.Partitions; partition++ {
			reading, err := consumer.ConsumePartition(topic, partition, sarama.OffsetOldest)
			if err != nil {
				r.Saw("partition %d: %v", partition, err)
				continue
			}
			m.partitions = append(m.partitions, reading)
			go m.hand(reading)
		}
		return m
	})
}

// reader reads partitions without a group.
type reader struct {
	partitions []sarama.PartitionConsumer
	messages   chan *sarama.ConsumerMessage
	leaving    chan struct{}
}

// hand hands messages over until the reader is closed.
func (m *reader) hand(reading sarama.PartitionConsumer) {
	for message := range reading.Messages() {
		select {
		case m.messages <- message:
		case <-m.leaving:
			return
		}
	}
}

// Group implements kafkacontract.Member.
func (m *reader) Group() string { return "" }

// Partitions implements kafkacontract.Member.
func (m *reader) Partitions() []int32 { return nil }

// Read implements kafkacontract.Member.
func (m *reader) Read(ctx context.Context) (fakekafka.Record, error) {
	select {
	case message := <-m.messages:
		return recordOf(message), nil
	case <-ctx.Done():
		return fakekafka.Record{}, ctx.Err()
	}
}

// Commit implements kafkacontract.Member; there is no group.
func (m *reader) Commit(context.Context, []fakekafka.Record) error { return nil }

// Close implements kafkacontract.Member.
func (m *reader) Close() error {
	close(m.leaving)
	var errs []error
	for _, partition := range m.partitions {
		errs = append(errs, partition.Close())
	}
	return errors.Join(errs...)
}
