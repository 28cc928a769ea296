package fakekafka

import (
	"errors"
	"math"
	"reflect"
	"testing"
	"time"
)

var orders = TopicPartition{Topic: "orders", Partition: 0}

// batchOf is a batch of an idempotent producer.
func batchOf(producerID int64, epoch int16, sequence int32, values ...string) *Batch {
	batch := &Batch{ProducerID: producerID, ProducerEpoch: epoch, BaseSequence: sequence}
	for _, value := range values {
		batch.Records = append(batch.Records, Record{Value: []byte(value)})
	}
	return batch
}

func plain(values ...string) *Batch { return batchOf(NoProducer, NoProducer, NoProducer, values...) }

func values(records []Record) (values []string) {
	for _, record := range records {
		values = append(values, string(record.Value))
	}
	return values
}

func newBroker(t *testing.T) *Broker {
	b := New(nil)
	b.CreateTopic("orders", 1)
	return b
}

func TestSequencesOfAnIdempotentProducer(t *testing.T) {
	type step struct {
		batch       *Batch
		offset      int64
		isDuplicate bool
		err         error
	}
	cases := map[string][]step{
		"in order": {
			{batch: batchOf(7, 0, 0, "a", "b"), offset: 0},
			{batch: batchOf(7, 0, 2, "c"), offset: 2},
		},
		"sent again": {
			{batch: batchOf(7, 0, 0, "a", "b"), offset: 0},
			{batch: batchOf(7, 0, 2, "c"), offset: 2},
			{batch: batchOf(7, 0, 0, "a", "b"), offset: 0, isDuplicate: true},
			{batch: batchOf(7, 0, 2, "c"), offset: 2, isDuplicate: true},
			{batch: batchOf(7, 0, 3, "d"), offset: 3},
		},
		"sent again in other batches": {
			{batch: batchOf(7, 0, 0, "a", "b"), offset: 0},
			{batch: batchOf(7, 0, 0, "a"), err: OutOfOrderSequence},
		},
		"the sixth last is forgotten": {
			{batch: batchOf(7, 0, 0, "a"), offset: 0},
			{batch: batchOf(7, 0, 1, "b"), offset: 1},
			{batch: batchOf(7, 0, 2, "c"), offset: 2},
			{batch: batchOf(7, 0, 3, "d"), offset: 3},
			{batch: batchOf(7, 0, 4, "e"), offset: 4},
			{batch: batchOf(7, 0, 5, "f"), offset: 5},
			{batch: batchOf(7, 0, 1, "b"), offset: 1, isDuplicate: true},
			{batch: batchOf(7, 0, 0, "a"), err: OutOfOrderSequence},
		},
		"a gap": {
			{batch: batchOf(7, 0, 0, "a"), offset: 0},
			{batch: batchOf(7, 0, 2, "c"), err: OutOfOrderSequence},
			{batch: batchOf(7, 0, 1, "b"), offset: 1},
		},
		"a new epoch begins at 0": {
			{batch: batchOf(7, 0, 0, "a"), offset: 0},
			{batch: batchOf(7, 1, 1, "b"), err: OutOfOrderSequence},
			{batch: batchOf(7, 1, 0, "b"), offset: 1},
			{batch: batchOf(7, 0, 1, "c"), err: InvalidProducerEpoch},
		},
		"an unknown producer may begin anywhere": {
			{batch: batchOf(7, 3, 40, "a"), offset: 0},
			{batch: batchOf(7, 3, 41, "b"), offset: 1},
		},
		"two producers": {
			{batch: batchOf(7, 0, 0, "a"), offset: 0},
			{batch: batchOf(8, 0, 0, "b"), offset: 1},
			{batch: batchOf(7, 0, 1, "c"), offset: 2},
		},
		"after the greatest sequence comes 0": {
			{batch: batchOf(7, 0, math.MaxInt32-1, "a", "b"), offset: 0},
			{batch: batchOf(7, 0, 0, "c"), offset: 2},
		},
		"a batch over the end of the sequences": {
			{batch: batchOf(7, 0, math.MaxInt32, "a", "b"), offset: 0},
			{batch: batchOf(7, 0, 1, "c"), offset: 2},
		},
		"no idempotence, no duplicates": {
			{batch: plain("a"), offset: 0},
			{batch: plain("a"), offset: 1},
		},
		"an empty batch": {
			{batch: plain(), err: InvalidRecord},
		},
	}
	for name, steps := range cases {
		t.Run(name, func(t *testing.T) {
			b := newBroker(t)
			for i, step := range steps {
				produced, err := b.Produce(orders, step.batch)
				if !errors.Is(err, step.err) || err == nil && (produced.BaseOffset != step.offset || produced.IsDuplicate != step.isDuplicate) {
					t.Errorf("step %d: got %+v, %v; want offset %d, duplicate %v, %v", i, produced, err, step.offset, step.isDuplicate, step.err)
				}
			}
		})
	}
}

