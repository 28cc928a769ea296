package kafkacontract

import (
	"testing"

	"standin/doubles/fakekafka"
)

// OfBroker makes topics on a fake broker.
func OfBroker(t testing.TB, broker *fakekafka.Broker, topics ...string) *Topics {
	t.Helper()
	for _, topic := range topics {
		broker.CreateTopic(topic, Partitions)
	}
	return &Topics{t, onBroker{t, broker}}
}

// onBroker is a fake broker.
type onBroker struct {
	t      testing.TB
	broker *fakekafka.Broker
}

func (b onBroker) feed(topic string, record fakekafka.Record) error {
	b.t.Helper()
	b.broker.Feed(b.t, topic, record)
	return nil
}

func (b onBroker) records(topic string) ([]fakekafka.Record, error) {
	return b.broker.Records(topic), nil
}

func (b onBroker) committed(group string) (map[fakekafka.TopicPartition]int64, error) {
	return b.broker.Offsets(group), nil
}
