package franzgocontract_test

import (
	"os"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"

	"standin/doubles/contract"
	"standin/doubles/contract/franzgocontract"
	"standin/doubles/contract/kafkacontract"
	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/franzgofake"
	"standin/doubles/fakekafka/kafkawire"
)

const topic = "contract-of-franz-go"

// side makes clients on a fake broker or on a Kafka.
type side struct {
	t      *testing.T
	topics *kafkacontract.Topics
	wire   *kafkawire.Server
}

func addresses() string { return os.Getenv("GEN_KAFKA_BROKERS") }

func (s side) client(options ...kgo.Opt) func() *kgo.Client {
	return func() *kgo.Client {
		if s.wire != nil {
			return franzgofake.Client(s.t, s.wire, options...)
		}
		return franzgocontract.Client(s.t, addresses(), options...)
	}
}

var sides = contract.Sides[side]{
	Servers: []string{"GEN_KAFKA_BROKERS"},
	Classes: []contract.Class{franzgocontract.Class},
	Fake: func(t *testing.T) side {
		broker := fakekafka.New(nil)
		return side{t, kafkacontract.OfBroker(t, broker, topic), kafkawire.NewServer(t, broker)}
	},
	Real: func(t *testing.T) side {
		return side{t, kafkacontract.OfServer(t, addresses(), topic), nil}
	},
}

func produce(name string, options ...kgo.Opt) contract.Case[side] {
	return contract.Case[side]{Name: "produce " + name, Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		franzgocontract.Produce(r, r.Set.topics, r.Set.client(options...)(), topic)
	}}
}

func consume(name string, options ...kgo.Opt) contract.Case[side] {
	options = append([]kgo.Opt{kgo.ConsumeTopics(topic)}, options...)
	return contract.Case[side]{Name: "consume " + name, Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		franzgocontract.Consume(r, r.Set.topics, r.Set.client(options...), topic)
	}}
}

func TestContract(t *testing.T) {
	group := kgo.ConsumerGroup(topic)
	contract.Test(t, sides,
		produce("by default"),
		produce("without idempotence", kgo.DisableIdempotentWrite(), kgo.RequiredAcks(kgo.NoAck())),
		produce("to partitions in turn", kgo.RecordPartitioner(kgo.RoundRobinPartitioner())),
		produce("packed", kgo.ProducerBatchCompression(kgo.ZstdCompression())),
		produce("what only the broker refuses", kgo.ProducerBatchMaxBytes(8<<20)),
		consume("in a group", group),
		consume("in a group from the end", group, kgo.ConsumeResetOffset(kgo.NewOffset().AtEnd())),
		consume("in a group that commits by hand", group, kgo.DisableAutoCommit()),
		consume("in a group that commits what is marked", group, kgo.AutoCommitMarks()),
		consume("in a group that balances at once", group, kgo.Balancers(kgo.RangeBalancer()), kgo.AutoCommitInterval(100*time.Millisecond)),
		consume("without a group"),
	)
}
