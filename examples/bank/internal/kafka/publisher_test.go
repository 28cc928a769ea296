package kafka_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/doubles/fakekafka"
	"example.com/bank/internal/doubles/faults"
	"example.com/bank/internal/kafka"
	"example.com/bank/internal/kafka/kafkafake"
	"example.com/bank/internal/transfer"
	"example.com/bank/internal/wire"
)

var _ transfer.EventPublisher = (*kafka.Publisher)(nil)

// booked is the n-th transfer of an account.
func booked(n int, from domain.AccountID) domain.Transfer {
	return domain.Transfer{
		ID: domain.TransferID(fmt.Sprint("t-", n)), Key: domain.IdempotencyKey(fmt.Sprint("k", n)),
		From: from, To: "DE-9", Amount: domain.NewMoney(int64(n), "EUR"),
		BookedAt: time.Date(2026, 3, 1, 9, 30, 0, 0, time.UTC),
	}
}

// publish sends an event and waits for the broker's answer.
func publish(ctx context.Context, publisher *kafka.Publisher, done domain.Transfer) error {
	select {
	case err := <-publisher.Publish(ctx, transfer.Completed{Transfer: done}):
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// transfersOf are the events that are stored.
func transfersOf(t *testing.T, records []fakekafka.Record) []domain.Transfer {
	t.Helper()
	var all []domain.Transfer
	for _, record := range records {
		done, err := wire.DecodeTransfer(record.Value)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, done)
	}
	return all
}

func TestPublish(t *testing.T) {
	f := kafkafake.New(t)
	f.Kafka.CreateTopic(kafka.Topic, 3)
	publisher := f.Publisher()
	defer publisher.Close()
	for n := range 6 {
		if err := publish(t.Context(), publisher, booked(n, domain.AccountID(fmt.Sprint("DE-", n%2)))); err != nil {
			t.Fatal(err)
		}
	}
	// Events of one account are in one partition, in order.
	next := map[string]int{"DE-0": 0, "DE-1": 1}
	partitions := map[string]int32{}
	for _, record := range f.Kafka.Records(kafka.Topic) {
		account := string(record.Key)
		done, err := wire.DecodeTransfer(record.Value)
		if want := booked(next[account], domain.AccountID(account)); err != nil || done != want {
			t.Errorf("stored %+v, %v; want %+v", done, err, want)
		}
		if known, isKnown := partitions[account]; isKnown && known != record.Partition {
			t.Errorf("%s is in partitions %d and %d", account, known, record.Partition)
		}
		partitions[account] = record.Partition
		next[account] += 2
	}
	if next["DE-0"] != 6 || next["DE-1"] != 7 {
		t.Errorf("stored up to %v", next)
	}
}

func TestPublishAgainWhatWasNotStored(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := kafkafake.New(t)
		publisher := f.Publisher()
		defer publisher.Close()
		f.Faults.On("kafka.produce transfers", faults.Fail(sarama.ErrNotLeaderForPartition), faults.Times(3))
		start := time.Now()
		if err := publish(t.Context(), publisher, booked(1, "DE-1")); err != nil {
			t.Error(err)
		}
		if took := time.Since(start); took < 300*time.Millisecond {
			t.Errorf("stored after %v, without waiting for a leader", took)
		}
		if stored := transfersOf(t, f.Kafka.Records(kafka.Topic)); len(stored) != 1 {
			t.Errorf("stored %v", stored)
		}
	})
}

func TestPublishTellsWhatTheBrokerRefused(t *testing.T) {
	f := kafkafake.New(t)
	publisher := f.Publisher()
	defer publisher.Close()
	f.Kafka.OnProduce(kafka.Topic, func(record fakekafka.Record) error {
		if string(record.Key) == "DE-2" {
			return sarama.ErrTopicAuthorizationFailed
		}
		return nil
	})
	for account, want := range map[domain.AccountID]error{"DE-1": nil, "DE-2": sarama.ErrTopicAuthorizationFailed} {
		if err := publish(t.Context(), publisher, booked(1, account)); !errors.Is(err, want) {
			t.Errorf("%s: answer is %v, want %v", account, err, want)
		}
	}
}

func TestPublishToABrokerThatIsSilent(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := kafkafake.New(t)
		publisher := f.Publisher()
		f.Faults.On("kafka.produce transfers", faults.LostBefore())
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		start := time.Now()
		if err := publish(ctx, publisher, booked(1, "DE-1")); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("answer is %v", err)
		}
		if took := time.Since(start); took != 2*time.Second {
			t.Errorf("took %v", took)
		}
		// What is queued is answered before the publisher ends.
		if err := publisher.Close(); err != nil {
			t.Error(err)
		}
	})
}

func TestCloseSendsWhatIsQueued(t *testing.T) {
	f := kafkafake.New(t)
	publisher := f.Publisher()
	const count = 100
	answers := make([]<-chan error, count)
	for n := range answers {
		answers[n] = publisher.Publish(t.Context(), transfer.Completed{Transfer: booked(n, "DE-1")})
	}
	if err := publisher.Close(); err != nil {
		t.Fatal(err)
	}
	for n, answer := range answers {
		if err := <-answer; err != nil {
			t.Errorf("event %d: %v", n, err)
		}
	}
	for n, done := range transfersOf(t, f.Kafka.Records(kafka.Topic)) {
		if want := booked(n, "DE-1"); done != want {
			t.Errorf("event %d is %+v", n, done)
		}
	}
}
