package saramafake_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
	"standin/doubles/faults"
)

func newBroker(t *testing.T) *fakekafka.Broker {
	broker := fakekafka.New(faults.New(t, 1))
	broker.CreateTopic("orders", 3)
	return broker
}

// configure gives a configuration for producers of both kinds.
func configure(changes ...func(*sarama.Config)) *sarama.Config {
	config := sarama.NewConfig()
	config.Producer.Return.Successes = true
	config.Consumer.Return.Errors = true
	config.Consumer.Offsets.Initial = sarama.OffsetOldest
	for _, change := range changes {
		change(config)
	}
	return config
}

func idempotent(config *sarama.Config) {
	config.Producer.Idempotent = true
	config.Producer.RequiredAcks = sarama.WaitForAll
	config.Net.MaxOpenRequests = 1
}

func transactional(config *sarama.Config) {
	idempotent(config)
	config.Producer.Transaction.ID = "tx"
}

func message(key, value string) *sarama.ProducerMessage {
	return &sarama.ProducerMessage{Topic: "orders", Key: sarama.StringEncoder(key), Value: sarama.StringEncoder(value)}
}

func valuesOf(records []fakekafka.Record) string {
	var values []string
	for _, record := range records {
		values = append(values, string(record.Value))
	}
	return strings.Join(values, " ")
}

func TestSendMessage(t *testing.T) {
	broker := newBroker(t)
	producer := saramafake.NewSyncProducer(t, broker, nil)
	at := time.Date(2024, 1, 2, 3, 4, 5, 6_007_008, time.UTC)
	sent := &sarama.ProducerMessage{
		Topic: "orders", Key: sarama.StringEncoder("k"), Value: sarama.ByteEncoder(nil), Timestamp: at,
		Headers: []sarama.RecordHeader{{Key: []byte("h"), Value: []byte("1")}, {Key: []byte("h"), Value: nil}},
	}
	partition, offset, err := producer.SendMessage(sent)
	if err != nil || offset != 0 || partition != sent.Partition {
		t.Fatalf("%d %d %v", partition, offset, err)
	}
	if want, _ := sarama.NewHashPartitioner("orders").Partition(sent, 3); partition != want {
		t.Errorf("partition %d, want %d", partition, want)
	}
	want := []fakekafka.Record{{
		Topic: "orders", Partition: partition, Key: []byte("k"), Time: at.Truncate(time.Millisecond),
		Headers: []fakekafka.Header{{Key: "h", Value: []byte("1")}, {Key: "h"}},
	}}
	if got := broker.Records("orders"); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if _, offset, err := producer.SendMessage(message("k", "2")); offset != 1 || err != nil {
		t.Errorf("offset %d, %v", offset, err)
	}
}

func TestMessagesThatCannotBeSent(t *testing.T) {
	broker := newBroker(t)
	config := configure(func(c *sarama.Config) { c.Producer.MaxMessageBytes = 100 })
	producer := saramafake.NewSyncProducer(t, broker, config)
	_, _, err := producer.SendMessage(message("k", strings.Repeat("v", 100)))
	want := sarama.ConfigurationError("Attempt to produce message larger than configured Producer.MaxMessageBytes: 137 > 100")
	if err != want {
		t.Errorf("large: %v", err)
	}
	_, _, err = producer.SendMessage(&sarama.ProducerMessage{Topic: "no/topic"})
	if err != sarama.ErrInvalidTopic {
		t.Errorf("name: %v", err)
	}
	refused := errors.New("no bytes")
	_, _, err = producer.SendMessage(&sarama.ProducerMessage{Topic: "orders", Value: failing{refused}})
	if err != refused {
		t.Errorf("encoder: %v", err)
	}
	err = producer.SendMessages([]*sarama.ProducerMessage{message("k", "a"), {Topic: "orders", Value: failing{refused}}, message("k", "b")})
	var failed sarama.ProducerErrors
	if !errors.As(err, &failed) || len(failed) != 1 || failed[0].Err != refused {
		t.Errorf("one of three: %v", err)
	}
	if got := valuesOf(broker.Records("orders")); got != "a b" {
		t.Errorf("stored %s", got)
	}
}

type failing struct{ err error }

func (f failing) Encode() ([]byte, error) { return nil, f.err }
func (f failing) Length() int             { return 1 }