func TestProduceFillsInPlacesAndTimes(t *testing.T) {
	b := New(nil)
	b.CreateTopic("orders", 2)
	at := time.Date(2024, 2, 3, 4, 5, 6, 7_891_011, time.UTC)
	batch := &Batch{ProducerID: NoProducer, Records: []Record{{Key: []byte{}, Time: at}, {Value: []byte("v"), Headers: []Header{{"h", nil}}}}}
	if _, err := b.Produce(TopicPartition{"orders", 1}, batch); err != nil {
		t.Fatal(err)
	}
	records := b.Records("orders")
	records[1].Time = time.Time{}
	want := []Record{
		{Topic: "orders", Partition: 1, Offset: 0, Key: []byte{}, Time: at.Truncate(time.Millisecond)},
		{Topic: "orders", Partition: 1, Offset: 1, Value: []byte("v"), Headers: []Header{{"h", nil}}},
	}
	if !reflect.DeepEqual(records, want) {
		t.Errorf("got  %+v\nwant %+v", records, want)
	}
}

func TestProduceErrors(t *testing.T) {
	b := newBroker(t)
	b.MaxMessageBytes = 100
	if _, err := b.Produce(TopicPartition{"orders", 1}, plain("a")); err != UnknownTopicOrPartition {
		t.Errorf("partition that is not there: %v", err)
	}
	if _, err := b.Produce(TopicPartition{"payments", 0}, plain("a")); err != UnknownTopicOrPartition {
		t.Errorf("topic that is not there: %v", err)
	}
	if _, err := b.Produce(orders, plain(string(make([]byte, 100)))); err != MessageTooLarge {
		t.Errorf("large batch: %v", err)
	}
}

func TestOnProduce(t *testing.T) {
	b := newBroker(t)
	refused := errors.New("refused")
	var seen []string
	b.OnProduce("orders", func(r Record) error {
		seen = append(seen, string(r.Value))
		if string(r.Value) == "bad" {
			return refused
		}
		b.Feed(t, "copies", r) // a function may use the broker
		return nil
	})
	if _, err := b.Produce(orders, plain("a", "b")); err != nil {
		t.Error(err)
	}
	if _, err := b.Produce(orders, plain("bad")); err != refused {
		t.Errorf("got %v", err)
	}
	if got := values(b.Records("orders")); !reflect.DeepEqual(got, []string{"a", "b", "bad"}) {
		t.Errorf("stored %v", got)
	}
	if got := values(b.Records("copies")); !reflect.DeepEqual(got, []string{"a", "b"}) {
		t.Errorf("copies %v", got)
	}
}

func TestTopicNames(t *testing.T) {
	b := New(nil)
	long := string(make([]byte, 250))
	for _, name := range []string{"", ".", "..", "a b", "ä", long} {
		if _, err := b.Topic(name, true); err != InvalidTopic {
			t.Errorf("%q: %v", name, err)
		}
	}
	if topic, err := b.Topic("a.b_c-D9", true); err != nil || topic.Partitions != 1 {
		t.Errorf("%+v, %v", topic, err)
	}
}

func TestTopicsOfAdministrators(t *testing.T) {
	b := newBroker(t)
	b.CreateTopic("orders", 1) // is there already
	checks := []struct {
		what string
		got  error
		want error
	}{
		{"a topic again", b.AddTopic("orders", 1, nil), TopicAlreadyExists},
		{"no partitions", b.AddTopic("x", 0, nil), InvalidPartitions},
		{"the default", b.AddTopic("y", -1, nil), nil},
		{"fewer partitions", b.AddPartitions("orders", 1), InvalidPartitions},
		{"more partitions", b.AddPartitions("orders", 3), nil},
		{"partitions of no topic", b.AddPartitions("z", 3), UnknownTopicOrPartition},
		{"delete", b.DeleteTopic("y"), nil},
		{"delete again", b.DeleteTopic("y"), UnknownTopicOrPartition},
	}
	for _, check := range checks {
		if !errors.Is(check.got, check.want) {
			t.Errorf("%s: %v, want %v", check.what, check.got, check.want)
		}
	}
	if topics := b.Topics(); !reflect.DeepEqual(topics, []Topic{{Name: "orders", Partitions: 3}}) {
		t.Errorf("topics: %+v", topics)
	}
}

func TestCodeOf(t *testing.T) {
	for err, want := range map[error]int16{nil: 0, OutOfOrderSequence: 45, errors.New("x"): -1, errors.Join(ProducerFenced): 90} {
		if got := CodeOf(err); got != want {
			t.Errorf("%v: %d, want %d", err, got, want)
		}
	}
	if text := OutOfOrderSequence.Error(); text != "kafka: OUT_OF_ORDER_SEQUENCE_NUMBER" {
		t.Error(text)
	}
}
