package saramacontract_test

import (
	"os"
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/contract"
	"standin/doubles/contract/kafkacontract"
	"standin/doubles/contract/saramacontract"
	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
)

const topic = "contract-of-sarama"

// side makes clients on a fake broker or on a Kafka.
type side struct {
	t      *testing.T
	topics *kafkacontract.Topics
	broker *fakekafka.Broker
	group  string
}

func addresses() string { return os.Getenv("GEN_KAFKA_BROKERS") }

func (s side) sync(config *sarama.Config) sarama.SyncProducer {
	config.Producer.Return.Successes = true
	if s.broker != nil {
		return saramafake.NewSyncProducer(s.t, s.broker, config)
	}
	return saramacontract.NewSyncProducer(s.t, addresses(), config)
}

func (s side) async(config *sarama.Config) sarama.AsyncProducer {
	if s.broker != nil {
		return saramafake.NewAsyncProducer(s.t, s.broker, config)
	}
	return saramacontract.NewAsyncProducer(s.t, addresses(), config)
}

func (s side) consumer(config *sarama.Config) sarama.Consumer {
	if s.broker != nil {
		return saramafake.NewConsumer(s.t, s.broker, config)
	}
	return saramacontract.NewConsumer(s.t, addresses(), config)
}

func (s side) consumerGroup(config *sarama.Config) func() sarama.ConsumerGroup {
	return func() sarama.ConsumerGroup {
		if s.broker != nil {
			return saramafake.NewConsumerGroup(s.t, s.broker, topic, config)
		}
		return saramacontract.NewConsumerGroup(s.t, addresses(), topic, config)
	}
}

var sides = contract.Sides[side]{
	Servers: []string{"GEN_KAFKA_BROKERS"},
	Classes: []contract.Class{saramacontract.Class},
	Fake: func(t *testing.T) side {
		broker := fakekafka.New(nil)
		return side{t: t, broker: broker, topics: kafkacontract.OfBroker(t, broker, topic)}
	},
	Real: func(t *testing.T) side {
		return side{t: t, topics: kafkacontract.OfServer(t, addresses(), topic)}
	},
}

func configured(changes ...func(*sarama.Config)) *sarama.Config {
	config := sarama.NewConfig()
	for _, change := range changes {
		change(config)
	}
	return config
}

func produce(name string, changes ...func(*sarama.Config)) contract.Case[side] {
	return contract.Case[side]{Name: "produce " + name, Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		saramacontract.Produce(r, r.Set.topics, r.Set.sync(configured(changes...)), topic)
	}}
}

func produceAsync(name string, changes ...func(*sarama.Config)) contract.Case[side] {
	return contract.Case[side]{Name: "produce asynchronously " + name, Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		saramacontract.ProduceAsync(r, r.Set.topics, r.Set.async(configured(changes...)), topic)
	}}
}

func consume(name string, changes ...func(*sarama.Config)) contract.Case[side] {
	return contract.Case[side]{Name: "consume " + name, Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		saramacontract.Consume(r, r.Set.topics, topic, r.Set.consumerGroup(configured(changes...)), topic)
	}}
}

func TestContract(t *testing.T) {
	contract.Test(t, sides,
		produce("by default"),
		produce("to partitions in turn", func(c *sarama.Config) { c.Producer.Partitioner = sarama.NewRoundRobinPartitioner }),
		produce("to partitions at random", func(c *sarama.Config) { c.Producer.Partitioner = sarama.NewRandomPartitioner }),
		produce("to the partition of the message", func(c *sarama.Config) { c.Producer.Partitioner = sarama.NewManualPartitioner }),
		produce("idempotently and packed", func(c *sarama.Config) {
			c.Producer.Idempotent, c.Net.MaxOpenRequests, c.Producer.RequiredAcks = true, 1, sarama.WaitForAll
			c.Producer.Compression = sarama.CompressionZSTD
		}),
		produce("without acknowledgement", func(c *sarama.Config) { c.Producer.RequiredAcks = sarama.NoResponse }),
		produce("what only the broker refuses", func(c *sarama.Config) { c.Producer.MaxMessageBytes = 8 << 20 }),
		contract.Case[side]{Name: "produce twice", Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
			saramacontract.Produce(r, r.Set.topics, r.Set.sync(configured()), topic)
			saramacontract.Produce(r, r.Set.topics, r.Set.sync(configured()), topic)
		}},
		produceAsync("by default"),
		produceAsync("with successes", func(c *sarama.Config) { c.Producer.Return.Successes = true }),
		produceAsync("in batches", func(c *sarama.Config) {
			c.Producer.Return.Successes, c.Producer.Flush.Messages, c.Producer.Flush.Frequency = true, 5, 50_000_000
		}),
		produceAsync("without errors", func(c *sarama.Config) { c.Producer.Return.Errors = false }),
		consume("from the end"),
		consume("from the beginning", func(c *sarama.Config) { c.Consumer.Offsets.Initial = sarama.OffsetOldest }),
		consume("committing by hand", func(c *sarama.Config) { c.Consumer.Offsets.AutoCommit.Enable = false }),
		contract.Case[side]{Name: "read partitions", Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
			saramacontract.ReadPartitions(r, r.Set.topics, r.Set.consumer(configured()), topic)
		}},
	)
}
