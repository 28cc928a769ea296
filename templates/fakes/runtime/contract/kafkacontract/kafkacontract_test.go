package kafkacontract_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
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

const topic = "contract-of-topics"

func addresses() string { return os.Getenv("GEN_KAFKA_BROKERS") }

type side struct {
	topics *kafkacontract.Topics
	client func(...kgo.Opt) *kgo.Client
}

var sides = contract.Sides[side]{
	Servers: []string{"GEN_KAFKA_BROKERS"},
	Classes: []contract.Class{franzgocontract.Class},
	Fake: func(t *testing.T) side {
		broker := fakekafka.New(nil)
		wire := kafkawire.NewServer(t, broker)
		return side{kafkacontract.OfBroker(t, broker, topic, topic+"-2"), func(options ...kgo.Opt) *kgo.Client {
			return franzgofake.Client(t, wire, options...)
		}}
	},
	Real: func(t *testing.T) side {
		return side{kafkacontract.OfServer(t, addresses(), topic+"-2", topic), func(options ...kgo.Opt) *kgo.Client {
			return franzgocontract.Client(t, addresses(), options...)
		}}
	},
}

func sayRecords(r *contract.Run[side], topic string) {
	for _, record := range r.Set.topics.Records(topic) {
		r.Saw("%s: %s", topic, contract.Value(record))
	}
}

func TestContract(t *testing.T) {
	at := time.UnixMilli(1_700_000_000_123)
	contract.Test(t, sides,
		contract.Case[side]{Name: "feed", Run: func(r *contract.Run[side]) {
			r.Set.topics.Feed(topic,
				fakekafka.Record{Key: []byte("k"), Value: []byte("v"), Time: at, Headers: []fakekafka.Header{{Key: "a", Value: []byte("1")}, {Key: "a"}}},
				fakekafka.Record{Partition: 2},
				fakekafka.Record{Partition: 2, Key: []byte{}, Value: []byte{}},
			)
			r.Set.topics.Feed(topic+"-2", fakekafka.Record{Partition: 1, Value: bytes.Repeat([]byte("x"), 900_000)})
			r.Set.topics.Feed(topic+"-2", fakekafka.Record{Partition: 1, Value: bytes.Repeat([]byte("y"), 900_000)})
			sayRecords(r, topic)
			sayRecords(r, topic+"-2")
			r.Saw("%s", contract.Value(r.Set.topics.Committed("contract-of-nobody")))
		}},
		contract.Case[side]{Name: "what was packed", Run: func(r *contract.Run[side]) {
			for _, codec := range []kgo.CompressionCodec{kgo.GzipCompression(), kgo.SnappyCompression(), kgo.Lz4Compression(), kgo.ZstdCompression()} {
				client := r.Set.client(kgo.ProducerBatchCompression(codec), kgo.RecordPartitioner(kgo.ManualPartitioner()))
				var records []*kgo.Record
				for i := 0; i < 50; i++ {
					records = append(records, &kgo.Record{Topic: topic, Value: []byte(strings.Repeat(fmt.Sprint(i), 30))})
				}
				contract.Result(r, "produce")(client.ProduceSync(r.Context(), records...).FirstErr())
			}
			sayRecords(r, topic)
		}},
		contract.Case[side]{Name: "transactions", Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
			for i, end := range []kgo.TransactionEndTry{kgo.TryCommit, kgo.TryAbort, kgo.TryCommit, kgo.TryAbort} {
				id := fmt.Sprint("contract-of-topics-", i, time.Now().UnixNano())
				client := r.Set.client(kgo.TransactionalID(id), kgo.RecordPartitioner(kgo.ManualPartitioner()))
				contract.Result(r, "begin")(client.BeginTransaction())
				r.Set.topics.Feed(topic, fakekafka.Record{Value: []byte("beside")})
				for n := 0; n < 3; n++ {
					err := client.ProduceSync(r.Context(), &kgo.Record{Topic: topic, Value: []byte(fmt.Sprint(i, " ", n))}).FirstErr()
					r.Set.topics.Feed(topic, fakekafka.Record{Value: []byte("between")})
					contract.Result(r, "produce")(err)
				}
				r.Saw("%d records before the end", len(r.Set.topics.Records(topic)))
				contract.Result(r, "end")(client.EndTransaction(r.Context(), end))
				r.Saw("%d records", len(r.Set.topics.Records(topic)))
			}
			sayRecords(r, topic)
		}},
		contract.Case[side]{Name: "what a group committed is forgotten with the topic", Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
			r.Saw("%s", contract.Value(r.Set.topics.Committed("contract-of-topics")))
			client := r.Set.client(kgo.ConsumerGroup("contract-of-topics"), kgo.ConsumeTopics(topic), kgo.DisableAutoCommit())
			r.Set.topics.Feed(topic, fakekafka.Record{Value: []byte("1")})
			records := client.PollFetches(r.Context()).Records()
			r.Saw("%d records, %v", len(records), client.CommitRecords(r.Context(), records...))
			r.Saw("%s", contract.Value(r.Set.topics.Committed("contract-of-topics")))
		}},
	)
}

