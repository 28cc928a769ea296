// Package franzgocontract has cases of package contract for clients of franz-go, and sets clients up for a real Kafka.
package franzgocontract

import (
	"context"
	"strings"
	"testing"

	"github.com/twmb/franz-go/pkg/kgo"

	"standin/doubles/contract"
	"standin/doubles/contract/kafkacontract"
	"standin/doubles/fakekafka"
)

// Client makes a client of the Kafka at addresses with the user's options. It is closed when the test ends.
func Client(t testing.TB, addresses string, options ...kgo.Opt) *kgo.Client {
	t.Helper()
	client, err := kgo.NewClient(append(append([]kgo.Opt{}, options...), kgo.SeedBrokers(strings.Split(addresses, ",")...))...)
	if err != nil {
		t.Fatalf("franzgocontract: %v", err)
	}
	t.Cleanup(client.Close)
	return client
}

// Produce has a client write records to a topic, and says what it gave back and what the topic has then.
func Produce(r contract.Recorder, topics *kafkacontract.Topics, client *kgo.Client, topic string) {
	r.Helper()
	kafkacontract.Produce(r, topics, topic, func(records []fakekafka.Record) []kafkacontract.Written {
		written := make([]kafkacontract.Written, len(records))
		for i := range records {
			record, err := client.ProduceSync(r.Context(), recordFrom(topic, &records[i])).First()
			written[i] = kafkacontract.Written{Err: err}
			if err == nil {
				written[i] = kafkacontract.Written{IsPlaced: record.Offset >= 0, Partition: record.Partition, Offset: record.Offset}
			}
		}
		return written
	})
}

// Consume has a client read a topic, commit some records if it is in a group, end, and come back as a new one, and says
// what came each time. The function makes a client that consumes the topic; Consume closes it.
func Consume(r contract.Recorder, topics *kafkacontract.Topics, newClient func() *kgo.Client, topic string) {
	r.Helper()
	kafkacontract.Consume(r, topics, topic, func() kafkacontract.Member { return &member{client: newClient()} })
}

// member is a client that consumes.
type member struct {
	client  *kgo.Client
	fetched []*kgo.Record
}

// Group implements kafkacontract.Member.
func (m *member) Group() string {
	group, _ := m.client.OptValue(kgo.ConsumerGroup).(string)
	return group
}

// Partitions implements kafkacontract.Member.
func (m *member) Partitions() []int32 { return nil }

// Read implements kafkacontract.Member.
func (m *member) Read(ctx context.Context) (fakekafka.Record, error) {
	for len(m.fetched) == 0 {
		fetches := m.client.PollFetches(ctx)
		if err := fetches.Err(); err != nil {
			return fakekafka.Record{}, err
		}
		m.fetched = fetches.Records()
	}
	record := m.fetched[0]
	m.fetched = m.fetched[1:]
	return recordOf(record), nil
}

// Commit implements kafkacontract.Member.
func (m *member) Commit(ctx context.Context, records []fakekafka.Record) error {
	done := make([]*kgo.Record, len(records))
	for i, record := range records {
		done[i] = &kgo.Record{Topic: record.Topic, Partition: record.Partition, Offset: record.Offset, LeaderEpoch: -1}
	}
	return m.client.CommitRecords(ctx, done...)
}

// Close implements kafkacontract.Member. A client that commits by itself commits what was given out before the last poll, so
// there is one more.
func (m *member) Close() error {
	over, cancel := context.WithCancel(context.Background())
	cancel()
	m.client.PollFetches(over)
	m.client.Close()
	return nil
}

func recordFrom(topic string, record *fakekafka.Record) *kgo.Record {
	made := &kgo.Record{Topic: topic, Key: record.Key, Value: record.Value}
	for _, header := range record.Headers {
		made.Headers = append(made.Headers, kgo.RecordHeader{Key: header.Key, Value: header.Value})
	}
	return made
}

func recordOf(record *kgo.Record) fakekafka.Record {
	made := fakekafka.Record{
		Topic: record.Topic, Partition: record.Partition, Offset: record.Offset, Key: record.Key, Value: record.Value, Time: record.Timestamp,
	}
	for _, header := range record.Headers {
		made.Headers = append(made.Headers, fakekafka.Header{Key: header.Key, Value: header.Value})
	}
	return made
}
