package kafkagofake_test

import (
	"testing"

	"github.com/segmentio/kafka-go"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkagofake"
	"standin/doubles/fakekafka/kafkawire"
)

// BenchmarkWriteAndRead writes a message and reads it.
func BenchmarkWriteAndRead(b *testing.B) {
	broker := fakekafka.New(nil)
	broker.CreateTopic("t", 1)
	server := kafkawire.NewServer(b, broker)
	writer := kafkagofake.Writer(b, server, &kafka.Writer{Topic: "t", BatchSize: 1, RequiredAcks: kafka.RequireAll})
	reader := kafkagofake.Reader(b, server, kafka.ReaderConfig{Topic: "t"})
	b.ReportAllocs()
	for b.Loop() {
		if err := writer.WriteMessages(b.Context(), kafka.Message{Value: []byte("x")}); err != nil {
			b.Fatal(err)
		}
		if _, err := reader.ReadMessage(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNew makes a server with a writer that is not used.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		server := kafkawire.NewServer(b, fakekafka.New(nil))
		kafkagofake.Writer(b, server, &kafka.Writer{Topic: "t"})
	}
}