func TestRetries(t *testing.T) {
	cases := map[string]struct {
		fault  faults.Option
		times  int
		err    error
		stored string
		took   time.Duration
	}{
		"not leader, once":      {faults.Fail(sarama.ErrNotLeaderForPartition), 1, nil, "a", 100 * time.Millisecond},
		"not leader, for ever":  {faults.Fail(fakekafka.Error(6)), 9, sarama.ErrNotLeaderForPartition, "", 300 * time.Millisecond},
		"no retry":              {faults.Fail(fakekafka.MessageTooLarge), 1, sarama.ErrMessageSizeTooLarge, "", 0},
		"the answer is lost":    {faults.LostAfter(), 1, nil, "a a", 30*time.Second + 100*time.Millisecond},
		"the request is lost":   {faults.LostBefore(), 1, nil, "a", 30*time.Second + 100*time.Millisecond},
		"the circuit is open":   {faults.CircuitOpen(nil), 1, faults.ErrCircuitOpen, "", 0},
		"the connection is cut": {faults.Cut(), 1, nil, "a", 100 * time.Millisecond},
		"an empty answer":       {faults.Empty(), 1, sarama.ErrIncompleteResponse, "", 0},
		"latency":               {faults.Latency(20*time.Millisecond, 0), 1, nil, "a", 20 * time.Millisecond},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				broker := newBroker(t)
				broker.Faults.On("kafka.produce orders", c.fault, faults.Times(c.times))
				producer := saramafake.NewSyncProducer(t, broker, nil)
				start := time.Now()
				_, _, err := producer.SendMessage(message("k", "a"))
				if !errors.Is(err, c.err) || valuesOf(broker.Records("orders")) != c.stored || time.Since(start) != c.took {
					t.Errorf("%v, stored %q after %v; want %v, %q after %v", err, valuesOf(broker.Records("orders")), time.Since(start), c.err, c.stored, c.took)
				}
			})
		})
	}
}

func TestTracesInHeaders(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		broker.Faults.TraceHeader("trace")
		producer := saramafake.NewSyncProducer(t, broker, nil)
		refused := sarama.ErrMessageSizeTooLarge
		broker.Faults.On("kafka.produce", faults.Fail(refused), faults.Trace("t-1"))
		for trace, want := range map[string]error{"": nil, "t-1": refused, "t-2": nil} {
			m := message("k", trace)
			if trace != "" {
				m.Headers = []sarama.RecordHeader{{Key: []byte("trace"), Value: []byte(trace)}}
			}
			if _, _, err := producer.SendMessage(m); err != want {
				t.Errorf("trace %q: %v, want %v", trace, err, want)
			}
		}
		fetching := broker.Faults.On("kafka.fetch", faults.Latency(time.Second, 0), faults.Trace("t-2"))
		start := time.Now()
		reading, err := saramafake.NewConsumer(t, broker, nil).ConsumePartition("orders", 0, sarama.OffsetOldest)
		if err != nil {
			t.Fatal(err)
		}
		for range broker.Records("orders") {
			<-reading.Messages()
		}
		if fetching.Hits() != 1 || time.Since(start) != time.Second {
			t.Errorf("%d fetches struck, %v", fetching.Hits(), time.Since(start))
		}
	})
}

func TestConnecting(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newBroker(t)
		producer := saramafake.NewSyncProducer(t, broker, nil)
		refused := errors.New("connection refused")
		connecting := broker.Faults.On("kafka.connect", faults.Fail(refused), faults.Times(2))
		if _, _, err := producer.SendMessage(message("k", "a")); err != nil || connecting.Hits() != 2 {
			t.Errorf("%v after %d", err, connecting.Hits())
		}
		broker.Faults.On("kafka.connect", faults.Fail(refused))
		if _, _, err := producer.SendMessage(message("k", "b")); err != nil {
			t.Errorf("connected: %v", err)
		}
		broker.Faults.On("kafka.produce", faults.Cut(), faults.Times(1))
		if _, _, err := producer.SendMessage(message("k", "c")); err != refused {
			t.Errorf("cut, and not connected again: %v", err)
		}
	})
}

