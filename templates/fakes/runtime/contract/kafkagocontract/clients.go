package kafkagocontract

import (
	"strings"
	"testing"
	"time"

	"github.com/segmentio/kafka-go"
)

const (
	// shortBatch is how long a Writer waits for more messages, instead of kafka-go's second.
	shortBatch = time.Millisecond
	// shortWait is how long a Reader waits for more messages, instead of kafka-go's 10 seconds, which its Close waits for.
	shortWait = 100 * time.Millisecond
)

// Client talks to the Kafka at addresses until the test ends.
func Client(t testing.TB, addresses string) *kafka.Client {
	return &kafka.Client{Addr: kafka.TCP(listOf(addresses)...), Transport: transport(t)}
}

// Writer sets a writer up for the Kafka at addresses. It is closed when the test ends. All else stays as it was set; a
// BatchTimeout that was not becomes a millisecond.
func Writer(t testing.TB, addresses string, writer *kafka.Writer) *kafka.Writer {
	writer.Addr, writer.Transport = kafka.TCP(listOf(addresses)...), transport(t)
	if writer.BatchTimeout == 0 {
		writer.BatchTimeout = shortBatch
	}
	t.Cleanup(func() { _ = writer.Close() })
	return writer
}

// Reader makes a reader of the Kafka at addresses, which is closed when the test ends. All else is as in config; a MaxWait
// that was not set becomes 100 milliseconds.
func Reader(t testing.TB, addresses string, config kafka.ReaderConfig) *kafka.Reader {
	config.Brokers, config.Dialer = listOf(addresses), nil
	if config.MaxWait == 0 {
		config.MaxWait = shortWait
	}
	reader := kafka.NewReader(config)
	t.Cleanup(func() { _ = reader.Close() })
	return reader
}

func transport(t testing.TB) *kafka.Transport {
	transport := &kafka.Transport{}
	t.Cleanup(transport.CloseIdleConnections)
	return transport
}

func listOf(addresses string) []string { return strings.Split(addresses, ",") }
