// Package kafkagofake sets clients of github.com/segmentio/kafka-go up for a fake Kafka. They are genuine clients of that
// library: only their connections lead to a kafkawire.Server.
package kafkagofake

import (
	"testing"
	"time"

	"github.com/segmentio/kafka-go"

	"standin/doubles/fakekafka/kafkawire"
)

const (
	// shortBatch is how long a Writer waits for more messages, instead of kafka-go's second.
	shortBatch = time.Millisecond
	// shortWait is how long a Reader waits for more messages, instead of kafka-go's 10 seconds, which its Close waits for.
	shortWait = 100 * time.Millisecond
)

// Transport is for the Transport of a kafka.Writer and of a kafka.Client.
func Transport(t testing.TB, server *kafkawire.Server) *kafka.Transport {
	transport := &kafka.Transport{Dial: server.DialContext}
	t.Cleanup(transport.CloseIdleConnections)
	return transport
}

// Dialer is for what is dialed by hand, and for the Dialer of a kafka.ReaderConfig.
func Dialer(server *kafkawire.Server) *kafka.Dialer {
	return &kafka.Dialer{DialFunc: server.DialContext, DualStack: true}
}

// Client talks to the fake until the test ends.
func Client(t testing.TB, server *kafkawire.Server) *kafka.Client {
	return &kafka.Client{Addr: kafka.TCP(server.Addr()), Transport: Transport(t, server)}
}

// Writer sets a writer up for the fake: it writes there, and is closed when the test ends. All else stays as it was set;
// a BatchTimeout that was not becomes a millisecond, so that a test does not wait for batches to fill.
func Writer(t testing.TB, server *kafkawire.Server, writer *kafka.Writer) *kafka.Writer {
	writer.Addr = kafka.TCP(server.Addr())
	writer.Transport = Transport(t, server)
	if writer.BatchTimeout == 0 {
		writer.BatchTimeout = shortBatch
	}
	t.Cleanup(func() { writer.Close() })
	return writer
}

// Reader makes a reader of the fake, which is closed when the test ends. Its Brokers and Dialer are the fake's, all else
// is as in config; a MaxWait that was not set becomes 100 milliseconds, since Close waits for it.
func Reader(t testing.TB, server *kafkawire.Server, config kafka.ReaderConfig) *kafka.Reader {
	config.Brokers = []string{server.Addr()}
	config.Dialer = Dialer(server)
	if config.MaxWait == 0 {
		config.MaxWait = shortWait
	}
	reader := kafka.NewReader(config)
	t.Cleanup(func() { reader.Close() })
	return reader
}
