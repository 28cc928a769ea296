package kafka_test

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/doubles/fakekafka"
	"example.com/bank/internal/doubles/faults"
	"example.com/bank/internal/kafka"
	"example.com/bank/internal/kafka/kafkafake"
	"example.com/bank/internal/wire"
)

// group is what the bank's consumer group is called.
const group = "bank"

// feed stores events as another instance of the bank does, in one partition.
func feed(t *testing.T, broker *fakekafka.Broker, transfers ...domain.Transfer) {
	t.Helper()
	for _, done := range transfers {
		text, err := wire.EncodeTransfer(done)
		if err != nil {
			t.Fatal(err)
		}
		broker.Feed(t, kafka.Topic, fakekafka.Record{Key: []byte(done.From), Value: text})
	}
}

// listen runs a listener until stop is called, which returns what Run did.
func listen(t *testing.T, listener *kafka.Listener) (stop func() error) {
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- listener.Run(ctx) }()
	return func() error {
		cancel()
		return <-ended
	}
}

// waitConsumed returns when the group has committed all events.
func waitConsumed(t *testing.T, f *kafkafake.Fakes) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if err := f.Kafka.WaitConsumed(ctx, group, kafka.Topic); err != nil {
		t.Fatal(err)
	}
}

func TestRunHearsInOrder(t *testing.T) {
	f := kafkafake.New(t)
	feed(t, f.Kafka, booked(1, "DE-1"), booked(2, "DE-1"), booked(3, "DE-1"))
	var heard []domain.Transfer
	stop := listen(t, f.Listener(func(_ context.Context, done domain.Transfer) error {
		heard = append(heard, done)
		return nil
	}))
	waitConsumed(t, f)
	if err := stop(); err != nil {
		t.Error(err)
	}
	if want := []domain.Transfer{booked(1, "DE-1"), booked(2, "DE-1"), booked(3, "DE-1")}; !slices.Equal(heard, want) {
		t.Errorf("heard %+v", heard)
	}
}

func TestInstancesShareTheEvents(t *testing.T) {
	f := kafkafake.New(t, func(s *kafkafake.Settings) { s.Topics = map[string]int32{kafka.Topic: 2} })
	var first, second atomic.Int32
	count := func(heard *atomic.Int32) func(context.Context, domain.Transfer) error {
		return func(context.Context, domain.Transfer) error { heard.Add(1); return nil }
	}
	stop := listen(t, f.Listener(count(&first)))
	stopOther := listen(t, kafka.NewListener(f.AnotherGroup(t), count(&second)))
	for n := 0; first.Load() == 0 || second.Load() == 0; n++ { // until the other one has joined, the first hears all
		if n == 1000 {
			t.Fatalf("heard %d and %d", first.Load(), second.Load())
		}
		text, err := wire.EncodeTransfer(booked(n, "DE-1"))
		if err != nil {
			t.Fatal(err)
		}
		f.Kafka.Feed(t, kafka.Topic, fakekafka.Record{Value: text}, fakekafka.Record{Value: text, Partition: 1})
		waitConsumed(t, f)
	}
	if err := errors.Join(stop(), stopOther()); err != nil {
		t.Error(err)
	}
}

func TestRunHearsAgainWhatFailed(t *testing.T) {
	f := kafkafake.New(t)
	feed(t, f.Kafka, booked(1, "DE-1"), booked(2, "DE-1"), booked(3, "DE-1"))
	var heard []domain.IdempotencyKey
	failures := 2
	stop := listen(t, f.Listener(func(_ context.Context, done domain.Transfer) error {
		heard = append(heard, done.Key)
		if done.Key == "k2" && failures > 0 {
			failures--
			return errors.New("not now")
		}
		return nil
	}))
	waitConsumed(t, f)
	if err := stop(); err != nil {
		t.Error(err)
	}
	if want := []domain.IdempotencyKey{"k1", "k2", "k2", "k2", "k3"}; !slices.Equal(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
}

func TestRunGoesOnWhereItEnded(t *testing.T) {
	f := kafkafake.New(t)
	var heard []domain.IdempotencyKey
	listener := f.Listener(func(_ context.Context, done domain.Transfer) error {
		heard = append(heard, done.Key)
		return nil
	})
	for n := range 3 {
		feed(t, f.Kafka, booked(n, "DE-1"))
		stop := listen(t, listener)
		waitConsumed(t, f)
		if err := stop(); err != nil {
			t.Error(err)
		}
	}
	if want := []domain.IdempotencyKey{"k0", "k1", "k2"}; !slices.Equal(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
}

func TestRunPassesOverWhatNobodyCanRead(t *testing.T) {
	f := kafkafake.New(t)
	f.Kafka.Feed(t, kafka.Topic, fakekafka.Record{Value: []byte(`{"id":`)}, fakekafka.Record{})
	feed(t, f.Kafka, booked(1, "DE-1"))
	heard := make(chan domain.Transfer, 1)
	stop := listen(t, f.Listener(func(_ context.Context, done domain.Transfer) error {
		heard <- done
		return nil
	}))
	waitConsumed(t, f)
	if err := stop(); err != nil {
		t.Error(err)
	}
	if done := <-heard; done != booked(1, "DE-1") {
		t.Errorf("heard %+v", done)
	}
}

// A rebalance while an event is being heard does not lose it.
func TestRunThroughARebalance(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := kafkafake.New(t)
		feed(t, f.Kafka, booked(1, "DE-1"), booked(2, "DE-1"))
		times := map[domain.IdempotencyKey]int{}
		stop := listen(t, f.Listener(func(ctx context.Context, done domain.Transfer) error {
			times[done.Key]++
			if done.Key == "k1" && times[done.Key] == 1 {
				f.Kafka.Rebalance(group)
				<-ctx.Done()
				return ctx.Err()
			}
			return nil
		}))
		waitConsumed(t, f)
		if err := stop(); err != nil {
			t.Error(err)
		}
		if times["k1"] != 2 || times["k2"] != 1 {
			t.Errorf("heard %v", times)
		}
	})
}

// What was heard and could not be committed is heard again by the next member.
func TestRunWithoutCommits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := kafkafake.New(t)
		feed(t, f.Kafka, booked(1, "DE-1"))
		heard := make(chan domain.Transfer, 2)
		listener := f.Listener(func(_ context.Context, done domain.Transfer) error {
			heard <- done
			return nil
		})
		lost := f.Faults.On("kafka.commit "+group, faults.Fail(sarama.ErrNotCoordinatorForConsumer))
		stop := listen(t, listener)
		<-heard
		stop()
		lost.Remove()
		stop = listen(t, listener)
		waitConsumed(t, f)
		stop()
		if again := <-heard; again != booked(1, "DE-1") {
			t.Errorf("heard %+v", again)
		}
	})
}

func TestRunEndsWhenTheGroupFails(t *testing.T) {
	f := kafkafake.New(t)
	f.Faults.On("kafka.join "+group, faults.Fail(sarama.ErrGroupAuthorizationFailed))
	err := f.Listener(nil).Run(t.Context())
	if !errors.Is(err, sarama.ErrGroupAuthorizationFailed) {
		t.Errorf("ended with %v", err)
	}
}
