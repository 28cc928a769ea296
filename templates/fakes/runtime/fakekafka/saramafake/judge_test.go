package saramafake_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkawire"
	"standin/doubles/fakekafka/saramafake"
	"standin/doubles/fakekafka/saramawire"
)

// The same sequences run on saramafake in a bubble, on sarama's own client over the fakes' Kafka on the wire, and, where
// GEN_KAFKA_BROKERS is set, on sarama's own client and a real Kafka. What they observe has to be equal.

// side makes the clients of one of the three.
type side interface {
	topic(name string, partitions int32) string // makes a topic, and gives its name on this side
	name(name string) string                    // of a group or a transactional id on this side
	producer(*sarama.Config) sarama.SyncProducer
	async(*sarama.Config) sarama.AsyncProducer
	consumer(*sarama.Config) sarama.Consumer
	group(id string, config *sarama.Config) sarama.ConsumerGroup
	admin(*sarama.Config) sarama.ClusterAdmin
	manager(group string, config *sarama.Config) sarama.OffsetManager
}

// fakeSide is saramafake.
type fakeSide struct {
	t      *testing.T
	broker *fakekafka.Broker
}

func (s *fakeSide) topic(name string, partitions int32) string {
	s.broker.CreateTopic(name, partitions)
	return name
}
func (s *fakeSide) name(name string) string { return name }
func (s *fakeSide) producer(c *sarama.Config) sarama.SyncProducer {
	return saramafake.NewSyncProducer(s.t, s.broker, c)
}
func (s *fakeSide) async(c *sarama.Config) sarama.AsyncProducer {
	return saramafake.NewAsyncProducer(s.t, s.broker, c)
}
func (s *fakeSide) consumer(c *sarama.Config) sarama.Consumer {
	return saramafake.NewConsumer(s.t, s.broker, c)
}
func (s *fakeSide) group(id string, c *sarama.Config) sarama.ConsumerGroup {
	return saramafake.NewConsumerGroup(s.t, s.broker, id, c)
}
func (s *fakeSide) admin(c *sarama.Config) sarama.ClusterAdmin {
	return saramafake.NewClusterAdmin(s.t, s.broker, c)
}
func (s *fakeSide) manager(group string, c *sarama.Config) sarama.OffsetManager {
	return saramafake.NewOffsetManager(s.t, s.broker, group, c)
}

// ownSide is sarama's own client.
type ownSide struct {
	t         *testing.T
	addresses []string
	suffix    string
	lead      func(*sarama.Config) *sarama.Config
}

func (s *ownSide) topic(name string, partitions int32) string {
	admin := s.admin(judged())
	if err := admin.CreateTopic(s.name(name), &sarama.TopicDetail{NumPartitions: partitions, ReplicationFactor: 1}, false); err != nil {
		s.t.Fatal(err)
	}
	return s.name(name)
}
func (s *ownSide) name(name string) string { return name + s.suffix }
func (s *ownSide) producer(c *sarama.Config) sarama.SyncProducer {
	return made(s.t)(sarama.NewSyncProducer(s.addresses, s.lead(c)))
}
func (s *ownSide) async(c *sarama.Config) sarama.AsyncProducer {
	producer, err := sarama.NewAsyncProducer(s.addresses, s.lead(c))
	if err != nil {
		s.t.Fatal(err)
	}
	return producer // its Close must not be called twice
}
func (s *ownSide) consumer(c *sarama.Config) sarama.Consumer {
	consumer, err := sarama.NewConsumer(s.addresses, s.lead(c))
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { consumer.Close() })
	return consumer
}
func (s *ownSide) group(id string, c *sarama.Config) sarama.ConsumerGroup {
	group, err := sarama.NewConsumerGroup(s.addresses, id, s.lead(c))
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { group.Close() })
	return group
}
func (s *ownSide) admin(c *sarama.Config) sarama.ClusterAdmin {
	admin, err := sarama.NewClusterAdmin(s.addresses, s.lead(c))
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { admin.Close() })
	return admin
}
func (s *ownSide) manager(group string, c *sarama.Config) sarama.OffsetManager {
	client, err := sarama.NewClient(s.addresses, s.lead(c))
	if err != nil {
		s.t.Fatal(err)
	}
	manager, err := sarama.NewOffsetManagerFromClient(group, client)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { manager.Close(); client.Close() })
	return manager
}

// made gives a producer that is closed at the end of the test.
func made(t *testing.T) func(sarama.SyncProducer, error) sarama.SyncProducer {
	return func(producer sarama.SyncProducer, err error) sarama.SyncProducer {
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { producer.Close() })
		return producer
	}
}