func TestIdempotentProducer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broker := newBroker(t)
		producer := saramafake.NewSyncProducer(t, broker, configure(idempotent))
		broker.Faults.On("kafka.produce", faults.LostAfter(), faults.Times(1))
		send := func(value string, want error) {
			if _, _, err := producer.SendMessage(message("k", value)); !errors.Is(err, want) {
				t.Errorf("%s: %v, want %v", value, err, want)
			}
		}
		send("a", nil) // is written once, though it was sent twice
		broker.Faults.On("kafka.produce", faults.Fail(sarama.ErrMessageSizeTooLarge), faults.Times(1))
		send("b", sarama.ErrMessageSizeTooLarge)
		send("c", nil) // under the next epoch
		if got := valuesOf(broker.Records("orders")); got != "a c" {
			t.Errorf("stored %s", got)
		}
	})
}

func TestSendMessagesTakesARequestAPartition(t *testing.T) {
	broker := newBroker(t)
	config := configure(func(c *sarama.Config) {
		c.Producer.Partitioner = sarama.NewManualPartitioner
		c.Producer.Flush.MaxMessages = 3
	})
	var messages []*sarama.ProducerMessage
	for _, partition := range []int32{0, 1, 0, 0, 1, 0} {
		m := message("k", fmt.Sprint(len(messages)))
		m.Partition = partition
		messages = append(messages, m)
	}
	if err := saramafake.NewSyncProducer(t, broker, config).SendMessages(messages); err != nil {
		t.Fatal(err)
	}
	if calls := broker.Faults.Calls("kafka.produce"); calls != 3 {
		t.Errorf("%d requests", calls)
	}
	if got := valuesOf(broker.Records("orders")); got != "0 2 3 5 1 4" {
		t.Errorf("stored %s", got)
	}
}

func TestInterceptorsAndPartitioners(t *testing.T) {
	broker := newBroker(t)
	config := configure(func(c *sarama.Config) {
		c.Producer.Partitioner = sarama.NewManualPartitioner
		c.Producer.Interceptors = []sarama.ProducerInterceptor{onSend(func(m *sarama.ProducerMessage) { m.Value = sarama.StringEncoder("changed") }), onSend(func(*sarama.ProducerMessage) { panic("x") })}
	})
	producer := saramafake.NewSyncProducer(t, broker, config)
	m := message("k", "a")
	m.Partition = 2
	if partition, _, err := producer.SendMessage(m); partition != 2 || err != nil {
		t.Errorf("%d, %v", partition, err)
	}
	if got := valuesOf(broker.Records("orders")); got != "changed" {
		t.Errorf("stored %s", got)
	}
	m.Partition = 3
	if _, _, err := producer.SendMessage(m); err != sarama.ErrInvalidPartition {
		t.Errorf("%v", err)
	}
}

type onSend func(*sarama.ProducerMessage)

func (f onSend) OnSend(m *sarama.ProducerMessage) { f(m) }

func TestOnProduceIsTheProducersError(t *testing.T) {
	broker := newBroker(t)
	refused := errors.New("refused")
	broker.OnProduce("orders", func(fakekafka.Record) error { return refused })
	if _, _, err := saramafake.NewSyncProducer(t, broker, nil).SendMessage(message("k", "a")); err != refused {
		t.Error(err)
	}
}

func TestUnansweredRequests(t *testing.T) {
	broker := newBroker(t)
	broker.Faults.On("kafka.produce", faults.Cut(), faults.Times(1))
	producer := saramafake.NewSyncProducer(t, broker, configure(func(c *sarama.Config) { c.Producer.RequiredAcks = sarama.NoResponse }))
	for _, value := range []string{"lost", "a"} {
		if _, offset, err := producer.SendMessage(message("k", value)); offset != 0 || err != nil {
			t.Errorf("%s: %d, %v", value, offset, err)
		}
	}
	if got := valuesOf(broker.Records("orders")); got != "a" {
		t.Errorf("stored %s", got)
	}
}

func TestClosedSyncProducer(t *testing.T) {
	producer := saramafake.NewSyncProducer(t, newBroker(t), nil)
	if err := errors.Join(producer.Close(), producer.Close()); err != nil {
		t.Error(err)
	}
	defer func() {
		if r := recover(); r == nil {
			t.Error("sending on a closed producer did not panic")
		}
	}()
	producer.SendMessage(message("k", "a"))
}
