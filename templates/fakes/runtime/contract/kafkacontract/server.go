package kafkacontract

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkawire"
)

// makingTakes is how long it may take to make a topic anew.
const makingTakes = 30 * time.Second

// OfServer makes topics anew on the Kafka at addresses, and removes them when the test ends. Until then no other test of
// this machine has Topics there, whatever its package. It is to be called once, and before the clients are made, which then
// end before the topics do.
func OfServer(t testing.TB, addresses string, topics ...string) *Topics {
	t.Helper()
	dialer := net.Dialer{}
	client := kafkawire.NewClient(dialer.DialContext, strings.Split(addresses, ",")...)
	t.Cleanup(client.Close)
	takeTurn(t, addresses)
	ctx, cancel := context.WithTimeout(context.Background(), makingTakes)
	defer cancel()
	server := onServer{client}
	if err := server.coordinated(ctx); err != nil {
		t.Fatalf("find the coordinator of groups: %v", err)
	}
	if err := client.RemoveMembers(ctx, topics...); err != nil {
		t.Fatalf("remove members of groups: %v", err)
	}
	for _, topic := range topics {
		topic := topic
		if err := server.renew(ctx, topic); err != nil {
			t.Fatalf("make topic %s: %v", topic, err)
		}
		t.Cleanup(func() {
			if err := client.DeleteTopic(context.Background(), topic); err != nil && !errors.Is(err, fakekafka.UnknownTopicOrPartition) {
				t.Errorf("delete topic %s: %v", topic, err)
			}
		})
	}
	return &Topics{t, server}
}

// onServer is a real Kafka.
type onServer struct{ client *kafkawire.Client }

// coordinated waits until groups have a coordinator: a new Kafka makes the topic that it needs for that when it is first asked.
func (s onServer) coordinated(ctx context.Context) error {
	for {
		_, err := s.client.Offsets(ctx, "contract-of-nobody")
		if err == nil {
			return nil
		}
		if err := wait(ctx, err); err != nil {
			return err
		}
	}
}

// renew deletes a topic and makes it, as often as it takes: a client that is still there makes it again by asking for it.
func (s onServer) renew(ctx context.Context, topic string) error {
	for {
		err := s.client.DeleteTopic(ctx, topic)
		if err == nil || errors.Is(err, fakekafka.UnknownTopicOrPartition) {
			err = s.absent(ctx, topic)
		}
		if err == nil {
			err = s.client.CreateTopic(ctx, topic, Partitions, settings)
		}
		if err == nil {
			return s.ready(ctx, topic)
		}
		if err := wait(ctx, err); err != nil {
			return err
		}
	}
}

// absent fails while the broker has the topic: it learns of a deletion later than who asked for it is told, and would take
// records, and call it ready, for what is deleted.
func (s onServer) absent(ctx context.Context, topic string) error {
	_, err := s.client.Partitions(ctx, topic)
	if err == nil {
		return errors.New("it is there still")
	}
	if errors.Is(err, fakekafka.UnknownTopicOrPartition) {
		return nil
	}
	return err
}

// settings let the broker keep records unpacked, whatever a producer packs them with: not every packing is known here. And
// they let it keep records of any time, of which it would remove old ones every few minutes.
var settings = map[string]string{"compression.type": "uncompressed", "retention.ms": "-1"}

// ready waits until the topic can be read.
func (s onServer) ready(ctx context.Context, topic string) error {
	for {
		count, err := s.client.Partitions(ctx, topic)
		if err == nil && count != Partitions {
			err = fmt.Errorf("%d partitions", count)
		}
		if err == nil {
			_, _, err = s.client.Records(ctx, topic)
		}
		if err == nil {
			return nil
		}
		if err := wait(ctx, err); err != nil {
			return err
		}
	}
}

// wait waits before the next try. At the end it gives the error that made it necessary.
func wait(ctx context.Context, err error) error {
	select {
	case <-time.After(pause):
		return nil
	case <-ctx.Done():
		return err
	}
}

func (s onServer) feed(topic string, record fakekafka.Record) error {
	record.Topic = topic
	return s.client.Write(context.Background(), record)
}

// records waits for the end of a transaction that is about to end: a producer is told before readers see it.
func (s onServer) records(topic string) ([]fakekafka.Record, error) {
	for begun := time.Now(); ; time.Sleep(pause) {
		records, isOpen, err := s.client.Records(context.Background(), topic)
		if err != nil || !isOpen || time.Since(begun) > settling {
			return records, err
		}
	}
}

func (s onServer) committed(group string) (map[fakekafka.TopicPartition]int64, error) {
	return s.client.Offsets(context.Background(), group)
}
