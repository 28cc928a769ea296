package kafkagocontract_test

import (
	"os"
	"testing"
	"time"

	"github.com/segmentio/kafka-go"

	"standin/doubles/contract"
	"standin/doubles/contract/kafkacontract"
	"standin/doubles/contract/kafkagocontract"
	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkagofake"
	"standin/doubles/fakekafka/kafkawire"
)

const topic = "contract-of-kafka-go"

// side makes clients on a fake broker or on a Kafka.
type side struct {
	t      *testing.T
	topics *kafkacontract.Topics
	wire   *kafkawire.Server
}

func addresses() string { return os.Getenv("GEN_KAFKA_BROKERS") }

func (s side) writer(writer *kafka.Writer) *kafka.Writer {
	if s.wire != nil {
		return kafkagofake.Writer(s.t, s.wire, writer)
	}
	return kafkagocontract.Writer(s.t, addresses(), writer)
}

func (s side) reader(config kafka.ReaderConfig) func() *kafka.Reader {
	return func() *kafka.Reader {
		if s.wire != nil {
			return kafkagofake.Reader(s.t, s.wire, config)
		}
		return kafkagocontract.Reader(s.t, addresses(), config)
	}
}

var sides = contract.Sides[side]{
	Servers: []string{"GEN_KAFKA_BROKERS"},
	Classes: []contract.Class{kafkagocontract.Class},
	Fake: func(t *testing.T) side {
		broker := fakekafka.New(nil)
		return side{t, kafkacontract.OfBroker(t, broker, topic), kafkawire.NewServer(t, broker)}
	},
	Real: func(t *testing.T) side {
		return side{t, kafkacontract.OfServer(t, addresses(), topic), nil}
	},
}

func produce(name string, set func(*kafka.Writer)) contract.Case[side] {
	return contract.Case[side]{Name: "produce " + name, Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		writer := &kafka.Writer{}
		set(writer)
		kafkagocontract.Produce(r, r.Set.topics, r.Set.writer(writer), topic)
	}}
}

func consume(name string, config kafka.ReaderConfig) contract.Case[side] {
	if config.GroupTopics == nil {
		config.Topic = topic
	}
	return contract.Case[side]{Name: "consume " + name, Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		kafkagocontract.Consume(r, r.Set.topics, r.Set.reader(config), topic)
	}}
}

func TestContract(t *testing.T) {
	contract.Test(t, sides,
		produce("by default", func(*kafka.Writer) {}),
		produce("to the writer's topic", func(w *kafka.Writer) { w.Topic, w.RequiredAcks = topic, kafka.RequireAll }),
		produce("by hash", func(w *kafka.Writer) { w.Balancer, w.RequiredAcks = &kafka.Hash{}, kafka.RequireOne }),
		produce("by murmur2", func(w *kafka.Writer) { w.Balancer, w.RequiredAcks = kafka.Murmur2Balancer{}, kafka.RequireAll }),
		produce("packed", func(w *kafka.Writer) {
			w.Balancer, w.RequiredAcks, w.Compression = kafka.CRC32Balancer{}, kafka.RequireAll, kafka.Snappy
		}),
		produce("asynchronously", func(w *kafka.Writer) { w.Balancer, w.Async, w.BatchTimeout = &kafka.Hash{}, true, 300*time.Millisecond }),
		produce("what only the broker refuses", func(w *kafka.Writer) {
			w.Balancer, w.RequiredAcks, w.BatchBytes = &kafka.Hash{}, kafka.RequireAll, 8<<20
		}),
		consume("in a group", kafka.ReaderConfig{GroupID: topic}),
		consume("in a group from the end", kafka.ReaderConfig{GroupID: topic, StartOffset: kafka.LastOffset}),
		consume("in a group that commits from time to time", kafka.ReaderConfig{GroupID: topic, CommitInterval: 50 * time.Millisecond}),
		consume("in a group of topics", kafka.ReaderConfig{GroupID: topic, GroupTopics: []string{topic}}),
		consume("a partition", kafka.ReaderConfig{Partition: 2}),
	)
}
