package saramafake_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
)

func TestClient(t *testing.T) {
	broker := newBroker(t)
	at := time.UnixMilli(1_700_000_000_000)
	broker.Feed(t, "orders", fakekafka.Record{Time: at}, fakekafka.Record{Time: at.Add(time.Second)})
	client := saramafake.NewClient(t, broker, nil)
	for when, want := range map[int64]int64{sarama.OffsetNewest: 2, sarama.OffsetOldest: 0, at.UnixMilli() + 1: 1, at.UnixMilli() + 5000: -1} {
		if got, err := client.GetOffset("orders", 0, when); err != nil || got != want {
			t.Errorf("offset at %d: %d, %v; want %d", when, got, err, want)
		}
	}
	if partitions, err := client.Partitions("made"); err != nil || !reflect.DeepEqual(partitions, []int32{0}) {
		t.Errorf("partitions %v, %v", partitions, err)
	}
	if topics, err := client.Topics(); err != nil || !reflect.DeepEqual(topics, []string{"made", "orders"}) {
		t.Errorf("topics %v, %v", topics, err)
	}
	for partition, want := range map[int32]error{-1: sarama.ErrUnknownTopicOrPartition, 0: nil, 2: nil, 3: sarama.ErrUnknownTopicOrPartition} {
		if _, err := client.Leader("orders", partition); err != want {
			t.Errorf("leader of %d: %v", partition, err)
		}
	}
	if node, err := client.Broker(1); err != nil || node.Addr() != "127.0.0.1:9092" {
		t.Errorf("broker: %v, %v", node, err)
	}
	if _, err := client.Broker(2); err != sarama.ErrBrokerNotFound {
		t.Errorf("another broker: %v", err)
	}
	if err := errors.Join(client.Close()); err != nil || !client.Closed() {
		t.Error(err)
	}
	if _, err := client.Topics(); err != sarama.ErrClosedClient {
		t.Errorf("closed: %v", err)
	}
}

func TestUnknownTopicIsAskedForAgain(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		client := saramafake.NewClient(t, fakekafka.New(nil), configure(func(c *sarama.Config) { c.Metadata.AllowAutoTopicCreation = false }))
		start := time.Now()
		if _, err := client.Partitions("none"); err != sarama.ErrUnknownTopicOrPartition || time.Since(start) != 750*time.Millisecond {
			t.Errorf("%v after %v", err, time.Since(start))
		}
	})
}
