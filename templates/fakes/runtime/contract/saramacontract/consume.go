package saramacontract

import (
	"context"
	"errors"
	"sync"

	"github.com/IBM/sarama"

	"standin/doubles/contract"
	"standin/doubles/contract/kafkacontract"
	"standin/doubles/fakekafka"
)

// Consume has a group read a topic, mark some messages, end, and come back as a new member, and says what came each time.
// The function makes a consumer of the group; Consume closes it.
func Consume(r contract.Recorder, topics *kafkacontract.Topics, group string, newGroup func() sarama.ConsumerGroup, topic string) {
	r.Helper()
	kafkacontract.Consume(r, topics, topic, func() kafkacontract.Member { return join(r.Context(), newGroup(), group, topic) })
}

// member is a consumer of a group while it is at work.
type member struct {
	sarama.ConsumerGroup
	group    string
	messages chan *sarama.ConsumerMessage
	leaving  chan struct{}
	ended    chan error

	mutex   sync.Mutex
	session sarama.ConsumerGroupSession
}

func join(ctx context.Context, consumer sarama.ConsumerGroup, group, topic string) *member {
	m := &member{
		ConsumerGroup: consumer, group: group, messages: make(chan *sarama.ConsumerMessage), leaving: make(chan struct{}), ended: make(chan error, 1),
	}
	go func() { m.ended <- m.consume(ctx, topic) }()
	return m
}

// consume is in the group until the member leaves: a rebalance ends Consume, too.
func (m *member) consume(ctx context.Context, topic string) error {
	for {
		err := m.ConsumerGroup.Consume(ctx, []string{topic}, m)
		select {
		case <-m.leaving:
			return err
		default:
		}
		if err != nil {
			return err
		}
	}
}

// Setup implements sarama.ConsumerGroupHandler.
func (m *member) Setup(session sarama.ConsumerGroupSession) error {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.session = session
	return nil
}

// Cleanup implements sarama.ConsumerGroupHandler.
func (m *member) Cleanup(sarama.ConsumerGroupSession) error { return nil }

// ConsumeClaim hands messages over until the member leaves.
func (m *member) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for {
		select {
		case message, isOpen := <-claim.Messages():
			if !isOpen {
				return nil
			}
			select {
			case m.messages <- message:
			case <-m.leaving:
				return nil
			case <-session.Context().Done():
				return nil
			}
		case <-m.leaving:
			return nil
		case <-session.Context().Done():
			return nil
		}
	}
}

// Group implements kafkacontract.Member.
func (m *member) Group() string { return m.group }

// Partitions implements kafkacontract.Member.
func (m *member) Partitions() []int32 { return nil }

// Read implements kafkacontract.Member.
func (m *member) Read(ctx context.Context) (fakekafka.Record, error) {
	select {
	case message := <-m.messages:
		return recordOf(message), nil
	case err := <-m.ended:
		m.ended <- err
		return fakekafka.Record{}, errors.Join(errors.New("the group ended"), err)
	case <-ctx.Done():
		return fakekafka.Record{}, ctx.Err()
	}
}

// Commit implements kafkacontract.Member.
func (m *member) Commit(_ context.Context, records []fakekafka.Record) error {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	for _, record := range records {
		m.session.MarkOffset(record.Topic, record.Partition, record.Offset+1, "")
	}
	m.session.Commit()
	return nil
}

// Close implements kafkacontract.Member.
func (m *member) Close() error {
	close(m.leaving)
	err := <-m.ended
	return errors.Join(err, m.ConsumerGroup.Close())
}

func recordOf(message *sarama.ConsumerMessage) fakekafka.Record {
	record := fakekafka.Record{
		Topic: message.Topic, Partition: message.Partition, Offset: message.Offset, Key: message.Key, Value: message.Value, Time: message.Timestamp,
	}
	for _, header := range message.Headers {
		record.Headers = append(record.Headers, fakekafka.Header{Key: string(header.Key), Value: header.Value})
	}
	return record
}
