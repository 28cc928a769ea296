package saramafake_test

import (
	"errors"
	"reflect"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
	"standin/doubles/faults"
)

func TestTransactions(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broker := newBroker(t)
		producer := saramafake.NewSyncProducer(t, broker, configure(transactional))
		send := func(value string) func() error {
			return func() error {
				_, _, err := producer.SendMessage(message("k", value))
				return err
			}
		}
		offsets := map[string][]*sarama.PartitionOffsetMetadata{"orders": {{Partition: 1, Offset: 4}}}
		steps := []struct {
			name   string
			do     func() error
			err    error
			stored string
		}{
			{"commit without begin", producer.CommitTxn, sarama.ErrTransitionNotAllowed, ""},
			{"begin", producer.BeginTxn, nil, ""},
			{"begin again", producer.BeginTxn, sarama.ErrTransitionNotAllowed, ""},
			{"send a", send("a"), nil, ""},
			{"offsets", func() error { return producer.AddOffsetsToTxn(offsets, "g") }, nil, ""},
			{"commit", producer.CommitTxn, nil, "a"},
			{"begin", producer.BeginTxn, nil, "a"},
			{"send b", send("b"), nil, "a"},
			{"abort", producer.AbortTxn, nil, "a"},
			{"begin", producer.BeginTxn, nil, "a"},
			{"commit nothing", producer.CommitTxn, nil, "a"},
			{"begin", producer.BeginTxn, nil, "a"},
			{"other offsets", func() error {
				return producer.AddOffsetsToTxn(map[string][]*sarama.PartitionOffsetMetadata{"orders": {{Partition: 1, Offset: 9}}}, "g")
			}, nil, "a"},
			{"abort offsets alone", producer.AbortTxn, nil, "a"},
		}
		for _, step := range steps {
			if err := step.do(); !errors.Is(err, step.err) || valuesOf(broker.Records("orders")) != step.stored {
				t.Errorf("%s: %v, stored %s; want %v, %s", step.name, err, valuesOf(broker.Records("orders")), step.err, step.stored)
			}
		}
		if got := broker.Offsets("g"); got[fakekafka.TopicPartition{Topic: "orders", Partition: 1}] != 4 {
			t.Errorf("offsets %v", got)
		}
		if status := producer.TxnStatus(); status != sarama.ProducerTxnFlagReady {
			t.Errorf("status %v", status)
		}
		if _, _, err := producer.SendMessage(message("k", "c")); err != sarama.ErrTransactionNotReady {
			t.Errorf("send without begin: %v", err)
		}
	})
}

func TestANewerOffsetReplacesAnOlderOneInATransaction(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broker := newBroker(t)
		producer := saramafake.NewSyncProducer(t, broker, configure(transactional))
		offsets := func(offset int64) map[string][]*sarama.PartitionOffsetMetadata {
			return map[string][]*sarama.PartitionOffsetMetadata{"orders": {{Partition: 0, Offset: offset}, {Partition: 1, Offset: offset}}}
		}
		stale := &sarama.ConsumerGroupMetadata{GroupID: "g", GenerationID: 3, MemberID: "gone"} // would fail the commit
		err := errors.Join(
			producer.BeginTxn(),
			producer.AddOffsetsToTxnWithGroupMetadata(offsets(9), stale),
			producer.AddOffsetsToTxn(offsets(4), "g"),
			producer.AddOffsetsToTxn(offsets(5), "h"),
			producer.CommitTxn(),
		)
		if err != nil {
			t.Error(err)
		}
		for group, offset := range map[string]int64{"g": 4, "h": 5} {
			want := map[fakekafka.TopicPartition]int64{{Topic: "orders", Partition: 0}: offset, {Topic: "orders", Partition: 1}: offset}
			if got := broker.Offsets(group); !reflect.DeepEqual(got, want) {
				t.Errorf("offsets of %s: %v", group, got)
			}
		}
	})
}

func TestAnAbortableTransaction(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broker := newBroker(t)
		producer := saramafake.NewSyncProducer(t, broker, configure(transactional))
		broker.Faults.On("kafka.produce", faults.Fail(sarama.ErrMessageSizeTooLarge), faults.Times(1))
		if err := producer.BeginTxn(); err != nil {
			t.Fatal(err)
		}
		if _, _, err := producer.SendMessage(message("k", "a")); err != sarama.ErrMessageSizeTooLarge {
			t.Errorf("send: %v", err)
		}
		if status := producer.TxnStatus(); status != sarama.ProducerTxnFlagInError|sarama.ProducerTxnFlagAbortableError {
			t.Errorf("status %v", status)
		}
		if err := producer.CommitTxn(); err != sarama.ErrMessageSizeTooLarge {
			t.Errorf("commit: %v", err)
		}
		if err := producer.AbortTxn(); err != nil {
			t.Errorf("abort: %v", err)
		}
		err := producer.BeginTxn()
		_, _, sent := producer.SendMessage(message("k", "b"))
		if err := errors.Join(err, sent, producer.CommitTxn()); err != nil || valuesOf(broker.Records("orders")) != "b" {
			t.Errorf("after it: %v, stored %s", err, valuesOf(broker.Records("orders")))
		}
	})
}

func TestAFencedProducer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broker := newBroker(t)
		old := saramafake.NewSyncProducer(t, broker, configure(transactional))
		if err := old.BeginTxn(); err != nil {
			t.Fatal(err)
		}
		if _, _, err := old.SendMessage(message("k", "a")); err != nil {
			t.Fatal(err)
		}
		saramafake.NewSyncProducer(t, broker, configure(transactional))
		if err := old.CommitTxn(); err != sarama.ErrProducerFenced {
			t.Errorf("commit: %v", err)
		}
		if status := old.TxnStatus(); status&sarama.ProducerTxnFlagFatalError == 0 {
			t.Errorf("status %v", status)
		}
		if got := broker.Records("orders"); got != nil {
			t.Errorf("stored %v", got)
		}
	})
}

func TestFaultsOfTransactions(t *testing.T) {
	cases := map[string]struct {
		fault  faults.Option
		err    error
		stored string
		took   time.Duration
	}{
		"cut":          {faults.Cut(), nil, "a", 100 * time.Millisecond},
		"lost before":  {faults.LostBefore(), nil, "a", 30*time.Second + 100*time.Millisecond},
		"lost after":   {faults.LostAfter(), nil, "a", 30*time.Second + 100*time.Millisecond}, // the second commit does nothing
		"concurrent":   {faults.Fail(sarama.ErrConcurrentTransactions), nil, "a", 100 * time.Millisecond},
		"empty":        {faults.Empty(), nil, "a", 100 * time.Millisecond},
		"fenced":       {faults.Fail(sarama.ErrProducerFenced), sarama.ErrProducerFenced, "", 0},
		"circuit open": {faults.CircuitOpen(nil), faults.ErrCircuitOpen, "", 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				broker := newBroker(t)
				producer := saramafake.NewSyncProducer(t, broker, configure(transactional))
				if err := producer.BeginTxn(); err != nil {
					t.Fatal(err)
				}
				if _, _, err := producer.SendMessage(message("k", "a")); err != nil {
					t.Fatal(err)
				}
				broker.Faults.On("kafka.transaction tx", c.fault, faults.Times(1))
				start := time.Now()
				err := producer.CommitTxn()
				if !errors.Is(err, c.err) || valuesOf(broker.Records("orders")) != c.stored || time.Since(start) != c.took {
					t.Errorf("%v, stored %q after %v", err, valuesOf(broker.Records("orders")), time.Since(start))
				}
			})
		})
	}
}
