package saramafake

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// client is a sarama.Client for those who ask for metadata and offsets. Its brokers have addresses and no connections, so
// sarama's own constructors cannot work on it.
type client struct {
	connection
	otherClient
	isClosed atomic.Bool
}

// otherClient has the methods that only a newer sarama knows: they panic.
type otherClient struct{ sarama.Client }

// NewClient gives a client of the broker. A nil configuration is sarama's own.
func NewClient(t testing.TB, broker *fakekafka.Broker, config *sarama.Config) sarama.Client {
	t.Helper()
	return &client{connection: connect(t, broker, config)}
}

// node is the broker as sarama's types have it.
func node() *sarama.Broker { return sarama.NewBroker(address) }

func (c *client) check() error {
	if c.isClosed.Load() {
		return sarama.ErrClosedClient
	}
	return nil
}

func (c *client) Config() *sarama.Config { return c.config }

func (c *client) Close() error {
	if c.isClosed.Swap(true) {
		return sarama.ErrClosedClient
	}
	return nil
}

func (c *client) Closed() bool { return c.isClosed.Load() }

func (c *client) Brokers() []*sarama.Broker { return []*sarama.Broker{node()} }

func (c *client) LeastLoadedBroker() *sarama.Broker { return node() }

func (c *client) Broker(id int32) (*sarama.Broker, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	if id != fakekafka.NodeID {
		return nil, sarama.ErrBrokerNotFound
	}
	return node(), nil
}

func (c *client) Controller() (*sarama.Broker, error) { return c.anyBroker() }

func (c *client) RefreshController() (*sarama.Broker, error) { return c.anyBroker() }

func (c *client) Coordinator(string) (*sarama.Broker, error) { return c.anyBroker() }

func (c *client) TransactionCoordinator(string) (*sarama.Broker, error) { return c.anyBroker() }

func (c *client) anyBroker() (*sarama.Broker, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	return node(), nil
}

func (c *client) RefreshBrokers([]string) error { return c.check() }

func (c *client) RefreshCoordinator(string) error { return c.check() }

func (c *client) RefreshTransactionCoordinator(string) error { return c.check() }

// RefreshMetadata makes topics that are not there, where the configuration allows it.
func (c *client) RefreshMetadata(topics ...string) error {
	if err := c.check(); err != nil {
		return err
	}
	for _, topic := range topics {
		if _, err := c.topic(context.Background(), topic); err != nil {
			return err
		}
	}
	return nil
}

func (c *client) Topics() ([]string, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	names := []string{}
	for _, topic := range c.broker.Topics() {
		names = append(names, topic.Name)
	}
	return names, nil
}

func (c *client) Partitions(topic string) ([]int32, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	return c.partitions(context.Background(), topic)
}

func (c *client) WritablePartitions(topic string) ([]int32, error) { return c.Partitions(topic) }

func (c *client) Leader(topic string, partition int32) (*sarama.Broker, error) {
	leader, _, err := c.LeaderAndEpoch(topic, partition)
	return leader, err
}

func (c *client) LeaderAndEpoch(topic string, partition int32) (*sarama.Broker, int32, error) {
	partitions, err := c.Partitions(topic)
	if err != nil {
		return nil, -1, err
	}
	if partition < 0 || int(partition) >= len(partitions) {
		return nil, -1, sarama.ErrUnknownTopicOrPartition
	}
	return node(), 0, nil
}

func (c *client) Replicas(topic string, partition int32) ([]int32, error) {
	if _, _, err := c.LeaderAndEpoch(topic, partition); err != nil {
		return nil, err
	}
	return []int32{fakekafka.NodeID}, nil
}

func (c *client) InSyncReplicas(topic string, partition int32) ([]int32, error) {
	return c.Replicas(topic, partition)
}

func (c *client) OfflineReplicas(topic string, partition int32) ([]int32, error) {
	_, _, err := c.LeaderAndEpoch(topic, partition)
	return []int32{}, err
}

func (c *client) PartitionNotReadable(topic string, partition int32) bool {
	_, _, err := c.LeaderAndEpoch(topic, partition)
	return err != nil
}

// GetOffset gives the offset for a time in milliseconds, or for OffsetNewest and OffsetOldest.
func (c *client) GetOffset(topic string, partition int32, at int64) (int64, error) {
	if err := c.check(); err != nil {
		return -1, err
	}
	found, err := c.offsetAt(fakekafka.TopicPartition{Topic: topic, Partition: partition}, at)
	if err != nil {
		return -1, err
	}
	return found.Offset, nil
}

// offsetAt finds an offset by time or by sarama's names for the ends.
func (c *connection) offsetAt(of fakekafka.TopicPartition, at int64) (found fakekafka.OffsetAt, err error) {
	switch at {
	case sarama.OffsetNewest:
		found, err = c.broker.LatestOffset(of, isolationOf(c.config))
	case sarama.OffsetOldest:
		found, err = c.broker.EarliestOffset(of)
	default:
		found, err = c.broker.OffsetForTime(of, time.UnixMilli(at))
	}
	return found, kError(err)
}

func (c *client) InitProducerID() (*sarama.InitProducerIDResponse, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	id, epoch, err := c.broker.InitProducerID("", 0, fakekafka.NoProducer, fakekafka.NoProducer)
	return &sarama.InitProducerIDResponse{ProducerID: id, ProducerEpoch: epoch}, kError(err)
}
