package kafkawire_test

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"runtime"
	"testing"
	"time"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkawire"
)

func clientOf(t *testing.T) (*fakekafka.Broker, *kafkawire.Client) {
	broker := fakekafka.New(nil)
	server := kafkawire.NewServer(t, broker)
	client := kafkawire.NewClient(server.DialContext, server.Addr())
	t.Cleanup(client.Close)
	return broker, client
}

func TestClientReadsWhatIsThere(t *testing.T) {
	broker, client := clientOf(t)
	ctx := context.Background()
	if err := client.CreateTopic(ctx, "t", 3, map[string]string{"retention.ms": "1"}); err != nil {
		t.Fatal(err)
	}
	if topic, _ := broker.Topic("t", false); topic.Partitions != 3 || topic.Configs["retention.ms"] != "1" {
		t.Errorf("the topic is %+v", topic)
	}
	if count, err := client.Partitions(ctx, "t"); count != 3 || err != nil {
		t.Errorf("%d partitions, %v", count, err)
	}
	at := time.UnixMilli(1_700_000_000_123)
	for _, record := range []fakekafka.Record{
		{Key: []byte("k"), Value: []byte("v"), Time: at, Headers: []fakekafka.Header{{Key: "a", Value: []byte{}}, {Key: "a"}}},
		{Partition: 2, Time: at},
		{Partition: 2, Key: []byte{}, Value: bytes.Repeat([]byte("x"), 1_000_000), Time: at},
	} {
		record.Topic = "t"
		if err := client.Write(ctx, record); err != nil {
			t.Fatal(err)
		}
	}
	writeTransaction(t, broker, client, "aborted", false)
	writeTransaction(t, broker, client, "committed", true)
	if _, err := broker.DeleteRecords(fakekafka.TopicPartition{Topic: "t", Partition: 2}, 1); err != nil {
		t.Fatal(err)
	}
	records, isOpen, err := client.Records(ctx, "t")
	if want := broker.Records("t"); err != nil || isOpen || len(want) != 2+6 || !reflect.DeepEqual(records, want) {
		t.Errorf("records %v, %t, %v, not %v", records, isOpen, err, want)
	}
	if err := client.DeleteTopic(ctx, "t"); err != nil || len(broker.Topics()) != 0 {
		t.Errorf("%v, topics %v", err, broker.Topics())
	}
}

// writeTransaction writes two records of one with one of somebody else between them, and ends it. While it is open the
// client tells so.
func writeTransaction(t *testing.T, broker *fakekafka.Broker, client *kafkawire.Client, value string, isCommit bool) {
	t.Helper()
	ctx, at := context.Background(), fakekafka.TopicPartition{Topic: "t", Partition: 1}
	id, epoch, err := broker.InitProducerID(value, time.Minute, -1, -1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := broker.AddPartitionsToTxn(value, id, epoch, []fakekafka.TopicPartition{at}); err != nil {
		t.Fatal(err)
	}
	for sequence := int32(0); sequence < 2; sequence++ {
		batch := &fakekafka.Batch{ProducerID: id, ProducerEpoch: epoch, BaseSequence: sequence, IsTransactional: true, Records: []fakekafka.Record{{Value: []byte(value)}}}
		if _, err := broker.Produce(at, batch); err != nil {
			t.Fatal(err)
		}
		if err := client.Write(ctx, fakekafka.Record{Topic: at.Topic, Partition: at.Partition, Value: []byte("beside")}); err != nil {
			t.Fatal(err)
		}
	}
	if _, isOpen, err := client.Records(ctx, "t"); err != nil || !isOpen {
		t.Errorf("open: %t, %v", isOpen, err)
	}
	if err := broker.EndTxn(value, id, epoch, isCommit); err != nil {
		t.Fatal(err)
	}
}

func TestClientTellsErrors(t *testing.T) {
	_, client := clientOf(t)
	ctx := context.Background()
	if err := client.CreateTopic(ctx, "t", 1, nil); err != nil {
		t.Fatal(err)
	}
	_, _, unknown := client.Records(ctx, "none of those")
	for name, c := range map[string]struct{ err, want error }{
		"a topic that is there":     {client.CreateTopic(ctx, "t", 1, nil), fakekafka.TopicAlreadyExists},
		"a topic that is not there": {client.DeleteTopic(ctx, "u"), fakekafka.UnknownTopicOrPartition},
		"no such partition":         {client.Write(ctx, fakekafka.Record{Topic: "t", Partition: 7}), fakekafka.UnknownTopicOrPartition},
		"too large":                 {client.Write(ctx, fakekafka.Record{Topic: "t", Value: make([]byte, 2<<20)}), fakekafka.MessageTooLarge},
		"no topic's name":           {unknown, fakekafka.InvalidTopic},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	over, cancel := context.WithDeadline(ctx, time.Now())
	defer cancel()
	if _, err := client.Offsets(over, "g"); err == nil {
		t.Error("there is an answer after the deadline")
	}
	if _, err := client.Offsets(ctx, "g"); err != nil {
		t.Errorf("after a deadline: %v", err)
	}
}

func TestClientLeavesNothing(t *testing.T) {
	before := runtime.NumGoroutine()
	t.Run("client", func(t *testing.T) {
		_, client := clientOf(t)
		if err := client.CreateTopic(context.Background(), "t", 1, nil); err != nil {
			t.Fatal(err)
		}
	})
	for deadline := time.Now().Add(time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
	}
}