// judged is a configuration whose clients notice soon what happens.
func judged(changes ...func(*sarama.Config)) *sarama.Config {
	return configure(append([]func(*sarama.Config){func(c *sarama.Config) {
		c.Consumer.Group.Heartbeat.Interval = 100 * time.Millisecond
		c.Consumer.Group.Session.Timeout = 6 * time.Second
		c.Consumer.Group.Rebalance.Retry.Backoff = 100 * time.Millisecond
		c.Consumer.Offsets.AutoCommit.Interval = 100 * time.Millisecond
		c.Consumer.MaxWaitTime = 100 * time.Millisecond
		c.Consumer.Retry.Backoff = 100 * time.Millisecond
		c.Metadata.Retry.Backoff = 50 * time.Millisecond
	}}, changes...)...)
}

// sequence is run with a kit on each side.
type sequence struct {
	name      string
	run       func(*kit)
	notOnWire string // why the fakes' Kafka on the wire is not asked
}

// kit is what a sequence works with.
type kit struct {
	side
	t     *testing.T
	ctx   context.Context
	mutex sync.Mutex
	seen  []string
}

// saw notes an observation.
func (k *kit) saw(format string, values ...any) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.seen = append(k.seen, fmt.Sprintf(format, values...))
}

// until waits until something is so.
func (k *kit) until(what string, isSo func() bool) {
	for deadline := time.Now().Add(15 * time.Second); !isSo(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			k.saw("waited for nothing: %s", what)
			return
		}
	}
}

func TestJudge(t *testing.T) {
	sequences := sequences
	if testing.Short() {
		sequences = everyThird(sequences)
	}
	counts := map[string]*[2]int{}
	for _, sequence := range sequences {
		t.Run(sequence.name, func(t *testing.T) {
			var faked []string
			t.Run("fake", func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					faked = observe(t, sequence, &fakeSide{t: t, broker: fakekafka.New(nil)})
				})
			})
			t.Run("fake without a bubble", func(t *testing.T) {
				seen := observe(t, sequence, &fakeSide{t: t, broker: fakekafka.New(nil)})
				compare(t, counts, "itself without a bubble", faked, seen)
			})
			t.Run("wire", func(t *testing.T) {
				if sequence.notOnWire != "" {
					t.Skip(sequence.notOnWire)
				}
				server := kafkawire.NewServer(t, fakekafka.New(nil))
				lead := func(c *sarama.Config) *sarama.Config { return saramawire.Config(server, c) }
				seen := observe(t, sequence, &ownSide{t: t, addresses: []string{server.Addr()}, lead: lead})
				compare(t, counts, "sarama on the wire", faked, seen)
			})
			brokers := os.Getenv("GEN_KAFKA_BROKERS")
			if brokers == "" {
				return
			}
			t.Run("Kafka", func(t *testing.T) {
				own := &ownSide{t: t, addresses: strings.Split(brokers, ","), suffix: fmt.Sprint("-", time.Now().UnixNano())}
				own.lead = func(c *sarama.Config) *sarama.Config { return c }
				compare(t, counts, "sarama on Kafka", faked, observe(t, sequence, own))
			})
		})
	}
	for name, count := range counts {
		t.Logf("saramafake in a bubble beside %s: %d sequences, compared %d, equal %d, different %d", name, len(sequences), count[0], count[1], count[0]-count[1])
	}
}

func everyThird(all []sequence) (chosen []sequence) {
	for i := 0; i < len(all); i += 3 {
		chosen = append(chosen, all[i])
	}
	return chosen
}

func observe(t *testing.T, sequence sequence, side side) []string {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	k := &kit{side: side, t: t, ctx: ctx}
	sequence.run(k)
	return k.seen
}

func compare(t *testing.T, counts map[string]*[2]int, name string, faked, seen []string) {
	count := counts[name]
	if count == nil {
		count = new([2]int)
		counts[name] = count
	}
	for i := range max(len(faked), len(seen)) {
		count[0]++
		if i < len(faked) && i < len(seen) && faked[i] == seen[i] {
			count[1]++
			continue
		}
		t.Errorf("observation %d\nfake: %s\n%s: %s", i+1, strings.Join(faked[min(i, len(faked)):], "\n      "), name, strings.Join(seen[min(i, len(seen)):], "\n      "))
		count[0] += max(len(faked), len(seen)) - i - 1
		return
	}
}
