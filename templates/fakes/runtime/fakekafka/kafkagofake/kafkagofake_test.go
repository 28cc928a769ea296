package kafkagofake_test

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/segmentio/kafka-go"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkagofake"
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

func TestWriteAndRead(t *testing.T)          { writeAndRead(t) }
func TestWriteAndReadInBubbles(t *testing.T) { three(t, writeAndRead) }

func writeAndRead(t *testing.T) {
	broker, server, _ := start(t)
	writer := kafkagofake.Writer(t, server, &kafka.Writer{Topic: "t", RequiredAcks: kafka.RequireAll, AllowAutoTopicCreation: true})
	for i := 0; i < 3; i++ {
		message := kafka.Message{Key: []byte("k"), Value: []byte(fmt.Sprint("x", i)), Headers: []kafka.Header{{Key: "h", Value: []byte("1")}}}
		if err := writer.WriteMessages(t.Context(), message); err != nil {
			t.Fatal(err)
		}
	}
	reader := kafkagofake.Reader(t, server, kafka.ReaderConfig{Topic: "t", GroupID: "g", StartOffset: kafka.FirstOffset})
	for i := 0; i < 3; i++ {
		message, err := reader.FetchMessage(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if message.Offset != int64(i) || string(message.Value) != fmt.Sprint("x", i) || len(message.Headers) != 1 {
			t.Errorf("read %+v", message)
		}
		if err := reader.CommitMessages(t.Context(), message); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if err := broker.WaitConsumed(ctx, "g", "t"); err != nil {
		t.Error(err)
	}
}
