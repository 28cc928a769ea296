// Package sarama stands in for github.com/IBM/sarama.
package sarama

import "context"

type Encoder interface{ Encode() ([]byte, error) }

type StringEncoder string

func (s StringEncoder) Encode() ([]byte, error) { return []byte(s), nil }

type ProducerMessage struct {
	Topic      string
	Key, Value Encoder
}

type SyncProducer interface {
	SendMessage(msg *ProducerMessage) (partition int32, offset int64, err error)
	Close() error
}

type ConsumerGroup interface {
	Consume(ctx context.Context, topics []string, handler ConsumerGroupHandler) error
	Close() error
}

type ConsumerGroupHandler interface {
	ConsumeClaim(ConsumerGroupSession, ConsumerGroupClaim) error
}

type ConsumerGroupSession interface {
	MarkMessage(msg *ConsumerMessage, metadata string)
}

type ConsumerGroupClaim interface {
	Messages() <-chan *ConsumerMessage
}

type ConsumerMessage struct{ Value []byte }

type Config struct {
	Producer struct {
		Return struct{ Successes, Errors bool }
	}
}

func NewConfig() *Config { return &Config{} }

func NewConsumerGroup(addrs []string, groupID string, config *Config) (ConsumerGroup, error) {
	return nil, nil
}

func NewSyncProducer(addrs []string, config *Config) (SyncProducer, error) { return nil, nil }
