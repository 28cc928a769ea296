// Package kafkagocontract has cases of package contract for clients of kafka-go, and sets clients up for a real Kafka.
package kafkagocontract

import (
	"context"

	"github.com/segmentio/kafka-go"

	"standin/doubles/contract"
	"standin/doubles/contract/kafkacontract"
	"standin/doubles/fakekafka"
)

// Produce has a writer write messages to a topic, and says what it gave back and what the topic has then.
func Produce(r contract.Recorder, topics *kafkacontract.Topics, writer *kafka.Writer, topic string) {
	r.Helper()
	kafkacontract.Produce(r, topics, topic, func(records []fakekafka.Record) []kafkacontract.Written {
		written := make([]kafkacontract.Written, len(records))
		for i := range records {
			message := messageOf(&records[i])
			if writer.Topic == "" {
				message.Topic = topic
			}
			written[i].Err = writer.WriteMessages(r.Context(), message)
		}
		return written
	})
}

// Consume has a reader read its topic, commit some messages if it is of a group, end, and come back as a new one, and says
// what came each time. The function makes a reader; Consume closes it.
func Consume(r contract.Recorder, topics *kafkacontract.Topics, newReader func() *kafka.Reader, topic string) {
	r.Helper()
	kafkacontract.Consume(r, topics, topic, func() kafkacontract.Member { return member{newReader()} })
}

// member is a reader of a topic.
type member struct{ reader *kafka.Reader }

// Group implements kafkacontract.Member.
func (m member) Group() string { return m.reader.Config().GroupID }

// Partitions implements kafkacontract.Member.
func (m member) Partitions() []int32 {
	if m.Group() != "" {
		return nil
	}
	return []int32{int32(m.reader.Config().Partition)}
}

// Read implements kafkacontract.Member.
func (m member) Read(ctx context.Context) (fakekafka.Record, error) {
	message, err := m.reader.FetchMessage(ctx)
	if err != nil {
		return fakekafka.Record{}, err
	}
	record := fakekafka.Record{
		Topic: message.Topic, Partition: int32(message.Partition), Offset: message.Offset, Key: message.Key, Value: message.Value, Time: message.Time,
	}
	for _, header := range message.Headers {
		record.Headers = append(record.Headers, fakekafka.Header{Key: header.Key, Value: header.Value})
	}
	return record, nil
}

// Commit implements kafkacontract.Member.
func (m member) Commit(ctx context.Context, records []fakekafka.Record) error {
	messages := make([]kafka.Message, len(records))
	for i, record := range records {
		messages[i] = kafka.Message{Topic: record.Topic, Partition: int(record.Partition), Offset: record.Offset}
	}
	return m.reader.CommitMessages(ctx, messages...)
}

// Close implements kafkacontract.Member.
func (m member) Close() error { return m.reader.Close() }

func messageOf(record *fakekafka.Record) kafka.Message {
	message := kafka.Message{Key: record.Key, Value: record.Value}
	for _, header := range record.Headers {
		message.Headers = append(message.Headers, kafka.Header{Key: header.Key, Value: header.Value})
	}
	return message
}
