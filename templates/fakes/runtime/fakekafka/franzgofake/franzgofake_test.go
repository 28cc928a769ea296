package franzgofake_test

import (
	"testing"
	"testing/synctest"

	"github.com/twmb/franz-go/pkg/kgo"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/franzgofake"
	"standin/doubles/fakekafka/kafkawire"
	"standin/doubles/faults"
)

func start(t *testing.T) (*fakekafka.Broker, *kafkawire.Server, *faults.Faults) {
	plan := faults.New(t, 1)
	broker := fakekafka.New(plan)
	return broker, kafkawire.NewServer(t, broker), plan
}

// three runs a test in three bubbles of one process, since what a library keeps between them is what synctest does not
// forgive.
func three(t *testing.T, run func(t *testing.T)) {
	for i := 0; i < 3; i++ {
		synctest.Test(t, run)
	}
}

func TestTransaction(t *testing.T)          { transaction(t) }
func TestTransactionInBubbles(t *testing.T) { three(t, transaction) }

func transaction(t *testing.T) {
	broker, server, _ := start(t)
	broker.CreateTopic("t", 2)
	producer := franzgofake.Client(t, server, kgo.DefaultProduceTopic("t"), kgo.TransactionalID("tx"))
	for _, end := range []kgo.TransactionEndTry{kgo.TryCommit, kgo.TryAbort, kgo.TryCommit} {
		if err := producer.BeginTransaction(); err != nil {
			t.Fatal(err)
		}
		if err := producer.ProduceSync(t.Context(), kgo.StringRecord("hi"), kgo.StringRecord("ho")).FirstErr(); err != nil {
			t.Fatal(err)
		}
		if err := producer.EndTransaction(t.Context(), end); err != nil {
			t.Fatal(err)
		}
	}
	consumer := franzgofake.Client(t, server, kgo.ConsumeTopics("t"), kgo.ConsumerGroup("g"), kgo.FetchIsolationLevel(kgo.ReadCommitted()))
	for read := 0; read < 4; {
		fetches := consumer.PollFetches(t.Context())
		if fetches.Err() != nil {
			t.Fatal(fetches.Err())
		}
		read += fetches.NumRecords()
	}
	if err := consumer.CommitUncommittedOffsets(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := broker.WaitConsumed(t.Context(), "g", "t"); err != nil {
		t.Error(err)
	}
	if got := len(broker.Records("t")); got != 4 {
		t.Errorf("%d records are committed", got)
	}
}
