package kafkagofake_test

import (
	"context"
	"errors"
	"io"
	"os"
	"syscall"
	"testing"
	"time"

	"github.com/segmentio/kafka-go"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkagofake"
	"standin/doubles/faults"
)

// TestFaults has a writer of one attempt meet each fault: what it gives, what is stored, and how much time it took.
func TestFaults(t *testing.T) {
	mine := errors.New("of a test")
	tests := []struct {
		name    string
		pattern string
		effect  faults.Option
		want    func(error) bool
		stored  int
		took    time.Duration
	}{
		{"nothing", "kafka.produce other", faults.Cut(), nil, 1, 0},
		{"cut", "kafka.produce t", faults.Cut(), is(syscall.ECONNRESET), 0, 0},
		{"closed", "kafka.produce t", faults.Close(), is(io.ErrUnexpectedEOF), 0, 0},
		{"an error of Kafka", "kafka.produce t", faults.Fail(fakekafka.MessageTooLarge), is(kafka.MessageSizeTooLarge), 0, 0},
		{"another error", "kafka.produce t", faults.Fail(mine), is(mine), 0, 0},
		{"an open circuit", "kafka.produce t", faults.CircuitOpen(nil), is(faults.ErrCircuitOpen), 0, 0},
		{"lost before", "kafka.produce t", faults.LostBefore(), isTimeout, 0, 10 * time.Second},
		{"lost after", "kafka.produce t", faults.LostAfter(), isTimeout, 1, 10 * time.Second},
		{"a short silence", "kafka.produce t", faults.Timeout(3 * time.Second), isTimeout, 0, 3 * time.Second},
		{"latency", "kafka.produce t", faults.Latency(2*time.Second, 0), nil, 1, 2 * time.Second},
		{"no connection", "kafka.connect", faults.Cut(), is(syscall.ECONNREFUSED), 0, 0},
		{"slow connections", "kafka.connect", faults.Latency(time.Second, 0), nil, 1, 2 * time.Second},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			three(t, func(t *testing.T) {
				broker, server, plan := start(t)
				broker.CreateTopic("t", 1)
				plan.On(test.pattern, test.effect)
				writer := kafkagofake.Writer(t, server, &kafka.Writer{Topic: "t", MaxAttempts: 1, RequiredAcks: kafka.RequireAll, BatchTimeout: time.Nanosecond})
				begin := time.Now()
				err := writer.WriteMessages(t.Context(), kafka.Message{Value: []byte("x")})
				if (test.want == nil) != (err == nil) || test.want != nil && !test.want(err) {
					t.Errorf("%v", err)
				}
				if took := time.Since(begin); took < test.took || took > test.took+time.Second {
					t.Errorf("took %s", took)
				}
				if got := len(broker.Records("t")); got != test.stored {
					t.Errorf("%d records are stored", got)
				}
			})
		})
	}
}

func is(target error) func(error) bool {
	return func(err error) bool {
		var several kafka.WriteErrors
		if errors.As(err, &several) {
			err = several[0]
		}
		return errors.Is(err, target)
	}
}

func isTimeout(err error) bool {
	return is(os.ErrDeadlineExceeded)(err) || is(context.DeadlineExceeded)(err)
}

// TestRetries has a writer with attempts left get over what is lost: after the answer was lost, the message is there twice,
// as with a real Kafka, since kafka-go's writer is not idempotent.
func TestRetries(t *testing.T) {
	three(t, func(t *testing.T) {
		broker, server, plan := start(t)
		broker.CreateTopic("t", 1)
		cut := plan.On("kafka.produce t", faults.Cut(), faults.Times(2))
		lost := plan.On("kafka.produce t", faults.LostAfter(), faults.Skip(2), faults.Times(1))
		writer := kafkagofake.Writer(t, server, &kafka.Writer{Topic: "t", RequiredAcks: kafka.RequireAll})
		if err := writer.WriteMessages(t.Context(), kafka.Message{Value: []byte("x")}); err != nil {
			t.Fatal(err)
		}
		if cut.Hits() != 2 || lost.Hits() != 1 || len(broker.Records("t")) != 2 {
			t.Errorf("%d cut, %d lost, %d stored", cut.Hits(), lost.Hits(), len(broker.Records("t")))
		}
	})
}

// TestReaderFaults has a reader get over what goes wrong when it fetches, joins and commits.
func TestReaderFaults(t *testing.T) {
	for _, test := range []struct{ name, pattern string }{
		{"fetch", "kafka.fetch t"}, {"join", "kafka.join g"}, {"commit", "kafka.commit g"}, {"heartbeat", "kafka.heartbeat g"},
	} {
		t.Run(test.name, func(t *testing.T) {
			three(t, func(t *testing.T) {
				broker, server, plan := start(t)
				broker.Feed(t, "t", fakekafka.Record{Value: []byte("a")})
				rule := plan.On(test.pattern, faults.Cut(), faults.Times(2))
				reader := kafkagofake.Reader(t, server, kafka.ReaderConfig{Topic: "t", GroupID: "g", StartOffset: kafka.FirstOffset})
				ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
				defer cancel()
				message, err := reader.FetchMessage(ctx)
				if err != nil {
					t.Fatal(err)
				}
				for reader.CommitMessages(ctx, message) != nil || broker.WaitConsumed(ctx, "g", "t") != nil {
					if ctx.Err() != nil {
						t.Fatal(ctx.Err())
					}
				}
				if err := rule.Wait(ctx, 2); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

// TestEmpty has a reader find nothing for a while, without turning round and round.
func TestEmpty(t *testing.T) {
	three(t, func(t *testing.T) {
		broker, server, plan := start(t)
		broker.Feed(t, "t", fakekafka.Record{Value: []byte("a")})
		plan.On("kafka.fetch t", faults.Empty(), faults.Times(20))
		reader := kafkagofake.Reader(t, server, kafka.ReaderConfig{Topic: "t"})
		begin := time.Now()
		if _, err := reader.ReadMessage(t.Context()); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(begin); took < time.Second {
			t.Errorf("took %s", took)
		}
	})
}

// TestTrace has a fault strike messages of one trace, by their header.
func TestTrace(t *testing.T) {
	three(t, func(t *testing.T) {
		broker, server, plan := start(t)
		broker.CreateTopic("t", 1)
		plan.TraceHeader("trace")
		plan.On("kafka.produce", faults.Fail(fakekafka.MessageTooLarge), faults.Trace("bad"))
		writer := kafkagofake.Writer(t, server, &kafka.Writer{Topic: "t", MaxAttempts: 1, RequiredAcks: kafka.RequireAll})
		for _, trace := range []string{"good", "bad"} {
			err := writer.WriteMessages(t.Context(), kafka.Message{Value: []byte("x"), Headers: []kafka.Header{{Key: "trace", Value: []byte(trace)}}})
			if (err != nil) != (trace == "bad") {
				t.Errorf("%s: %v", trace, err)
			}
		}
	})
}
