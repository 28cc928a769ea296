package franzgofake_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/franzgofake"
	"standin/doubles/faults"
)

// TestProducerFaults has the idempotent producer get over each fault: the record is stored once.
func TestProducerFaults(t *testing.T) {
	tests := []struct {
		name    string
		pattern string
		effect  faults.Option
	}{
		{"cut", "kafka.produce t", faults.Cut()},
		{"closed", "kafka.produce t", faults.Close()},
		{"an error that passes", "kafka.produce t", faults.Fail(fakekafka.Error(kerr.NotLeaderForPartition.Code))},
		{"lost before", "kafka.produce t", faults.LostBefore()},
		{"lost after", "kafka.produce t", faults.LostAfter()},
		{"a short silence", "kafka.produce t", faults.Timeout(time.Second)},
		{"latency", "kafka.produce t", faults.Latency(time.Second, 100*time.Millisecond)},
		{"reorder", "kafka.produce t", faults.Reorder(1)},
		{"no connection", "kafka.connect", faults.Cut()},
		{"no producer's id", "kafka.transaction", faults.Cut()},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			three(t, func(t *testing.T) {
				broker, server, plan := start(t)
				broker.CreateTopic("t", 1)
				rule := plan.On(test.pattern, test.effect, faults.Times(2))
				client := franzgofake.Client(t, server, kgo.DefaultProduceTopic("t"))
				if err := client.ProduceSync(t.Context(), kgo.StringRecord("a"), kgo.StringRecord("b")).FirstErr(); err != nil {
					t.Fatal(err)
				}
				if got := broker.Records("t"); len(got) != 2 || string(got[1].Value) != "b" {
					t.Errorf("stored %v", got)
				}
				if rule.Hits() == 0 {
					t.Error("the fault did not strike")
				}
			})
		})
	}
}

func TestErrorThatStays(t *testing.T) {
	three(t, func(t *testing.T) {
		broker, server, plan := start(t)
		broker.CreateTopic("t", 1)
		plan.On("kafka.produce t", faults.Fail(fakekafka.Error(kerr.TopicAuthorizationFailed.Code)))
		client := franzgofake.Client(t, server, kgo.DefaultProduceTopic("t"))
		if err := client.ProduceSync(t.Context(), kgo.StringRecord("a")).FirstErr(); !errors.Is(err, kerr.TopicAuthorizationFailed) {
			t.Error(err)
		}
	})
}

// TestConsumerFaults has a consumer of a group get over what goes wrong.
func TestConsumerFaults(t *testing.T) {
	for _, test := range []struct{ name, pattern string }{
		{"fetch", "kafka.fetch t"}, {"join", "kafka.join g"}, {"commit", "kafka.commit g"}, {"heartbeat", "kafka.heartbeat g"},
	} {
		t.Run(test.name, func(t *testing.T) {
			three(t, func(t *testing.T) {
				broker, server, plan := start(t)
				broker.Feed(t, "t", fakekafka.Record{Value: []byte("a")})
				rule := plan.On(test.pattern, faults.Cut(), faults.Times(2))
				client := franzgofake.Client(t, server, kgo.ConsumeTopics("t"), kgo.ConsumerGroup("g"), kgo.DisableAutoCommit())
				ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
				defer cancel()
				for read := 0; read == 0; {
					read = client.PollFetches(ctx).NumRecords()
					if ctx.Err() != nil {
						t.Fatal(ctx.Err())
					}
				}
				for client.CommitUncommittedOffsets(ctx) != nil {
					if ctx.Err() != nil {
						t.Fatal(ctx.Err())
					}
				}
				if err := broker.WaitConsumed(ctx, "g", "t"); err != nil {
					t.Error(err)
				}
				if err := rule.Wait(ctx, 2); err != nil {
					t.Error(err)
				}
			})
		})
	}
}
