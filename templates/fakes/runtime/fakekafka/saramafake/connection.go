// Package saramafake has the clients of package sarama on a fakekafka.Broker: its interfaces, without sarama's own client
// behind them, so that no socket, no goroutine and no time is needed where none is wanted. What sarama does before the
// wire is done here as well: partitioners, interceptors, limits, retries, the state of transactions, balance strategies.
//
// Constructors take the test, the broker and sarama's configuration. What they make ends with the test.
package saramafake

import (
	"context"
	"errors"
	"net"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
)

// connection is what all clients have: a broker, a configuration, and plans of what goes wrong.
type connection struct {
	broker *fakekafka.Broker
	config *sarama.Config
	isOpen *atomic.Bool // false until the first request, and after one whose answer did not come
}

// connect checks the configuration as sarama's constructors do.
func connect(t testing.TB, broker *fakekafka.Broker, config *sarama.Config) connection {
	t.Helper()
	if config == nil {
		config = sarama.NewConfig()
	}
	if err := config.Validate(); err != nil {
		t.Fatalf("saramafake: %v", err)
	}
	return connection{broker: broker, config: config, isOpen: new(atomic.Bool)}
}

// origin says who gives an error, since sarama's retries go by that.
type origin int

const (
	fromNobody  origin = iota // no error
	fromServer                // an answer with an error
	fromNetwork               // no answer
	fromClient                // given without asking the server
)

// address is where the broker would be.
const address = "127.0.0.1:9092"

// errTimeout is what a client reads from a connection when its own time-out is over.
var errTimeout = &net.OpError{Op: "read", Net: "tcp", Err: os.ErrDeadlineExceeded}

// strike asks what goes wrong with a request. Silence ends with sarama's own time-out.
func (c *connection) strike(ctx context.Context, point string, subjects ...string) faults.Strike {
	strike := c.broker.Faults.Strike(ctx, point, subjects...)
	strike.Silence = min(strike.Silence, c.config.Net.ReadTimeout)
	return strike
}

// traced marks a context with the trace that is in the headers of records, for rules with faults.Trace: sarama knows no
// contexts.
func (c *connection) traced(ctx context.Context, records []fakekafka.Record) context.Context {
	return c.broker.Faults.WithHeaders(ctx, func(name string) string {
		for i := range records {
			for _, header := range records[i].Headers {
				if header.Key == name {
					return string(header.Value)
				}
			}
		}
		return ""
	})
}

// request does one request: what goes wrong before it, the work, what goes wrong after it. Errors are sarama's.
func (c *connection) request(ctx context.Context, strike faults.Strike, work func() error) (origin, error) {
	from, err := c.open(ctx)
	if err == nil {
		from, err = c.exchange(ctx, strike, work)
	}
	if from == fromNetwork {
		c.isOpen.Store(false)
	}
	return from, err
}

// open is done by the first request, since a client is made before a test can plan that it cannot connect.
func (c *connection) open(ctx context.Context) (origin, error) {
	if c.isOpen.Load() {
		return fromNobody, nil
	}
	strike := c.strike(ctx, "kafka.connect", address)
	from, err := c.exchange(ctx, strike, func() error { return nil })
	if err == nil {
		c.isOpen.Store(true)
	}
	return from, err
}

func (c *connection) exchange(ctx context.Context, strike faults.Strike, work func() error) (origin, error) {
	if err := strike.Before(ctx, errTimeout); err != nil {
		return classify(ctx, err, strike)
	}
	if strike.IsEmpty {
		return fromServer, sarama.ErrIncompleteResponse
	}
	if err := work(); err != nil {
		return fromServer, kError(err)
	}
	if err := strike.After(ctx, errTimeout); err != nil {
		return classify(ctx, err, strike)
	}
	return fromNobody, nil
}

// classify tells where an error of a strike comes from.
func classify(ctx context.Context, err error, strike faults.Strike) (origin, error) {
	var known sarama.KError
	switch err = kError(err); {
	case ctx.Err() != nil || strike.IsCircuitOpen:
		return fromClient, err
	case errors.As(err, &known):
		return fromServer, err
	}
	return fromNetwork, err
}

// kError gives sarama's error for the broker's; others stay what they are.
func kError(err error) error {
	var code fakekafka.Error
	if errors.As(err, &code) {
		return sarama.KError(code)
	}
	return err
}

// topic finds a topic, or has it made, as sarama's client does by its metadata requests: again and again while it is not
// there, as often as Metadata.Retry says.
func (c *connection) topic(ctx context.Context, name string) (fakekafka.Topic, error) {
	for attempt := 0; ; attempt++ {
		topic, err := c.broker.Topic(name, c.config.Metadata.AllowAutoTopicCreation)
		if err != fakekafka.UnknownTopicOrPartition || attempt >= c.config.Metadata.Retry.Max {
			return topic, kError(err)
		}
		backoff := c.config.Metadata.Retry.Backoff
		if compute := c.config.Metadata.Retry.BackoffFunc; compute != nil {
			backoff = compute(attempt+1, c.config.Metadata.Retry.Max)
		}
		if err := faults.Sleep(ctx, backoff); err != nil {
			return topic, err
		}
	}
}

// partitions are the numbers of a topic's partitions.
func (c *connection) partitions(ctx context.Context, topic string) ([]int32, error) {
	found, err := c.topic(ctx, topic)
	if err != nil {
		return nil, err
	}
	numbers := make([]int32, found.Partitions)
	for i := range numbers {
		numbers[i] = int32(i)
	}
	return numbers, nil
}

// lock is a mutex that a goroutine in a bubble of testing/synctest can wait for.
type lock chan struct{}

func newLock() lock     { return make(lock, 1) }
func (l lock) acquire() { l <- struct{}{} }
func (l lock) release() { <-l }

// after is time.After for a time that may be none.
func after(d time.Duration) <-chan time.Time {
	if d <= 0 {
		return nil
	}
	return time.After(d)
}
