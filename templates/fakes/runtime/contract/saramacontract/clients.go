package saramacontract

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/IBM/sarama"
)

// NewSyncProducer makes a producer of the Kafka at addresses. It is closed when the test ends, if it is not before.
func NewSyncProducer(t testing.TB, addresses string, config *sarama.Config) sarama.SyncProducer {
	t.Helper()
	producer, err := sarama.NewSyncProducer(listOf(addresses), config)
	check(t, err)
	once := &syncProducer{SyncProducer: producer}
	t.Cleanup(func() { _ = once.Close() })
	return once
}

// NewAsyncProducer makes a producer of the Kafka at addresses. It is closed when the test ends, if it is not before. It is
// connected: messages that wait for a first connection while the producer closes are lost (sarama v1.61.1).
func NewAsyncProducer(t testing.TB, addresses string, config *sarama.Config) sarama.AsyncProducer {
	t.Helper()
	client := Client(t, addresses, config)
	for _, broker := range client.Brokers() {
		if err := broker.Open(config); err != nil && !errors.Is(err, sarama.ErrAlreadyConnected) {
			check(t, err)
		}
		_, err := broker.Connected()
		check(t, err)
	}
	producer, err := sarama.NewAsyncProducerFromClient(client)
	check(t, err)
	once := &asyncProducer{AsyncProducer: producer}
	t.Cleanup(func() { _ = once.Close() })
	return once
}

// NewConsumer makes a consumer of the Kafka at addresses. It is closed when the test ends.
func NewConsumer(t testing.TB, addresses string, config *sarama.Config) sarama.Consumer {
	t.Helper()
	consumer, err := sarama.NewConsumer(listOf(addresses), config)
	check(t, err)
	t.Cleanup(func() { _ = consumer.Close() })
	return consumer
}

// NewConsumerGroup makes a consumer of a group of the Kafka at addresses. It is closed when the test ends.
func NewConsumerGroup(t testing.TB, addresses, group string, config *sarama.Config) sarama.ConsumerGroup {
	t.Helper()
	consumer, err := sarama.NewConsumerGroup(listOf(addresses), group, config)
	check(t, err)
	t.Cleanup(func() { _ = consumer.Close() })
	return consumer
}

// Client makes a client of the Kafka at addresses. It is closed when the test ends.
func Client(t testing.TB, addresses string, config *sarama.Config) sarama.Client {
	t.Helper()
	client, err := sarama.NewClient(listOf(addresses), config)
	check(t, err)
	t.Cleanup(func() { _ = client.Close() })
	return client
}

// ClusterAdmin makes an administrator's client of the Kafka at addresses. It is closed when the test ends.
func ClusterAdmin(t testing.TB, addresses string, config *sarama.Config) sarama.ClusterAdmin {
	t.Helper()
	admin, err := sarama.NewClusterAdmin(listOf(addresses), config)
	check(t, err)
	t.Cleanup(func() { _ = admin.Close() })
	return admin
}

// syncProducer may be closed twice, by the code under test and by the test.
type syncProducer struct {
	sarama.SyncProducer
	once sync.Once
}

func (p *syncProducer) Close() (err error) {
	p.once.Do(func() { err = p.SyncProducer.Close() })
	return err
}

// asyncProducer may be closed twice, by the code under test and by the test.
type asyncProducer struct {
	sarama.AsyncProducer
	once sync.Once
}

func (p *asyncProducer) Close() (err error) {
	p.once.Do(func() { err = p.AsyncProducer.Close() })
	return err
}

func (p *asyncProducer) AsyncClose() { p.once.Do(p.AsyncProducer.AsyncClose) }

func listOf(addresses string) []string { return strings.Split(addresses, ",") }

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("saramacontract: %v", err)
	}
}