// TestCommittedIsForgotten runs the same twice: what the first left must not be seen by the second.
func TestCommittedIsForgotten(t *testing.T) {
	if addresses() == "" {
		t.Skip("set GEN_KAFKA_BROKERS")
	}
	for i := 0; i < 3; i++ {
		t.Run("again", func(t *testing.T) {
			topics := kafkacontract.OfServer(t, addresses(), topic)
			if committed := topics.Committed(topic); len(committed) != 0 {
				t.Errorf("the group has committed %v", committed)
			}
			if records := topics.Records(topic); len(records) != 0 {
				t.Errorf("the topic has %v", records)
			}
			client := franzgocontract.Client(t, addresses(), kgo.ConsumerGroup(topic), kgo.ConsumeTopics(topic), kgo.DisableAutoCommit())
			topics.Feed(topic, fakekafka.Record{Value: []byte("1")})
			ctx, cancel := context.WithTimeout(context.Background(), kafkacontract.Deadline)
			defer cancel()
			if err := client.CommitRecords(ctx, client.PollFetches(ctx).Records()...); err != nil {
				t.Fatal(err)
			}
			if committed := topics.Committed(topic); committed[fakekafka.TopicPartition{Topic: topic}] != 1 {
				t.Errorf("the group has committed %v", committed)
			}
		})
	}
}

const processVariable = "KAFKACONTRACT_PROCESS"

// TestOthersWait has several processes, as tests of several packages are, use topics of one name at once. None may see what
// another writes, and one that is killed leaves them to the others.
func TestOthersWait(t *testing.T) {
	if addresses() == "" {
		t.Skip("set GEN_KAFKA_BROKERS")
	}
	if name := os.Getenv(processVariable); name != "" {
		useTopics(t, name)
		return
	}
	begin := func(name int) (command *exec.Cmd, output *bytes.Buffer) {
		command, output = exec.Command(os.Args[0], "-test.run=^TestOthersWait$", "-test.v"), &bytes.Buffer{}
		command.Env = append(os.Environ(), fmt.Sprint(processVariable, "=", name))
		command.Stdout, command.Stderr = output, output
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		return command, output
	}
	others, outputs := [3]*exec.Cmd{}, [3]*bytes.Buffer{}
	for i := range others {
		others[i], outputs[i] = begin(i + 1)
	}
	killed, output := begin(0)
	if err := killed.Wait(); err == nil {
		t.Errorf("the process that kills itself ended well\n%s", output)
	}
	last, output := begin(len(others) + 1)
	if err := last.Wait(); err != nil {
		t.Errorf("after one was killed: %v\n%s", err, output)
	}
	for i, other := range others {
		if err := other.Wait(); err != nil {
			t.Errorf("process %d: %v\n%s", i+1, err, outputs[i])
		}
	}
}

func useTopics(t *testing.T, name string) {
	one, two := topic+"-of-all", topic+"-of-all-2"
	topics := kafkacontract.OfServer(t, addresses(), one, two)
	for i := 0; i < 10; i++ {
		topics.Feed(one, fakekafka.Record{Value: []byte(name)})
		time.Sleep(10 * time.Millisecond)
	}
	if name == "0" {
		long := kafkacontract.Deadline + 15*time.Second // for a member that nobody removes is waited for so long
		client := franzgocontract.Client(t, addresses(), kgo.ConsumerGroup(one), kgo.ConsumeTopics(one), kgo.SessionTimeout(long), kgo.RebalanceTimeout(long))
		client.PollRecords(context.Background(), 1) // it is a member
		process, _ := os.FindProcess(os.Getpid())
		_ = process.Kill()
		select {}
	}
	client := franzgocontract.Client(t, addresses(), kgo.ConsumerGroup(one), kgo.ConsumeTopics(one))
	ctx, cancel := context.WithTimeout(context.Background(), kafkacontract.Deadline)
	defer cancel()
	if polled := client.PollRecords(ctx, 1); polled.Err() != nil {
		t.Errorf("the group of process 0, which was killed: %v", polled.Err())
	}
	records := topics.Records(one)
	if len(records) != 10 {
		t.Errorf("%d records", len(records))
	}
	for _, record := range append(records, topics.Records(two)...) {
		if string(record.Value) != name {
			t.Errorf("a record of process %s", record.Value)
		}
	}
}
