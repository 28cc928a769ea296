package saramafake

import (
	"context"
	"sync"
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// consumer is a sarama.Consumer.
type consumer struct {
	connection
	otherConsumer
	mutex   sync.Mutex
	readers map[fakekafka.TopicPartition]*partitionConsumer
}

// otherConsumer has the methods that only a newer sarama knows: they panic.
type otherConsumer struct{ sarama.Consumer }

// NewConsumer gives a consumer on the broker. A nil configuration is sarama's own.
func NewConsumer(t testing.TB, broker *fakekafka.Broker, config *sarama.Config) sarama.Consumer {
	t.Helper()
	c := newConsumer(connect(t, broker, config))
	t.Cleanup(c.closeAll)
	return c
}

func newConsumer(c connection) *consumer {
	return &consumer{connection: c, readers: map[fakekafka.TopicPartition]*partitionConsumer{}}
}

func (c *consumer) Topics() ([]string, error) {
	var names []string
	for _, topic := range c.broker.Topics() {
		names = append(names, topic.Name)
	}
	return names, nil
}

func (c *consumer) Partitions(topic string) ([]int32, error) {
	return c.partitions(context.Background(), topic)
}

// ConsumePartition reads a partition until it is closed. Each can be read once at a time.
func (c *consumer) ConsumePartition(topic string, partition int32, offset int64) (sarama.PartitionConsumer, error) {
	at := fakekafka.TopicPartition{Topic: topic, Partition: partition}
	r, err := newReader(context.Background(), c.connection, at, offset)
	if err != nil {
		return nil, err
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.readers[at] != nil {
		r.cancel()
		return nil, sarama.ConfigurationError("That topic/partition is already being consumed")
	}
	p := &partitionConsumer{reader: r, consumer: c}
	c.readers[at] = p
	go func() {
		defer p.AsyncClose() // it may have ended by itself
		p.run()
	}()
	return p, nil
}

func (c *consumer) HighWaterMarks() map[string]map[int32]int64 {
	marks := map[string]map[int32]int64{}
	c.each(nil, func(p *partitionConsumer) {
		if marks[p.at.Topic] == nil {
			marks[p.at.Topic] = map[int32]int64{}
		}
		marks[p.at.Topic][p.at.Partition] = p.HighWaterMarkOffset()
	})
	return marks
}

func (c *consumer) Pause(partitions map[string][]int32) {
	c.each(partitions, (*partitionConsumer).Pause)
}
func (c *consumer) Resume(partitions map[string][]int32) {
	c.each(partitions, (*partitionConsumer).Resume)
}
func (c *consumer) PauseAll()  { c.each(nil, (*partitionConsumer).Pause) }
func (c *consumer) ResumeAll() { c.each(nil, (*partitionConsumer).Resume) }

// Close leaves the partition consumers alone, as sarama does: they are to be closed before.
func (c *consumer) Close() error { return nil }

func (c *consumer) closeAll() { c.each(nil, func(p *partitionConsumer) { p.Close() }) }

// each calls a function for the partitions that are read, all or those of a list.
func (c *consumer) each(partitions map[string][]int32, call func(*partitionConsumer)) {
	for _, p := range c.chosen(partitions) {
		call(p)
	}
}

func (c *consumer) chosen(partitions map[string][]int32) (chosen []*partitionConsumer) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if partitions == nil {
		for _, p := range c.readers {
			chosen = append(chosen, p)
		}
	}
	for topic, numbers := range partitions {
		for _, number := range numbers {
			if p := c.readers[fakekafka.TopicPartition{Topic: topic, Partition: number}]; p != nil {
				chosen = append(chosen, p)
			}
		}
	}
	return chosen
}

func (c *consumer) forget(p *partitionConsumer) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.readers[p.at] == p {
		delete(c.readers, p.at)
	}
}
